import * as text from "./articles.ts";
import { links, OTHER_TITLES, type Page, p } from "./page.ts";

/** E-papers, pages with several articles, lists, and pages written carelessly. */
export const papers: readonly Page[] = [
  {
    name: "e-paper with the generator's note",
    title: text.market.title,
    outlet: "青禾日报",
    authors: ["岑雨禾"],
    published: "2031-04-09",
    paragraphs: text.market.paragraphs,
    html: `<html><head><meta http-equiv="Content-Type" content="text/html; charset=utf-8"><title>青禾日报数字报-${text.market.title}</title></head><body><!--enpproperty <articleid>2041</articleid><date>2031-04-09 00:00:00.0</date><author>岑雨禾</author><title>${text.market.title}</title><keyword></keyword><subtitle></subtitle><introtitle>柳荫街道</introtitle>/enpproperty-->
<div class="top"><span class="date">2031年04月09日 星期三</span><a>返回首页</a></div><div class="Chunkiconlist"><p>第01版：要闻</p><ul>${links(OTHER_TITLES)}</ul></div>
<div class="newsdetatit"><p class="yinti">柳荫街道</p><h3>${text.market.title}</h3><p class="futi">——一条小街的治理账本</p></div><div class="newsdetatext"><p>2031-04-09 来源：青禾日报</p><founder-content><P>　　本报记者 岑雨禾</P>${text.market.paragraphs.map((one) => `<P>　　${one}</P>`).join("")}</founder-content></div><div class="sybpage"><a>上一篇</a><a>下一篇</a></div></body></html>`,
  },
  {
    name: "e-paper whose text is in one cell",
    title: text.garden.title,
    outlet: "江岸晚报",
    authors: ["裴朵朵"],
    published: "2031-05-19",
    paragraphs: text.garden.paragraphs,
    html: `<html><head><title>江岸晚报 2031年5月19日 第06版：街巷</title></head><body><TABLE><TR><TD>江岸晚报 2031年5月19日 星期一</TD></TR></TABLE><TABLE><TR><TD><STRONG style="font-size:23px">${text.garden.title}</STRONG></TD></TR><TR><TD>来源：江岸晚报</TD></TR><TR><TD><DIV id=ozoom>${text.garden.paragraphs.map((one) => `<P>　　${one}</P>`).join("")}<P>　　记者 裴朵朵</P></DIV></TD></TR></TABLE></body></html>`,
  },
  {
    name: "several articles in article elements",
    title: text.drill.title,
    outlet: "青禾日报",
    authors: ["何苗"],
    published: "2031-04-06",
    paragraphs: text.drill.paragraphs,
    more: [text.book, text.dance],
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>街巷新闻 - 青禾日报</title></head><body><nav><ul>${links(["首页", "街巷"])}</ul></nav><main>${[
      text.drill,
      text.book,
      text.dance,
    ]
      .map(
        (one, i) =>
          `<article class="news-item"><h2>${one.title}</h2><p class="meta">2031-04-0${6 - i} 来源：青禾日报 记者：${["何苗", "游小溪", "卓雅宁"][i]}</p>${p(one.paragraphs)}</article>`,
      )
      .join("\n")}</main></body></html>`,
  },
  {
    name: "several articles flat in one body, datelines open them",
    title: text.drill.title,
    outlet: null,
    authors: ["何苗"],
    published: "2031-04-06",
    paragraphs: text.drill.paragraphs,
    more: [text.night, text.book],
    html: `<html><head><meta charset="utf-8"><title>基层动态（2031年4月6日）</title><meta name="PubDate" content="2031-04-06"></head><body><div class="content">${[
      text.drill,
      text.night,
      text.book,
    ]
      .map(
        (one, i) =>
          `<h3>${one.title}</h3><p>本报讯（记者 ${["何苗", "汤晓", "游小溪"][i]}）${one.paragraphs[0]}</p>${p(one.paragraphs.slice(1))}`,
      )
      .join("\n")}</div></body></html>`,
  },
  {
    name: "list of teasers",
    title: text.care.title,
    outlet: null,
    authors: [],
    published: null,
    paragraphs: [],
    html: `<html><head><meta charset="utf-8"><title>街镇动态_青禾区人民政府</title></head><body><div class="menu"><ul>${links(["首页", "政务公开", "街镇动态"])}</ul></div><div class="list">${[
      text.care,
      text.book,
      text.river,
    ]
      .map(
        (one) =>
          `<div class="row"><h3><a href="#">${one.title}</a></h3><p>${one.paragraphs[0]?.slice(0, 48)}…<a href="#">[详细]</a></p></div>`,
      )
      .join("")}</div></body></html>`,
  },
  {
    name: "unclosed tags, comments, zero-width characters and ruby",
    title: text.well.title,
    outlet: "青禾日报",
    authors: ["岑雨禾"],
    published: "2031-04-09",
    paragraphs: text.well.paragraphs,
    html: `<html><head><title>${text.well.title}<base href="http://evil.example/"></title><body><h1>${text.well.title}<p>2031-04-09 来源：青禾日报 作者：岑雨禾<!-- 编辑备注：<p>不要发</p> --><div class=content>${text.well.paragraphs
      .map(
        (one) =>
          `<p>${Array.from(one).join("\u200b").replaceAll("\u200b井\u200b", "<ruby>井<rp>(</rp><rt>jǐng</rt><rp>)</rp></ruby>")}`,
      )
      .join(
        "\n",
      )}<p hidden>看不见的一段话，不应该出现在正文里面，谁也看不见它。<p style="display: none">也看不见的一段话，同样不应该出现在正文里面。<template><p>模板里的话不算数，模板里的话不算数。</p></template></div>`,
  },
  {
    name: "text wrapped in the source, names cut by inline tags",
    title: text.care.title,
    outlet: "青禾融媒",
    authors: ["傅明"],
    published: "2031-04-10",
    paragraphs: text.care.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text.care.title}</title></head><body><div class="article-detail"><h1>
      ${text.care.title}
    </h1><div class="article-detail-meta">
      <i>2031-04-10 09:00</i>
      <i>来源：青禾融媒</i>
      <i>作者：傅明</i>
    </div><div class="article-detail-body">${text.care.paragraphs
      .map(
        (one) =>
          `<p>\n${one.replaceAll("松屏街道", "<a href='/sp'>松屏</a><b>街</b>道").replace("，", "，\n      ")}\n</p>`,
      )
      .join("\n")}</div></div></body></html>`,
  },
  {
    name: "conflicting dates: the page shows another day than its meta tags",
    title: text.lift.title,
    outlet: "柳城晚报",
    authors: ["尹平川"],
    published: "2031-04-07",
    paragraphs: text.lift.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text.lift.title}_柳城网</title><meta name="pubdate" content="2031-04-17 10:00:00"><meta name="source" content="青禾日报"></head><body><div class="post"><h1>${text.lift.title}</h1><div class="post-meta">时间：2031-04-07 09:15 来源：柳城晚报 记者 尹平川</div><div class="post-content">${p(text.lift.paragraphs)}</div></div></body></html>`,
  },
  {
    name: "headline only in the title, meta line below the text",
    title: text.dance.title,
    outlet: "石桥社区",
    authors: ["乔云"],
    published: "2031-04-05",
    paragraphs: text.dance.paragraphs,
    html: `<html><head><meta charset="utf-8"><title>${text.dance.title} - 石桥社区</title></head><body><div class="box">${p(text.dance.paragraphs)}<p>来源：石桥社区 作者：乔云 发布时间：2031-04-05</p></div></body></html>`,
  },
  {
    name: "list of measures with subheads in bold",
    title: "青禾区“十条措施”支持物业服务进老旧小区",
    outlet: "青禾区住建局",
    authors: [],
    published: "2031-04-01",
    paragraphs: [
      "4月1日，青禾区印发《物业服务进老旧小区十条措施》，对无人管理的212个老旧小区实行分类托管，首批48个小区已经签约。",
      "对规模在300户以上的小区，由街道组织业主大会选聘物业企业；对规模较小的小区，由社区统一打包委托，费用由区、街道、居民按比例分担。",
      "鼓励物业企业与社区食堂、养老驿站合作，开展助餐、保洁、维修等服务，收益的一部分返还给小区公共账户。",
      "区住建局局长申屠静说，今年年底以前，全区所有老旧小区都将有人管、有人修、有人问。",
    ],
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青禾区“十条措施”支持物业服务进老旧小区_青禾区住建局</title></head><body><div id="wrapper"><div class="art-title"><h2>青禾区“十条措施”支持物业服务进老旧小区</h2></div><div class="art-meta"><span>发布日期：2031-04-01</span>|<span>来源：青禾区住建局</span>|<span>浏览量：88</span></div><div class="art-con">
<p>4月1日，青禾区印发《物业服务进老旧小区十条措施》，对无人管理的212个老旧小区实行分类托管，首批48个小区已经签约。</p><p><strong>分类托管，小区不再没人管</strong></p><p>对规模在300户以上的小区，由街道组织业主大会选聘物业企业；对规模较小的小区，由社区统一打包委托，费用由区、街道、居民按比例分担。</p><p><strong>抱团服务，费用不再收不齐</strong></p><p>鼓励物业企业与社区食堂、养老驿站合作，开展助餐、保洁、维修等服务，收益的一部分返还给小区公共账户。</p><p>区住建局局长申屠静说，今年年底以前，全区所有老旧小区都将有人管、有人修、有人问。</p></div></div></body></html>`,
  },
];
