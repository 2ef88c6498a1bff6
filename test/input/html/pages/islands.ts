import * as text from "./articles.ts";
import { type Page, p } from "./page.ts";

const MORE = ["社區中心翻新後重開", "屋邨天台變菜園", "義工隊上門剪髮", "長者學堂秋季招生", "河畔步道分段通車"];
const list = (titles: readonly string[]): string => titles.map((title) => `<li><a href="#">${title}</a></li>`).join("");

/** Sites of Hong Kong, Macau and Taiwan. */
export const islands: readonly Page[] = [
  {
    name: "Hong Kong paper with a column bracket",
    title: text.parking.title,
    outlet: "青禾日報",
    authors: [],
    published: "2031-04-09",
    paragraphs: text.parking.paragraphs,
    html: `<!DOCTYPE html><html lang="zh-HK"><head><meta charset="utf-8"><title>${text.parking.title} - 青禾日報</title><meta property="og:title" content="${text.parking.title}"><meta property="og:site_name" content="青禾日報"><meta property="article:published_time" content="2031-04-08T20:30:00Z"></head><body>
<div id="topbar"><ul>${list(["即時", "港聞", "兩岸", "國際", "財經", "娛樂", "體育"])}</ul></div><div class="breadcrumb"><a>主頁</a> &gt; <a>港聞</a></div>
<div id="story"><h1>${text.parking.title}</h1><div class="date">2031年4月9日 星期三</div><div class="photo"><img src="a.jpg"><p class="caption">邨內停車場將於夜間開放。</p></div>
<div class="article-text">${p(text.parking.paragraphs)}</div><div class="advert"><p>廣告</p></div></div>
<div class="more-news"><h3>更多新聞</h3><ul>${list(MORE)}</ul></div><footer><p>青禾日報版權所有 不得轉載</p></footer></body></html>`,
  },
  {
    name: "Hong Kong site with day first and a reporter line",
    title: text.parking.title,
    outlet: "柳蔭01",
    authors: ["溫若蘭"],
    published: "2031-04-09",
    paragraphs: text.parking.paragraphs,
    html: `<!DOCTYPE html><html lang="zh-Hant-HK"><head><meta charset="utf-8"><title>${text.parking.title}｜柳蔭01</title><meta property="og:site_name" content="柳蔭01"><script type="application/ld+json">[{"@type":"NewsArticle","headline":"${text.parking.title}","datePublished":"2031-04-09T06:00:00+08:00","dateModified":"2031-04-10T06:00:00+08:00","author":[{"name":"溫若蘭"}],"publisher":{"name":"柳蔭01"}}]</script></head><body><div id="root">
<div class="nav-bar">${list(["熱門", "社區", "專題"])}</div><section class="article"><h1 data-testid="article-title">${text.parking.title}</h1><div><div><span>撰文：</span><a href="/author/1">溫若蘭</a></div><div><span>出版：</span><time datetime="2031-04-09T06:00:00+08:00">09/04/2031 06:00</time> <span>更新：</span><time>10/04/2031 06:00</time></div></div>
<article>${text.parking.paragraphs.map((one) => `<div><p>${one}</p></div>`).join("")}<div class="related-box"><h3>相關文章：</h3><a href="#">${MORE[0]}</a><a href="#">${MORE[1]}</a></div></article></section>
<div class="sidebar"><h2>人氣文章</h2>${list(MORE)}</div></div></body></html>`,
  },
  {
    name: "Taiwan agency with bracketed reporter",
    title: text.chair.title,
    outlet: "中央社",
    authors: ["陳怡安"],
    published: "2031-04-12",
    paragraphs: text.chair.paragraphs,
    html: `<!DOCTYPE html><html lang="zh-TW"><head><meta charset="utf-8"><title>${text.chair.title} | 地方 | 中央社 QHA</title><meta property="og:site_name" content="中央社"><meta itemprop="datePublished" content="2031-04-12T16:18:00+08:00"></head><body><header><div class="logo">中央社</div><nav><ul>${list(["即時", "政治", "地方", "生活"])}</ul></nav></header>
<div class="centralContent"><h1><span>${text.chair.title}</span></h1><div class="updatetime"><span>2031/4/12 16:18（4/12 17:02 更新）</span></div>
<div class="paragraph"><p>（中央社記者陳怡安高雄12日電）${text.chair.paragraphs[0]}</p>${p(text.chair.paragraphs.slice(1, -1))}<p>${text.chair.paragraphs.at(-1)}（編輯：李錫安）1200412</p></div>
<div class="paragraph moreArticle"><p>延伸閱讀</p><ul>${list(MORE.slice(0, 3))}</ul></div></div><footer><p>本網站之文字、圖片及影音，非經授權，不得轉載、公開播送或公開傳輸及利用。</p></footer></body></html>`,
  },
  {
    name: "Taiwan paper with slash byline and inline adverts",
    title: text.chair.title,
    outlet: "青禾時報電子報",
    authors: ["何苗"],
    published: "2031-04-12",
    paragraphs: text.chair.paragraphs,
    html: `<!DOCTYPE html><html lang="zh-Hant"><head><meta charset="utf-8"><title>${text.chair.title} - 生活 - 青禾時報電子報</title><meta property="og:site_name" content="青禾時報電子報"><meta name="pubdate" content="2031-04-12T14:10:00+08:00"></head><body><div class="whitecon"><div class="breadcrumbs"><a>首頁</a> > <a>生活</a></div><h1>${text.chair.title}</h1>
<div class="text boxTitle" data-desc="內容頁"><span class="time">2031/04/12 14:10</span><div class="photo"><p>共享輪椅站啟用。（記者何苗攝）</p></div><p>〔記者何苗／青禾報導〕${text.chair.paragraphs[0]}</p>
<p class="before_ir">請繼續往下閱讀...</p><div class="ad-box"><p>廣告</p></div>${p(text.chair.paragraphs.slice(1))}
<p class="appE1121">不用抽 不用搶 現在用APP看新聞 保證天天中獎 <a>點我下載APP</a></p></div><div class="related"><h3>相關新聞</h3><ul>${list(MORE)}</ul></div></div></body></html>`,
  },
  {
    name: "Taiwan site with republic years and a reporter line of its own",
    title: text.chair.title,
    outlet: "青禾新聞網",
    authors: ["范書宇"],
    published: "2031-04-12",
    paragraphs: text.chair.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="big5"><title>${text.chair.title}</title><meta property="og:site_name" content="青禾新聞網"></head><body><div id="wrapper"><div class="menu_top"><a>回首頁</a></div><div id="news_main"><h2 class="news_title">${text.chair.title}</h2><p class="news_info">民國120年4月12日</p><p>記者范書宇／青禾報導</p>
<div class="news_body">${text.chair.paragraphs.join("<br /><br />")}<br /><br />▲輪椅站設在活動中心門口。（圖／里辦公處提供）</div></div><div class="hot_rank"><ul>${list(MORE)}</ul></div></div></body></html>`,
  },
  {
    name: "Macau paper from a layout of tables",
    title: text.parking.title,
    outlet: "柳蔭日報",
    authors: [],
    published: "2031-04-09",
    paragraphs: text.parking.paragraphs,
    html: `<html><head><meta charset="utf-8"><title>柳蔭日報</title></head><body><!--enpproperty <articleid>41</articleid><date>2031-04-09 00:00:00.0</date><author></author><title>${text.parking.title}</title><type>1</type>/enpproperty--><table width="100%"><tr><td class="px12"><a>上一版</a> <a>下一版</a></td></tr><tr><td><div id="pgn">第A09版:澳聞</div></td></tr></table>
<table><tr><td width="30%"><table>${MORE.map((title) => `<tr><td><a href="#">${title}</a></td></tr>`).join("")}</table></td><td><table><tr><td align="center"><strong>${text.parking.title}</strong></td></tr><tr><td><founder-content><!--enpcontent--><p>${text.parking.paragraphs.join("</p><p>")}</p><!--/enpcontent--></founder-content></td></tr></table></td></tr></table></body></html>`,
  },
];
