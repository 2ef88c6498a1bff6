import * as text from "./articles.ts";
import { links, MENU, OTHER_TITLES, type Page, p } from "./page.ts";

/** Pages that differ from all others in something. */
export const sundry: readonly Page[] = [
  {
    name: "old site in tables: 来源于 above, date and editor in a row below",
    title: text.care.title,
    outlet: "松屏街道办事处",
    authors: [],
    published: "2031-03-06",
    paragraphs: text.care.paragraphs,
    html: `<html><head><title>${text.care.title} 松屏街道_青禾网</title><meta http-equiv="Content-Type" content="text/html; charset=gb2312"></head><body><center><table width="950"><tbody><tr><td><iframe src="/top.html"></iframe>
<table><tbody><tr><td>&nbsp;　现在位置： <a href="/">首页</a> &gt;&gt; <a href="/l">街道新闻</a> &gt;&gt; 正文</td></tr></tbody></table><br>
<div style="display:none;"><!-- 栏目 begin -->街道新闻<!-- 栏目 end --></div><table width="90%" align="center"><tbody><tr><td><div align="center"><span class="Title"><b><!-- 标题 begin -->${text.care.title}<!-- 标题 end --></b></span><br>
<table><tbody><tr><td height="6"></td></tr></tbody></table><font color="#C30000">　来源于：<!-- 来源 begin -->松屏街道办事处<!-- 来源 end --></font>　</div></td></tr><tr><td style="font-size:14px"><!-- 正文 begin -->${p(text.care.paragraphs)}<p><img src="/u/1.jpg"><br></p><!-- 正文 end --></td></tr>
<tr><td align="center"><font color="#666666">发布日期：<!-- 日期 begin -->2031-03-06<!-- 日期 end -->　责任编辑：<!-- 编辑 begin -->柏松<!-- 编辑 end --></font></td></tr><tr align="right"><td class="QuickButton">【<a href="javascript:window.print();">打印本页</a>】【<a href="javascript:window.close();">关闭窗口</a>】</td></tr></tbody></table></td></tr></tbody></table></center></body></html>`,
  },
  {
    name: "theme of a content system: date in a footer of the article",
    title: text.market.title,
    outlet: "柳城商报",
    authors: ["卓雅宁", "傅明"],
    published: "2031-09-23",
    paragraphs: text.market.paragraphs,
    html: `<html lang="zh-CN"><head><meta charset="UTF-8"><title>${text.market.title}--柳城商报</title></head><body class="single single-post"><div id="page" class="hfeed site"><header id="masthead" class="site-header"><nav id="site-nav" class="main-nav"><ul>${links(MENU)}</ul></nav></header>
<nav class="breadcrumb"><a href="/">首页</a>&nbsp;&gt;&nbsp;<a href="/yw">要闻</a> &gt; 正文</nav><div id="content" class="site-content"><div id="primary" class="content-area"><main id="main" class="site-main" role="main"><article id="post-6017" class="post-6017 post hentry"><header class="entry-header"><h1 class="entry-h1">${text.market.title}</h1></header>
<div class="entry-content"><div class="single-content"><div class="ad-pc ad-site"><a href="#"><img src="a.jpg" alt="主题购买"></a></div>${p(text.market.paragraphs.slice(0, -1))}<p>${text.market.paragraphs.at(-1)}(文/图 卓雅宁 傅明)</p><p></p></div>
<div id="social"><div class="social-main"><span class="like"><a>赞 <i>0</i></a></span><span class="share-s"><a>分享</a></span></div></div><footer class="single-footer"><ul class="single-meta"><li class="comment"><a>查看评论</a></li><li class="views"> 阅读 539</li></ul><div class="single-cat">发布日期：2031-09-23 14:34:05&nbsp;&nbsp;所属分类：<a href="#">头条</a></div></footer></div></article>
<div class="authorbio"><ul><li><strong>版权声明</strong> 来源：柳城商报 时间：2031-09-23 14:34:05 作者：</li></ul></div><div id="related-img">${OTHER_TITLES.map((one) => `<div class="r4"><a href="#">${one}</a></div>`).join("")}</div></main></div></div></div></body></html>`,
  },
  {
    name: "account page described for a search engine",
    title: text.drill.title,
    outlet: "江岸传媒",
    authors: [],
    published: "2031-09-11",
    paragraphs: text.drill.paragraphs,
    html: `<html><head><meta charset="utf-8"><title>${text.drill.title}-江岸传媒</title></head><body><script type="application/ld+json">{"@context":"https://ziyuan.example/contexts/cambrian.jsonld","title":"${text.drill.title}","pubDate":"2031-09-11T02:46:57"}</script><div class="top"><div class="nav"><li><a>网站首页</a></li><li><a>时政</a></li></div></div><div class="main"><div class="left"><div class="here"><a>首页</a>&nbsp;&gt;<a>社会</a></div><div class="post single"><h2 class="post-title">${text.drill.title}</h2><h6 class="post-footer"><a class="post-date">2031年09月11日</a><i class="fa fa-user"></i>江岸传媒 <i class="fa fa-list"></i>社会 <i class="fa fa-eye"></i>1665</h6><div class="post-body"><p style="display:none">原标题：${text.drill.title}</p>${p(text.drill.paragraphs)}<p>责任编辑：<span></span></p></div><h5 class="post-tags"><a>消防</a> <a>演练</a></h5></div><div class="relate"><span>相关文章</span>${OTHER_TITLES.map((one) => `<div><a href="#">${one}</a><span>2031年11月03日</span></div>`).join("")}</div></div></div></body></html>`,
  },
  {
    name: "kicker, deck and author line above the text",
    title: text.garden.title,
    outlet: "青禾日报",
    authors: ["沈悦"],
    published: "2031-06-15",
    paragraphs: text.garden.paragraphs,
    html: `<html><head><meta charset="gbk"><title>${text.garden.title}--社会--青禾网 </title><meta name="publishdate" content="2031-06-15"><meta name="author" content="104363"><meta name="source" content="来源：青禾日报 原创稿"></head><body><div class="top_nav"><a>网站首页</a><a>时政</a></div><div class="path"><a>青禾网</a>&gt;&gt;<a>社会</a></div><div class="clearfix text_title"><h3 class="pre"></h3><h1>${text.garden.title}</h1><h4 class="sub">——走进香樟里社区的“百家园”</h4><p class="author">本报记者 沈悦</p><div class="box01"><div class="fl">2031年06月15日08:18&nbsp;&nbsp;来源：<a href="#">青禾日报</a></div><div class="fr"><div class="message">&nbsp;</div></div></div></div><div class="clearfix text_con"><div class="fl text_con_left"><div class="box_con" id="rwb_zw"><div class="box_pic"></div>${p(text.garden.paragraphs, ' style="text-indent: 2em;"')}<div class="zdfy clearfix"></div><center><table><tr><td></td></tr></table></center><div class="edit clearfix">(责编：游小溪、汤晓)</div></div></div><div class="fr text_con_right"><h2>热门排行</h2><ul>${links(OTHER_TITLES)}</ul></div></div></body></html>`,
  },
  {
    name: "page of briefs parted by rules",
    title: text.drill.title,
    outlet: null,
    authors: [],
    published: "2031-04-06",
    paragraphs: text.drill.paragraphs,
    more: [text.dance, text.book],
    html: `<html><head><meta charset="utf-8"><title>街镇动态</title></head><body><div id="nr">${[text.drill, text.dance, text.book].map((one, i) => `<h2>${one.title}</h2><p class="date">2031-04-0${6 - i}</p>${p(one.paragraphs)}`).join("<hr>")}</div></body></html>`,
  },
  {
    name: "several articles in divs of a page of an e-paper",
    title: text.night.title,
    outlet: "江岸晚报",
    authors: ["汤晓"],
    published: "2031-05-02",
    paragraphs: text.night.paragraphs,
    more: [text.market, text.drill],
    html: `<html><head><meta charset="utf-8"><title>江岸晚报 2031年5月2日 第05版：街巷</title></head><body><div class="pagehead">江岸晚报 2031年5月2日 星期五 第05版：街巷</div>${[text.night, text.market, text.drill].map((one, i) => `<div class="story" id="s${i}"><h3>${one.title}</h3><p class="byline">本报记者 ${["汤晓", "游小溪", "何苗"][i]}</p>${p(one.paragraphs)}</div>`).join("\n")}</body></html>`,
  },
  {
    name: "pasted from a word processor, headings in bold, lists",
    title: text.river.title,
    outlet: "青禾区民政局",
    authors: [],
    published: "2031-04-18",
    paragraphs: [
      ...text.river.paragraphs.slice(0, 4),
      "巡河前先看天气，雨天不下堤。",
      "发现排污口，先拍照再上报，不自行处理。",
      ...text.river.paragraphs.slice(4),
    ],
    html: `<html><head><meta charset="utf-8"><title>${text.river.title}_青禾区民政局</title></head><body><div class="wrapper"><div class="con_title">${text.river.title}</div><div class="con_time"><span>发布时间： 2031-04-18 </span><span>来源： 青禾区民政局 </span><span>访问量：<i id="v">12</i></span></div><div class="con_text"><div class="Section0">${text.river.paragraphs
      .slice(0, 4)
      .map(
        (one) =>
          `<p class="MsoNormal" style="text-indent:32.0pt"><span style="mso-spacerun:'yes';font-family:仿宋_GB2312;font-size:16.0000pt">${one.slice(0, 14)}</span><span style="font-size:16.0000pt"><o:p>${one.slice(14)}</o:p></span></p>`,
      )
      .join(
        "",
      )}<ul><li>巡河前先看天气，雨天不下堤。</li><li>发现排污口，先拍照再上报，不自行处理。</li></ul>${p(text.river.paragraphs.slice(4))}</div></div></div><div class="foot">主办：青禾区民政局</div></body></html>`,
  },
  {
    name: "Hong Kong news with time first and paragraphs in spans",
    title: text.parking.title,
    outlet: "柳蔭新聞網",
    authors: [],
    published: "2031-04-09",
    paragraphs: text.parking.paragraphs,
    html: `<!DOCTYPE html><html lang="zh-hk"><head><meta charset="utf-8"><title>${text.parking.title} - 柳蔭新聞網</title><meta property="og:site_name" content="柳蔭新聞網"><meta property="article:published_time" content="2031-04-09 11:02"></head><body><div class="site-top"><ul>${links(["即時新聞", "港澳", "生活"])}</ul></div><div class="article"><div class="datetime">2031年04月09日 11:02</div><h1>${text.parking.title}</h1><div class="content">${text.parking.paragraphs.map((one) => `<span class="paragraph" style="display:block">${one}</span>`).join("")}</div><div class="shareBar">分享：<a>Facebook</a> <a>WhatsApp</a></div></div><div class="box"><h4>熱門新聞</h4><ol>${links(["社區中心翻新後重開", "屋邨天台變菜園"])}</ol></div></body></html>`,
  },
  {
    name: "mobile page whose facts are in attributes and short lines",
    title: text.dance.title,
    outlet: "青禾客户端",
    authors: ["裴朵朵"],
    published: "2031-04-05",
    paragraphs: text.dance.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text.dance.title}</title><meta itemprop="datePublished" content="2031-04-05 20:15"></head><body><div class="open-app"><a>打开青禾客户端，阅读体验更佳</a></div><div class="m-article"><h1>${text.dance.title}</h1><div class="m-info"><img class="avatar" src="a.png"><div class="m-name"><span class="source">青禾客户端</span></div><div class="m-time">2小时前</div></div><div class="m-body">${p(text.dance.paragraphs)}<p>记者：裴朵朵</p><p>编辑：施南</p></div><div class="m-more"><a>展开全文</a></div></div><div class="m-list"><h3>热点推荐</h3>${OTHER_TITLES.map((one) => `<div class="m-item"><a href="#">${one}</a></div>`).join("")}</div></body></html>`,
  },
];
