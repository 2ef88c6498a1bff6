// How fast saved pages are read into texts: MB of HTML a second, and whether a page of ten times the length takes ten times as long.
// Usage: npm run bench. Ends with 1 when a floor is missed. Times are CPU time of the whole process; speed is the median of rounds, the
// ratio that of the least times: what else a machine does only makes them longer.

import { readHtml } from "../../dist/input/html/read-html.js";
import { cpuSeconds, growthOf, median, newsPages, print } from "./corpus.js";

const ROUNDS = 7;
const MOST_ROUNDS = 21;
const BYTES = 10_000_000;
const FLOORS = { speed: 5, growth: 1.5 };
const AIM = 15;

const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const links = (count) =>
  Array.from(
    { length: count },
    (_, i) => `<li><a href="/news/2031/04/${i}.html" target="_blank">石桥社区“四点半课堂”开班${i}</a></li>`,
  ).join("\n");
const HEAD = `<meta charset="utf-8"><meta name="ArticleTitle" content="鹿庄村：一口老井的新生"><script>${"var a=[1,2,3];function f(){return a.map(x=>x+1)}\n".repeat(60)}</script><style>${".a{color:#333;margin:0 auto}\n".repeat(60)}</style>`;

/** What a site puts around a text: menus, scripts, styles, lists of links. */
function page(text) {
  const [title = "", ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const body = lines
    .map((line) => `<p style="text-indent:2em;font-size:16px"><span>${escaped(line)}</span></p>`)
    .join("\n");
  return `<!DOCTYPE html><html><head><title>${escaped(title)}_青禾新闻网</title>${HEAD}</head><body>
<div class="header"><ul class="nav">${links(30)}</ul></div><div class="main"><div class="left"><h1>${escaped(title)}</h1>
<div class="info"><span>2031-04-09 10:20</span><span>来源：青禾日报</span></div><div class="content">${body}</div></div>
<div class="right"><h3>热点排行</h3><ul>${links(20)}</ul></div></div><div class="footer"><p>版权所有 青禾新闻网</p></div></body></html>`;
}

const pages = newsPages(BYTES / 2).map(page);
const bytes = pages.reduce((sum, html) => sum + Buffer.byteLength(html), 0);
const flat = pages.map((html) => Buffer.from(html).toString());
let characters = 0;
const readAll = () => {
  characters = 0;
  for (const html of flat) characters += readHtml(html).text.length;
};
const speeds = [];
for (let round = 0; round < MOST_ROUNDS; round++) {
  if (round >= ROUNDS && median(speeds) >= FLOORS.speed) break;
  speeds.push(bytes / 1e6 / cpuSeconds(readAll));
}
const missed = [];
const speed = median(speeds);
print(
  `html       ${speed.toFixed(1).padStart(6)} MB of pages a second (floor: ${FLOORS.speed}, aim: ${AIM}); ${flat.length} pages, ${(bytes / flat.length / 1000).toFixed(0)} kB each, ${characters} characters of text`,
);
if (speed < FLOORS.speed) missed.push(`html ≥ ${FLOORS.speed} MB/s`);

const text = newsPages(2_000_000).join("\n");
const short = page(text.slice(0, 40_000));
const long = page(text.slice(0, 400_000));
const ofShort = () => {
  for (let i = 0; i < 10; i++) readHtml(short);
};
const growth = growthOf(ofShort, () => readHtml(long), FLOORS.growth);
print(
  `a page of ${(long.length / 1e6).toFixed(1)} million characters: a character takes ${growth.toFixed(2)} × as long as on a tenth of it (at most ${FLOORS.growth})`,
);
if (growth > FLOORS.growth) missed.push(`growth ≤ ${FLOORS.growth}`);
if (missed.length > 0) {
  print(`missed: ${missed.join(", ")}`);
  process.exitCode = 1;
}
