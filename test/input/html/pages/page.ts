import type { Article } from "./articles.ts";

/** A page with what is true of it. */
export interface Page {
  readonly name: string;
  readonly html: string;
  readonly title: string;
  /** Null where the page names none. */
  readonly outlet: string | null;
  readonly authors: readonly string[];
  readonly published: string | null;
  readonly paragraphs: readonly string[];
  /** Of a page with several articles the others, in order. */
  readonly more?: readonly Article[];
}

export function p(paragraphs: readonly string[], attributes = ""): string {
  return paragraphs.map((text) => `<p${attributes}>${text}</p>`).join("\n");
}

/** A list of links as they stand around texts. */
export function links(titles: readonly string[], item = "li"): string {
  return titles
    .map((title, i) => `<${item}><a href="/n/${2000 + i}.html" title="${title}">${title}</a></${item}>`)
    .join("\n");
}

export const OTHER_TITLES: readonly string[] = [
  "青禾区召开基层治理现场推进会",
  "石桥社区“四点半课堂”开班",
  "一名网格员的“民情日记”",
  "今年我区将新建口袋公园八个",
  "柳荫街道举办首届邻里节",
  "北塘镇：小积分兑出大文明",
  "青禾区公布一季度热线办理情况",
  "雨季来临，地下车库怎么防？",
];

export const MENU: readonly string[] = [
  "首页",
  "要闻",
  "社会",
  "街道",
  "社区",
  "评论",
  "视频",
  "专题",
  "图片",
  "民生",
  "教育",
];

export const FOOTER = `<div class="footer"><p>关于我们 | 联系我们 | 广告服务 | 网站地图</p>
<p>版权所有 青禾新闻网 未经书面授权不得转载或镜像</p><p>青ICP备2031000001号 违法和不良信息举报电话：0000-00000000</p></div>`;
