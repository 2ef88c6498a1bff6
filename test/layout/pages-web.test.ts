import { describe, expect, test } from "vitest";
import { readPage } from "../helpers/readout.ts";

/** Each story of a page: its parts, how many paragraphs it has, the last words of the last one, and who signs it. */
function outline(page: string): readonly (readonly string[])[] {
  return readPage(page).stories.map(({ parts, paragraphs, signatures }) => [
    ...parts.filter((part) => !part.startsWith("meta:")),
    `¶ ${paragraphs.length} …${paragraphs.at(-1)?.slice(-8) ?? ""}`,
    `by ${signatures.join(", ")}`,
  ]);
}

// Pages as browsers save them, with all that a site puts around its texts.
describe("saved pages", () => {
  test("a portal puts buttons between the meta line and the text", () => {
    const page = `云溪首页 > 云溪号 > 正文 申请入驻
为了一口井，村支书跑了三趟水利局
2031-07-02 19:08:11　来源: 青禾融媒
举报
0
分享至
用微信扫码二维码
分享至好友和朋友圈

6月28日清晨，青禾区北塘镇石桥村的老井边围满了人。

抽水机一响，清亮的井水顺着新铺的管道流进菜地，人群里有人鼓起了掌。

“等这口水，等了快十年。”村民阮大年蹲在地头，用手捧了一口。

这口井淤塞多年，村支书柯振东上任后，先后三次跑到区水利局，带着图纸、照片和村民的联名信。

第三次去，他带上了一瓶浑水。

如今，全村620亩菜地都用上了井水，户均节省水费300余元。

特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“云溪号”用户上传并发布，本平台仅提供信息存储服务。
/阅读下一篇/
返回云溪首页
下载云溪新闻客户端`;
    expect(outline(page)).toEqual([["headline: 为了一口井，村支书跑了三趟水利局", "¶ 6 …水费300余元。", "by "]]);
  });

  test("the way back to the portal is cut from the last paragraph", () => {
    const page = `东湖路社区上线“邻里帮”小程序
2031-04-15 16:33 来源: 江岸晚报
发布于：江岸市
原标题：东湖路社区上线“邻里帮”小程序
江岸晚报讯（记者 覃思远 实习生 裴朵朵）手机上点一点，志愿者就上门。4月14日，柳荫街道东湖路社区自主开发的“邻里帮”小程序正式上线，首日注册居民突破800人。
小程序设有“我要帮忙”“我能帮忙”“闲置交换”三个板块，居民发布需求后，由社区网格员审核并派单。
“上午发了想借梯子的消息，不到十分钟就有人送来了。”居民万小禾笑着说。返回云溪，查看更多
责任编辑：
平台声明：该文观点仅代表作者本人，云溪号系信息发布平台，云溪仅提供信息存储空间服务。
阅读 (1523)`;
    expect(outline(page)).toEqual([
      [
        "headline: 东湖路社区上线“邻里帮”小程序",
        "dateline: 江岸晚报讯",
        "byline: （记者 覃思远 实习生 裴朵朵）",
        "chain: 责任编辑：",
        "¶ 3 …民万小禾笑着说。",
        "by reporter 覃思远, reporter 裴朵朵",
      ],
    ]);
  });

  test("a forum: who posted it, and the replies below", () => {
    const page = `江岸论坛 » 城事杂谈 » 老旧小区加装电梯，卡在了一楼
[转帖]老旧小区加装电梯，卡在了一楼
楼主 发表于 2031-5-6 21:14 只看该作者
摘自《江岸日报》5月6日A5版
本报记者 尹平川
北苑社区建于1998年，六层的板楼没有电梯，家住六楼的秦奶奶已经三个月没有下过楼。
去年秋天，社区启动加装电梯意见征询，2号楼十二户中有十户签了字，卡在了一楼的两户。
经过居委会五轮协商，一楼住户提出的采光补偿和隔音方案被写进协议，5月4日，全楼签字终于齐了。
回复 举报
沙发
水边的人 发表于 2031-5-6 21:40
我们楼也是这个情况，羡慕。
板凳
老北苑 发表于 2031-5-6 22:03
支持一下，社区干部辛苦了`;
    expect(outline(page)).toEqual([
      [
        "headline: 老旧小区加装电梯，卡在了一楼",
        "byline: 本报记者 尹平川",
        "¶ 3 …楼签字终于齐了。",
        "by reporter 尹平川",
      ],
    ]);
  });

  test("dates below each text belong to the text above them", () => {
    const page = `基层动态
南门社区：雨前排查保平安
针对近期强降雨，南门社区组织网格员对地下车库、低洼院落进行排查，清理排水口37处，转移独居老人4户。
（南门社区 祝晓燕）
2031-07-02
北苑社区：夏令营开营
7月1日，北苑社区青少年夏令营开营，32名孩子将在十天里学习书法、游泳安全和垃圾分类。
（北苑社区 戚小光）
2031-07-01`;
    expect(outline(page)).toEqual([
      ["headline: 南门社区：雨前排查保平安", "byline: （南门社区 祝晓燕）", "¶ 1 …移独居老人4户。", "by author 祝晓燕"],
      ["headline: 北苑社区：夏令营开营", "byline: （北苑社区 戚小光）", "¶ 1 …安全和垃圾分类。", "by author 戚小光"],
    ]);
  });

  test("pictures with all kinds of credits, and makers behind a slash", () => {
    const page = `春耕时节访石桥
原创 叶子舟 青禾文旅 2031年3月28日 20:00
三月的石桥村，油菜花开得正盛，田埂上却少见闲人。
▲石桥村的油菜花田。 图｜叶子舟
“趁着天晴，赶紧把秧床整出来。”种粮大户闵长根站在水田里，头也不抬。
闵长根在操作插秧机。（受访者供图）
村里今年成立了农机合作社，一台插秧机一天能干六十亩，比人工快了二十倍。
石桥村农机合作社。资料图
图片来源：石桥村村委会
文字 / 叶子舟
摄影 / 叶子舟 汤小圆
编辑 / 沈悦`;
    expect(outline(page)).toEqual([
      [
        "headline: 春耕时节访石桥",
        "caption: ▲石桥村的油菜花田。 图｜叶子舟",
        "caption: 闵长根在操作插秧机。（受访者供图）",
        "caption: 石桥村农机合作社。资料图",
        "caption: 图片来源：石桥村村委会",
        "byline: 文字 / 叶子舟",
        "byline: 摄影 / 叶子舟 汤小圆",
        "chain: 编辑 / 沈悦",
        "¶ 3 …人工快了二十倍。",
        "by photographer 叶子舟 +photo, writer 叶子舟 +text, photographer 叶子舟 +photo, photographer 汤小圆 +photo, editor 沈悦",
      ],
    ]);
  });

  test("rows of a table stay in the article", () => {
    const page = `青禾区公布一季度12345热线办理情况
信息来源：区城运中心 发布日期：2031-04-10 阅读次数：342
4月10日，青禾区公布2031年第一季度12345热线办理情况。一季度，全区共受理诉求8762件，按时办结率99.1%，满意率94.6%。
各街镇受理量排名如下：
街镇 受理量 满意率
松屏街道 1832 95.1%
柳荫街道 1610 96.3%
桥头街道 1204 93.8%
北塘镇 987 94.0%
下一步，区城运中心将对满意率偏低的单位进行专题督办。`;
    expect(outline(page)).toEqual([
      [
        "headline: 青禾区公布一季度12345热线办理情况",
        "subhead: 各街镇受理量排名如下：",
        "¶ 7 …位进行专题督办。",
        "by ",
      ],
    ]);
  });

  test("the title of the page repeats the headline with the site behind it", () => {
    const page = `石桥村：晒谷场上看大戏_青禾新闻网
石桥村：晒谷场上看大戏
2031-10-03 11:11
青禾融媒
您的浏览器不支持 video 标签。
00:00 / 01:23
石桥村：晒谷场上看大戏
10月2日晚，青禾区北塘镇石桥村的晒谷场上灯火通明，村民自编自演的地方戏《嫁女》引来上千名观众。
演员大多是村里的种田人，白天收稻，晚上排戏，最年轻的演员是刚毕业回乡的大学生姬小舟。
点赞 12 收藏 3 评论 0`;
    expect(outline(page)).toEqual([["headline: 石桥村：晒谷场上看大戏", "¶ 2 …的大学生姬小舟。", "by "]]);
  });

  test("PART 1 numbers the subhead below it, behind author and editor", () => {
    const page = `在旧厂房里，种一座花园
作者｜游小溪
编辑｜施南
PART 1
一片没人要的地
香樟里社区的东边，曾是江岸第二纺织厂的仓库，停产十五年，杂草长得比人还高。
2029年春天，社区规划师臧其琛第一次走进这里，拍下了三百多张照片。
PART 2
一群不肯走的人
“我们厂的人，闭着眼睛都能摸到车间。”退休女工冉桂英听说要改造，带着十几个姐妹找上门来。
她们要求只有一个：留下那排老梧桐。
PART 3
一座大家的花园
今年五月，花园开放。四百平方米的花圃由二十六户居民认养，梧桐一棵没少。
- END -`;
    expect(outline(page)).toEqual([
      [
        "headline: 在旧厂房里，种一座花园",
        "chain: 编辑｜施南",
        "subhead: 一片没人要的地",
        "subhead: 一群不肯走的人",
        "subhead: 一座大家的花园",
        "¶ 5 …，梧桐一棵没少。",
        "by author 游小溪, editor 施南",
      ],
    ]);
  });

  test("an agency of Taiwan names reporter, place and day in brackets", () => {
    const page = `高雄老社區推共享輪椅 里民掃碼免費借
2031/4/12 16:18（4/12 17:02 更新）
（中央社記者陳怡君高雄12日電）高雄市三民區安發里今天啟用「共享輪椅站」，里民以手機掃碼即可免費借用輪椅，24小時開放，首批設置10台。
安發里長洪啟明今天受訪表示，里內65歲以上長者占比超過三成，許多人就醫時臨時需要輪椅，過去得向里辦公處借用，下班後就借不到。
高雄市政府社會局指出，試辦半年後將評估使用情形，再決定是否擴大辦理。（編輯：李錫璋）1200412
本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。`;
    expect(outline(page)).toEqual([
      [
        "headline: 高雄老社区推共享轮椅 里民扫码免费借",
        "byline: （中央社记者陈怡君高雄12日电）",
        "chain: （编辑：李锡璋）",
        "¶ 3 …定是否扩大办理。",
        "by reporter 陈怡君 @中央社, editor 李锡璋",
      ],
    ]);
  });

  test("numbered subheads begin right below the meta line", () => {
    const page = `社区治理周报：青禾区一周要闻（4月7日—4月13日）
2031-04-14 10:00 来源：青禾区民政局
1. 柳荫街道成立首个“物业联盟”
4月8日，柳荫街道14家物业公司签约成立“物业联盟”，统一服务标准，共享维修队伍。
2. 北塘镇完成村级换届“回头看”
4月9日至11日，北塘镇对9个村开展换届“回头看”，走访村民代表170人。
3. 桥头街道“法律门诊”开诊
4月12日，桥头街道“法律门诊”首次开诊，5名律师接待居民咨询32起。`;
    expect(outline(page)).toEqual([
      [
        "headline: 社区治理周报：青禾区一周要闻（4月7日—4月13日）",
        "subhead: 1. 柳荫街道成立首个“物业联盟”",
        "subhead: 2. 北塘镇完成村级换届“回头看”",
        "subhead: 3. 桥头街道“法律门诊”开诊",
        "¶ 3 …居民咨询32起。",
        "by ",
      ],
    ]);
  });

  test("who put it out stands between headline and time", () => {
    const page = `云溪新闻客户端
柳荫街道的“小院议事厅”
青禾发布
2031-06-11 10:02
来源：云溪新闻·云溪号·政务
字号
“院里的老槐树要不要修枝？”6月9日晚，柳荫街道香樟里小区的议事厅里坐满了人。
二十三户居民轮流发言，最后举手表决：只修枯枝，不动主干。
社区书记项秋平说，自从有了议事厅，小院里的事再没红过脸。
责任编辑：幸运
本文为云溪号作者或机构在云溪新闻上传并发布，仅代表该作者或机构观点，不代表云溪新闻的观点或立场，云溪新闻仅提供信息发布平台。
特别声明
+1
收藏
我要举报
查看更多
扫码下载云溪新闻客户端`;
    expect(outline(page)).toEqual([
      ["headline: 柳荫街道的“小院议事厅”", "chain: 责任编辑：幸运", "¶ 3 …的事再没红过脸。", "by editor 幸运"],
    ]);
  });

  test("how an office files its papers stands above the article", () => {
    const page = `索 引 号：QH0101-2031-00012
主题分类：街道动态
发布机构：桥头街道
发文日期：2031-03-09
名  称：桥头街道开展“三八”妇女节慰问活动
桥头街道开展“三八”妇女节慰问活动
发布日期：2031-03-09 16:20 浏览次数：[88] 字体：[大] [中] [小]
3月8日，桥头街道妇联走访慰问了辖区内12名困难妇女，送去慰问金和生活用品。
街道妇联主席宗丽敏表示，将继续关注困难妇女群体，把关爱落到实处。
来源：桥头街道 作者：宗 敏 责任编辑：管 理
分享到：
相关信息`;
    expect(outline(page)).toEqual([
      ["headline: 桥头街道开展“三八”妇女节慰问活动", "¶ 2 …把关爱落到实处。", "by author 宗 敏, editor 管 理"],
    ]);
  });

  test("of a list, the first item is a teaser as well, and each date its own", () => {
    const { stories } = readPage(`荷塘社区：楼道“微更新”美了邻里心
荷塘社区近日完成8栋老楼的楼道粉刷，居民自己动手绘制墙画。据社区工作人员介绍，此次改造前后共……[详细]
2031-04-09
北苑社区举办反诈知识竞赛
4月7日，北苑社区在广场举办反诈知识竞赛，共有60余名居民报名参加。比赛分为必答、抢答……[详细]
2031-04-08
石桥村试点“积分换服务”
捡拾垃圾积3分，调解邻里矛盾积5分。今年以来，石桥村……[详细]
2031-04-07`);
    expect(stories.map(({ kind, parts }) => [kind, parts.at(-1)])).toEqual([
      ["teaser", "meta: 2031-04-09"],
      ["teaser", "meta: 2031-04-08"],
      ["teaser", "meta: 2031-04-07"],
    ]);
  });
});
