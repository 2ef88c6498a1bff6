import { describe, expect, test } from "vitest";
import { readPage } from "../helpers/readout.ts";

/** The titles, in the order of the page. */
function titlesOf(page: string, story = 0): readonly string[] {
  const parts = readPage(page).stories[story]?.parts ?? [];
  return parts.filter((part) => /^(?:kicker|headline|deck|subhead):/u.test(part));
}

describe("print pages", () => {
  test("a long deck with commas stands between the headline and the lead", () => {
    const page = `一根网线连起“两头家”
兴隆镇：外出务工人员通过视频参加村民代表会，议事不缺席，监督不断线
本报讯（见习记者 尹小麦）“我在东莞，我同意。”11月2日晚，杨树村的村民代表会上，大屏幕那头的葛二强举起了手。
杨树村有三成村民常年在外。村里开通线上会议室后，外出代表的参会率从两成升到九成。`;
    expect(titlesOf(page)).toEqual([
      "headline: 一根网线连起“两头家”",
      "deck: 兴隆镇：外出务工人员通过视频参加村民代表会，议事不缺席，监督不断线",
    ]);
    expect(readPage(page).stories[0]?.paragraphs.length).toBe(2);
  });

  test("a unit and names in brackets behind the dateline are the byline", () => {
    const { stories } = readPage(`“小马扎”坐出大和谐
本报讯 (石塘街道 凌飞 郝佳)晚饭后，荷塘社区的凉亭里，十几张小马扎围成一圈。“今天咱们聊聊楼道堆物。”
今年以来，社区把议事地点从会议室搬到凉亭，共开了27场议事会，解决问题58个。
“门前三包”包出新面貌
本报讯 (城管局 屈原野)11月1日起，市城管局在17条主次干道推行红黑榜，每月评选，公开晾晒。`);
    expect(stories.map(({ signatures }) => signatures)).toEqual([["author 凌飞", "author 郝佳"], ["author 屈原野"]]);
    expect(stories[0]?.paragraphs[0]).toMatch(/^晚饭后/u);
  });

  test("a column in brackets, □ and a name, the author's unit", () => {
    const { stories } = readPage(`【基层快评】
少一些“打卡式”走访
□ 郑敲石
　　进门、拍照、走人，前后不到三分钟。最近，有居民吐槽个别干部的走访像“打卡”，人来了，心没来。
　　把凳子坐热，把话听完，把事办成，群众心里自有一杆秤。
　　（作者单位：平川县委组织部）`);
    expect(stories.length).toBe(1);
    expect(stories[0]).toMatchObject({
      section: "【基层快评】",
      parts: ["headline: 少一些“打卡式”走访", "byline: □ 郑敲石", "meta: （作者单位：平川县委组织部）"],
      signatures: ["author 郑敲石"],
    });
  });

  test("the name of an essay's author stands alone below the headline", () => {
    const { stories } = readPage(`我家住在解放巷
裴多菲
　　解放巷不长，从东头走到西头，也就一袋烟的工夫。我在这里住了四十一年。
　　小时候，巷子是土路，一下雨就成了泥塘。母亲说，出嫁那天，花轿就陷在巷口。
　　如今，巷子铺了青石板，巷口还有一间小小的书屋。`);
    expect(stories[0]?.parts).toEqual(["headline: 我家住在解放巷", "byline: 裴多菲"]);
    expect(stories[0]?.signatures).toEqual(["author 裴多菲"]);
  });

  test("a quotation right below the byline is the first subhead", () => {
    expect(
      titlesOf(`把话说到心坎上
金山法庭巡回审判走进山村
本报记者 庄稼 文/图
“这个理，我认”
9月的一个上午，金山法庭的审判车开进了柿子沟村，村委会的院子里摆上了长条凳。
“远亲不如近邻”
休庭的间隙，法官拉着两家老人坐到了柿子树下，聊起当年一起修水渠的往事。`),
    ).toEqual([
      "headline: 把话说到心坎上",
      "deck: 金山法庭巡回审判走进山村",
      "subhead: “这个理，我认”",
      "subhead: “远亲不如近邻”",
    ]);
  });

  test("本报记者走基层 names a column and no reporter", () => {
    const { stories, furniture } = readPage(`本报记者走基层
石榴红了 日子甜了
——走进“石榴之乡”红石村
本报记者 古月 摄影报道
　　10月的红石村，漫山遍野的石榴压弯了枝头。
　　“今年一亩地少说能收3000斤。”种植户芦大哥一边采摘，一边算账。
图为村民正在分拣石榴。`);
    expect(furniture).toContain("column-label: 本报记者走基层");
    expect(stories[0]?.signatures).toEqual(["reporter 古月 +text +photo"]);
  });

  test("verse and slogans go on behind a comma", () => {
    const { stories } = readPage(`一盏不灭的灯
——追记芦花村党支部书记郎世勋
　　村里的老教师写了一首小诗，贴在灯下：
　　一盏灯，
　　照着回家的路；
　　一个人，
　　暖了一座村。
　　出殡那天，十里八乡来了上千人。`);
    expect(stories.length).toBe(1);
    expect(stories[0]?.paragraphs).toContain("暖了一座村。");
  });
});

describe("agency copy and e-papers", () => {
  test("题 behind the byline of a dateline gives the headline", () => {
    const { stories } = readPage(`新华社杭州11月7日电（记者殷商、段飞鸿）题：小巷里的“共享客厅”
新华社记者殷商、段飞鸿
推开一扇木门，茶香扑面。杭州老城一条不足百米的小巷里，几位老人正围坐下棋。
“家里窄，客人来了没处坐，现在往这儿一领就行。”72岁的居民强阿姨说。`);
    expect(stories[0]?.parts).toContain("headline: 小巷里的“共享客厅”");
    expect(stories[0]?.paragraphs.length).toBe(2);
  });

  test("原标题 stands for the headline where the page has no other", () => {
    const body = `来源：云岭日报 | 时间：2031-08-19 07:02
本报讯（记者 欧小敏）8月18日，云岭市“银龄学堂”第300堂课在文林社区开讲，21位老人学习视频通话。
责任编辑：冷月`;
    const original = "原标题：不让一个老人“掉队” 云岭市推进智能手机培训进社区";
    expect(titlesOf(`${original}\n${body}`)).toEqual(["headline: 不让一个老人“掉队” 云岭市推进智能手机培训进社区"]);
    expect(titlesOf(`银龄学堂开课了\n${original}\n${body}`)).toEqual(["headline: 银龄学堂开课了"]);
  });

  test("what leads through an e-paper is furniture", () => {
    const { stories, furniture } = readPage(`平川日报
上一期 下一期
第05版:区县新闻
上一篇 下一篇
老戏台唱响“清廉曲”
● 杜若 本报记者 萧瑟
“当官不为民做主，不如回家卖红薯……”11月11日，古楼镇的老戏台上，一出新编小戏引来阵阵掌声。
演员大多是镇上的退休教师和戏迷，服装道具自己动手做。
放大 缩小 默认 朗读
版权所有 平川日报社`);
    expect(stories[0]?.parts).toEqual(["headline: 老戏台唱响“清廉曲”", "byline: ● 杜若 本报记者 萧瑟"]);
    expect(furniture.length).toBe(6);
  });

  test("the path of an edition, a column's label, a place in front of the headline", () => {
    const { stories, furniture } = readPage(`平川日报/2031年/11月/13日/第006版
乡村振兴
古井村：一口老井“泡”出好日子
本报记者 鄂小川 实习生 上官静
深秋时节，走进岭南镇古井村，家家户户的屋檐下晾着腐竹。“咱这儿的腐竹，靠的就是这口老井的水。”
合作社还开通直播间，最多的一晚卖出900单。`);
    expect(furniture).toContain("edition: 平川日报/2031年/11月/13日/第006版");
    expect(stories[0]).toMatchObject({ section: "乡村振兴" });
    expect(stories[0]?.parts[0]).toBe("headline: 古井村：一口老井“泡”出好日子");
  });

  test("the keys of an archive: 标题, 作者, 版次, 日期", () => {
    const { stories, furniture } = readPage(`标题：居委会里的“热心肠”
作者：本报记者  夏雨田
版次：第4版
日期：1996.08.17
　　在鹿鸣市和平街，提起居委会主任尤淑芬，没有人不竖大拇指。
　　去年冬天，胡同里水管冻裂，她领着几个小伙子干到半夜，棉裤都结了冰。`);
    expect(stories[0]?.parts[0]).toBe("headline: 居委会里的“热心肠”");
    expect(stories[0]?.signatures).toEqual(["reporter 夏雨田"]);
    expect(furniture).toEqual(["front-matter: 标题：", "edition: 版次：第4版"]);
  });

  test("a place with a colon on a line of its own is the kicker", () => {
    const page = `东湖街道：
“指尖”预约 “码”上办事
本报讯（记者 东方朔 通讯员 司马光远）“动动手指，不用跑腿。”11月10日，市民令狐女士扫码预约后，不到十分钟就办好了居住证。`;
    expect(titlesOf(page)).toEqual(["kicker: 东湖街道：", "headline: “指尖”预约 “码”上办事"]);
  });
});

describe("apps and sites of offices", () => {
  test("an article of a chat app, with all that stands around it", () => {
    const { stories, furniture } = readPage(`点击蓝字 关注我们
冷空气来了！这份取暖安全提示请收好
枫林街道 2031-11-08 18:30 发表于江苏
气温骤降，电热毯、小太阳纷纷上岗。
01
电热毯不折叠
电热毯折叠使用容易造成电热丝断裂，引发短路。
▲社区工作者上门讲解取暖安全
最后，提醒大家：离家前拔掉电源，睡觉前检查炉火。
END
来源：枫林街道平安办
编辑：褚小满
一审：邬敏
往期推荐
枫林街道：小院里的“板凳法庭”
点分享 点收藏 点在看 点点赞
阅读原文`);
    expect(stories.length).toBe(1);
    expect(stories[0]?.parts).toEqual([
      "headline: 冷空气来了！这份取暖安全提示请收好",
      "meta: 枫林街道 2031-11-08 18:30 发表于江苏",
      "subhead: 电热毯不折叠",
      "caption: ▲社区工作者上门讲解取暖安全",
      "meta: 来源：枫林街道平安办",
      "chain: 编辑：褚小满",
      "chain: 一审：邬敏",
    ]);
    expect(stories[0]?.signatures).toEqual(["editor 褚小满", "editor 邬敏"]);
    expect(furniture).toContain("end-mark: END");
    expect(furniture).toContain("widget: 点分享 点收藏 点在看 点点赞");
  });

  test("the foot of an office's site", () => {
    const { stories } = readPage(`当前位置： 首页 > 政务动态 > 镇街动态
清波街道召开第四季度安全生产工作会
索引号：002/2031-00418　　发布机构：清波街道办事处　　发布日期：2031-10-20
10月18日下午，清波街道召开第四季度安全生产工作会。各社区书记、辖区重点企业负责人参加会议。
打印本页　　关闭窗口
主办单位：清波区人民政府办公室　网站标识码：3301990001
浙公网安备 33019902000101号　浙ICP备12345678号
联系电话：0571-80000000　　网站地图`);
    expect(stories.length).toBe(1);
    expect(stories[0]?.paragraphs.length).toBe(1);
  });

  test("source and site behind the text: 来源丨, 本文链接, 转载请附上", () => {
    const { stories } = readPage(`（禾城日报记者 柏庐 通讯员 单车）11月12日清晨，禾城区环卫工人之家飘出姜汤的香味。
“冷了就进来喝一碗。”志愿者边大姐一边舀汤一边招呼。
来源丨禾城日报
编辑丨水清
本文链接：https://example.example/content/1.html
本文为禾城新闻网原创文章，转载请附上原文出处链接和本声明。`);
    expect(stories.length).toBe(1);
    expect(stories[0]?.parts.slice(1)).toEqual(["meta: 来源丨禾城日报", "chain: 编辑丨水清"]);
  });

  test("a notice: those it speaks to, its telephone and who signs it are text", () => {
    const { stories } = readPage(`关于梧桐社区老年食堂试运营的通知
各位居民：
为方便辖区老年人就餐，梧桐社区老年食堂定于11月15日起试运营，现将有关事项通知如下：
一、用餐对象：年满60周岁的本社区居民。
咨询电话：6688 1234（工作日8:30—17:30）
特此通知。
梧桐社区居民委员会
2031年11月10日`);
    expect(stories[0]?.parts).toEqual(["headline: 关于梧桐社区老年食堂试运营的通知", "meta: 2031年11月10日"]);
    expect(stories[0]?.paragraphs.length).toBe(6);
  });

  test("a list with bullets between paragraphs is text, behind 相关链接 it is not", () => {
    const { stories } = readPage(`五问“飞线充电” 社区怎么办
2031-04-27 08:00 来源：平川网
飞线充电屡禁不止，根子在哪儿？记者走访了平川区6个老旧小区。
• 充电桩少，排队要一小时
• 价格偏高，一次要三块钱
对此，平川区住建局表示，年内将新增充电端口1.2万个，并统一收费标准。
相关链接
• 平川区新增充电桩
• 飞线充电的危害`);
    expect(stories[0]?.paragraphs.length).toBe(4);
  });

  test("a sentence with ▲ in front tells of a picture, several in a row are briefs", () => {
    const arrows = (lines: string) =>
      readPage(`里长变身外送员 台风天送餐到家
记者庄晓芬／台南报导
台风来袭，独居长辈怎么吃饭？东兴里里长辜大明昨（3）日骑上机车，为19位独居长者送上便当。
${lines}`);
    expect(arrows("▲长者收到便当露出笑容。").stories[0]?.parts).toContain("caption: ▲长者收到便当露出笑容。");
    const briefs = arrows("▲北区清洗水塔。\n▲东区修好路灯。\n▲南区发放口罩。");
    expect(briefs.stories.flatMap(({ parts }) => parts).join()).not.toContain("caption");
  });

  test("a feature sets its scene: 时间, 地点, 人物", () => {
    const { stories } = readPage(`“小巷管家”的一天
文/图 本报记者 管仲华
时间：11月6日
地点：白果街道槐安社区
人物：“小巷管家”解小丽
6:30，天刚蒙蒙亮，解小丽已经套上了黄马甲。
“累是累，可心里踏实。”她说。`);
    expect(stories.length).toBe(1);
    expect(stories[0]?.parts[0]).toBe("headline: “小巷管家”的一天");
    expect(stories[0]?.paragraphs).toContain("地点：白果街道槐安社区");
  });

  test("an interview asks below the byline, and its questions are no headlines", () => {
    const { stories } = readPage(`把人心聚起来
——对话黄泥塘村党总支书记覃火生
本报记者 伏小曼
记者：您刚来的时候，村里是什么样子？
覃火生：一个字，散。开会叫不齐人，修路收不上钱。
记者：后来是怎么把人心聚起来的？
覃火生：先从吃水的事干起。水管接进家门那天，好多人哭了。`);
    expect(stories.length).toBe(1);
    expect(stories[0]?.paragraphs.length).toBe(4);
  });

  test("【做法】 and 【成效】 are subheads, whatever surname they begin with", () => {
    expect(
      titlesOf(`滨河街道：小积分兑出大文明
2031年08月02日 09:14 来源： 滨河区人民政府网
垃圾分类、巡逻执勤、调解纠纷，都能挣积分。社区给每户发了一本红皮的积分册。
【做法】
一户一册，一事一记，每月公示，年底评星。
【成效】
半年来，社区志愿者由86人增加到312人，楼道堆物投诉下降了七成。
扫一扫在手机打开当前页`),
    ).toEqual(["headline: 滨河街道：小积分兑出大文明", "subhead: 【做法】", "subhead: 【成效】"]);
  });
});

describe("pages of opinion", () => {
  test("each story has its author below the headline", () => {
    const { stories } = readPage(`街谈巷议
凉亭里的“民主”
柯南
　　小区凉亭该不该装灯，居民吵了三个月。最后社区把大家请到凉亭里，摸黑开了一次会。
　　有人被台阶绊了一下，话就好说了。可见，议事议到现场，道理不辩自明。
别让公告栏“睡着了”
夏天
　　路过一处小区，公告栏里贴的还是两年前的通知，纸都泛黄了。
　　公开，不能止于“贴上墙”。信息旧了，信任也就旧了。`);
    expect(stories.map(({ section, signatures }) => [section, ...signatures])).toEqual([
      ["街谈巷议", "author 柯南"],
      ["街谈巷议", "author 夏天"],
    ]);
  });
});
