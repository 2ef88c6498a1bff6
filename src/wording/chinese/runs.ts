/** What show, explain and report say, and what is wrong with the run folders that they read. */
export const RUNS: Readonly<Record<string, string>> = {
  "show a document with its stories, names and themes": "显示一个文档及其稿件、名称和主题",
  "Shows a document in the terminal as analyze reads it: its stories, what each part of them is, names by type, joined breaks and themes with their cues.":
    "在终端显示一个文档，读法与 analyze 相同：分出各篇稿件及其各部分，按类型标出名称，标明接上的断行，列出主题及其线索词。",
  "a file of any format that analyze reads, or - for stdin": "analyze 能读的任何格式的文件，或 - 表示标准输入",
  "columns of a line, 30 to 1000": "每行列数，30 到 1000",
  "those of the terminal, or 80": "终端的列数，否则 80",

  "say why a story of a run is as it is": "说明某次运行中一篇稿件的判断依据",
  "Analyses the document of a story again, as the run did, and says why the story was cut so; with --entity why a name was found, with --theme why a theme was given or not.":
    "按该次运行的设置重新分析稿件所在的文档，说明稿件为何这样切分；--entity 说明为何找到某个名称，--theme 说明为何给或不给某个主题。",
  "the --out folder of a jiceng analyze": "jiceng analyze 的 --out 文件夹",
  "id of a story, or its beginning, or its number in a run of one document":
    "稿件编号或其开头；只有一个文档时也可用序号",
  "why this name: its number in the list that explain gives": "说明某个名称从何而来；填 explain 所列的序号",
  "why this theme, or why not; its id or name": "说明为何给或不给某个主题；填主题的 id 或名称",
  "themes and cues of the run, where it had its own: a file or folder": "该次运行自定义的主题和线索词：文件或文件夹",
  "the alias book of the run, where it had one": "该次运行所用的别名表",

  "make the page and the tables of an earlier run again": "重新生成某次运行的页面和表格",
  "Makes report.html, the CSV tables and summary.md from a folder that analyze --out wrote, without analysing again. They take the place of those in the folder, whose manifest then lists them, unless --out names another.":
    "用 analyze --out 写出的文件夹重新生成 report.html、CSV 表格和 summary.md，不再分析。新文件替换文件夹中的旧文件，并记入清单；用 --out 可写到别处。",
  "the folder": "analyze --out 写出的文件夹",
  "some of html,csv,markdown": "从 html,csv,markdown 中选",
  "write them there, without a manifest": "写到这个文件夹，不写清单",
  "the run's own folder": "该次运行的文件夹",
  "themes that the run was made with, for their names": "该次运行所用的主题体系，用来取主题名称",
  "wrote {0} in {1}": "已在 {1} 中写入 {0}",
  "is not as this version writes it; run jiceng analyze again": "不是本版本写出的格式；请重新运行 jiceng analyze",

  "--entity and --theme ask two questions; leave one out": "--entity 和 --theme 是两个问题；请去掉一个",
  "no such folder; give the --out folder of a jiceng analyze": "没有这个文件夹；请给出 jiceng analyze 的 --out 文件夹",
  "is a file; give the --out folder of a jiceng analyze": "是文件；请给出 jiceng analyze 的 --out 文件夹",
  "has {0} names; see jiceng explain without --entity": "只有 {0} 个名称；可不带 --entity 运行 jiceng explain 查看",
  "no story is {0}; {1} (the ids are in {2})": "没有稿件 {0}；{1}（编号见 {2}）",
  "the run has none": "该次运行没有稿件",
  "the run has {0}, such as {1}": "该次运行有 {0} 篇，如 {1}",
  "{0} begins the ids of several: {1}; give more of it": "有多篇稿件的编号以 {0} 开头：{1}；请多给几位",
  "has no {0} as StoryRecords have it": "没有稿件记录应有的 {0}",
  "version {0} with these files cuts the document otherwise than the run did (version {1}); run jiceng analyze again":
    "版本 {0} 用这些文件切分该文档，与该次运行（版本 {1}）不同；请重新运行 jiceng analyze",
  "was made with {0} of its own; give them with --{1}": "运行时用了自己的 {0}；请用 --{1} 给出",
  "{0} documents have the same bytes, and so the same story ids; this is of {1}":
    "{0} 个文档字节相同，稿件编号因此也相同；这一篇出自 {1}",
  "what is explained is not what the run has: {0} differ{1}": "所解释的与运行结果不同：{0} 不一致{1}",
  "the run was made by version {0}, this is {1}": "该次运行用的是版本 {0}，现在是 {1}",
  "other files: {0}": "文件不同：{0}",

  "run jiceng analyze again": "请重新运行 jiceng analyze",
  "the run kept no texts": "该次运行没有保存原文",
  "has no text of {0}; {1}": "没有 {0} 的原文；{1}",
  "is not there any more": "已不存在",
  "is not what was analysed, and {0}; {1}": "已不是当时分析的内容，且{0}；{1}",
  "{0}, and this one came from stdin; {1}": "{0}，且这一篇来自标准输入；{1}",
  "{0}, and there is no such file here; {1}, or change to the folder where it was run":
    "{0}，且这里没有该文件；{1}，或转到当时运行的文件夹",
  "{0}, and {1}; {2}": "{0}，且{1}；{2}",
};
