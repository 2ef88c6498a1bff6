#!/usr/bin/env node
// Builds the demo corpus and its gold files from the annotated sources (*.marked.txt) beside this script.
//   node compile.mjs           writes ../corpus/*.txt, gold.json and gold-gb18030.json
//   node compile.mjs --check   writes nothing; exit 1 when a file differs from what the sources say
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { encodeGb18030 } from "./gb18030.mjs";
import { PARTS, parse, TYPES } from "./markup.mjs";
import { sha256, THEMES, verify } from "./verify.mjs";

const HERE = new URL("./", import.meta.url);
const CORPUS = new URL("../corpus/", import.meta.url);
const SUFFIX = ".marked.txt";
const TIER1 = new Set(["office", "community", "reporter", "date", "programme"]);
const UNIT_LETTERS = { story: "s", teaser: "t", fragment: "f" };
const QUOTED = /“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』/g;
const BODY_RUN = /\S(?:[^\n]*\S)?/g;
const EXPANDED = new Set("files furniture units parts paragraphs entities negatives quotes anaphors".split(" "));

const inside = (inner, outer) => inner.start >= outer.start && inner.end <= outer.end;
const spanOf = (doc, { start, end }) => ({ start, end, surface: doc.text.slice(start, end) });
const readSource = (name) => readFileSync(new URL(name, HERE), "utf8");

// ---------- one unit

/** Body text is what no part and no furniture covers, line by line; after a column break a line goes on below. */
function paragraphsOf(doc, from, to) {
  const covers = doc.marks.filter((mark) => PARTS.has(mark.tag) || mark.tag === "f");
  const hide = (text, { start, end }) => text.slice(0, start) + "\n".repeat(end - start) + text.slice(end);
  const paragraphs = [];
  for (const match of covers.reduce(hide, doc.text).slice(from, to).matchAll(BODY_RUN)) {
    const start = from + match.index;
    const end = start + match[0].length;
    const last = paragraphs.at(-1);
    if (last && doc.breaks.includes(last.end)) {
      const [left, right] = [doc.text.slice(last.end - 6, last.end), doc.text.slice(start, start + 6)];
      last.breaks.push({ gap: [last.end, start], left, right });
      last.segments.push([start, end]);
      last.end = end;
    } else paragraphs.push({ start, end, segments: [[start, end]], breaks: [] });
  }
  return paragraphs;
}

/** The role word of a name: the nearest one before it (or after it, if so marked) in the same part. */
function roleOf(doc, mark) {
  const part = doc.marks.find((other) => PARTS.has(other.tag) && inside(mark, other));
  const roles = doc.marks.filter((other) => other.tag === "role" && part && inside(other, part));
  const isNext = (other) => other.start >= mark.end;
  const isPrevious = (other) => other.end <= mark.start;
  const role = mark.attributes.after ? roles.find(isNext) : roles.findLast(isPrevious);
  return role ? { roleSurface: spanOf(doc, role).surface, roleSpan: [role.start, role.end] } : {};
}

function entityOf(doc, mark, parents, id) {
  const { after: _, ...attributes } = mark.attributes;
  const type = TYPES[mark.tag];
  const span = spanOf(doc, mark);
  const canonical = doc.reference.slice(mark.start, mark.end).replace(/\s+/g, "");
  const role = type === "reporter" ? roleOf(doc, mark) : {};
  const broken = span.surface.includes("\n") ? { broken: true } : {};
  const tier = TIER1.has(type) ? 1 : 2;
  return { id, type, tier, ...span, canonical, ...parents[canonical], ...attributes, ...role, ...broken };
}

function parentsOf(directives) {
  const entries = directives.map(({ words: [name, path, basis] }) => {
    const parents = path.split("/");
    return [name, basis ? { parents, parentBasis: basis } : { parents }];
  });
  return Object.fromEntries(entries);
}

function quotesOf(doc, unit, marks) {
  const classed = marks.filter((mark) => mark.tag === "q");
  const quotes = [...doc.text.slice(unit.start, unit.end).matchAll(QUOTED)].map((match) => {
    const start = unit.start + match.index;
    const span = spanOf(doc, { start, end: start + match[0].length });
    const mark = classed.find((other) => other.start === span.start && other.end === span.end);
    if (mark) return { ...span, ...mark.attributes };
    const name = unit.entities.find((entity) => entity.type === "programme" && inside(span, entity));
    if (!name) throw new Error(`${unit.id}: quotation ${match[0]} has no class`);
    return { ...span, class: name.optional ? "programme-optional" : "programme", entity: name.id };
  });
  const stray = classed.find((mark) => !quotes.some((quote) => quote.start === mark.start));
  if (stray) throw new Error(`${unit.id}: ${spanOf(doc, stray).surface} is no quotation`);
  return quotes;
}

/** Marked negatives, and those that cross a mark and are therefore given as a directive. */
function negativesOf(doc, unit, marks, directives) {
  const given = directives.map(({ words: [looksLike, surface, why] }) => {
    const start = doc.text.indexOf(surface, unit.start);
    if (start < 0) throw new Error(`${unit.id}: no ${surface}`);
    return { ...spanOf(doc, { start, end: start + surface.length }), looksLike, why: why.replaceAll("_", " ") };
  });
  const marked = marks.filter((mark) => mark.tag === "x").map((mark) => ({ ...spanOf(doc, mark), ...mark.attributes }));
  return [...marked, ...given];
}

function themesOf(words) {
  const given = Object.fromEntries(words.map((word) => word.split("=")));
  const [secondary, alsoPrimary, alsoSecondary] = ["secondary", "alsoPrimary", "alsoSecondary"].map(
    (key) => given[key]?.split(",") ?? [],
  );
  return { primary: given.primary, secondary, alsoPrimary, alsoSecondary, ambiguous: alsoPrimary.length > 0 };
}

function unitOf(doc, directive, id, to) {
  const from = directive.at;
  const own = (name) => doc.directives.filter((other) => other.name === name && other.at >= from && other.at < to);
  const marks = doc.marks.filter((mark) => mark.start >= from && mark.end <= to && mark.tag !== "f");
  const parts = marks.filter((mark) => PARTS.has(mark.tag)).map((mark) => ({ type: mark.tag, ...spanOf(doc, mark) }));
  const paragraphs = paragraphsOf(doc, from, to);
  const start = Math.min(...[...parts, ...paragraphs].map((span) => span.start));
  const end = Math.max(...[...parts, ...paragraphs].map((span) => span.end));
  const parents = parentsOf(own("in"));
  const entities = marks
    .filter((mark) => mark.tag in TYPES)
    .map((mark, index) => entityOf(doc, mark, parents, `${id}-e${String(index + 1).padStart(2, "0")}`));
  const unused = Object.keys(parents).filter((name) => !entities.some((entity) => entity.canonical === name));
  if (unused.length > 0) throw new Error(`${id}: ${unused} has parents but no mention`);
  const unit = { id, kind: directive.name, start, end, parts, paragraphs, entities };
  unit.negatives = negativesOf(doc, unit, marks, own("not"));
  unit.quotes = quotesOf(doc, unit, marks);
  unit.anaphors = marks
    .filter((mark) => mark.tag === "a")
    .map((mark) => ({ ...spanOf(doc, mark), ...mark.attributes }));
  unit.themes = themesOf(directive.words);
  const notes = own("note").map(({ words }) => words.join(" "));
  if (notes.length > 0) unit.notes = notes.join("; ");
  return unit;
}

// ---------- one document

function unitsOf(doc, name) {
  const prefix = name.split("-").slice(0, 2).join("-");
  const starts = doc.directives.filter((directive) => directive.name in UNIT_LETTERS);
  return starts.map((directive, i) => {
    const ordinal = starts.slice(0, i + 1).filter((other) => other.name === directive.name).length;
    const id = `${prefix}-${UNIT_LETTERS[directive.name]}${ordinal}`;
    return unitOf(doc, directive, id, starts[i + 1]?.at ?? doc.text.length);
  });
}

function documentOf(name) {
  const doc = parse(readSource(`${name}${SUFFIX}`));
  const header = (key) => doc.directives.find((directive) => directive.name === key)?.words.join(" ");
  const encoding = header("encoding") ?? "utf-8";
  const bytes = encoding === "gb18030" ? encodeGb18030(doc.text) : Buffer.from(doc.text);
  const simplified = header("simplified") && readSource(header("simplified")).trimEnd();
  const publication = header("publication");
  doc.reference = simplified ?? doc.text;
  const file = {
    file: `${name}.txt`,
    sha256: sha256(bytes),
    length: doc.text.length,
    script: header("script") ?? "hans",
    layout: header("layout"),
    ...(simplified && { simplified }),
    ...(publication && { publication }),
    furniture: doc.marks
      .filter((mark) => mark.tag === "f")
      .map((mark) => ({ ...spanOf(doc, mark), ...mark.attributes })),
    units: unitsOf(doc, name),
  };
  verify(file, bytes, encoding);
  const joined = file.units.flatMap((unit) => unit.paragraphs.flatMap((paragraph) => paragraph.breaks)).length;
  if (joined !== doc.breaks.length) throw new Error(`${name}: a column break does not end a body line`);
  return { file, bytes, encoding };
}

// ---------- output

/** JSON with one mention a line, so that a change of one mention is a change of one line. */
function pretty(node, indent = "") {
  const inner = `${indent}  `;
  const list = (items) => `[\n${items.map((item) => `${inner}  ${nested(item, `${inner}  `)}`).join(",\n")}\n${inner}]`;
  const nested = (item, at) => ("units" in item || "parts" in item ? pretty(item, at) : JSON.stringify(item));
  const value = (key) => (EXPANDED.has(key) && node[key].length > 0 ? list(node[key]) : JSON.stringify(node[key]));
  return `{\n${Object.keys(node)
    .map((key) => `${inner}"${key}": ${value(key)}`)
    .join(",\n")}\n${indent}}`;
}

function goldOf(documents, encoding) {
  const gold = {
    format: "gold-seeds/1",
    offsets: `UTF-16 code units into the file read as ${encoding} (no BOM, LF line ends); [start,end)`,
    canonical: "surface in simplified script (one character to one character), all white space removed",
    themes: THEMES,
    files: documents.filter((document) => document.encoding === encoding).map((document) => document.file),
  };
  return Buffer.from(`${pretty(gold)}\n`);
}

function build() {
  const sources = readdirSync(HERE).filter((name) => name.endsWith(SUFFIX));
  const documents = sources.sort().map((name) => documentOf(basename(name, SUFFIX)));
  const texts = documents.map(({ file, bytes }) => [new URL(file.file, CORPUS), bytes]);
  const golds = [
    [new URL("gold.json", HERE), goldOf(documents, "utf-8")],
    [new URL("gold-gb18030.json", HERE), goldOf(documents, "gb18030")],
  ];
  return [...texts, ...golds];
}

const outputs = build();
if (process.argv.includes("--check")) {
  const stale = outputs.filter(([url, bytes]) => !existsSync(url) || !readFileSync(url).equals(bytes));
  for (const [url] of stale) process.stderr.write(`${basename(url.pathname)} differs from its source\n`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  mkdirSync(CORPUS, { recursive: true });
  for (const [url, bytes] of outputs) writeFileSync(url, bytes);
}
