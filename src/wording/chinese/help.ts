/** Descriptions of commands and options, and what commander says around them. */
export const HELP: Readonly<Record<string, string>> = {
  "Usage:": "用法：",
  "Arguments:": "参数：",
  "Options:": "选项：",
  "Commands:": "命令：",
  "[options]": "[选项]",
  "[command]": "[命令]",
  " (default: {0})": "（默认：{0}）",
  " (choices: {0})": "（可选：{0}）",
  "display help for command": "显示命令的帮助",
  "print the version": "显示版本号",
  "language of messages, help and tables": "消息、帮助和表格的语言",
  "by LC_ALL, LC_MESSAGES or LANG, else en": "依次看 LC_ALL、LC_MESSAGES、LANG，否则为 en",

  "unknown command '{0}'": "没有“{0}”这个命令",
  "unknown option '{0}'": "没有“{0}”这个选项",
  "missing required argument '{0}'": "缺少参数“{0}”",
  "option '{0}' argument missing": "选项“{0}”缺少取值",
  "required option '{0}' not specified": "必须给出选项“{0}”",
  "too many arguments for '{0}'. Expected {1} argument but got {2}": "“{0}”的参数太多：应为 {1} 个，给了 {2} 个",
  "too many arguments for '{0}'. Expected {1} arguments but got {2}": "“{0}”的参数太多：应为 {1} 个，给了 {2} 个",
  "option '{0}' argument '{1}' is invalid. Allowed choices are {2}": "选项“{0}”不能取“{1}”，可取：{2}",
  "(Did you mean {0}?)": "（是不是想用 {0}？）",
  "(Did you mean one of {0}?)": "（是不是想用其中之一：{0}？）",
  "{0}; see jiceng --help": "{0}；用法见 jiceng --help",
  "{0} {1}; see jiceng --help": "{0}{1}；用法见 jiceng --help",
  "no such command": "没有这个命令",

  "Chinese local news about grassroots governance, as data with evidence": "把中文基层治理新闻变成有据可查的数据",
  "cut pages into stories and say who, where, when and what about": "把版面切分成稿件，识别人物、地点、时间和主题",
  "cut each line into words": "逐行分词",
  "look names up in the official list of places": "在官方区划名录中查地名",
  "check, compare and print themes and their cues": "检查、比较、输出主题及其线索词",
  "choose stories of a run for people to label": "从一次分析结果中抽取稿件供人工标注",
  "bring the labels of review files back to the stories": "把标注表中的标签合并回稿件",
  "say how far annotators agree": "计算标注者之间的一致程度",
  "learn labels from labelled texts": "用已标注文本训练模型",
  "give each text its label, by a trained model or by the rules": "用训练好的模型或规则给每篇文本分类",
  "say how good themes or a model are on labelled texts": "用已标注文本评价主题规则或模型",

  "Reads files, folders, patterns and - (stdin), cuts them into stories and finds bylines, offices, communities, dates, programmes and themes.":
    "读取文件、文件夹、通配符或 -（标准输入），切分成稿件，找出署名、街道乡镇、社区与村、日期、活动品牌和主题。",
  "files, folders (every file below them), patterns such as 'pages/*.html', or - for stdin":
    "文件、文件夹（含其下所有文件）、通配符如 'pages/*.html'，或 - 表示标准输入",
  "files, folders (every file below them) or - for stdin": "文件、文件夹（含其下所有文件），或 - 表示标准输入",
  "read the inputs from a file, one path a line; - is stdin": "从文件读取输入清单，每行一个路径；- 为标准输入",
  "the paths of --files-from are parted by NUL, as find -print0 writes them":
    "--files-from 中的路径以 NUL 分隔，即 find -print0 的输出",
  "input format; auto goes by name and content": "输入格式；auto 按文件名和内容判断",
  "input format; auto goes by name": "输入格式；auto 按文件名判断",
  "format of the inputs": "输入格式",
  "encoding of the inputs; auto goes by what reads as Chinese": "输入的编码；auto 选读出来最像中文的一种",
  "encoding of the files; auto goes by what reads as Chinese": "文件的编码；auto 选读出来最像中文的一种",
  "encoding of the inputs": "输入的编码",
  "read files with a few broken bytes too; each becomes U+FFFD, and is counted":
    "也读取有少量坏字节的文件；每处坏字节换成 U+FFFD 并计数",
  "field or column with the text": "正文所在的字段或列",
  "field or column with the id": "编号所在的字段或列",
  "field or column with the title": "标题所在的字段或列",
  "field or column with the date": "日期所在的字段或列",
  "field or column with the outlet": "媒体名所在的字段或列",
  "field with the title": "标题所在的字段",
  "field with the id": "编号所在的字段",
  "the same as --date-field": "同 --date-field",
  "further fields or columns that go into the outputs as they are, such as page,section":
    "原样带到输出中的其他字段或列，如 page,section",
  "what parts the cells of a table, or tab": "表格的分隔符，一个字符或 tab",
  "longest record that is read, such as 64M": "单条记录的最大长度，如 64M",
  "largest file in an archive that is read": "压缩包内单个文件的最大长度",
  "how a document is cut; single = the whole text is one body": "切分方式；single 表示全文就是一篇正文",
  "how a document is cut": "切分方式",
  "publication date (ISO) of documents whose record gives none": "记录中没有日期的文档的发表日期（ISO 格式）",
  "entity types to give, such as office,date": "要输出的实体类型，如 office,date",
  "count 该社区, 该活动 and the like as mentions of what they stand for": "把“该社区”“该活动”等算作所指对象的提及",
  "look names up among all 491,000 villages too; takes a tenth of a second and 30 MB more":
    "也在全部 49.1 万个村名中查找；多用 0.1 秒和 30 MB 内存",
  "leave out the themes": "不做主题分类",
  "give no theme that is less sure than this, 0 to 1": "把握低于此值的主题不给出，0 到 1",
  "word breaker for keywords": "提取关键词所用的分词器",
  "word breaker": "分词器",
  "words of your own for it, lines of: word [frequency] [tag]": "分词器的用户词典，每行：词 [词频] [词性]",
  "words of your own, lines of: word [frequency] [tag]": "用户词典，每行：词 [词频] [词性]",
  "other names for places, CSV with the columns name,canonical,type,code":
    "地名的别名表，CSV，列为 name,canonical,type,code",
  "themes and cues of your own: a YAML or JSON file, or a folder": "自定义的主题和线索词：YAML 或 JSON 文件，或文件夹",
  "themes and cues of your own: a file or folder": "自定义的主题和线索词：文件或文件夹",
  "write such a CSV with names that may be one place's, and why": "写出这样一份 CSV，列出可能同指一地的名称及理由",
  "what goes to stdout": "标准输出的格式",
  "write the report set: JSONL, CSV, texts, summary, report.html, manifest":
    "把整套结果写到该目录：JSONL、CSV、原文、汇总、report.html、清单",
  "leave texts.jsonl out of it, the texts that offsets are in": "其中不存 texts.jsonl，即偏移量所指的原文",
  "CSV without the apostrophe in front of what a spreadsheet would run as a formula":
    "CSV 里会被表格软件当作公式的文字前不加撇号",
  "CSV with a byte order mark and formulas made harmless": "CSV 带字节序标记，并使公式失效，便于用 Excel 打开",
  "settings in YAML; flags go before them": "YAML 格式的设置；命令行选项优先",
  "no error when there is nothing to read": "没有可读的输入时不报错",
  "say on stderr how lines were read, or places told apart": "在标准错误输出中说明各行如何判读，或地名如何区分",
  "how many threads work; auto goes by the size of the inputs": "工作线程数；auto 按输入大小决定",
  "no notes on stderr, errors only": "标准错误输出中不显示提示，只显示错误",

  "Reads files, folders and - (stdin), and prints the words of each line, separated by a space.":
    "读取文件、文件夹或 -（标准输入），逐行输出以空格分隔的词。",
  "with the part of speech of each word: 社区/n": "带上每个词的词性：社区/n",

  "Looks names up in the official list of places (2023): provinces, cities, districts, townships and urban communities, with --villages all villages.":
    "在官方区划名录（2023 年）中查找：省、市、区县、乡镇街道和城市社区，加 --villages 时含所有村。",
  "such as 松屏街道, 红焰社区 or 红焰": "如松屏街道、红焰社区或红焰",
  "only in this district, city or province, by name or code": "只在这个区县、市或省内查找，用名称或代码",
  "in the list of villages as well": "也查村名",

  "Works on taxonomies: the built-in one, or a YAML or JSON file or folder of your own.":
    "处理主题体系：内置的，或自备的 YAML、JSON 文件或文件夹。",
  "lint, diff or print": "lint、diff 或 print",
  "find cues that are there twice, dead, shadowed, never found or found everywhere":
    "找出重复、无效、被遮盖、从不出现或处处出现的线索词",
  "Looks for words that do not do what they are there for: by themselves, and with inputs in a corpus. Exit code 1 when there are any.":
    "找出不起作用的词：看词表本身，给出输入时还看语料。有问题时退出码为 1。",
  "a corpus: files, folders or -, as analyze takes them": "语料：文件、文件夹或 -，同 analyze",
  "notes too: cues never found, or shadowed in some words": "也显示提示：从不出现或在某些词中被遮盖的线索词",
  "exit code 1 from this severity on": "达到此严重程度时退出码为 1",
  "a cue in more than this share of the stories says little": "出现在超过此比例稿件中的线索词区分力弱",
  "say what another version of a taxonomy changes": "说明主题体系的另一版本改动了什么",
  "Lists themes, settings and words added, removed and moved; with inputs, the stories whose themes change.":
    "列出增加、删除和移动的主题、设置和词；给出输入时，还列出主题有变的稿件。",
  "a YAML or JSON file, a folder, or built-in": "YAML 或 JSON 文件、文件夹，或 built-in",
  "the same of the newer one": "较新版本，写法同上",
  "print a taxonomy as YAML, a start for one of your own, or as a guide for annotators":
    "把主题体系输出为 YAML（可作自定义的起点），或输出为标注指南",
  "markdown is an annotation guide": "markdown 为标注指南",

  "Chooses stories of a folder that analyze --out wrote, or of a file of its records, and writes a review file with empty columns for labels. A random slice is always there, marked in the column sample: the only rows to evaluate on.":
    "从 analyze --out 写出的文件夹或其记录文件中抽取稿件，写出留有空白标签列的标注表。其中总有一部分是随机抽取的，在 sample 列中标明：只能用这些行做评价。",
  "the folder, or a JSON Lines file of StoryRecords": "结果文件夹，或 StoryRecord 的 JSON Lines 文件",
  "some of margin,entropy,disagreement,stratified,random; each chooses as many, best first":
    "从 margin,entropy,disagreement,stratified,random 中选若干；各选同样多，最合适的在前",
  "how many stories": "稿件篇数",
  "least share drawn at random; never fewer than 10 stories": "随机抽取的最低比例；不少于 10 篇",
  "another number gives another sample": "换一个数就换一份样本",
  "a trained model: disagreement compares it with the rules, margin and entropy go by it":
    "训练好的模型：disagreement 拿它与规则比较，margin 和 entropy 以它为准",
  "themes and cues that --model was trained with: a file or folder": "训练 --model 时所用的主题和线索词：文件或文件夹",
  "field of the records with another label, for disagreement": "记录中另一个标签所在的字段，供 disagreement 使用",
  "some of story,teaser,fragment": "从 story,teaser,fragment 中选若干",
  "review file or labelled set of an earlier round, whose stories are left out; may be repeated":
    "前几轮的标注表或标注集，其中的稿件不再抽取；可重复给出",
  "leave out what the program proposes, for a second coder": "不写程序的建议，供第二位标注者使用",
  "csv or jsonl": "csv 或 jsonl",
  "jsonl or csv": "jsonl 或 csv",
  "the review file; one that is there stays": "标注表；已有的文件不会被覆盖",

  "Reads review files that sample wrote and people filled in, as CSV that a spreadsheet saved or as JSON Lines, and writes one labelled story a line for train, evaluate and agree. Labels may be ids or names of themes.":
    "读取 sample 写出、由人填好的标注表（电子表格另存的 CSV 或 JSON Lines），每行写出一篇带标签的稿件，供 train、evaluate、agree 使用。标签可写主题的 id 或名称。",
  "review files": "标注表",
  "the folder or file that the sample was drawn from": "抽样所用的文件夹或文件",
  "themes that the labels are of: a file or folder": "标签所属的主题体系：文件或文件夹",
  "whose labels these are, where the column coder is empty": "coder 列空白时，标签归谁",
  "only rows chosen so: some of margin,entropy,disagreement,stratified,random; random to evaluate":
    "只取按这些方式抽取的行：从 margin,entropy,disagreement,stratified,random 中选若干；评价用 random",
  "the labelled stories": "带标签的稿件",

  "Compares the labels that several annotators gave the same texts (JSON Lines or CSV, one file each, joined by id), or with --entities the entities of StoryRecords.":
    "比较多位标注者给同一批文本的标签（JSON Lines 或 CSV，每人一个文件，按编号对应）；加 --entities 时比较 StoryRecord 的实体。",
  "two files or more, one for each annotator": "两个以上文件，每位标注者一个",
  "compare the entities of StoryRecords: F1 of their spans, by type": "比较 StoryRecord 的实体：按类型计算位置的 F1",
  "field that joins the files": "各文件对应所用的字段",
  "fields with the labels, such as label,secondary": "标签所在的字段，如 label,secondary",
  "fields with the labels, such as label,secondary or themes.primary":
    "标签所在的字段，如 label,secondary 或 themes.primary",
  "main label, or all labels of a text too; auto: sets where a text has several":
    "只比主标签，或也比全部标签；auto：有文本带多个标签时用 sets",
  "main label, or all labels of a text; auto: sets where a text has several":
    "按主标签，或按全部标签；auto：有文本带多个标签时用 sets",
  "how often texts are drawn for the intervals; 0 for none": "计算置信区间的重抽样次数；0 为不算",
  "another number draws other texts": "换一个数就换一批重抽样",
  "what is written": "输出格式",
  "where it is written": "写到哪里",

  "Reads labelled texts (JSON Lines or CSV, StoryRecords with labels too), learns a model and says how well it does on texts that were held out.":
    "读取已标注文本（JSON Lines 或 CSV，也可为带标签的 StoryRecord），训练模型，并说明它在留出文本上的表现。",
  "write the model to this file": "把模型写入这个文件",
  "blend = linear, with Bayes where texts are few": "blend 为线性模型，文本少时加贝叶斯",
  "what texts are known by": "用哪些特征",
  "check the labels: taxonomy = every one must be a theme": "核对标签：taxonomy 表示每个标签都须是主题",
  "another number makes other folds and another order": "换一个数就换一种分折和次序",
  "field that near-duplicates share": "近似重复的文本共有的字段",

  "Reads files, folders and - (stdin); every file, and every record of JSON Lines, is one text. Records may be StoryRecords: their headline and text count.":
    "读取文件、文件夹或 -（标准输入）；每个文件、JSON Lines 的每条记录都是一篇文本。记录可以是 StoryRecord，取其标题和正文。",
  "a model that jiceng train wrote": "jiceng train 写出的模型",
  "give no label below this confidence, 0 to 1": "置信度低于此值时不给标签，0 到 1",

  "Classifies labelled texts (JSON Lines or CSV) and compares with their labels: by the rules, or by a model that was trained on other texts.":
    "给已标注文本（JSON Lines 或 CSV）分类，并与其标签比较：用规则，或用在其他文本上训练的模型。",
  "judge a model that jiceng train wrote": "评价 jiceng train 写出的模型",
  "train on all texts but those of a fold, for each fold; groups stay together": "逐折用其余文本训练；同组文本不拆开",
  "what --cross-validate trains": "--cross-validate 训练哪种模型",
  "what it knows texts by": "它用哪些特征",
  "fields with labels that are as good as the main one": "与主标签同样可接受的标签所在的字段",
  "least values such as macroF1=0.8,accuracy=0.85; exit code 1 below them":
    "最低值，如 macroF1=0.8,accuracy=0.85；低于时退出码为 1",
  "also write the confusion matrix, as CSV": "同时写出混淆矩阵（CSV）",

  "as its header line shows": "按表头行判断",
  all: "全部",
  stdin: "标准输入",
  stdout: "标准输出",
  "by the name of --out, else csv": "按 --out 的文件名，否则为 csv",
  "by the name of --out, else jsonl": "按 --out 的文件名，否则为 jsonl",
  "title, of a StoryRecord: headline": "title，StoryRecord 取 headline",
  "group, else the document, else the id": "group，否则按文档，再否则按编号",
  "the rules of the taxonomy": "主题体系的规则",
};
