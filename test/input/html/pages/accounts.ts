import * as text from "./articles.ts";
import { links, OTHER_TITLES, type Page, p } from "./page.ts";

/** Accounts in chat apps, platforms of self-media, forums, blogs. */
export const accounts: readonly Page[] = [
  {
    name: "chat account, saved from a browser",
    title: text.garden.title,
    outlet: "青禾发布",
    authors: ["叶子舟"],
    published: "2031-05-20",
    paragraphs: text.garden.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title></title><meta property="og:title" content="${text.garden.title}"><meta name="author" content="叶子舟"></head><body id="activity-detail">
<div id="js_article" class="rich_media"><div class="rich_media_inner"><div id="img-content" class="rich_media_wrp"><h1 class="rich_media_title" id="activity-name">
 ${text.garden.title}
</h1><div id="meta_content" class="rich_media_meta_list"><span class="rich_media_meta rich_media_meta_text" id="copyright_logo">原创</span><span class="rich_media_meta rich_media_meta_text"><span id="js_author_name">叶子舟</span></span>
<span class="rich_media_meta rich_media_meta_nickname" id="profileBt"><a href="javascript:void(0);" class="wx_tap_link" id="js_name">青禾发布</a><div id="js_profile_qrcode" style="display:none;"><strong class="profile_nickname">青禾发布</strong><p>微信号 qinghefabu</p><p>功能介绍 青禾区委宣传部官方账号，发布权威信息，服务社区居民。</p></div></span>
<em id="publish_time" class="rich_media_meta rich_media_meta_text">2031年05月20日 19:30</em><em class="rich_media_meta rich_media_meta_text">江岸</em></div>
<div class="rich_media_content js_underline_content" id="js_content" style="visibility: hidden; opacity: 0;">
<section style="text-align:center"><img data-src="https://mm.example/0?wx_fmt=jpeg" class="rich_pages"></section><section><p style="text-align:center;font-size:12px"><span>点击</span><span style="color:blue">蓝字</span><span>，关注我们</span></p></section>
${text.garden.paragraphs.map((one) => `<section style="margin:0 8px"><section><p><span style="font-size:15px">${one.slice(0, 6)}</span><span style="font-size:15px;letter-spacing:1px">${one.slice(6)}</span></p></section></section><p><br></p>`).join("\n")}
<section><p>编辑：沈悦</p><p>审核：项秋平</p></section></div></div></div>
<div class="rich_media_tool" id="js_tags"><span>阅读 1024</span><span>赞 33</span></div><div id="js_pc_qr_code" aria-hidden="true"><p>微信扫一扫<br>关注该公众号</p></div></div>
<script>var msg_title='${text.garden.title}'.html(false);var ct="1936956600";</script></body></html>`,
  },
  {
    name: "chat account as it comes from the server, facts in scripts",
    title: text.dance.title,
    outlet: "石桥社区",
    authors: [],
    published: "2031-04-06",
    paragraphs: text.dance.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><meta property="og:title" content="${text.dance.title}"></head><body><div class="rich_media_area_primary"><h1 class="rich_media_title " id="activity-name"></h1><div id="meta_content"><span class="rich_media_meta_nickname" id="profileBt"><a id="js_name">
石桥社区
</a></span><em id="publish_time"></em></div><div class="rich_media_content" id="js_content" style="visibility: hidden;">
${text.dance.paragraphs.map((one) => `<section><section><section><span><span leaf="">${one}</span></span></section></section></section>`).join("")}</div></div>
<script type="text/javascript">var nickname = htmlDecode("石桥社区"); var msg_title = '${text.dance.title}'.html(false); var ct = "1933200000"; var a="<p>不是正文，不是正文，不是正文，也不会成为正文。</p>";</script></body></html>`,
  },
  {
    name: "forum thread with replies",
    title: text.lift.title,
    outlet: null,
    authors: ["尹平川"],
    published: "2031-05-06",
    paragraphs: text.lift.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="gbk"><title>${text.lift.title} - 城事杂谈 - 江岸论坛 - Powered by Discuz!</title></head><body><div id="hd"><div class="nv">${links(["论坛", "导读", "家园"])}</div></div>
<div id="pt" class="bm cl"><div class="z"><a href="./">江岸论坛</a><em>›</em><a href="#">城事杂谈</a></div></div>
<div id="postlist"><table><tr><td class="pls ptn pbn">查看: 4021 | 回复: 3</td><td class="plc ptm pbn vwthd"><h1 class="ts"><span id="thread_subject">${text.lift.title}</span></h1></td></tr></table>
<div id="post_101"><table class="plhin"><tr><td class="pls"><div class="authi"><a class="xw1">老北苑</a></div><p>积分 2033</p></td><td class="plc"><div class="pi"><div class="authi"><em id="authorposton101">发表于 2031-5-6 21:14:08</em> | <a>只看该作者</a></div></div>
<div class="pct"><div class="t_fsz"><table><tr><td class="t_f" id="postmessage_101"><i class="pstatus"> 本帖最后由 老北苑 于 2031-5-6 21:20 编辑 </i><br>本报记者 尹平川<br><br>${text.lift.paragraphs.map((one, i) => `${one}<font class="jammer">${"x7Qp2kL9".slice(i)}</font>`).join("<br>\n<br>\n")}</td></tr></table></div></div></td></tr></table></div>
${["我们楼也是这个情况，羡慕你们遇到了好书记，希望我们社区也能学一学。", "支持一下，社区干部辛苦了，希望电梯早点装好，老人家不用再爬楼。"].map((reply, i) => `<div id="post_10${i + 2}"><table class="plhin"><tr><td class="pls"><a class="xw1">水边的人${i}</a></td><td class="plc"><div class="authi"><em>发表于 2031-5-6 22:0${i}:11</em></div><td class="t_f" id="postmessage_10${i + 2}">${reply}</td></td></tr></table></div>`).join("")}</div>
<div id="f_pst"><form><textarea>您需要登录后才可以回帖</textarea></form></div><div id="ft"><p>Powered by Discuz! X3.4</p></div></body></html>`,
  },
  {
    name: "forum of plain divs",
    title: text.market.title,
    outlet: null,
    authors: [],
    published: "2031-04-12",
    paragraphs: text.market.paragraphs,
    html: `<html><head><meta charset="utf-8"><title>${text.market.title}_柳城论坛</title></head><body><div class="thread"><h1>${text.market.title}</h1><div class="user">街边的风 楼主 2031-04-12 08:20</div><div class="floor-body">${text.market.paragraphs.join("<br>")}</div>
<div class="item"><div>1楼 卖菜的小陈 2031-04-12 09:01</div><div>早上去看了，真的干净了很多，就是停车位还是少了一点，希望再想想办法。</div></div>
<div class="item"><div>2楼 青石板 2031-04-12 09:33</div><div>这个公约好，收摊以后各扫门前三米，我们小区门口也应该学起来。</div></div></div></body></html>`,
  },
  {
    name: "blog with entry-content and widgets",
    title: text.well.title,
    outlet: "青禾笔记",
    authors: ["柏松"],
    published: "2031-04-15",
    paragraphs: text.well.paragraphs,
    html: `<!DOCTYPE html><html lang="zh-Hans"><head><meta charset="UTF-8"><title>${text.well.title} &#8211; 青禾笔记</title><meta property="og:site_name" content="青禾笔记"><meta property="article:published_time" content="2031-04-15T01:00:00+00:00"></head><body class="single single-post"><div id="page" class="site"><a class="skip-link" href="#content">跳至内容</a>
<header id="masthead" class="site-header"><p class="site-title"><a href="/">青禾笔记</a></p><p class="site-description">走村串户，记下看到的和听到的。</p></header>
<div id="content" class="site-content"><article id="post-17" class="post-17 post type-post"><header class="entry-header"><h1 class="entry-title">${text.well.title}</h1><div class="entry-meta"><span class="posted-on"><time class="entry-date published" datetime="2031-04-15T09:00:00+08:00">2031年4月15日</time></span><span class="byline"> 由 <span class="author vcard"><a class="url fn n" href="#">柏松</a></span></span></div></header>
<div class="entry-content">${p(text.well.paragraphs)}<div class="sharedaddy"><h3>分享此文：</h3><ul>${links(["微信", "微博"])}</ul></div></div><footer class="entry-footer">发布在 <a>乡村</a></footer></article>
<nav class="post-navigation"><a>上一篇文章 ${OTHER_TITLES[4]}</a></nav></div><aside id="secondary" class="widget-area"><section class="widget"><h2>近期文章</h2><ul>${links(OTHER_TITLES)}</ul></section></aside></div></body></html>`,
  },
  {
    name: "self-media platform",
    title: text.kitchen.title,
    outlet: "青禾融媒",
    authors: ["岑雨禾", "陆望舒"],
    published: "2031-04-08",
    paragraphs: text.kitchen.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text.kitchen.title}_青禾融媒_云溪号</title></head><body><div class="post_body_wrap"><div class="post_crumb"><a>云溪首页</a> &gt; <a>云溪号</a> &gt; 正文 <a>申请入驻</a></div>
<h1 class="post_title">${text.kitchen.title}</h1><div class="post_info">2031-04-08 19:08:11　来源: <a href="#">青禾融媒</a>　江岸　<a class="post_jubao">举报</a></div>
<div class="post_side"><a class="post_comment">0</a><p>分享至</p><p>用微信扫码二维码</p><p>分享至好友和朋友圈</p></div>
<div class="post_body">${p(text.kitchen.paragraphs)}</div>
<div class="post_statement"><p>特别声明：以上内容(如有图片或视频亦包括在内)为自媒体平台“云溪号”用户上传并发布，本平台仅提供信息存储服务。</p></div>
<div class="post_next_post">/阅读下一篇/<a>返回云溪首页</a></div><div class="post_recommends"><h2>相关推荐</h2>${OTHER_TITLES.map((title) => `<div class="post_recommend"><h3><a>${title}</a></h3><p><span>青禾融媒</span> <span>2031-04-0${title.length % 9}</span> <a>0跟贴</a></p></div>`).join("")}</div></div></body></html>`,
  },
  {
    name: "rendered app with hashed class names and a hidden text",
    title: text.book.title,
    outlet: "青禾客户端",
    authors: ["游小溪"],
    published: "2031-03-29",
    paragraphs: text.book.paragraphs,
    html: `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${text.book.title}</title></head><body><div id="__next"><div class="css-1a2b3c"><div class="css-9z8y7x"><h1 class="css-kk12">${text.book.title}</h1><div class="css-mm34"><div class="css-ab">记者 游小溪</div><div class="css-cd">来源：青禾客户端</div><div class="css-ef">2031-03-29 18:00:25</div></div>
<div class="css-qq56" style="display:none">${text.book.paragraphs.map((one) => `<p class="css-pp78">${one}</p>`).join("")}</div></div>
<div class="css-zz90"><div class="css-h1">大家都在看</div>${OTHER_TITLES.slice(0, 5)
      .map((title) => `<div class="css-h2"><a href="#">${title}</a></div>`)
      .join("")}</div></div></div></body></html>`,
  },
];
