/** The page's only style sheet; no font, picture or script comes from elsewhere. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1c1c1c; --soft: #666; --line: #ddd; --paper: #fff; --bar: #b23a2e; }
@media (prefers-color-scheme: dark) { :root { --ink: #e8e6e3; --soft: #a3a09b; --line: #444; --paper: #1b1b1d; --bar: #d8695c; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1rem; max-width: 50rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.7 "Noto Serif CJK SC", "Source Han Serif SC", "Songti SC", SimSun, serif; overflow-wrap: anywhere; }
h1, h2, h3, h4, h5, p, li, td, dd, summary { unicode-bidi: isolate; }
h1 { font-size: 1.6rem; } h2 { font-size: 1.3rem; border-bottom: 2px solid var(--bar); }
h3 { font-size: 1rem; color: var(--soft); } h4 { font-size: 1.2rem; margin: .2rem 0; line-height: 1.4; }
h5 { font-size: 1rem; margin: .8rem 0 .2rem; }
small, .source { color: var(--soft); font-size: .8em; } a { color: inherit; }
nav ul, .numbers, .diagnostics { list-style: none; padding: 0; } nav ul { display: flex; flex-wrap: wrap; gap: .2rem 1rem; }
.numbers { display: grid; grid-template-columns: repeat(auto-fill, minmax(8.5rem, 1fr)); gap: .5rem; }
.numbers li { border: 1px solid var(--line); padding: .4rem .6rem; } .numbers b { display: block; font-size: 1.5rem; line-height: 1.2; }
.bars { padding-left: 1.8rem; } .bars b { margin-left: .4rem; }
.bar { display: block; height: .5rem; background: var(--line); } .bar span { display: block; height: 100%; background: var(--bar); }
.story { border-top: 1px solid var(--line); padding: .8rem 0; } .kicker, .deck { margin: 0; color: var(--soft); }
.section { display: inline-block; margin: 0; padding: 0 .5rem; border: 1px solid var(--bar); color: var(--bar); font-size: .85rem; }
.body p { margin: .4rem 0; text-indent: 2em; white-space: pre-wrap; }
dl { margin: .4rem 0; font-size: .9rem; } dl div { display: flex; gap: .6rem; } dt { flex: 0 0 7rem; color: var(--soft); } dd { margin: 0; }
mark { color: inherit; background: none; border-bottom: 2px solid #9a9a9a; }
mark.office { border-color: #c0392b; } mark.community { border-color: #2471a3; } mark.reporter { border-color: #7d3c98; }
mark.date { border-color: #b7950b; } mark.programme { border-color: #1e8449; } mark.cue { background: #f6d86b; color: #1c1c1c; border: 0; }
.wide { overflow-x: auto; } table { border-collapse: collapse; font-size: .85rem; }
th, td { text-align: left; padding: .15rem .6rem .15rem 0; border-bottom: 1px solid var(--line); vertical-align: top; min-width: 4em; overflow-wrap: normal; } .count { text-align: right; }
.warning code, .error code, .failures code { color: var(--bar); } summary { cursor: pointer; }
@media (max-width: 30rem) { body { padding: .6rem; } dl div { display: block; } .bars { padding-left: 1.4rem; } }
@media print { body { max-width: none; font-size: 10pt; color: #000; background: #fff; } nav { display: none; }
  .story { break-inside: auto; } h2, h3, h4, h5 { break-after: avoid; } dl, tr, li { break-inside: avoid; } }
`;
