import { expect, test } from "vitest";
import { programme } from "../../../src/entities/programme/index.ts";
import { readLexicons } from "../../../src/io/seeds.ts";
import { found, readMarked } from "../../helpers/marked-story.ts";

const recognizer = programme(readLexicons());

// Forms that journalists and offices write, which two readers of pages found read wrongly; in words of our own.
const FORMS: readonly (readonly [why: string, text: string])[] = [
  ["the quotation is the subject of a verb", "“小网格”托起大平台。"],
  ["the quotation is the subject of a verb with an object that ends in a head noun", "“60后”大姐加入志愿服务队。"],
  ["a verb of praise behind an image", "用“绣花功夫”做好社区服务。"],
  ["a word that begins with a head noun", "举办⟦“文明有你 风采有我”广场舞大赛⟧。"],
  ["what happens in a place that bears the name", "社区推进⟦“松屏红”食堂助餐服务⟧。"],
  ["工作坊 is not 工作", "街道举办⟦消防安全工作坊⟧。"],
  ["a mark 、 between quotation and head noun", "社区开展⟦“小橘灯”防溺水、防火安全教育活动⟧。"],
  ["a call as a name", "学校举办⟦“童心向阳，快乐成长！”主题活动⟧。"],
  ["blanks around the marks", "社区开展 ⟦“暑期防溺水” 活动⟧，孩子来听课。"],
  ["a name of two clauses that ends in 活动", "里办公处办理⟦「消防新体验，平安过好年活动」⟧。"],
  ["an adverb in front of the launch", "⟦“石榴微家”⟧正式揭牌。"],
  ["a place in front of the launch", "⟦“树下说说”⟧在柳荫社区启动。"],
  ["the kind of programme in front", "社区打响志愿服务品牌⟦“暖流涌”⟧。"],
  ["the kind of programme behind 是", "⟦“暖流涌”⟧是社区的志愿服务品牌。"],
  ["a pun in the middle of a name", "快递员走进⟦暖“新”驿站⟧歇脚。"],
  ["an edition in front of a coined festival", "鹿庄村第二届⟦柿柿如意节⟧开幕。"],
  ["a theme with a long event", "社区举办以⟦“管住体重”为主题的健康咨询与义诊活动⟧。"],
  ["a year in front of an event", "街道举办2024年⟦高校毕业生专场招聘会⟧。"],
  ["topics of feasts", "柳荫社区举行⟦迎新春文艺汇演⟧。"],
  ["campaigns that go somewhere", "柳荫社区开展⟦反诈宣传进社区活动⟧。"],
  ["a list of two characters each", "社区开设⟦“晨光”⟧、⟦“暮色”⟧等课程。"],
  ["a number of services", "社区新设⟦“叩门”⟧⟦“问药”⟧两项服务。"],
  ["a name quoted three times", "⟦“暖心铺子”⟧的门开着。居民说⟦“暖心铺子”⟧好。⟦“暖心铺子”⟧里热闹。"],
  ["manners", "对场所开展“地毯式”排查，提供“管家式”服务，开展“面对面”宣讲。"],
  ["manners in a list", "采取“院坝设点”“敲门入户”等形式宣传。"],
  ["policies that a verb introduces", "街道推行“分餐制”，深化“接诉即办”，推进“五水共治”，推广“冬病夏治”。"],
  ["what is called a strategy or a policy", "实施“藏粮于田”战略，推行“安心回家”政策。"],
  ["a campaign and the thing it deals with", "开展⟦“飞线充电”整治行动⟧，发现“飞线充电”现象12处。"],
  ["meetings about work", "召开森林防灭火工作会议，安排部署下一阶段防火工作。"],
  ["two verbs in a row", "街道建立健全动态监测帮扶机制。"],
  ["a plain act with 好", "社区开展好入户走访活动。"],
  ["a shop", "一家名为“老街坊”的餐馆开了十年。"],
  ["an honour that something is named", "鹿庄村被命名为“市级文明村”。"],
  ["what is said to be called so", "有“夕阳红”之称的舞蹈队来了。"],
  ["a feast in marks", "在“三八”妇女节来临之际，社区办讲座。"],
  ["a mode that is switched to", "楼门开启了“美颜模式”。"],
  ["a feast that an activity is named after", "社区开展⟦“六一”活动⟧。“六一”前夕，“六一”假期，孩子高兴。"],
  [
    "nine services in a list",
    "社区推出⟦“送医”⟧⟦“送药”⟧⟦“送餐”⟧⟦“送菜”⟧⟦“送书”⟧⟦“送报”⟧⟦“送水”⟧⟦“送法”⟧⟦“送戏”⟧等九项服务。",
  ],
  ["a guiding idea", "社区秉持“以服务换服务”理念。"],
  ["what a place has become", "凉亭成了“暖心课堂”。"],
  ["what somebody calls his own", "她说这里是自己的“深夜厨房”。"],
  ["national programmes without marks", "近日，街道启动老旧小区改造工作。"],
];

test.for(FORMS)("%s: %s", ([, text]) => {
  expect(found(recognizer, text)).toEqual(readMarked(text).expected);
});
