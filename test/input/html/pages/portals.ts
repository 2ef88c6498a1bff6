import * as text from "./articles.ts";
import { FOOTER, links, MENU, OTHER_TITLES, type Page, p } from "./page.ts";

/** News portals of papers and agencies. */
export const portals: readonly Page[] = [
  {
    name: "portal with span meta and sidebar",
    title: text.well.title,
    outlet: "青禾日报",
    authors: ["岑雨禾"],
    published: "2031-04-09",
    paragraphs: text.well.paragraphs,
    html: `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>${text.well.title}_青禾新闻网</title>
<meta name="keywords" content="鹿庄村,老井"><meta name="description" content="${text.well.paragraphs[0]}">
<script>var _hmt=_hmt||[];document.write("<div>不该出现</div>")</script><style>.a{color:red}</style></head><body>
<div class="top"><a href="/">青禾新闻网首页</a> <span>2031年4月9日 星期三</span> <form action="/s"><input name="q"><button>搜索</button></form></div>
<div class="nav"><ul>${links(MENU)}</ul></div>
<div class="crumbs">您的位置：<a href="/">首页</a> &gt; <a href="/xw">新闻</a> &gt; 正文</div>
<div class="main clearfix"><div class="left">
<h1>${text.well.title}</h1>
<div class="info"><span class="time">2031-04-09 08:21</span><span class="source">来源：青禾日报</span><span>记者：岑雨禾</span><span class="fontsize">字号：<a href="javascript:;">大</a> <a href="javascript:;">中</a> <a href="javascript:;">小</a></span></div>
<div class="bdsharebuttonbox"><a href="#">微信</a><a href="#">微博</a></div>
<div id="content" class="article">${p(text.well.paragraphs)}</div>
<p class="editor">责任编辑：何苗</p>
<div class="related"><h3>相关新闻</h3><ul>${links(OTHER_TITLES.slice(0, 4))}</ul></div>
</div><div class="right"><div class="hot"><h3>热点排行</h3><ol>${links(OTHER_TITLES)}</ol></div></div></div>${FOOTER}</body></html>`,
  },
  {
    name: "portal in layout tables with GBK meta",
    title: text.lift.title,
    outlet: "柳城晚报",
    authors: ["尹平川"],
    published: "2031-04-07",
    paragraphs: text.lift.paragraphs,
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=gb2312"><title>${text.lift.title}-新闻中心-柳城网</title></head>
<body bgcolor=#ffffff topmargin=0><table width=960 border=0><tr><td><img src=logo.gif></td><td align=right>设为首页 | 加入收藏</td></tr>
<tr><td colspan=2>${MENU.map((word) => `<a href=/${word}>${word}</a>`).join(" | ")}</td></tr></table>
<table width=960><tr><td width=680 valign=top>
<table width=100%><tr><td align=center><font size=5><b>${text.lift.title}</b></font></td></tr>
<tr><td align=center height=30>http://www.liucheng.example&nbsp;&nbsp;2031-04-07 09:15:02&nbsp;&nbsp;来源：柳城晚报&nbsp;&nbsp;作者：尹平川&nbsp;&nbsp;【<a href=#>大</a> <a href=#>中</a> <a href=#>小</a>】</td></tr>
<tr><td><hr size=1></td></tr>
<tr><td class=neirong><div style="font-size:14px">${text.lift.paragraphs.map((one) => `　　${one}`).join("<br><br>\n")}</div></td></tr>
<tr><td align=right>（责任编辑：裴朵朵）</td></tr><tr><td>【<a href=#>打印本页</a>】【<a href=#>关闭窗口</a>】</td></tr></table>
</td><td width=280 valign=top><table><tr><td>点击排行</td></tr>${OTHER_TITLES.map((title) => `<tr><td>·<a href=#>${title}</a></td></tr>`).join("")}</table></td></tr></table>
<table width=960><tr><td align=center>柳城网版权所有 Copyright 2031 All Rights Reserved</td></tr></table></body></html>`,
  },
  {
    name: "portal with JSON-LD, figure and tail byline",
    title: text.night.title,
    outlet: "青禾融媒",
    authors: ["覃思远"],
    published: "2031-04-05",
    paragraphs: text.night.paragraphs,
    html: `<!doctype html><html><head><meta charset=utf-8><title>${text.night.title} - 青禾在线</title>
<meta property="og:title" content="${text.night.title.replaceAll("“", "&ldquo;").replaceAll("”", "&rdquo;")}"><meta property="og:site_name" content="青禾在线">
<script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"${text.night.title}","datePublished":"2031-04-05T06:30:00+08:00","author":{"@type":"Person","name":"覃思远"},"publisher":{"@type":"Organization","name":"青禾在线"}}</script></head>
<body><header class="site-header"><a class="logo" href="/">青禾在线</a><nav><ul>${links(MENU)}</ul></nav></header>
<main><article><header><h1 class="entry-title">${text.night.title}</h1><p class="meta"><time datetime="2031-04-05T06:30:00+08:00">2031年4月5日 06:30</time> · 来源：青禾融媒</p></header>
<figure><img src="a.jpg" alt="议事厅"><figcaption>4月3日晚，香樟里小区的居民在凉亭里议事。</figcaption></figure>
${p(text.night.paragraphs.slice(0, 3))}<aside class="promo"><p>下载青禾客户端，第一时间看到身边事，还有积分可以兑换礼品，快来参加吧。</p></aside>${p(text.night.paragraphs.slice(3))}
<p>（记者 覃思远）</p><footer class="article-footer"><ul class="tags">${links(["议事厅", "停车"])}</ul></footer></article>
<section class="recommend"><h2>推荐阅读</h2>${OTHER_TITLES.slice(0, 3)
      .map(
        (title) =>
          `<div><h3><a href="#">${title}</a></h3><p>近日，青禾区围绕群众关心的身边小事，组织有关部门到社区……</p></div>`,
      )
      .join("")}</section></main>${FOOTER}</body></html>`,
  },
  {
    name: "agency in a column of sections, names set in bold",
    title: text.river.title,
    outlet: "青禾发布",
    authors: ["卓雅宁", "傅明"],
    published: "2031-04-02",
    paragraphs: text.river.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text.river.title}</title></head><body id="detail">
<div class="head-line clearfix"><h1><span class="title">${text.river.title}</span></h1>
<div class="header-time left"><span class="year"><em>2031</em></span><span class="day"><em>04</em>/<em>02</em></span><span class="time">10:12:33</span></div>
<div class="source">来源：青禾发布</div></div>
<div class="main-left"><div id="detailContent">
${text.river.paragraphs.map((one) => `<p><span style="font-family:宋体"><span style="font-size:16px">　　${one.replaceAll("青禾区", "<strong>青禾</strong>区")}</span></span></p>`).join("\n\n")}
<p>　　（记者 卓雅宁 傅明）</p></div>
<div class="editor"><span>【纠错】</span><span>【责任编辑:祝晓燕】</span></div>
<p class="pubtime" style="display:none">2031-04-02</p></div>
<div class="main-right"><div class="columBox"><h4>深度观察</h4><ul>${links(OTHER_TITLES)}</ul></div></div>
<div class="foot"><p>青禾区融媒体中心 版权所有</p></div></body></html>`,
  },
  {
    name: "portal whose h1 is its logo and whose text comes in divs",
    title: text.kitchen.title,
    outlet: "青禾日报",
    authors: ["岑雨禾", "陆望舒"],
    published: "2031-04-08",
    paragraphs: text.kitchen.paragraphs,
    html: `<html><head><meta charset="utf-8"><title>${text.kitchen.title}_民生_青禾新闻网</title><meta name="source" content="青禾日报"><meta name="publishdate" content="2031-04-08"></head>
<body><div id="hd"><h1 class="logo"><a href="/">青禾新闻网</a></h1><div class="weather">今天是2031年4月9日 晴 12℃～22℃</div></div>
<div id="menu"><ul>${links(MENU)}</ul></div>
<div class="wrap"><div class="path"><a href="/">青禾新闻网</a> &gt;&gt; <a href="/ms">民生</a></div>
<div class="con"><h2 class="bt">${text.kitchen.title}</h2><div class="ly">2031-04-08 07:02 来源：青禾日报</div>
<div class="nr">${text.kitchen.paragraphs.map((one) => `<div>　　${one}</div>`).join("\n")}<div style="text-align:center"><img src="1.jpg"></div><div style="text-align:center">▲柳荫社区食堂。岑雨禾 摄</div></div>
<div class="share">分享到：<a>微信</a><a>微博</a></div></div>
<div class="list"><h3>更多新闻</h3><ul>${links(OTHER_TITLES)}</ul></div></div>${FOOTER}</body></html>`,
  },
  {
    name: "portal with comments below and a summary above",
    title: text.market.title,
    outlet: "江岸晚报",
    authors: ["游小溪"],
    published: "2031-04-03",
    paragraphs: text.market.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="UTF-8"><title>${text.market.title}|江岸网</title><meta property="article:published_time" content="2031-04-02T23:05:00Z"/><meta property="og:title" content="${text.market.title}"/></head><body>
<div class="toolbar">登录 注册 客户端</div><div class="channel-nav">${MENU.map((word) => `<a href="#">${word}</a>`).join("")}</div>
<div class="article-wrapper"><h1 class="main-title">${text.market.title}</h1><div class="top-bar-inner clearfix"><div class="date-source"><span class="date">2031年04月03日 07:05</span> <a class="source" href="#">江岸晚报</a></div></div>
<div class="article-content-left"><div class="article" id="artibody">
<p><strong>作者：游小溪</strong></p>
${p(text.market.paragraphs.slice(0, 2))}
<div class="ad-slot"><p>广告：春季家装节，满一千减一百，抢购热线0000-0000，欢迎新老客户光临。</p></div>
${p(text.market.paragraphs.slice(2))}
<p class="article-editor">责任编辑：施南</p></div>
<div class="article-bottom"><div class="keywords">关键词：<a>摊贩</a> <a>柳荫街道</a></div></div>
<div class="comments" id="comment"><h3>网友评论</h3><ul><li><b>水边的人</b><p>我家门口也该这样管一管，早上买菜方便，晚上又干净，支持。</p></li><li><b>老北苑</b><p>希望能长期坚持下去，别过几个月又变回老样子，大家一起监督。</p></li></ul></div></div></div>
${FOOTER}</body></html>`,
  },
  {
    name: "time tags, bare source and author in spans",
    title: text.garden.title,
    outlet: "青禾观察",
    authors: ["叶子舟"],
    published: "2031-05-18",
    paragraphs: text.garden.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text.garden.title}</title></head><body><div id="app"><div class="page-header"><a>青禾观察</a></div>
<div class="detail"><div class="detail__title">${text.garden.title}</div><div class="detail__info"><span class="author">叶子舟</span><span class="source">青禾观察</span><time>2031-05-18 11:40</time><span class="views">阅读 3021</span></div>
<div class="detail__content rich-text"><section>${p(text.garden.paragraphs.slice(0, 2))}</section><section><p><br></p>${p(text.garden.paragraphs.slice(2, 4))}</section><section>${p(text.garden.paragraphs.slice(4))}</section></div>
<div class="detail__actions"><button>点赞 12</button><button>收藏</button><button>评论 3</button></div></div>
<div class="recommend-list"><div class="recommend-title">为您推荐</div>${OTHER_TITLES.map((title) => `<a class="card" href="#"><p>${title}</p><span>青禾观察 04-0${title.length % 9}</span></a>`).join("")}</div></div></body></html>`,
  },
  {
    name: "portal of frames of divs without names",
    title: text.dance.title,
    outlet: "柳城都市报",
    authors: ["裴朵朵"],
    published: "2031-04-05",
    paragraphs: text.dance.paragraphs,
    html: `<html><head><meta charset="utf-8"><title>${text.dance.title}--柳城频道--青禾网</title></head><body><div><div><a href="/">青禾网</a>&gt;&gt;<a href="/lc">柳城频道</a></div>
<div><div><h1>${text.dance.title}</h1><div>柳城都市报 2031年04月05日09:20</div><div><a href="#">打印</a> <a href="#">网摘</a> <a href="#">纠错</a> <a href="#">商城</a> 分享 推荐</div>
<div>${p(text.dance.paragraphs)}<p>　　（本报记者 裴朵朵）</p></div><div>(责编：项秋平、沈悦)</div></div>
<div><h2>热门排行</h2><ul>${links(OTHER_TITLES)}</ul></div></div></div></body></html>`,
  },
];
