/** What a page says of its article in JSON-LD; a field that it leaves out is null. */
export interface LinkedData {
  readonly headline: string | null;
  readonly published: string | null;
  readonly author: string | null;
  readonly publisher: string | null;
}

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

const DEEPEST = 64;
const MOST_NODES = 10_000;
const ARTICLE = /article|report|posting|news/iu;
// Line breaks within strings, which JSON does not allow and pages write all the same.
const BREAKS = /[\n\r\t]/gu;

/** The first article that the page's JSON-LD describes; null when there is none, or it cannot be read. */
export function linkedData(scripts: readonly string[]): LinkedData | null {
  for (const script of scripts) {
    if (isTooDeep(script)) continue;
    const parsed = parse(script) ?? parse(script.replace(BREAKS, " "));
    const article = parsed === null ? null : articleIn(parsed);
    if (article !== null) return article;
  }
  return null;
}

function parse(script: string): Json | null {
  try {
    const parsed: Json = JSON.parse(script.trim().replace(/^<!--|-->$/gu, ""));
    return parsed;
  } catch {
    return null;
  }
}

/** Brackets are counted without regard to strings: a page that nests so deep in words is read without its JSON-LD. */
function isTooDeep(script: string): boolean {
  let depth = 0;
  for (let i = 0; i < script.length; i++) {
    const code = script.charCodeAt(i);
    if (code === 0x7b || code === 0x5b) {
      depth++;
      if (depth > DEEPEST) return true;
    } else if (code === 0x7d || code === 0x5d) depth--;
  }
  return false;
}

function articleIn(root: Json): LinkedData | null {
  const queue: Json[] = [root];
  for (let at = 0; at < queue.length && at < MOST_NODES; at++) {
    const node = queue[at] ?? null;
    if (Array.isArray(node)) for (const each of node) queue.push(each);
    if (!isObject(node)) continue;
    const { headline, name, datePublished, dateCreated, author, creator, publisher, sourceOrganization } = node;
    // Search engines of their own have words of their own: title, pubDate.
    const published = textOf(datePublished) ?? textOf(dateCreated) ?? textOf(node.pubDate);
    const title = textOf(headline) ?? textOf(node.title);
    if (ARTICLE.test(textOf(node["@type"]) ?? "") || (title !== null && published !== null)) {
      return {
        headline: title ?? textOf(name),
        published,
        author: namesOf(author) ?? namesOf(creator),
        publisher: namesOf(publisher) ?? namesOf(sourceOrganization),
      };
    }
    for (const each of Object.values(node)) if (typeof each === "object") queue.push(each);
  }
  return null;
}

function isObject(node: Json): node is { readonly [key: string]: Json } {
  return typeof node === "object" && node !== null && !Array.isArray(node);
}

const LONGEST = 500;

function textOf(value: Json | undefined): string | null {
  const text = Array.isArray(value) ? value.filter((each) => typeof each === "string").join(" ") : value;
  return typeof text === "string" && text.trim() !== "" && text.length <= LONGEST ? text.trim() : null;
}

/** "岑雨禾", {"name": "岑雨禾"}, or a list of these */
function namesOf(value: Json | undefined): string | null {
  const list = Array.isArray(value) ? value : [value];
  const names = list.flatMap((each) => textOf(isObject(each ?? null) ? nameOf(each) : each) ?? []);
  return names.length === 0 ? null : names.join("、");
}

function nameOf(node: Json | undefined): Json | undefined {
  return typeof node === "object" && node !== null && !Array.isArray(node) && "name" in node ? node.name : undefined;
}
