// Reads the mark-up of the annotated sources. A line that starts with @ is a directive and is no part of the text;
// {TAG ATTRIBUTES|TEXT} marks TEXT, marks may be nested; ¬ at a line end says that the paragraph goes on after a
// column break. README.md lists tags, attributes and directives.
export const TYPES = {
  o: "office",
  c: "community",
  r: "reporter",
  d: "date",
  p: "programme",
  e: "estate",
  n: "person",
  g: "organisation",
  l: "place",
  t: "outlet",
  w: "work",
  k: "quantity",
};
export const PARTS = new Set(
  "kicker headline deck subhead dateline source-line byline caption photo-credit".split(" "),
);

const OTHER_TAGS = new Set(["f", "q", "x", "a", "role"]);
const POSITIONAL = {
  d: ["dateType", "value"],
  p: ["naming", "kind"],
  r: ["role"],
  q: ["class"],
  x: ["looksLike"],
  a: ["antecedent"],
  f: ["type"],
};
const FLAGS = new Set(["optional", "nested", "soft", "after"]);
const LISTS = { alt: "altSurface", credit: "credit", parents: "parents" };

function attributesOf(tag, tokens) {
  const names = [...(POSITIONAL[tag] ?? [])];
  const attributes = {};
  for (const token of tokens) {
    if (FLAGS.has(token)) {
      attributes[token] = true;
      continue;
    }
    const [key, value] = token.includes("=") ? token.split("=") : [names.shift(), token];
    if (!key || !value) throw new Error(`attribute ${token} of ${tag} has no name or no value`);
    const plain = value.replaceAll("_", " ");
    attributes[LISTS[key] ?? key] = key in LISTS ? plain.split("/") : plain;
  }
  return attributes;
}

function markOf(head, start) {
  const [tag, ...tokens] = head.split(" ");
  if (!(tag in TYPES) && !PARTS.has(tag) && !OTHER_TAGS.has(tag)) throw new Error(`unknown tag ${tag}`);
  return { tag, attributes: attributesOf(tag, tokens), start };
}

function readLine(line, doc, open) {
  for (let i = 0; i < line.length; i++) {
    if (line[i] === "{") {
      const bar = line.indexOf("|", i);
      open.push(markOf(line.slice(i + 1, bar), doc.text.length));
      i = bar;
    } else if (line[i] === "}") {
      if (open.length === 0) throw new Error(`} without {: ${line}`);
      doc.marks.push({ ...open.pop(), end: doc.text.length });
    } else if (line[i] === "¬") doc.breaks.push(doc.text.length);
    else doc.text += line[i];
  }
}

/** The plain text of a source, its marks and column breaks with their offsets, and its directives. */
export function parse(source) {
  const doc = { text: "", marks: [], breaks: [], directives: [] };
  const open = [];
  for (const line of source.trimEnd().split("\n")) {
    if (line.startsWith("@")) {
      const [name, ...words] = line.slice(1).split(" ");
      doc.directives.push({ name, words, at: doc.text.length });
    } else {
      readLine(line, doc, open);
      doc.text += "\n";
    }
  }
  if (open.length > 0) throw new Error(`mark ${open[0].tag} at ${open[0].start} is never closed`);
  doc.text = doc.text.slice(0, -1);
  doc.marks.sort((a, b) => a.start - b.start || b.end - a.end);
  return doc;
}
