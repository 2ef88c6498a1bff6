/** Errors and notes around labels, models and figures. */
export const LEARNING: Readonly<Record<string, string>> = {
  "no text with a label: {0}": "没有带标签的文本：{0}",
  "holds no labelled text": "没有带标签的文本",
  "not in the taxonomy: {0}; correct them, or leave out --labels-from taxonomy":
    "不在主题体系中：{0}；请改正，或去掉 --labels-from taxonomy",
  "{0} and {1} more": "{0} 及另外 {1} 个",
  "read {0} labelled texts in {1} groups, {2} labels; {3} rejected":
    "读入 {0} 篇带标签的文本，{1} 组，{2} 个标签；{3} 篇不用",
  "held out in {0} folds of whole groups: accuracy {1}, macro-F1 {2} (main label)":
    "按整组分 {0} 折留出检验：准确率 {1}，宏平均 F1 {2}（主标签）",
  "wrote {0}: {1}, {2} MB": "已写入 {0}：{1}，{2} MB",
  "all texts are of one group, so none can be held out; --group-field names another":
    "全部文本同属一组，无法留出；可用 --group-field 另指分组",
  "all {0} texts have the main label {1}; give texts of two labels or more":
    "{0} 篇文本的主标签都是 {1}；请给出两个以上标签的文本",
  "{0} different labels are more than the {1} that can be told apart; does --label-field name labels?":
    "{0} 个不同标签超过可区分的 {1} 个；--label-field 指的是标签吗？",
  "{0} different sets of labels are more than the {1} that can be compared; does --label-field name labels?":
    "{0} 种不同的标签组合超过可比较的 {1} 种；--label-field 指的是标签吗？",
  "no text has labels in two of the files: their ids differ; --id-field names the field that joins them":
    "没有文本在两个文件中都有标签：编号对不上；可用 --id-field 指明对应的字段",
  "{0} and {1} have no story in common: their ids differ; --id-field names the field that joins them":
    "{0} 与 {1} 没有共同的稿件：编号对不上；可用 --id-field 指明对应的字段",
  "{0} folds need as many groups of texts, and the set has {1}; give a smaller --cross-validate, or --group-field":
    "{0} 折至少需要同样多的组，标注集只有 {1} 组；请减小 --cross-validate，或给出 --group-field",

  "--model is trained already, --cross-validate trains on the set; give one of them":
    "--model 已经训练好，--cross-validate 用标注集训练；请只给一个",
  "--learner and --features say what --cross-validate trains; give it too":
    "--learner 和 --features 说明 --cross-validate 训练什么；请同时给出",
  "{0} was trained on these very texts: the figures say what it remembers, not what it can do":
    "{0} 就是用这些文本训练的：数字反映的是记忆，不是能力",
  "outside one of the folds {0}": "在某一折之外，{0}",
  "no model could learn {0}: all their texts are of one group, or of groups in one fold":
    "没有模型能学到 {0}：其文本同属一组，或各组同在一折",
  "{0} cannot give {1}; correct these labels, name another --label-field, or give a model that was trained with them{2}":
    "{0} 给不出 {1}；请改正这些标签，另指 --label-field，或给出用它们训练的模型{2}",
  "; --judge main looks at the first label only": "；--judge main 只看第一个标签",
  "one labelled text says nothing about a classifier; give two or more, better 200":
    "一篇带标签的文本说明不了分类器的好坏；请给出两篇以上，最好 200 篇",
  "--also-field reads the set twice, which stdin does not allow; save it as a file":
    "--also-field 要把标注集读两遍，标准输入做不到；请存为文件",
  "--also-field: no text has a label in {0}; check the name": "--also-field：没有文本在 {0} 中带标签；请检查名称",
  "--confusion and --out name the same file; give each its own": "--confusion 和 --out 指向同一文件；请分开",
  "--confusion takes a file; stdout is for the figures": "--confusion 应为文件；标准输出留给数字",
  "--floor {0}": "--floor {0}",
  "takes figures such as macroF1=0.8, not {0}; known are {1}": "应为 macroF1=0.8 这样的指标，不能是 {0}；可用：{1}",
  "acceptedAccuracy needs --also-field": "的 acceptedAccuracy 需要 --also-field",
  "has {0} twice": "中 {0} 出现两次",
  "takes numbers from 0 to 1, not {0}": "应为 0 到 1 的数，不能是 {0}",
  "{0} is {1}, below the floor of {2}": "{0} 为 {1}，低于最低值 {2}",
  "{0} is not defined for this set, so it does not reach the floor of {1}":
    "{0} 在这个标注集上无法定义，因此达不到最低值 {1}",

  "is no whole model file: {0}; train it again, or copy it anew": "不是完整的模型文件：{0}；请重新训练，或重新复制",
  "it has no header": "没有文件头",
  "its header is wrong": "文件头有误",
  "its header is wrong at {0}": "文件头的 {0} 有误",
  "its schema is {0}": "其 schema 为 {0}",
  "it is cut off, was altered, or is another file": "不完整、被改动，或是别的文件",
  "its columns do not fit each other": "各列互不相符",
  "was made when texts were read otherwise; train it again": "训练时读取文本的方式与现在不同；请重新训练",
  "is a {0} and this is a program for {1}; train it again, or use the version of jiceng that made it":
    "版本为 {0}，本程序适用 {1}；请重新训练，或使用当时的 jiceng 版本",
  "was trained with words of another dictionary; train it again": "训练时用的是另一部词典；请重新训练",
  "was trained with the cues of another taxonomy; {0}": "训练时用的是另一主题体系的线索词；{0}",
  "give that one with --taxonomy, or train it again with this one": "请用 --taxonomy 给出当时的，或用现在的重新训练",

  theme: "主题",
  audience: "受众",
  form: "形式",
  "known are {0}": "可用：{0}",
  "known are {0} and {1} more": "可用：{0} 及另外 {1} 个",
  "the taxonomy has no {0}s; leave the cell empty, or add them there":
    "主题体系中没有{0}；请把单元格留空，或在其中添加",
  "{0} is no {1}; {2}": "{0} 不是{1}；{2}",
  "did you mean {0}?": "是不是想写 {0}？",
  "{0} may be {1} {2}; write the id": "{0} 可能是{1} {2}；请写 id",
  "label: {0}": "label：{0}",
  "secondary: {0}": "secondary：{0}",
  "audience: {0}": "audience：{0}",
  "form: {0}": "form：{0}",
  "secondary: {0} is no theme; it can only be the label": "secondary：{0} 不是主题，只能作 label",
  "secondary: has {0} themes; keep the {1} that weigh most": "secondary：有 {0} 个主题；请只留最重要的 {1} 个",
  "confidence: takes {0} or nothing, not {1}": "confidence：应为 {0} 或留空，不能是 {1}",
  "has a label but no story_id; take it from the file that jiceng sample wrote":
    "有 label 而无 story_id；请从 jiceng sample 写出的文件中补上",
  "has secondary, audience or form but no label; fill in label, or empty them":
    "有 secondary、audience 或 form 而无 label；请填写 label，或清空它们",
  "{0} has {1} here and {2} at {3}; {4}": "{0} 在此处为 {1}，在 {3} 为 {2}；{4}",
  "correct one": "请改正其一",
  "import each coder's rows by themselves and compare them with jiceng agree":
    "请分别导入各标注者的行，再用 jiceng agree 比较",
  "the first line has the column {0} twice; keep one of them": "首行中 {0} 列出现两次；请只留一个",
  "the first line has no column {0}; keep the header that jiceng sample wrote":
    "首行中没有 {0} 列；请保留 jiceng sample 写出的表头",
  "{0} is neither text nor a list of texts": "{0} 既不是文本也不是文本列表",
  "has no field {0}; give what jiceng sample writes": "没有字段 {0}；请给出 jiceng sample 写出的内容",
  "not a JSON object; give one row a line, as jiceng sample writes it":
    "不是 JSON 对象；请像 jiceng sample 写出的那样每行一条",
  "holds no rows": "没有行",
};
