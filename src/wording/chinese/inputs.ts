/** What is wrong with files that are read or written. */
export const INPUTS: Readonly<Record<string, string>> = {
  "no such file or folder": "没有这个文件或文件夹",
  "no such file or folder; check the path": "没有这个文件或文件夹；请检查路径",
  "no permission to read it": "没有读取权限",
  "is a folder": "是文件夹",
  "links that lead in a circle": "链接循环",
  "its name is too long": "文件名太长",
  "cannot be read ({0})": "无法读取（{0}）",
  "is neither a file nor a folder": "既不是文件也不是文件夹",
  "is larger than 256 MiB; split it, or give its records as JSON Lines": "超过 256 MiB；请拆分，或改用 JSON Lines 记录",
  "is larger than 256 MiB; save its text as .txt": "超过 256 MiB；请把文本另存为 .txt",
  "is larger than 256 MiB, which is too much for one story; leave out --layout single":
    "超过 256 MiB，作为一篇稿件太大；请去掉 --layout single",
  "is not valid UTF-8, which StoryRecords are written in": "不是有效的 UTF-8，而 StoryRecord 用 UTF-8 写成",
  "is no file; save it as one, since it is read twice": "不是普通文件；要读两遍，请存为文件",
  "has a line of more than 64 million characters; give one record a line": "有一行超过 6400 万字符；请每行一条记录",

  "cannot write: {0}": "无法写入：{0}",
  "{0}; choose a place that can be written": "{0}；请换到可写的位置",
  "there is no such folder; make it first, or choose another": "没有这个文件夹；请先建立，或另选",
  "no space left on the device; free some and run again": "磁盘已满；请清出空间后重新运行",
  "is no folder; choose another name": "不是文件夹；请另取名称",
  "a folder stands in the place of this file; move it away": "该文件的位置上是一个文件夹；请移走",
  "is a folder; give {0} the name of a file": "是文件夹；请给 {0} 一个文件名",
  "is what is read; give {0} another name": "正是所读的文件；请给 {0} 另取名称",

  "is another file than its name says; install jiceng again": "与文件名不符；请重新安装 jiceng",
  "cannot be read; install jiceng again": "无法读取；请重新安装 jiceng",
  "is damaged: {0}; install jiceng again": "已损坏：{0}；请重新安装 jiceng",
  "is damaged: no code, name and level: {0}; install jiceng again":
    "已损坏：缺少代码、名称和级别：{0}；请重新安装 jiceng",
  "holds little-endian numbers, which this machine cannot read": "其中的数为小端序，本机无法读取",
  "its CRC-32 is {0}, not {1} as its first line says": "CRC-32 为 {0}，与首行所记的 {1} 不符",
  "it does not begin as a packed file does": "开头不是打包文件的格式",

  "not valid UTF-8 (byte {0}), and it does not read as Chinese in GB18030, Big5 or UTF-16 from beginning to end; repair the file, name its --encoding, or say --lossy where a few bytes are broken":
    "不是有效的 UTF-8（第 {0} 字节），按 GB18030、Big5 或 UTF-16 也不能通篇读作中文；请修复文件，用 --encoding 指明编码，或在只有少量坏字节时加 --lossy",
  "not valid {0}{1}; repair the file, or say --lossy to have what is broken replaced":
    "不是有效的 {0}{1}；请修复文件，或加 --lossy 替换坏字节",
  " (byte {0})": "（第 {0} 字节）",
  "begins with the mark of an encoding in which a part of it does not read as Chinese; repair the file, or name its --encoding":
    "开头有编码标记，但按该编码有一部分不能读作中文；请修复文件，或用 --encoding 指明编码",
  "holds NUL bytes, so it is no usual text; give --encoding utf-16le if it is UTF-16, utf-8 if it is text all the same":
    "含有 NUL 字节，不是通常的文本；如是 UTF-16，请加 --encoding utf-16le；如确是文本，请用 utf-8",
  "is of a kind that is not read; save its text as .txt, .docx, .html or .pdf, or say --from text":
    "不支持这种文件；请把文本另存为 .txt、.docx、.html 或 .pdf，或加 --from text",
  "holds no text": "没有文本",
  "holds no files": "没有文件",
  "holds no text of a story": "没有稿件的文本",
  "holds no text that reads like an article; save its text as .txt": "没有像文章的文本；请把文本另存为 .txt",
  "no text that reads like an article was found": "没有找到像文章的文本",
  "the page has more elements than are read; its end is left out": "网页的元素超过可读的数量；末尾未读",
  "the page shows other pages in frames, which are not read": "网页用框架显示其他网页，这些网页不读取",
  "is no Word file, or is damaged; open it and save it anew": "不是 Word 文件，或已损坏；请打开后重新保存",
  "is no PDF, or is damaged; open it and save it anew": "不是 PDF，或已损坏；请打开后重新保存",
  "is a picture of its pages without text; run it through OCR first": "只有版面图像，没有文本；请先做 OCR",
  "has a password; save it without one": "有密码；请去掉密码后保存",
  "cannot be read ({0}); open it and save it anew": "无法读取（{0}）；请打开后重新保存",
  "needs more than 768 MB of memory to read; save its text as .txt": "读取需要 768 MB 以上内存；请把文本另存为 .txt",
  "takes more than a minute to read; save its text as .txt": "读取超过一分钟；请把文本另存为 .txt",
  "could not be analysed: its worker died ({0}); cut it into smaller documents":
    "无法分析：工作线程中止（{0}）；请切成较小的文档",
  "it ran out of memory": "内存用尽",
  "it stopped": "线程停止",

  "is packed in a way that is not known; unpack it first": "压缩方式未知；请先解压",
  "has a password; unpack it first": "有密码；请先解压",
  "has {0} bytes; unpack it, or give --max-unpacked": "有 {0} 字节；请先解压，或给出 --max-unpacked",
  "has more than {0} bytes when it is unpacked; unpack it, or give --max-unpacked":
    "解压后超过 {0} 字节；请先解压，或给出 --max-unpacked",
  "is damaged or cut off; pack it anew": "已损坏或不完整；请重新打包",
  "grows to more than {0} times its size when it is unpacked, so it is not read": "解压后超过原来的 {0} 倍，因此不读取",
  "lies in an archive in an archive in an archive; unpack it first": "压缩包嵌套三层；请先解压",

  "holds no records": "没有记录",
  "holds no records behind its header line": "表头之后没有记录",
  "not a JSON object": "不是 JSON 对象",
  "not a JSON object; give one object a line": "不是 JSON 对象；请每行一个对象",
  "not a JSON object; give one StoryRecord a line": "不是 JSON 对象；请每行一条 StoryRecord",
  "is a record of more than {0} bytes; give one record a line, or --max-line":
    "是超过 {0} 字节的记录；请每行一条记录，或给出 --max-line",
  "was changed while it was read; run again when nobody writes to it": "读取时被改动；请在无人写入时重新运行",
  "breaks off before the end of its record": "在记录结束前中断",
  "breaks off before the end of its array": "在数组结束前中断",
  "is damaged: a comma or bracket stands where a record should": "已损坏：应为记录处是逗号或括号",
  "is no JSON array and no object; say --from text if it is text":
    "既不是 JSON 数组也不是对象；如是文本，请加 --from text",
  "goes on behind the end of its array; make it one array, or JSON Lines":
    "数组结束后还有内容；请合为一个数组，或改用 JSON Lines",
  "lacks the column {0}": "缺少 {0} 列",
  "lacks the column {0}; {1} names another": "缺少 {0} 列；可用 {1} 另指一列",
  "lacks the column {0}; --text-field names another, --delimiter what parts the cells":
    "缺少 {0} 列；可用 --text-field 另指一列，用 --delimiter 指明分隔符",
  "has the column {0} twice": "{0} 列出现两次",
  "is one cell; save the table with commas between the cells": "只有一个单元格；请把表格存为逗号分隔",
  "a quote does not stand around a whole cell; double it inside a cell, or delete it":
    "引号没有包住整个单元格；单元格内的引号请写两个，或删去",
  "a row has more than {0} bytes; a quote may be open, or give --max-line":
    "有一行超过 {0} 字节；可能引号未闭合，否则请给出 --max-line",
  "has {0} cells where the header has {1}; quote cells that hold the delimiter":
    "有 {0} 个单元格，表头有 {1} 个；含分隔符的单元格请加引号",
  "has {0} cells where the header has {1}; quote cells with commas":
    "有 {0} 个单元格，表头有 {1} 个；含逗号的单元格请加引号",
  "has {0} cells for {1} columns; put quotes around a cell with a comma":
    "有 {0} 个单元格，只有 {1} 列；含逗号的单元格请加引号",
  "{0} is not a date such as 2024-05-31, 2024/5/31 or 2024年5月31日":
    "{0} 不是日期；写法如 2024-05-31、2024/5/31 或 2024年5月31日",
  "{0} is not a string": "{0} 不是字符串",
  "{0} is empty": "{0} 为空",
  "has no {0} string; --text-field names another field": "没有字符串字段 {0}；可用 --text-field 另指字段",
  "{0} is neither a string nor a list of strings": "{0} 既不是字符串也不是字符串列表",
  "its title, id or group is not a string": "标题、编号或分组不是字符串",
  "{0} gives no label; --label-field names another field": "{0} 没有给出标签；可用 --label-field 另指字段",
  "entities[{0}] lacks a type, or a start before its end": "entities[{0}] 缺少类型，或起点不在终点之前",
  'has no "entities"; give StoryRecords, as analyze --format jsonl writes them':
    '没有 "entities"；请给出 analyze --format jsonl 写出的 StoryRecord',
  "has no {0} to join it by; --id-field names another field": "没有用来对应的 {0}；可用 --id-field 另指字段",
  '"themes.evidence" is no list of cues': '"themes.evidence" 不是线索词列表',
  '"themes.scores" is no list of themes with scores': '"themes.scores" 不是带分数的主题列表',
  '"themes.confidence" is no number from 0 to 1': '"themes.confidence" 不是 0 到 1 的数',
  '"themes.primary" is neither a string nor null': '"themes.primary" 既不是字符串也不是 null',
  '"themes" is no object': '"themes" 不是对象',
  '"kind" is none of {0}': '"kind" 应为 {0} 之一',
  '"headline" is neither a string nor null': '"headline" 既不是字符串也不是 null',
  'has no "text" string': '没有字符串字段 "text"',
  'has no "document.id" string': '没有字符串字段 "document.id"',
  'has no "id" string': '没有字符串字段 "id"',
  "is no StoryRecord (schema {0}); give what jiceng analyze writes":
    "不是 StoryRecord（schema {0}）；请给出 jiceng analyze 写出的内容",
  "has records of {0}, not {1}; run jiceng analyze again": "记录的版本为 {0}，不是 {1}；请重新运行 jiceng analyze",
  "{0} is no layout; known are auto, {1}": "没有 {0} 这种切分方式；可用 auto, {1}",
};
