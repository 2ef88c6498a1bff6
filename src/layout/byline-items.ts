import type { Span } from "../core/span.ts";
import type { NameReader } from "./names.ts";
import { BOTH_CREDITS, OWN_OUTLET, ROLE_WORDS, type RoleWord, WORK_WORDS } from "./roles.ts";

/** One piece of a byline, in order: 柳城晚报 | 记者 | 张三 | 李四 | 文/图. */
export type Item = Span &
  (
    | { readonly kind: "role"; readonly word: RoleWord; readonly outlet: string | null }
    | { readonly kind: "name"; readonly sure: boolean }
    | { readonly kind: "outlet"; readonly outlet: string | null }
    | { readonly kind: "both" }
    | { readonly kind: "work" }
  );

export interface ItemReading {
  readonly names: NameReader;
  readonly isOutlet: (token: string) => boolean;
  readonly isOpener: (token: string) => boolean;
  /** Whether the body may follow without a gap; reading then ends where names end. */
  readonly glued: boolean;
}

interface Token extends Span {
  readonly text: string;
}

const TOKEN = /[^\s、,，;；:：/／|｜()（）[\]【】〔〕《》<>]+/gu;
// 本报记者李四|通讯员王五: a second role word starts a token of its own.
const SECOND_ROLE = /(?<=(?:记者|通讯员).{1,6})(?:特约|骨干)?(?:通讯员|通信员|实习生|记者)/u;
// 记者|闵 捷: the name behind is padded.
const ROLE_AND_SURNAME = /^(?<role>.*(?:记者|通讯员|通信员|实习生))\p{Script=Han}$/u;
const LONGEST_PREFIX = 14;
// 泉州报导, 北京报道: the place reported from.
const REPORTED_FROM = /^\p{Script=Han}{2,6}(?:报道|报导)$/u;
const WROTE_AND_PHOTOGRAPHED: RoleWord = { word: "文/图", role: "writer", credits: ["text", "photo"], behind: true };
// “8月28日上午”: behind a name the body has begun.
const GLUED_ROLES: ReadonlySet<string> = new Set(["reporter", "correspondent", "author"]);
const BODY_PUNCTUATION = /[。！？!?“”"‘’]/u;

/** The pieces of a byline, as far as they can be read, and whether that was all of the stretch. */
export function bylineItems(text: string, span: Span, reading: ItemReading): { items: Item[]; complete: boolean } {
  const tokens = tokensOf(text, span);
  const items: Item[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = padded(text, tokens, i);
    const both = BOTH_CREDITS.find((mark) => text.startsWith(mark, token.start));
    if (both !== undefined) {
      const end = token.start + both.length;
      // （文/图 张三): in front of the names it is their role.
      items.push(
        items.length === 0
          ? { kind: "role", start: token.start, end, word: WROTE_AND_PHOTOGRAPHED, outlet: null }
          : { kind: "both", start: token.start, end },
      );
      while ((tokens[i + 1]?.start ?? span.end) < end) i++;
      if (end < token.end) return { items, complete: false };
      continue;
    }
    const paddedRole = token.padding > 0 ? ROLE_WORDS.find(({ word }) => word === token.text) : undefined;
    if (paddedRole !== undefined) {
      items.push({ kind: "role", start: token.start, end: token.end, word: paddedRole, outlet: null });
      i += token.padding;
      continue;
    }
    const read = readToken(token, { ...reading, before: items.at(-1) }) ?? unitInFront(token, items, tokens[i + 1]);
    if (read === null) return { items, complete: false };
    items.push(...read.items);
    // 记者 张三 报道 井盖翘边…: behind 报道 the body begins.
    if (read.cut || (reading.glued && items.at(-1)?.kind === "work")) return { items, complete: false };
    i += token.padding;
  }
  return { items, complete: true };
}

function tokensOf(text: string, span: Span): Token[] {
  const stretch = text.slice(span.start, span.end);
  const tokens = Array.from(stretch.matchAll(TOKEN), (match) => ({
    start: span.start + match.index,
    end: span.start + match.index + match[0].length,
    text: match[0],
  }));
  return tokens.filter((token) => /\p{L}/u.test(token.text)).flatMap(splitAtRole);
}

function splitAtRole(token: Token): Token[] {
  if (!/[者员生]/u.test(token.text)) return [token];
  const at = SECOND_ROLE.exec(token.text)?.index ?? ROLE_AND_SURNAME.exec(token.text)?.groups?.role?.length;
  if (at === undefined) return [token];
  const middle = token.start + at;
  return [
    { start: token.start, end: middle, text: token.text.slice(0, at) },
    { start: middle, end: token.end, text: token.text.slice(at) },
  ];
}

/** 闵 捷, 张 胜 男: single characters parted by spaces are one name; `padding` is how many more tokens that takes. */
function padded(text: string, tokens: readonly Token[], i: number): Token & { padding: number } {
  const first = tokens[i] ?? { start: 0, end: 0, text: "" };
  let run = isSingle(first) ? 1 : 0;
  while (
    run > 0 &&
    isSingle(tokens[i + run]) &&
    text.slice(tokens[i + run - 1]?.end, tokens[i + run]?.start).trim() === ""
  )
    run++;
  if (run < 2) return { ...first, padding: 0 };
  const joined = (count: number): Token & { padding: number } => {
    const last = tokens[i + count - 1] ?? first;
    const words = tokens.slice(i, i + count).map((token) => token.text);
    return { start: first.start, end: last.end, text: words.join(""), padding: count - 1 };
  };
  // 记 者 林小玲: a role word may be padded, too. 闵 捷 何 苗 are two, 张 胜 男 is one.
  const role = [2, 3].find((count) => isRole(joined(count).text));
  return joined(role ?? (run % 2 === 0 ? 2 : 3));
}

function isSingle(token: Token | undefined): boolean {
  return token !== undefined && /^\p{Script=Han}$/u.test(token.text) && !isRole(token.text);
}

function isRole(token: string): boolean {
  return ROLE_WORDS.some(({ word }) => word === token);
}

const UNIT = /^\p{Script=Han}{1,12}(?:街道|社区|办事处|[镇乡村局办委区县]|中心|支队|大队|医院|学校)$/u;

/** 觀天下／記者 張三, 某某乡 张三: what stands in front of a role word, or a unit in front of its people. */
function unitInFront(
  token: Token,
  before: readonly Item[],
  next: Token | undefined,
): { items: Item[]; cut: boolean } | null {
  if (before.length > 0 || next === undefined) return null;
  const isOutlet =
    /^\p{Script=Han}{2,8}$/u.test(token.text) &&
    ROLE_WORDS.some(({ word, role }) => GLUED_ROLES.has(role) && next.text.startsWith(word));
  if (!isOutlet && !UNIT.test(token.text)) return null;
  return {
    items: [{ kind: "outlet", start: token.start, end: token.end, outlet: isOutlet ? token.text : null }],
    cut: false,
  };
}

interface TokenReading extends ItemReading {
  readonly before: Item | undefined;
}

/** Null when the token is nothing that a byline holds; `cut` when only its beginning is. */
function readToken(token: Token, reading: TokenReading): { items: Item[]; cut: boolean } | null {
  const { start, end, text } = token;
  if (WORK_WORDS.includes(text)) return { items: [{ kind: "work", start, end }], cut: false };
  if (OWN_OUTLET.includes(text)) return { items: [{ kind: "outlet", start, end, outlet: null }], cut: false };
  const announced = roleAtStart(token, reading);
  if (announced !== null) {
    if (announced.end === end) return { items: [announced], cut: false };
    const names = readNames(
      { start: announced.end, end, text: text.slice(announced.end - start) },
      { ...reading, before: announced },
    );
    if (names === null) return null;
    // 记者来到社区: without a gap behind the role word, only a whole name or an outlet in front tells a byline.
    const prefixed = announced.end - announced.start > announced.word.word.length;
    if (names.cut && !(prefixed && names.items.every((item) => item.kind === "name" && item.sure))) return null;
    return { items: [announced, ...names.items], cut: names.cut };
  }
  if (REPORTED_FROM.test(text) && (reading.before?.kind === "name" || !reading.names.hasSurname(text)))
    return { items: [{ kind: "work", start, end }], cut: false };
  // 柳城晚报 could be a name of four characters; in front of all others, or of that length, it is the outlet.
  const isName = reading.names.fits(text) && reading.names.hasSurname(text);
  if (reading.isOutlet(text) && (!isName || text.length > 3 || reading.before === undefined)) {
    return { items: [{ kind: "outlet", start, end, outlet: text }], cut: false };
  }
  // 图/龙都社区 文/张三: the credit goes to a body, which is no person.
  if (UNIT.test(text) && reading.before?.kind === "role") {
    return { items: [{ kind: "outlet", start, end, outlet: null }], cut: false };
  }
  return (
    readNames(token, reading) ??
    (REPORTED_FROM.test(text) ? { items: [{ kind: "work", start, end }], cut: false } : null)
  );
}

/** 记者, 本报记者, 云溪新闻记者, 特约通讯员: the role word with the outlet in front of it. */
function roleAtStart(token: Token, reading: ItemReading): (Item & { kind: "role" }) | null {
  const { start, text } = token;
  for (const word of ROLE_WORDS) {
    const at = text.slice(0, LONGEST_PREFIX + word.word.length).indexOf(word.word);
    if (at < 0) continue;
    const prefix = text.slice(0, at);
    const end = start + at + word.word.length;
    if (at === 0) {
      // 文小芳, 图片新闻: only the words for reporters and authors are run together with a name.
      if (text.length > word.word.length && !GLUED_ROLES.has(word.role)) continue;
      return { kind: "role", start, end, word, outlet: null };
    }
    if (word.word.length === 1) continue;
    if (!GLUED_ROLES.has(word.role) && !reading.isOutlet(prefix)) continue;
    if (OWN_OUTLET.includes(prefix)) return { kind: "role", start, end, word, outlet: null };
    // Outlets are an open set: on a line of its own, whatever stands before 记者 and a gap is one (鲁中早刊首席记者 张三).
    const isOpen =
      !reading.glued && at + word.word.length === text.length && /^[\p{Script=Han}·A-Za-z0-9]{2,14}$/u.test(prefix);
    if (reading.isOutlet(prefix) || isOpen) return { kind: "role", start, end, word, outlet: prefix };
  }
  return null;
}

function readNames(token: Token, reading: TokenReading): { items: Item[]; cut: boolean } | null {
  const { names } = reading;
  const { start, text } = token;
  const announced = reading.before?.kind === "role";
  const behind = roleAtEnd(token) ?? workAtEnd(token);
  if (behind !== null) {
    const inner = { start, end: behind.start, text: text.slice(0, behind.start - start) };
    const read =
      inner.text === ""
        ? null
        : (nameAndPlace(inner, behind, reading) ?? readNames(inner, { ...reading, glued: false }));
    if (read !== null) return { items: [...read.items, behind], cut: false };
  }
  const isWhole = names.fits(text) && (names.hasSurname(text) || announced || reading.before?.kind === "name");
  if (isWhole && !(reading.glued && reading.isOpener(text)) && (text.length <= 3 || names.split(text) === null)) {
    if (reading.glued && !announced && !names.hasSurname(text)) return null;
    return { items: [{ kind: "name", start, end: token.end, sure: true }], cut: false };
  }
  const run = names.split(text);
  if (run !== null && !(reading.glued && text.length > 6)) {
    const items: Item[] = [];
    for (const name of run) {
      const from = items.at(-1)?.end ?? start;
      items.push({ kind: "name", start: from, end: from + name.length, sure: run.length === 1 });
    }
    return { items, cut: false };
  }
  if (!reading.glued || reading.before === undefined) return null;
  const cut = names.cutGlued(text);
  if (cut === null || (!cut.sure && !announced) || BODY_PUNCTUATION.test(cut.name)) return null;
  return { items: [{ kind: "name", start, end: start + cut.name.length, sure: cut.sure }], cut: true };
}

/** 张三上海|报道: the name, and where it was reported from. */
function nameAndPlace(token: Token, behind: Item, reading: TokenReading): { items: Item[]; cut: boolean } | null {
  const { start, text } = token;
  const fits = behind.kind === "work" && reading.before?.kind === "role" && text.length >= 4 && text.length <= 7;
  if (!fits || reading.names.surnameLength(text) !== 1) return null;
  return { items: [{ kind: "name", start, end: start + (text.length === 4 ? 2 : 3), sure: false }], cut: false };
}

/** 张三报道 */
function workAtEnd(token: Token): Item | null {
  const word = WORK_WORDS.find((work) => token.text.endsWith(work));
  return word === undefined || token.text.length - word.length < 2
    ? null
    : { kind: "work", start: token.end - word.length, end: token.end };
}

/** 张三摄, 张三摄影: a role word behind the name without a gap. */
function roleAtEnd(token: Token): (Item & { kind: "role" }) | null {
  for (const word of ROLE_WORDS) {
    if (!word.behind || !token.text.endsWith(word.word) || word.word === "文" || word.word === "图") continue;
    if (token.text.length - word.word.length < 2) continue;
    return { kind: "role", start: token.end - word.word.length, end: token.end, word, outlet: null };
  }
  return null;
}
