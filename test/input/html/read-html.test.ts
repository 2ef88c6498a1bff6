import { describe, expect, test } from "vitest";
import { readHtml } from "../../../src/input/html/read-html.ts";

const FIRST = "4月8日清晨，青禾区松屏街道鹿庄村的老井边围满了人，人群里有人鼓起了掌。";
const SECOND = "“等这口水，等了快十年。”村民阮大年蹲在地头，用手捧了一口，尝了尝。";
const THIRD = "如今，全村620亩菜地都用上了井水，户均每年节省水费300余元。";
const TITLE = "鹿庄村：一口老井的新生";
const lines = (html: string): string[] => readHtml(html).text.split("\n");
/** An article around some mark-up in its middle. */
const around = (inner: string): string[] =>
  lines(`<h1>${TITLE}</h1><div><p>${FIRST}</p>${inner}<p>${THIRD}</p></div>`).slice(2, -1);
/** An article below a line of facts. */
const below = (facts: string): string | undefined =>
  lines(`<h1>${TITLE}</h1>${facts}<div><p>${FIRST}</p><p>${THIRD}</p></div>`)[1];

describe("the text of a page", () => {
  test("is headline, facts, paragraphs and makers, a line each", () => {
    expect(
      lines(
        `<title>${TITLE}_青禾网</title><h1>${TITLE}</h1><div><span>2031-04-09 08:21</span> <span>来源：青禾日报</span></div><div id="zoom"><p>${FIRST}</p><p>${SECOND}</p></div><p>责任编辑：何苗</p>`,
      ),
    ).toEqual([TITLE, "2031-04-09 08:21 来源：青禾日报", FIRST, SECOND, "责任编辑：何苗"]);
  });

  test.for([
    {
      html: "<p><strong>柳荫</strong><a href='/l'>社</a>区的老<b>井</b></p>",
      line: "柳荫社区的老井",
      why: "tags within words",
    },
    {
      html: "<p>　　&nbsp;&nbsp;柳荫社区的 \n 老井&nbsp;</p>",
      line: "柳荫社区的老井",
      why: "indents and line ends of the source",
    },
    { html: "<p>柳荫 社区&nbsp;&nbsp;的老井</p>", line: "柳荫 社区 的老井", why: "blanks that are shown" },
    { html: "<p>柳\u200b荫\u200d社\ufeff区&shy;的老井</p>", line: "柳荫社区的老井", why: "characters without width" },
    {
      html: "<p>柳荫社区的老<ruby>井<rp>(</rp><rt>jǐng</rt><rp>)</rp></ruby></p>",
      line: "柳荫社区的老井",
      why: "ruby",
    },
    { html: "<p>柳荫社区的&#32769;&#x4E95;&quot;&lt;b&gt;", line: `柳荫社区的老井"<b>`, why: "character references" },
    {
      html: "<p>柳荫&nosuch;社区&#xD800;&#0;的老井</p>",
      line: "柳荫&nosuch;社区��的老井",
      why: "references to nothing",
    },
    { html: "<p>柳荫社区<!-- 内部备注 -->的老井</p>", line: "柳荫社区的老井", why: "comments" },
    {
      html: "<p>柳荫社区<script>document.write('不是正文')</script>的老井</p>",
      line: "柳荫社区的老井",
      why: "scripts",
    },
    {
      html: "<p>柳荫社区<span style='display : none'>防复制</span>的老井</p>",
      line: "柳荫社区的老井",
      why: "hidden by a style",
    },
    {
      html: "<p>柳荫社区<i hidden>防复制</i><i aria-hidden=true>x</i>的老井</p>",
      line: "柳荫社区的老井",
      why: "hidden by attributes",
    },
    {
      html: "<p>柳荫社区<noscript>请打开脚本</noscript><template><p>模板</p></template>的老井</p>",
      line: "柳荫社区的老井",
      why: "what browsers do not show",
    },
    {
      html: "<p>柳荫社区<svg><text>图</text></svg><select><option>选项</select>的老井</p>",
      line: "柳荫社区的老井",
      why: "drawings and controls",
    },
  ])("leaves $why as a reader sees them", ({ html, line }) => {
    expect(around(html)[0]).toBe(line);
  });

  test("a line break ends a line, in a heading it is a blank", () => {
    expect(around(`${SECOND}<br>　　${FIRST}<br><br>`)).toEqual([SECOND, FIRST]);
    expect(lines(`<h1>鹿庄村：<br>一口老井的新生</h1><p>${FIRST}</p>`)[0]).toBe("鹿庄村： 一口老井的新生");
  });

  test("rows of tables are lines, terms stand with what is said of them", () => {
    expect(around("<table><tr><th>街镇<th>受理量<tr><td>松屏街道<td>1832</table>")).toEqual([
      "街镇 受理量",
      "松屏街道 1832",
    ]);
    expect(below("<dl><dt>来源</dt><dd>青禾日报</dd></dl>")).toBe("来源：青禾日报");
  });

  test("tables that only put things in their places are none", () => {
    const html = `<table><tr><td><h1>${TITLE}</h1></td></tr><tr><td><p>${FIRST}<p>${SECOND}</td><td>热点</td></tr></table>`;
    expect(lines(html).slice(0, 3)).toEqual([TITLE, FIRST, SECOND]);
  });

  test("captions are marked where their words do not show it", () => {
    expect(around("<figure><img src=a><figcaption>居民在井边交流。</figcaption></figure>")).toEqual([
      "图片说明：居民在井边交流。",
    ]);
    expect(around("<figure><img data-src=a><figcaption>图为老井。</figcaption></figure>")).toEqual(["图为老井。"]);
  });

  test("mark-up that is never closed, or closed twice, ends nothing else", () => {
    expect(lines(`<h1>${TITLE}<p>${FIRST}<div><b>${SECOND}</div></div></b></span><p>${THIRD}`)).toEqual([
      TITLE,
      FIRST,
      SECOND,
      THIRD,
    ]);
    expect(lines(`<h1>${TITLE}</h1><a name=top><p>${FIRST}</p><p>${SECOND}</p>`)).toEqual([TITLE, FIRST, SECOND]);
  });
});

describe("facts that only mark-up tells apart", () => {
  test.for([
    {
      html: "<div><span class=author>岑雨禾</span><span class=source>青禾观察</span><i>2031-05-18</i></div>",
      line: "作者：岑雨禾 来源：青禾观察 2031-05-18",
      why: "names without a key",
    },
    {
      html: "<div><span>来源：青禾日报</span><span>2031-04-09</span><span>作者：岑雨禾</span></div>",
      line: "来源：青禾日报 2031-04-09 作者：岑雨禾",
      why: "facts set apart by a style sheet",
    },
    {
      html: "<div><em>2031</em><em>04</em>/<em>09</em><i>10:12:33</i></div>",
      line: "2031 04/09 10:12:33",
      why: "a date in pieces",
    },
    {
      html: "<div>来源：<span class=source>青禾日报</span> 文/<span class=author>岑雨禾</span></div>",
      line: "来源：青禾日报 文/岑雨禾",
      why: "a key that is there",
    },
    {
      html: "<div>2031-04-09 来源：青禾日报 【字号：<a>大</a> <a>中</a> <a>小</a>】</div>",
      line: "2031-04-09 来源：青禾日报",
      why: "buttons",
    },
  ])("$why", ({ html, line }) => {
    expect(below(html)).toBe(line);
  });

  test("a paragraph is never given a key", () => {
    const paragraph = `<p><span class=author>岑雨禾</span>蹲在老井边，看着井水顺着新铺的管道流进菜地。</p>`;
    expect(around(paragraph)[0]).toBe("岑雨禾蹲在老井边，看着井水顺着新铺的管道流进菜地。");
  });
});

describe("what a page says of itself", () => {
  const page = (head: string, facts: string): ReturnType<typeof readHtml> =>
    readHtml(`<head>${head}</head><h1>${TITLE}</h1><p>${facts}</p><div><p>${FIRST}</p><p>${SECOND}</p></div>`);

  test("what is seen goes before JSON-LD, that before meta tags", () => {
    const meta = `<meta name=PubDate content="2031-04-17 09:00"><meta name=ContentSource content="柳城晚报">`;
    const data = `<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-04-12"}</script>`;
    expect(page(meta, "")).toMatchObject({ published: "2031-04-17", outlet: "柳城晚报" });
    expect(page(meta + data, "")).toMatchObject({ published: "2031-04-12" });
    expect(page(meta + data, "2031年4月9日 来源：青禾日报")).toMatchObject({
      published: "2031-04-09",
      outlet: "青禾日报",
    });
  });

  test("sources that contradict each other are told", () => {
    const { diagnostics } = page(`<meta name=pubdate content="2031-04-17">`, "2031-04-09 来源：青禾日报");
    expect(diagnostics).toEqual([
      {
        code: "html-conflict",
        severity: "info",
        message: `published: date line says "2031-04-09", pubdate says "2031-04-17"`,
      },
    ]);
  });

  test("a title with the site behind it contradicts nothing", () => {
    const { title, outlet, diagnostics } = page(`<title>${TITLE}_社会_青禾新闻网</title>`, "2031-04-09");
    expect({ title, outlet, diagnostics }).toEqual({ title: TITLE, outlet: "青禾新闻网", diagnostics: [] });
  });

  test("times are those of the place where the paper comes out", () => {
    expect(page(`<meta property="article:published_time" content="2031-04-08T18:20:00Z">`, "").published).toBe(
      "2031-04-09",
    );
    expect(page(`<meta property="article:published_time" content="2031-04-09T01:20:00+08:00">`, "").published).toBe(
      "2031-04-09",
    );
  });

  test("of 09/04/2031 the meta tags know which is the month", () => {
    expect(page("", "出版：09/04/2031 06:00").published).toBe("2031-04-09");
    expect(page(`<meta name=pubdate content="2031-09-04">`, "出版：09/04/2031 06:00").published).toBe("2031-09-04");
  });

  test.for([
    ["２０３１年４月９日", "2031-04-09"],
    ["民國120年4月9日", "2031-04-09"],
    ["二〇三一年四月九日", "2031-04-09"],
    ["更新时间：2031-04-11 发布时间：2031-04-09", "2031-04-09"],
    ["2031年13月40日", null],
  ] as const)("%s is %s", ([facts, published]) => {
    expect(page("", facts).published).toBe(published);
  });

  test("an author who is the site, or a number, is none", () => {
    for (const author of ["青禾新闻网", "104363", "admin", "编辑部"]) {
      expect(page(`<meta name=author content="${author}">`, "").author).toBeNull();
    }
    expect(page(`<meta name=author content="岑雨禾">`, "").author).toBe("岑雨禾");
  });

  test("what a template left empty is not taken for a fact", () => {
    expect(
      page(`<meta name=ContentSource content="{{source}}"><meta name=author content="undefined">`, ""),
    ).toMatchObject({
      outlet: null,
      author: null,
    });
  });

  test("JSON-LD that is damaged, deep or of another kind is passed over", () => {
    const scripts = [
      "{",
      `{"@type":"NewsArticle","headline":"a\nb",}`,
      "[".repeat(500),
      `{"__proto__":{"headline":"x"}}`,
      "null",
    ];
    for (const script of scripts) {
      const { title } = page(`<script type="application/ld+json">${script}</script>`, "");
      expect(title).toBe(TITLE);
    }
  });

  test("a headline that only the title has is the first line", () => {
    expect(lines(`<title>${TITLE} - 石桥社区</title><div><p>${FIRST}</p><p>${SECOND}</p></div>`)).toEqual([
      TITLE,
      FIRST,
      SECOND,
    ]);
  });
});

describe("what is left out", () => {
  test("is counted by reason", () => {
    const { text, leftOut } = readHtml(
      `<nav>首页 要闻</nav><h1>${TITLE}</h1><p>${FIRST}</p><p>${SECOND}</p><script>var a</script><p hidden>看不见</p><footer>版权所有</footer>`,
    );
    expect(text).toBe([TITLE, FIRST, SECOND].join("\n"));
    expect(Object.fromEntries(leftOut)).toEqual({ footer: 4, hidden: 3, navigation: 5, script: 10 });
  });

  test("lists of titles are counted, those with first words become teasers at the end", () => {
    const list = `<div><h3>相关新闻</h3><ul><li><a href=a>石桥社区开班</a><li><a href=b>北塘镇的积分</a></ul></div>`;
    const teasers = `<div><h3>推荐阅读</h3><div><a href=a>石桥社区“四点半课堂”开班</a><p>近日，石桥社区为双职工家庭的孩子……</p></div></div>`;
    const article = `<h1>${TITLE}</h1><div><p>${FIRST}</p><p>${SECOND}</p></div>`;
    expect(lines(article + list)).toEqual([TITLE, FIRST, SECOND]);
    expect(readHtml(article + list).leftOut.get("related")).toBe(16);
    expect(lines(article + teasers).slice(3)).toEqual([
      "",
      "推荐阅读",
      "石桥社区“四点半课堂”开班",
      "近日，石桥社区为双职工家庭的孩子……",
    ]);
  });

  test("a page that hides its text until a script shows it is read all the same", () => {
    expect(
      lines(`<h1>${TITLE}</h1><div style="display:none"><p>${FIRST}</p><p>${SECOND}</p><p>${THIRD}</p></div>`),
    ).toEqual([TITLE, FIRST, SECOND, THIRD]);
  });

  test("frames and pages without a text are told", () => {
    expect(readHtml("<frameset><frame src=a.html></frameset>")).toMatchObject({
      text: "",
      diagnostics: [{ code: "html-frames" }],
    });
    expect(readHtml("<ul><li><a href=a>首页</a></ul><p>正在建设</p>").diagnostics.map(({ code }) => code)).toEqual([
      "html-no-article",
    ]);
    expect(readHtml("").text).toBe("");
  });
});
