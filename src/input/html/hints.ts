/** What the classes and the id of an element say it holds, a bit each. */
export const HINT = {
  /** Where sites put the text of an article. */
  body: 1,
  title: 2,
  author: 4,
  source: 8,
  time: 16,
  /** The line below the headline, with source and time. */
  meta: 32,
  caption: 64,
  summary: 128,
  deck: 256,
  kicker: 512,
  /** Menus, and the way to the page. */
  navigation: 1024,
  footer: 2048,
  header: 4096,
  share: 8192,
  comment: 16_384,
  related: 32_768,
  advert: 65_536,
  aside: 131_072,
  tool: 262_144,
  /** Put between the words against copying. */
  noise: 524_288,
  /** One posting of a thread. */
  post: 1_048_576,
  /** Where the editor of a text stands. */
  chain: 2_097_152,
} as const;

/** What is left out as a whole where an element says so. */
export const FOREIGN: number =
  HINT.navigation |
  HINT.footer |
  HINT.header |
  HINT.share |
  HINT.comment |
  HINT.related |
  HINT.advert |
  HINT.aside |
  HINT.tool |
  HINT.noise;

const BY_WORD = new Map<string, number>();
const BY_NAME = new Map<string, number>();

function words(hint: number, list: string): void {
  for (const word of list.trim().split(/\s+/u)) BY_WORD.set(word, (BY_WORD.get(word) ?? 0) | hint);
}

/** Names that count as a whole: `pages_content` is a body, `pages` turns them. */
function names(hint: number, list: string): void {
  for (const name of list.trim().split(/\s+/u)) BY_NAME.set(name, hint);
}

names(
  HINT.body,
  `js_content trs_editor ucap-content pages_content zoom zoomcon ozoom articlecontent article-content article_content articlebody
   article-body article_body artibody newscontent news-content news_content newstext news_txt news-txt text-content content-text
   contenttext content_text maincontent main-content main_content rich_media_content rm_txt_con detail-content detail_content
   detailcontent entry-content post-content post_content post-body postmessage endtext end_text the-content story-body
   articletext article-text article_text paragraph infocontent info-content conttxt con_txt txt_con wz_content content-body
   content_body news_body newsbody newsdetail news-detail news_detail contentmain field-items news_con newscon view_content
   bt-content zhengwen nei-rong articlecon article_con article-con artical_content cont_txt text_con contentbox artcontent
   story-content story_content main-text maintext main_text textbody text-body article__content article__body article-main__content`,
);
words(HINT.body, "neirong zhengwen articlebody richtext");
names(
  HINT.title,
  `activity-name rich_media_title main-title main_title articletitle article-title article_title arttitle art-title newstitle
   news-title news_title h-title entry-title post-title post_title thread_subject biaoti detail-title detail_title contenttitle
   content-title content_title wz_title page-title-main headline story-title article__title`,
);
words(HINT.title, "title headline biaoti bt tit subject");
names(HINT.author, "js_author_name rich_media_meta_text author-name author_name article-author writer-name");
words(HINT.author, "author authors writer byline reporter zuozhe jizhe editorname");
names(HINT.source, "js_name rich_media_meta_nickname profileBt copyfrom article-source com-source ly");
words(HINT.source, "source laiyuan copyfrom origin media-name from");
names(HINT.time, "publish_time pubtime pub-time pub_time pubdate pub-date publish-time publishtime createtime");
words(HINT.time, "time date datetime pubtime pubdate shijian riqi");
names(
  HINT.meta,
  "article-info article_info articleinfo news-info news_info newsinfo info-bar meta_content rich_media_meta_list",
);
words(HINT.meta, "meta info infos subtitle-info sourcetime msg property byline");
words(
  HINT.caption,
  "caption figcaption pictext picinfo imgtext tuzhu tushuo photonote zhushi imgdesc picdesc img-desc",
);
names(HINT.caption, "image-caption img-title pic-text pic-intro img_title photo-caption image-desc pic_txt");
words(HINT.summary, "summary abstract zhaiyao daodu digest excerpt intro daoyu");
words(HINT.deck, "subtitle subhead futitle futi deck subheadline fubiaoti fubt");
names(HINT.deck, "sub sub-title sub_title sub-headline");
words(HINT.kicker, "kicker yinti introtitle eyebrow pretitle shoulder yintitle jianti");
names(HINT.kicker, "pre intro-title pre-title sub-kicker");

words(
  HINT.navigation,
  `nav navbar navi navigation menu menus topnav subnav mainnav leftnav sidenav daohang breadcrumb breadcrumbs crumb crumbs weizhi
   dqwz mbx curpos nowpos sitemap channel channels tabbar dropdown submenu`,
);
names(
  HINT.navigation,
  "location position path path2 cur-position current-position pt subnavi site-nav left_menu catalog page-nav prev-next",
);
words(HINT.footer, "footer foot bottombar copyright banquan beian foots footbox footers");
names(HINT.footer, "bottom copy ft footer-wrap");
words(HINT.header, "masthead topbar toolbar-top logo logos");
names(
  HINT.header,
  "header head top hd toph site-header page-header global-header headerbox head-box top-bar header-top nav-header",
);
words(
  HINT.share,
  `share shares sharebar sharebox sharing bdshare bdsharebuttonbox bshare jiathis social sns fenxiang socials addthis sharethis sharedaddy`,
);
words(
  HINT.comment,
  `comment comments pinglun reply replies discuss discussion disqus cmt cmts gentie changyan liuyan commentlist respond livefyre uyan`,
);
words(
  HINT.related,
  `related relate relates relation relatednews relevant recommend recommends recommended recommendation recommendations recom tuijian xgyd xgwz
   xgnews xiangguan morenews guess hot hots hotnews rank ranks ranking paihang paihangbang remen redian toplist mostread popular trending
   extended yanshen readmore latest newest`,
);
names(
  HINT.related,
  "more-news hot-news top-news news-list newslist list-news you-may-like also-like see-also more-stories",
);
words(
  HINT.advert,
  `ad ads adv adbox advert adverts advertisement guanggao gg ggw sponsor sponsored promo promotion promotions adsbygoogle gpt taboola
   outbrain ader dfp adslot adwrap banner popin admania subscribe subscription newsletter paywall`,
);
words(HINT.aside, "sidebar aside sidebox rightbar rightcol siderbar sidecol leftbar");
names(HINT.aside, "side right-side right_side side-bar right-bar right_bar col-right right-col widget widgets");
words(
  HINT.tool,
  `toolbar toolbox tools printbar fontsize fontsizer zihao dayin qrcode ewm erweima login signin search searchbox sousuo pager pagination
   paging prenext prevnext backtop gotop totop popup modal toast tooltip kefu friendlink friendlinks yqlj appdown download-app
   disclaimer shengming statement player audioplayer tts speak langdu skip accessibility wza cookie cookies likes zan dianzan`,
);
names(
  HINT.tool,
  "tool print back-top go-top qr-code qr_code qr_code_pc font-size text-size page-tools article-tools js_pc_qr_code reward_area js_tags tags tag tag-list tag-links keyword-tags article-tags post-tags keywords",
);
words(HINT.noise, "jammer pstatus quote-source");
names(HINT.noise, "sign signature pob po");
words(HINT.post, "postlist postbody threadpost floor");
words(HINT.chain, "editor zebian zrbj bianji editors duty");
names(HINT.chain, "article-editor article_editor edit-name news-editor author-editor");

const MEMORY = 5000;
const KNOWN = new Map<string, number>();
// postmessage_2041, post-17, news_list3: what counts is the word.
const NUMBER_BEHIND = /[-_]?\d{1,12}$/u;

/** The sum of the bits of `HINT` for what stands in `class` and `id`. */
export function hintsOf(classes: string): number {
  if (classes === "") return 0;
  const known = KNOWN.get(classes);
  if (known !== undefined) return known;
  let hints = 0;
  for (const written of classes.split(/\s+/u)) {
    if (written.length > 0 && written.length <= LONGEST) hints |= hintsOfName(written);
  }
  if (KNOWN.size >= MEMORY) KNOWN.clear();
  KNOWN.set(classes, hints);
  return hints;
}

const LONGEST = 60;

function hintsOfName(given: string): number {
  const name = given.toLowerCase().replace(NUMBER_BEHIND, "");
  const whole = BY_NAME.get(name);
  if (whole !== undefined) return whole;
  let hints = 0;
  // css-gg08 is no advert: names that a machine made have digits among their letters.
  const isMade = MACHINE_MADE.test(name);
  for (const written of given.split(SEAMS)) {
    const word = written.toLowerCase().replace(NUMBER_BEHIND, "");
    if (!isMade || word.length > SHORT) hints |= BY_WORD.get(word) ?? 0;
  }
  return hints;
}

const SHORT = 3;
const SEAMS = /[^\p{L}\d]+|(?<=[a-z])(?=[A-Z])/u;
const MACHINE_MADE = /[a-z]\d|\d[a-z]|^(?:css|sc|jsx|svelte|emotion|_)-/u;
