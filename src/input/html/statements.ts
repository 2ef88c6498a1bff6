import { type LinkedData, linkedData } from "./json-ld.ts";
import { momentIn } from "./moment.ts";
import * as tags from "./tags.ts";
import type { HtmlTree } from "./tree.ts";
import { shownText } from "./words.ts";

export type Field = "title" | "published" | "outlet" | "author";
/** Where a page says something of itself, the most trusted first. */
export type Origin = "visible" | "json-ld" | "meta" | "script" | "title" | "site";

/** One thing that a page says of itself. */
export interface Statement {
  readonly field: Field;
  readonly origin: Origin;
  /** The meta tag or the like that says so: `og:title`. */
  readonly name: string;
  /** A moment as `2031-04-09T10:20`. */
  readonly value: string;
}

/** For each field the meta tags that may hold it, the better known first. */
const META: readonly (readonly [Field, Origin, readonly string[]])[] = [
  [
    "title",
    "meta",
    ["articletitle", "og:title", "twitter:title", "dc.title", "dcterms.title", "headline", "title", "parsely-title"],
  ],
  [
    "published",
    "meta",
    [
      ...["pubdate", "article:published_time", "og:published_time", "datepublished", "publishdate", "publish_date"],
      ...["publish-date", "publishtime", "publish_time", "publication_date", "firstpublishtime", "og:release_date"],
      ...[
        "weibo:article:create_at",
        "article:create_at",
        "bytedance:published_time",
        "parsely-pub-date",
        "dc.date.issued",
      ],
      ...[
        "dcterms.created",
        "dcterms.issued",
        "dc.date",
        "dcterms.date",
        "date",
        "date.created",
        "apub:time",
        "maketime",
      ],
      ...["article:published", "pub_date", "sailthru.date", "displaydate"],
    ],
  ],
  ["outlet", "meta", ["contentsource", "source", "article:source", "dc.source", "newssource", "og:article:source"]],
  [
    "author",
    "meta",
    [
      "author",
      "article:author",
      "og:article:author",
      "dc.creator",
      "dcterms.creator",
      "byl",
      "parsely-author",
      "weibo:article:author",
    ],
  ],
  [
    "outlet",
    "site",
    ["og:site_name", "sitename", "application-name", "publisher", "dc.publisher", "dcterms.publisher"],
  ],
];
const ITEM_PROPERTIES = new Map<string, Field>([
  ["headline", "title"],
  ["datepublished", "published"],
  ["author", "author"],
]);
const LONGEST = 200;
const MOST_METAS = 2000;

/** What meta tags, JSON-LD, scripts of accounts in chat apps, and the notes of an e-paper's generator say. */
export function statementsOf(tree: HtmlTree): Statement[] {
  const found: Statement[] = [];
  const say = (field: Field, origin: Origin, name: string, value: string | null): void => {
    const clean = value === null ? "" : shownText(value).trim();
    if (clean === "" || clean.length > LONGEST || isPlaceholder(clean)) return;
    const stated = field === "published" ? timeOf(clean) : field === "outlet" ? outletOf(clean) : clean;
    if (stated !== null) found.push({ field, origin, name, value: stated });
  };
  const data = linkedData(scriptsOf(tree, (type) => type.includes("ld+json")));
  if (data !== null) ofLinkedData(data, say);
  const contents = metaContents(tree);
  for (const [field, origin, names] of META) {
    for (const name of names) say(field, origin, name, contents.get(name) ?? null);
  }
  for (const [node, said] of tree.attributes) {
    const field = ITEM_PROPERTIES.get(said.get("itemprop")?.toLowerCase() ?? "");
    if (field !== undefined && said.has("content"))
      say(field, "meta", `itemprop ${field}`, said.get("content") ?? null);
    else if (tree.tags[node] === tags.TIME) say("published", "meta", "time", said.get("datetime") ?? null);
  }
  for (const note of tree.notes) ofNote(note, say);
  ofAccount(tree, say);
  say("title", "title", "title", titleElement(tree));
  return found;
}

type Say = (field: Field, origin: Origin, name: string, value: string | null) => void;

function ofLinkedData({ headline, published, author, publisher }: LinkedData, say: Say): void {
  say("title", "json-ld", "headline", headline);
  say("published", "json-ld", "datePublished", published);
  say("author", "json-ld", "author", author);
  // A publisher is who runs the site, not where the text comes from.
  say("outlet", "site", "publisher", publisher);
}

// {{title}}, undefined, null, ${author}
function isPlaceholder(value: string): boolean {
  return /^(?:undefined|null|none|n\/a|-+)$/iu.test(value) || /[{}<>]|\$\{/u.test(value);
}

/** 来源：青禾网-文化频道 原创稿 */
function outletOf(value: string): string | null {
  const name = value.replace(/^(?:文章|稿件|信息)?来源\s?[：:]\s?/u, "").split(/\s/u)[0] ?? "";
  return name.length >= 2 && !/^\d+$/u.test(name) ? name : null;
}

function timeOf(value: string): string | null {
  const moment = momentIn(value) ?? ofSeconds(value);
  if (moment === null) return null;
  return moment.time === null ? moment.day : `${moment.day}T${moment.time}`;
}

// 1933553600, in seconds or thousandths since 1970
function ofSeconds(value: string): ReturnType<typeof momentIn> {
  const digits = /^(?<seconds>1\d{9})(?:\d{3})?$/u.exec(value)?.groups?.seconds;
  return digits === undefined ? null : momentIn(new Date(Number(digits) * 1000).toISOString());
}

function metaContents({ tags: kinds, attributes }: HtmlTree): ReadonlyMap<string, string> {
  const contents = new Map<string, string>();
  let seen = 0;
  for (const [node, said] of attributes) {
    if (kinds[node] !== tags.META) continue;
    if (++seen > MOST_METAS) break;
    const name = (said.get("property") ?? said.get("name") ?? "").trim().toLowerCase();
    const content = said.get("content");
    if (name !== "" && content !== undefined && !contents.has(name)) contents.set(name, content);
  }
  return contents;
}

/** The texts of scripts of a type. */
function scriptsOf(tree: HtmlTree, isWanted: (type: string) => boolean): string[] {
  const { tags: kinds, strings, attributes } = tree;
  return kinds.flatMap((kind, node) => {
    if (kind !== tags.SCRIPT || kinds[node + 1] !== tags.TEXT || tree.parents[node + 1] !== node) return [];
    return isWanted(attributes.get(node)?.get("type")?.toLowerCase() ?? "") ? [strings[node + 1] ?? ""] : [];
  });
}

/** Of the first `<title>` that stands in no drawing. */
export function titleElement({ tags: kinds, strings, parents }: HtmlTree): string | null {
  const node = kinds.findIndex((kind, i) => kind === tags.TITLE && kinds[i + 1] === tags.TEXT && parents[i + 1] === i);
  return node < 0 ? null : (strings[node + 1] ?? null);
}

// <date>2031-04-09 00:00:00.0</date><author>岑雨禾</author><title>…</title>
function ofNote(note: string, say: Say): void {
  const field = (name: string): string | null => {
    const start = note.indexOf(`<${name}>`);
    const end = start < 0 ? -1 : note.indexOf(`</${name}>`, start);
    return end < 0 ? null : note.slice(start + name.length + 2, end).replace(/<!\[CDATA\[|\]\]>/gu, "");
  };
  say("title", "meta", "enpproperty title", field("title"));
  say("published", "meta", "enpproperty date", field("date"));
  say("author", "meta", "enpproperty author", field("author"));
}

// var ct = "1933553600"; var nickname = htmlDecode("青禾发布"); var msg_title = '…'.html(false);
const SCRIPT_TIME = /\bvar\s{1,4}(?:ct|create_time|publish_time)\s{0,4}=\s{0,4}["'](?<value>[^"'\n]{1,40})["']/u;
const SCRIPT_NAME = /\bvar\s{1,4}nickname\s{0,4}=\s{0,4}(?:htmlDecode\()?["'](?<value>[^"'\n]{1,60})["']/u;
const SCRIPT_TITLE = /\bvar\s{1,4}msg_title\s{0,4}=\s{0,4}["'](?<value>[^"'\n]{1,200})["']/u;
const SCRIPT_AUTHOR = /\bvar\s{1,4}author\s{0,4}=\s{0,4}["'](?<value>[^"'\n]{1,60})["']/u;

/** A page of an account in a chat app writes its facts into scripts, and shows them when they run. */
function ofAccount(tree: HtmlTree, say: Say): void {
  for (const script of scriptsOf(tree, (type) => type === "" || type.includes("javascript"))) {
    if (!script.includes("msg_title") && !script.includes("nickname") && !/\bct\s?=/u.test(script)) continue;
    const value = (pattern: RegExp): string | null => pattern.exec(script)?.groups?.value ?? null;
    say("published", "script", "ct", value(SCRIPT_TIME));
    say("outlet", "script", "nickname", value(SCRIPT_NAME));
    say("title", "script", "msg_title", value(SCRIPT_TITLE));
    say("author", "script", "author", value(SCRIPT_AUTHOR));
  }
}
