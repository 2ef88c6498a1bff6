const escaped = (text) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const links = (count) =>
  Array.from(
    { length: count },
    (_, i) => `<li><a href="/news/2031/04/${i}.html" target="_blank">石桥社区“四点半课堂”开班${i}</a></li>`,
  ).join("\n");
const HEAD = `<meta charset="utf-8"><meta name="ArticleTitle" content="鹿庄村：一口老井的新生"><script>${"var a=[1,2,3];function f(){return a.map(x=>x+1)}\n".repeat(60)}</script><style>${".a{color:#333;margin:0 auto}\n".repeat(60)}</style>`;

/** A text as a site shows it, with what it puts around: menus, scripts, styles, lists of links. */
export function savedPage(text) {
  const [title = "", ...lines] = text.split("\n").filter((line) => line.trim() !== "");
  const body = lines
    .map((line) => `<p style="text-indent:2em;font-size:16px"><span>${escaped(line)}</span></p>`)
    .join("\n");
  return `<!DOCTYPE html><html><head><title>${escaped(title)}_青禾新闻网</title>${HEAD}</head><body>
<div class="header"><ul class="nav">${links(30)}</ul></div><div class="main"><div class="left"><h1>${escaped(title)}</h1>
<div class="info"><span>2031-04-09 10:20</span><span>来源：青禾日报</span></div><div class="content">${body}</div></div>
<div class="right"><h3>热点排行</h3><ul>${links(20)}</ul></div></div><div class="footer"><p>版权所有 青禾新闻网</p></div></body></html>`;
}
