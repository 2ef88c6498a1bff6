import { expect, test } from "vitest";
import { charsetOf } from "../../../src/input/html/charset.ts";

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test.for([
  { html: `<meta charset="utf-8">`, encoding: "utf-8", why: "short form" },
  { html: "<META CHARSET=GB2312>", encoding: "gb18030", why: "GB 2312 is a part of GB 18030" },
  { html: `<meta http-equiv="Content-Type" content="text/html; charset=gbk">`, encoding: "gb18030", why: "long form" },
  {
    html: `<meta content='text/html;charset = "Big5"' http-equiv=content-type>`,
    encoding: "big5",
    why: "in any order",
  },
  { html: `<meta charset="big5-hkscs">`, encoding: "big5", why: "a label of the same decoder" },
  { html: `<meta charset="utf-16">`, encoding: "utf-8", why: "who could read that, it is not UTF-16" },
  { html: `<?xml version="1.0" encoding="gb2312"?><html>`, encoding: "gb18030", why: "declaration of XML" },
  {
    html: `<!-- <meta charset="big5"> --><meta charset="gbk">`,
    encoding: "gb18030",
    why: "a comment declares nothing",
  },
  { html: `<meta charset="no-such"><meta charset="gbk">`, encoding: "gb18030", why: "the first that exists" },
  { html: `<meta name="x" data-charset="gbk">`, encoding: null, why: "another attribute" },
  { html: `<p>charset=gbk</p>`, encoding: null, why: "words of the text" },
  { html: `<!--${" ".repeat(900)}`, encoding: null, why: "a comment that never ends" },
  { html: `${" ".repeat(1024)}<meta charset="gbk">`, encoding: null, why: "too far down to be heard" },
  { html: "", encoding: null, why: "nothing" },
])("$why: $encoding", ({ html, encoding }) => {
  expect(charsetOf(bytes(html))).toBe(encoding);
});

test("bytes of any encoding may stand around it", () => {
  const page = [...bytes("<title>"), 0xc2, 0xb9, 0xb4, 0xe5, 0xff, 0x00, ...bytes(`</title><meta charset="gbk">`)];
  expect(charsetOf(Uint8Array.from(page))).toBe("gb18030");
});
