/** Errors and notes of the commands. */
export const COMMANDS: Readonly<Record<string, string>> = {
  "this is a bug; please report it with the lines below": "这是程序缺陷；请附上以下各行报告",

  "no input; name files or folders, - for stdin, or --files-from; see jiceng analyze --help":
    "没有输入；请给出文件或文件夹、- 表示标准输入，或 --files-from；用法见 jiceng analyze --help",
  "no file to read in {0}; check the path": "{0} 中没有可读的文件；请检查路径",
  "no file to read in {0}; check the path (the --out folder is left out), or say --allow-empty":
    "{0} 中没有可读的文件；请检查路径（--out 的文件夹不算在内），或加 --allow-empty",
  "{0} documents have the same bytes as an earlier one, and so the same story ids":
    "{0} 个文档与前面的文档字节相同，稿件编号因此也相同",
  "wrote {0}; open report.html there, manifest.json lists the files":
    "已写入 {0}；请打开其中的 report.html，manifest.json 列出全部文件",
  "broken off behind {0} documents{1}; run again for the rest": "在第 {0} 个文档后中断{1}；其余请重新运行",
  "; their records are in {0}": "；其记录在 {0}",
  "{0} documents, {1} stories{2} in {3} s, {4} MB/s": "{0} 个文档，{1} 篇稿件{2}，用时 {3} 秒，{4} MB/s",
  "{bar} {percentage}% · {documents} documents · {stories} stories · {rate} MB/s · {eta_formatted} left{failed}":
    "{bar} {percentage}% · {documents} 个文档 · {stories} 篇稿件 · {rate} MB/s · 还需 {eta_formatted}{failed}",
  "{documents} documents · {stories} stories · {rate} MB/s{failed}":
    "{documents} 个文档 · {stories} 篇稿件 · {rate} MB/s{failed}",
  " · {0} failed": " · {0} 个失败",
  ", {0} failed": "，{0} 个失败",

  "{0} is no setting; known are {1}": "没有 {0} 这项设置；可用：{1}",
  "{0} takes {1}, not {2}": "{0} 应取：{1}；不能是 {2}",
  "one of {0}": "其中之一：{0}",
  "some of {0}": "其中若干：{0}",
  "auto or an encoding such as utf-8, gb18030, big5, utf-16le": "auto 或编码名，如 utf-8、gb18030、big5、utf-16le",
  "auto or a number from 1 to {0}": "auto 或 1 到 {0} 的数",
  "one character that parts cells, or tab": "一个分隔字符，或 tab",
  "names of fields, such as page,section": "字段名，如 page,section",
  "a number of bytes such as 16M, at most {0}": "字节数，如 16M，不超过 {0}",
  "a number from 0 to 1": "0 到 1 的数",
  "an ISO date such as 2024-05-31": "ISO 日期，如 2024-05-31",
  "the name of a field": "字段名",
  "the path of a file": "文件路径",
  "true or false": "true 或 false",
  "{0} takes {1} from {2} to {3}, not {4}": "{0} 应为 {2} 到 {3} 的{1}，不能是 {4}",
  "a number": "数",
  "a whole number": "整数",
  "{0} takes some of {1}, not {2}": "{0} 应从 {1} 中选，不能是 {2}",
  '{0} takes the name of a field, not ""': '{0} 应为字段名，不能是 ""',
  '--id-field takes the name of a field, not ""': '--id-field 应为字段名，不能是 ""',
  "--label-field takes names of fields, one is empty": "--label-field 应为字段名，其中一个是空的",
  "published takes an ISO date such as 2024-05-31, not {0}": "published 应为 ISO 日期，如 2024-05-31，不能是 {0}",
  "cannot be read; check the path given to --config": "无法读取；请检查 --config 的路径",
  "is no list of settings (name: value)": "不是设置列表（name: value）",
  "is no valid YAML: {0}": "不是有效的 YAML：{0}",

  "{0}; check the path given to {1}": "{0}；请检查 {1} 的路径",
  "{0}; check the path given to --taxonomy": "{0}；请检查 --taxonomy 的路径",
  "{0}; check the path given to --model": "{0}；请检查 --model 的路径",
  "{0}; --files-from takes a file of paths": "{0}；--files-from 应为列出路径的文件",
  "is no text in UTF-8, GB18030 or UTF-16 with its mark; save it as UTF-8":
    "不是 UTF-8、GB18030 或带标记的 UTF-16 文本；请另存为 UTF-8",
  "stdin is for texts; give a file": "标准输入留给文本；请给出文件",
  "stdin is for texts; give --model a file": "标准输入留给文本；请给 --model 一个文件",

  "is there already and belongs to what is read; choose another place for the proposals":
    "已经存在，而且属于输入；请为建议表另选位置",
  "is no file; choose another name for the proposals": "不是文件；请为建议表另取名称",
  "is a file of --out; choose another name for the proposals": "是 --out 的文件之一；请为建议表另取名称",
  "stdout is for the results; give --propose-aliases a file": "标准输出留给结果；请给 --propose-aliases 一个文件",
  "wrote {0}": "已写入 {0}",
  "wrote {0}: ": "已写入 {0}：",
  "wrote {0}: {1}{2}": "已写入 {0}：{1}{2}",
  "{0} proposals": "{0} 条建议",
  "{0} proposal": "{0} 条建议",
  "; delete the lines that are wrong, then give it to --aliases": "；请删去不对的行，再交给 --aliases",

  "the id {0} is there already; the first counts": "编号 {0} 重复；以第一个为准",
  "holds nothing to compare; check the path": "没有可比较的内容；请检查路径",
  "stdin can be one annotator only; save the others as files": "标准输入只能算一位标注者；其余请存为文件",
  "agreement is between two files or more, one for each annotator; give another":
    "一致程度要在两个以上文件之间计算，每位标注者一个；请再给一个",
  "no text has a label in {0}; --label-field names another field":
    "没有文本在 {0} 中带标签；可用 --label-field 另指字段",
  "{0} of {1} texts have labels of one annotator or none, and were left out":
    "{1} 篇文本中有 {0} 篇至多一位标注者给了标签，未计入",
  "every label compared is {0}: agreement beyond chance is not defined":
    "参与比较的标签全是 {0}：超出偶然的一致程度无从定义",

  "{0} themes, {1} settings and {2} words differ": "{0} 个主题、{1} 项设置、{2} 个词有变",
  "{0}; {1} of {2} stories have other themes, {3} another first one":
    "{0}；{2} 篇稿件中有 {1} 篇主题有变，{3} 篇主要主题有变",
  "{0}: {1} themes, {2} words{3}: {4}{5}": "{0}：{1} 个主题，{2} 个词{3}：{4}{5}",
  "{0} errors, {1} warnings, {2} notes": "{0} 处错误，{1} 处警告，{2} 处提示",
  " (--all shows notes)": "（加 --all 显示提示）",
  ", {0} stories": "，{0} 篇稿件",
  "codebook takes lint, diff or print; see jiceng codebook --help":
    "codebook 后应为 lint、diff 或 print；用法见 jiceng codebook --help",
  "{0}: {1} themes, {2} words read, {3} rejected, {4} shadowed":
    "{0}：读入 {1} 个主题、{2} 个词，{3} 个不用，{4} 个被遮盖",
  "{0}: not read: themes lie in the folder themes": "{0}：未读：主题应放在 themes 文件夹中",
  "{0}: … and {1} more; jiceng codebook lint lists them all": "{0}：……还有 {1} 处；jiceng codebook lint 列出全部",
  "{0}:{1}: {2}: {3}": "{0}:{1}：{2}：{3}",
  "{0}:{1}: {2}": "{0}:{1}：{2}",
  pattern: "似为模式",
  shadowed: "被遮盖",
  rejected: "不用",
  "has {0} and {1}; keep one of them": "同时有 {0} 和 {1}；请只留一个",
  "has no taxonomy.yaml; a folder has that file, and themes/*.yaml beside it":
    "没有 taxonomy.yaml；文件夹中应有该文件，旁边是 themes/*.yaml",
  "{0}: {1} entries read, {2} rejected, {3} without effect": "{0}：读入 {1} 条，{2} 条不用，{3} 条不起作用",
  "{0}: … and {1} more lines": "{0}：……还有 {1} 行",
  "without effect: {0}": "不起作用：{0}",
  "rejected: {0}": "不用：{0}",

  "{0}: not in the official list of 2023{1}{2}": "{0}：不在 2023 年官方名录中{1}{2}",
  " for {0}": "（限 {0}）",
  "; --villages looks among villages too": "；加 --villages 也查村名",
  "a name is empty; give one such as 红焰社区": "名称为空；请给出如“红焰社区”的名称",

  "{0}{1} of {2} stories ({3})": "{0}从 {2} 篇稿件中抽取 {1} 篇（{3}）",
  "only the rows whose sample is random stand for all stories; evaluate on these alone":
    "只有 sample 为 random 的行代表全部稿件；评价只能用这些行",
  "{0} stories were asked for; the strategies find no more in this run": "要求 {0} 篇；这些策略在本次结果中找不到更多",
  "{0} ids in the files of --without are of no story to choose from":
    "--without 的文件中有 {0} 个编号不属于可抽取的稿件",
  "left out: {0}": "略去：{0}",
  "{0} copies": "{0} 篇重复",
  "{0} of earlier rounds": "{0} 篇已在前几轮抽取",
  "{0} of other kinds": "{0} 篇属其他类别",
  "{0} without text": "{0} 篇无正文",
  "no story has a label in {0}; check --labels": "没有稿件在 {0} 中带标签；请检查 --labels",
  "is there already and may hold labels; move it away, or choose another name":
    "已经存在，可能含有标签；请移走，或另取名称",
  "--taxonomy says what --model was trained with; give that too, or leave it out":
    "--taxonomy 说明 --model 训练时所用的主题体系；请同时给出 --model，或去掉 --taxonomy",
  "--model and --labels both give a second label; leave one out": "--model 和 --labels 都给出第二个标签；请去掉一个",
  "disagreement needs a second label; give --model FILE or --labels FIELD":
    "disagreement 需要第二个标签；请给出 --model 文件或 --labels 字段",
  "all {0} stories are in the files of --without": "全部 {0} 篇稿件都在 --without 的文件中",
  "holds no stories: {0}": "没有稿件：{0}",
  "holds no stories to choose from": "没有可抽取的稿件",
  "{0} is the id of two stories with other texts; give the stories of one run":
    "{0} 是两篇正文不同的稿件的编号；请给出同一次运行的稿件",
  "{0} has no themes; run jiceng analyze without --no-themes, or give --strategy random":
    "{0} 没有主题；请不带 --no-themes 运行 jiceng analyze，或用 --strategy random",
  "has no {0}; give a review file or a labelled set": "没有 {0}；请给出标注表或标注集",

  "{0}{1} labelled stories{2}": "{0}{1} 篇带标签的稿件{2}",
  "; rows left out: {0}": "；略去的行：{0}",
  "{0} refused": "{0} 行有误",
  "{0} said twice": "{0} 行重复",
  "{0} of other samples": "{0} 行属其他抽样",
  "{0} without a label": "{0} 行无标签",
  "none of {0} rows has a label; fill in the column label": "{0} 行都没有标签；请填写 label 列",
  "no labelled row has the sample {0}; leave out --sample, or label such rows":
    "没有 sample 为 {0} 的带标签的行；请去掉 --sample，或标注这样的行",
  "no row can be used; correct those listed above": "没有可用的行；请改正以上列出的行",
  "{0} is no story of the run; give the one that the sample was drawn from":
    "{0} 不是这次运行的稿件；请给出抽样所用的那次运行",
  "{0} is the id of two stories; give the stories of one run": "{0} 是两篇稿件的编号；请给出同一次运行的稿件",
  "is a workbook; save its sheet as CSV": "是工作簿；请把工作表另存为 CSV",
  "--coder takes the name of a coder, not an empty one": "--coder 应为标注者的名字，不能为空",

  "stdin cannot be read twice; give a folder or file": "标准输入不能读两遍；请给出文件夹或文件",
  "{0}; give the --out folder of a jiceng analyze that came to its end":
    "{0}；请给出正常结束的 jiceng analyze 的 --out 文件夹",
  "has no {0}": "没有 {0}",
  "has a {0} that is none of a run": "其中的 {0} 不是运行结果的",
  "has a {0} that lists no {1}": "其中的 {0} 没有列出 {1}",
  "is of {0}, not {1}; run jiceng analyze again": "版本为 {0}，不是 {1}；请重新运行 jiceng analyze",
  "cannot be read ({0}); check the path": "无法读取（{0}）；请检查路径",
  "is not the file that {0} lists; run jiceng analyze again, or give the file itself if the change is yours":
    "不是 {0} 所列的文件；请重新运行 jiceng analyze，如系自己改动，请直接给出该文件",
  "was changed while it was read; run again": "读取时被改动；请重新运行",
};
