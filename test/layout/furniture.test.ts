import { describe, expect, test } from "vitest";
import { furnitureReason } from "../../src/layout/furniture.ts";

describe("a line that belongs to no story says why", () => {
  test.for([
    { line: "——", reason: "separator" },
    { line: "-", reason: "separator" },
    { line: "* * *", reason: "separator" },
    { line: "══════", reason: "separator" },
    { line: "首页 > 新闻 > 正文", reason: "breadcrumb" },
    { line: "您的位置：首页 > 社区 > 正文", reason: "breadcrumb" },
    { line: "当前位置: 云溪网 » 街区", reason: "breadcrumb" },
    { line: "责任编辑：岑雨禾", reason: "editing-chain" },
    { line: "责编：岑雨禾　校对：陆望舒　审核：何苗", reason: "editing-chain" },
    { line: "一审：岑雨禾 二审：陆望舒 三审：何苗", reason: "editing-chain" },
    { line: "（责任编辑：岑雨禾）", reason: "editing-chain" },
    { line: "【编辑:岑雨禾】", reason: "editing-chain" },
    { line: "编辑 岑雨禾", reason: "editing-chain" },
    { line: "第3版：街巷", reason: "edition" },
    { line: "第A09版:街区", reason: "edition" },
    { line: "A05 街区", reason: "edition" },
    { line: "柳城晚报 2031年4月9日 星期三 第3版：街巷", reason: "edition" },
    { line: "上一版 下一版", reason: "edition" },
    { line: "来源：云溪网 作者：岑雨禾 发布时间：2031-04-09", reason: "meta" },
    { line: "2031-04-09 09:30", reason: "meta" },
    { line: "2031-04-09", reason: "meta" },
    { line: "09/04/2031 16:36", reason: "meta" },
    { line: "2031-04-09 09:30:12 来源：云溪网", reason: "meta" },
    { line: "2031年4月9日 来源：云溪网", reason: "meta" },
    { line: "二〇三一年四月九日", reason: "meta" },
    { line: "发布时间：2031-04-09 浏览次数：128", reason: "meta" },
    { line: "作者：岑雨禾", reason: "meta" },
    { line: "相关阅读", reason: "link-list" },
    { line: "【推荐阅读】", reason: "link-list" },
    { line: "猜你喜欢：", reason: "link-list" },
    { line: "分享到：微信 微博", reason: "widget" },
    { line: "【打印】【关闭】", reason: "widget" },
    { line: "打印 | 关闭", reason: "widget" },
    { line: "字号：大 中 小", reason: "widget" },
    { line: "上一篇：云溪的桥", reason: "widget" },
    { line: "扫一扫关注公众号", reason: "widget" },
    { line: "打开云溪客户端，查看更多", reason: "widget" },
    { line: "版权所有 云溪网 未经授权 不得转载", reason: "legal" },
    { line: "云ICP备00000000号-1", reason: "legal" },
    { line: "Copyright © 2031 云溪网 All Rights Reserved", reason: "legal" },
  ])("$line", ({ line, reason }) => {
    expect(furnitureReason(line)).toBe(reason);
  });
});

test("扫一扫，关注公众号 is a widget", () => {
  expect(furnitureReason("扫一扫，关注公众号")).toBe("widget");
});

describe("a line of text is none", () => {
  test.for([
    "近日，柳荫社区的灯亮了。",
    "柳荫社区开展义诊活动",
    "一碗腊八粥 满院邻里情",
    "百姓生活",
    "分享阅读之乐 共建书香社区",
    "打印店老板的热心肠",
    "评论区里的好建议",
    "阅读点亮生活",
    "首页改版的那一天，他来了。",
    "编辑部的故事",
    "时间银行存下善意",
    "来源于群众，服务于群众",
    "2031年4月9日，柳荫社区的灯亮了。",
    "9月9日上午，柳荫社区的灯亮了",
    "三审三校之外，还有一道群众关",
    "关注老人，关爱孩子",
    "无障碍设施进社区",
    "标签里的新生活",
    "主办单位换了新面孔",
    "岑雨禾 陆望舒 江南星 郑为民 何苗 闵捷 文小芳 欧阳朗",
    "统筹推进老旧小区改造",
    "记者 岑雨禾",
    "（完）",
    "A栋居民自治的一年",
    "大小事，一起议",
    "下载一个反诈软件，守住一家人的钱袋子。",
  ])("%s", (line) => {
    expect(furnitureReason(line)).toBeNull();
  });
});

test.for(["—", "大", "首页", ">", "来源：", "1", "打印 "])("a long run of %s takes no time", (piece) => {
  const began = performance.now();
  for (const length of [100, 180, 100_000]) furnitureReason(piece.repeat(length / piece.length));
  expect(performance.now() - began).toBeLessThan(300);
});
