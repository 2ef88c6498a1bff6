import * as text from "./articles.ts";
import { links, MENU, OTHER_TITLES, type Page, p } from "./page.ts";

const END = `<div class="bottom"><p>主办单位：青禾区人民政府 承办单位：青禾区数据局</p><p>网站标识码：0000000001 青ICP备2031000002号</p></div>`;

/** Sites of governments and offices. */
export const offices: readonly Page[] = [
  {
    name: "government site with ArticleTitle, PubDate and ContentSource",
    title: text.care.title,
    outlet: "松屏街道办事处",
    authors: [],
    published: "2031-04-10",
    paragraphs: text.care.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text.care.title}-青禾区人民政府</title>
<meta name="SiteName" content="青禾区人民政府"><meta name="SiteDomain" content="www.qinghe.example"><meta name="ColumnName" content="街镇动态"><meta name="ArticleTitle" content="${text.care.title}"><meta name="PubDate" content="2031-04-10 16:20"><meta name="ContentSource" content="松屏街道办事处"><meta name="Author" content="青禾区人民政府"></head>
<body><div class="header"><img src="gh.png"><ul class="menu">${links(["首页", "走进青禾", "政务公开", "政务服务", "互动交流"])}</ul></div>
<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="#">政务公开</a> &gt; <a href="#">街镇动态</a></div>
<div class="xl-box"><div class="xl-title">${text.care.title}</div><div class="xl-info"><span>发布时间：2031-04-10 16:20</span><span>信息来源：松屏街道办事处</span><span>浏览次数：<script>document.write(233)</script></span><span>字体：[<a>大</a> <a>中</a> <a>小</a>]</span></div>
<div class="TRS_Editor"><style>.TRS_Editor P{margin:0}</style>${p(text.care.paragraphs.map((one) => `&nbsp;&nbsp;&nbsp;&nbsp;${one}`))}</div>
<div class="xl-print"><a>【打印此页】</a><a>【关闭窗口】</a></div><div class="ewm"><p>扫一扫在手机打开当前页</p></div></div>${END}</body></html>`,
  },
  {
    name: "government site with a table of index numbers",
    title: text.drill.title,
    outlet: "青禾区应急管理局",
    authors: [],
    published: "2031-04-06",
    paragraphs: text.drill.paragraphs,
    html: `<html><head><meta charset="utf-8"><title>青禾区人民政府 部门动态 ${text.drill.title}</title><meta name="ArticleTitle" content="${text.drill.title}"><meta name="PubDate" content="2031-04-06"></head><body>
<form name="aspnetForm" method="post" action="./detail.aspx?id=17"><input type="hidden" name="__VIEWSTATE" value="aaaa">
<div class="top-nav">${MENU.slice(0, 6)
      .map((word) => `<a href="#">${word}</a>`)
      .join("")}</div>
<table class="xxgk"><tr><td>索引号：</td><td>QH0101-2031-00012</td><td>主题分类：</td><td>安全生产</td></tr><tr><td>发布机构：</td><td>青禾区应急管理局</td><td>发布日期：</td><td>2031-04-06</td></tr></table>
<div class="content"><h2 class="title">${text.drill.title}</h2><div class="source">来源：青禾区应急管理局 时间：2031-04-06 10:00 <a href="#">打印</a></div>
<div id="zoom">${p(text.drill.paragraphs, ' style="text-indent:2em"')}</div></div></form>${END}</body></html>`,
  },
  {
    name: "government page of UCAP with br paragraphs",
    title: text.river.title,
    outlet: "青禾区水务局",
    authors: ["卓雅宁"],
    published: "2031-04-03",
    paragraphs: text.river.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text.river.title}_部门动态_青禾政府网</title></head><body>
<div class="navigation">${MENU.map((word) => `<a href="#">${word}</a>`).join(" ")}</div><div class="article oneColumn pub_border"><h1 id="ti">${text.river.title.replace(" ", "<br>")}</h1>
<div class="pages-date">2031-04-03 15:30 <span class="font">来源： 青禾区水务局</span><span class="font">作者： 卓雅宁</span><div class="pages_print"><span>字号：默认 大 超大</span>|<span>打印</span></div></div>
<div class="pages_content" id="UCAP-CONTENT">${text.river.paragraphs.join("<br/>　　")}</div><div class="editor"><span class="font">责任编辑：谭明</span></div></div>
<div class="related"><div class="title">相关稿件</div><ul>${links(OTHER_TITLES.slice(0, 3))}</ul></div>${END}</body></html>`,
  },
  {
    name: "street office on a page of dts and dds",
    title: text.night.title,
    outlet: "松屏街道",
    authors: ["汤晓"],
    published: "2031-04-04",
    paragraphs: text.night.paragraphs,
    html: `<html><head><meta charset="utf-8"><title>${text.night.title}</title></head><body><div class="logo">青禾区松屏街道办事处</div>
<div class="main"><h3 class="tit">${text.night.title}</h3><dl class="prop"><dt>来源</dt><dd>松屏街道</dd><dt>作者</dt><dd>汤晓</dd><dt>时间</dt><dd>2031年4月4日</dd></dl>
<div class="txt">${p(text.night.paragraphs)}</div></div>${END}</body></html>`,
  },
  {
    name: "government page with full-width digits and a news list around",
    title: text.care.title,
    outlet: "青禾区政务服务中心",
    authors: [],
    published: "2031-04-11",
    paragraphs: text.care.paragraphs,
    html: `<HTML><HEAD><TITLE>${text.care.title}</TITLE><META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=GBK"></HEAD><BODY>
<DIV ID=left><UL CLASS=news_list>${links(OTHER_TITLES)}</UL></DIV><DIV ID=right_content><P ALIGN=CENTER><STRONG>${text.care.title}</STRONG><P ALIGN=CENTER>发布日期：２０３１年４月１１日　来源：青禾区政务服务中心　阅读：56次
${text.care.paragraphs.map((one) => `<P>　　${one}`).join("\n")}<P ALIGN=RIGHT>（青禾区政务服务中心）<P><A HREF=#>上一篇：${OTHER_TITLES[0]}</A><P><A HREF=#>下一篇：${OTHER_TITLES[1]}</A></DIV>${END}</BODY></HTML>`,
  },
  {
    name: "results in a table within the text",
    title: "青禾区公布一季度热线办理情况",
    outlet: "青禾区城运中心",
    authors: [],
    published: "2031-04-10",
    paragraphs: [
      "4月10日，青禾区公布2031年第一季度热线办理情况。一季度，全区共受理诉求8762件，按时办结率99.1%，满意率94.6%。",
      "街镇 受理量 满意率",
      "松屏街道 1832 95.1%",
      "柳荫街道 1610 96.3%",
      "北塘镇 987 94.0%",
      "下一步，区城运中心将对满意率偏低的单位进行专题督办，并把办理情况纳入年度考核。",
    ],
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>青禾区公布一季度热线办理情况 - 青禾区人民政府</title></head><body><div class="w1200"><div class="BreadcrumbNav"><a>首页</a> / <a>公示公告</a></div>
<div class="article-box"><h1>青禾区公布一季度热线办理情况</h1><ul class="article-info"><li>日期：2031-04-10</li><li>来源：青禾区城运中心</li><li>点击：342</li></ul>
<div class="view TRS_UEDITOR trs_paper_default"><p>4月10日，青禾区公布2031年第一季度热线办理情况。一季度，全区共受理诉求8762件，按时办结率99.1%，满意率94.6%。</p>
<table><tbody><tr><td>街镇</td><td>受理量</td><td>满意率</td></tr><tr><td>松屏街道</td><td>1832</td><td>95.1%</td></tr><tr><td>柳荫街道</td><td>1610</td><td>96.3%</td></tr><tr><td>北塘镇</td><td>987</td><td>94.0%</td></tr></tbody></table>
<p>下一步，区城运中心将对满意率偏低的单位进行专题督办，并把办理情况纳入年度考核。</p></div></div></div>${END}</body></html>`,
  },
  {
    name: "dedecms with small info line",
    title: text.book.title,
    outlet: "青禾区文化馆",
    authors: ["闻知秋"],
    published: "2031-03-30",
    paragraphs: text.book.paragraphs,
    html: `<html><head><meta charset="utf-8"><title>${text.book.title}_馆内动态_青禾区文化馆</title></head><body><div class="w960 center clear mt1"><div class="pleft"><div class="place"><strong>当前位置:</strong> <a href="/">主页</a> &gt; <a href="/gn">馆内动态</a> &gt; </div>
<div class="viewbox"><div class="title"><h2>${text.book.title}</h2></div><div class="info"><small>时间:</small>2031-03-30 14:08<small>来源:</small>青禾区文化馆 <small>作者:</small>闻知秋 <small>点击:</small><script src="/plus/count.php"></script>次</div>
<div class="intro">晚饭过后，鹿庄村村口的书屋又亮起了灯。</div>
<div class="content"><table width="98%" border="0"><tr><td>${text.book.paragraphs.map((one) => `<div>　　${one}</div>`).join("<div>&nbsp;</div>")}</td></tr></table></div>
<div class="dede_pages"><ul class="pagelist"></ul></div></div><div class="boxoff"><strong>------分隔线----------------------------</strong></div><div class="handle"><div class="context"><ul><li>上一篇：<a href="#">${OTHER_TITLES[2]}</a></li><li>下一篇：没有了</li></ul></div></div></div>
<div class="pright"><dl class="tbox"><dt><strong>推荐内容</strong></dt><dd><ul>${links(OTHER_TITLES)}</ul></dd></dl></div></div></body></html>`,
  },
];
