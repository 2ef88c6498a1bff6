import { expect, test } from "vitest";
import { isPageHead } from "../../src/layout/furniture/page-head.ts";

test.each([
  "城事 07",
  "03 社会",
  "今日云溪 2版 乡镇",
  "云溪晚报社区版",
  "云溪周报 ◆ 街巷",
  "2031.4.9 星期三 编辑/岑雨禾 美编/何苗",
  "2031年4月9日 星期二 值班主任 岑雨禾 责编 何苗 组版 陆望舒",
  "２０３１年４月９日　第３版",
  "第二版 社区新闻",
  "基层传真 编辑 岑雨禾",
])("%s belongs to the page", (line) => {
  expect(isPageHead(line)).toBe(true);
});

test.each([
  "A3 楼上楼下一家亲",
  "点赞 12",
  "2031年4月9日 来源 云溪网 编辑 岑雨禾",
  "2031年4月9日",
  "2031-04-09 岑雨禾 12",
  "云溪日报记者走基层",
  "编辑 岑雨禾 美编 何苗",
  "柳荫社区",
  "家门口的服务站 第2版新图纸出炉",
])("%s does not", (line) => {
  expect(isPageHead(line)).toBe(false);
});
