import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readHtml } from "../../../src/input/html/read-html.ts";

const TEXT = "4月8日清晨，青禾区松屏街道鹿庄村的老井边围满了人，人群里有人鼓起了掌。";
const P = `<p>${TEXT}</p>`;
const MANY = 100_000;

/** Mark-up that breaks readers; the paragraph in or behind it has to come out. */
const HOSTILE: Readonly<Record<string, string>> = {
  "100,000 nested blocks": `${"<div>".repeat(MANY)}${P}${"</div>".repeat(MANY)}`,
  "100,000 tags that are never closed": `${"<b>".repeat(MANY)}${P}`,
  "blocks and inline tags across each other": `${"<b><div></b>".repeat(MANY)}${P}`,
  "links in links": `${"<a href=x>".repeat(MANY)}</a>${P}`,
  "tables in tables": `${"<table><tr><td>".repeat(MANY / 4)}${P}`,
  "lists in lists": `${"<ul><li>".repeat(MANY / 2)}${P}`,
  "end tags of nothing": `${P}${"</div></p></b>".repeat(MANY)}`,
  "end tags below a deep tree": `<span>${"<div>".repeat(399)}${"</span>".repeat(MANY)}${P}`,
  "a bomb of entities": `<!DOCTYPE a [<!ENTITY a "&b;&b;&b;"><!ENTITY b "&a;&a;">]>${P}<p>${"&amp;&a;".repeat(MANY)}`,
  "a script of five megabytes": `<script>${"var a='<p>不是正文，不是正文，不是正文。</p>';".repeat(MANY)}</script>${P}`,
  "a comment that never ends": `${P}<!-- ${"<p>字--".repeat(MANY)}`,
  "an attribute that never ends": `${P}<a href="${"<p>字".repeat(MANY)}`,
  "100,000 attributes": `<div ${"a=b class=c ".repeat(MANY)}>${P}`,
  "a class of a megabyte": `<div class="${"main-text ".repeat(MANY)}">${P}</div>`,
  "a style of a megabyte": `<div style="${"display: ".repeat(MANY)}">${P}</div>`,
  "a picture in an address": `<img src="data:image/png;base64,${"A".repeat(MANY * 10)}">${P}`,
  "authors without end": `${P}<p>${"<span class=author>岑雨禾</span>".repeat(MANY / 2)}`,
  "brackets of JSON-LD": `<script type="application/ld+json">${"[".repeat(MANY)}</script>${P}`,
};

describe("mark-up that was written to break readers", () => {
  test.for(Object.entries(HOSTILE))("%s", { timeout: 20_000 }, ([, html]) => {
    expect(readHtml(html).text).toContain(TEXT);
  });

  test("a script is data: what it would write is not there, what it would change does not change", () => {
    const { text } = readHtml(
      `<script>globalThis.changed = true; document.write("<p>脚本里的话，不是正文的一部分。</p>")</script><img src=x onerror="globalThis.changed = true">${P}`,
    );
    expect(text).toBe(TEXT);
    expect("changed" in globalThis).toBe(false);
  });

  test("names that objects have of their own are names like others", () => {
    expect(
      readHtml(`<meta name=__proto__ content=a><div class="constructor __proto__" id=toString>${P}</div>`).text,
    ).toBe(TEXT);
  });
});

const PIECES = [
  ...[
    "<div>",
    "</div>",
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<a href=x>",
    "</a>",
    "<table>",
    "<tr>",
    "<td>",
    "</table>",
    "<ul>",
  ],
  ...[
    "<li>",
    "</ul>",
    "<br>",
    "<hr>",
    "<h1>",
    "</h1>",
    "<!--",
    "-->",
    "<script>",
    "</script>",
    "<title>",
    "</title>",
    "<dl>",
  ],
  ...[
    "<dt>",
    "<dd>",
    "<article>",
    "</article>",
    "<template>",
    "<p hidden>",
    "&lt;",
    "&#x4e95;",
    "<",
    ">",
    '"',
    "'",
    "=",
  ],
  ...[
    "<span class=author>",
    "</span>",
    "来源：青禾日报",
    "2031-04-09 10:20",
    "相关新闻",
    "\u200b",
    "\u00a0",
    "　",
    "\n",
  ],
  ...[TEXT, "柳荫社区", "岑雨禾", "……", "<meta name=PubDate content=2031-04-09>"],
];
const page = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join("")),
  fc.string({ unit: "binary", maxLength: 200 }),
);

describe("any page whatever", () => {
  test("is read, twice alike, into lines that are trimmed and hold nothing unseen", () => {
    fc.assert(
      fc.property(page, (html) => {
        const read = readHtml(html);
        expect(readHtml(html)).toEqual(read);
        for (const line of read.text.split("\n")) {
          expect(line).toBe(line.trim());
          expect(line).not.toMatch(/[\u200b-\u200d\u2060\ufeff\u00ad]/u);
        }
      }),
      { numRuns: 500 },
    );
  });

  test("every character of its text is one of the page, but for the keys and marks that stand for mark-up", () => {
    const plain = fc.array(fc.constantFrom(...PIECES.filter((piece) => !/author|&|figcaption/u.test(piece))), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(plain, (pieces) => {
        const html = pieces.join("");
        const own = new Set([...html, ..."———：•图片说明\n "]);
        expect([...readHtml(html).text].filter((character) => !own.has(character))).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
