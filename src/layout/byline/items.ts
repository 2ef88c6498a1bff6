import type { Span } from "../../core/span.ts";
import { hasUnit, unitSet } from "../../core/unit-set.ts";
import { endingsOf, isHanRun, isLatinOrDigit } from "./characters.ts";
import { isHan } from "./doings.ts";
import { endOf } from "./name-ends.ts";
import type { NameReader } from "./names.ts";
import { bothCreditsAt, GLUED_ROLES, OWN_OUTLET, type RoleWord, roleWord, roleWordsFrom, WORK_WORDS } from "./roles.ts";
import { type Token, tokenFrom } from "./tokens.ts";

/** One piece of a byline, in order: 柳城晚报 | 记者 | 张三 | 李四 | 文/图. */
export type Item = RoleItem | NameItem | OutletItem | (Span & { readonly kind: "both" | "work" });

export interface RoleItem extends Span {
  readonly kind: "role";
  readonly word: RoleWord;
  readonly outlet: string | null;
}

interface NameItem extends Span {
  readonly kind: "name";
  /** Whether something vouches for where the name ends. */
  readonly sure: boolean;
}

interface OutletItem extends Span {
  readonly kind: "outlet";
  readonly outlet: string | null;
}

export interface Reading {
  readonly names: NameReader;
  readonly isOutlet: (token: string) => boolean;
  readonly isOpener: (token: string) => boolean;
  /** Whether the body may follow without a gap; reading then ends where names end. */
  readonly glued: boolean;
  /** How the same is read to its end, as what stands in brackets is; null where it is anyway. */
  readonly inside: Reading | null;
  /** By which rule the names found so are told. */
  readonly rule: string;
}

/** What a token holds; `cut` when only its beginning is of the byline. */
interface Pieces {
  readonly items: readonly Item[];
  readonly cut: boolean;
}

const LONGEST_PREFIX = 14;
const LONGEST_NAME_RUN = 6;
const WROTE_AND_PHOTOGRAPHED: RoleWord = { word: "文/图", role: "writer", credits: ["text", "photo"], behind: true };
const WORKS = new Set(WORK_WORDS);
const FIRST_OF_FIXED = unitSet([...WORK_WORDS, ...OWN_OUTLET]);
const REPORTED = endingsOf(["报道", "报导"]);
const UNITS = endingsOf([
  ...["街道", "社区", "办事处", "镇", "乡", "村", "局", "办", "委", "区", "县"],
  ...["中心", "支队", "大队", "医院", "学校"],
]);
const LONGEST_UNIT = 15;

/** The pieces of a byline, as far as they can be read, and whether that was all of the stretch. */
export function bylineItems(text: string, span: Span, reading: Reading): { items: Item[]; complete: boolean } {
  const items: Item[] = [];
  const complete = readItems(items, { text, span, reading });
  return { items, complete };
}

function readItems(items: Item[], { text, span, reading }: { text: string; span: Span; reading: Reading }): boolean {
  for (let at = span.start; ; ) {
    const token = tokenFrom(text, at, span.end, reading.names);
    if (token === null) return true;
    const both = bothCreditsAt(text, token.start, span.end);
    if (both !== "") {
      at = token.start + both.length;
      // （文/图 张三): in front of the names it is their role.
      items.push(
        items.length === 0
          ? { kind: "role", start: token.start, end: at, word: WROTE_AND_PHOTOGRAPHED, outlet: null }
          : { kind: "both", start: token.start, end: at },
      );
      if (at < token.end) return false;
      continue;
    }
    const pieces =
      readToken(token, items.at(-1), reading) ??
      (items.length === 0 && mayBeUnit(token.text)
        ? unitInFront(token, tokenFrom(text, token.end, span.end, reading.names))
        : null);
    if (pieces === null) return false;
    for (const item of pieces.items) items.push(item);
    // 记者 张三 报道 井盖翘边…: behind 报道 the body begins.
    if (pieces.cut || (reading.glued && items.at(-1)?.kind === "work")) return false;
    at = token.end;
  }
}

function mayBeUnit(token: string): boolean {
  return token.length >= 2 && token.length <= LONGEST_UNIT && isHanRun(token);
}

/** 观天下／记者 张三, 某某乡 张三: what stands in front of a role word, or a unit in front of its people. */
function unitInFront({ start, end, text }: Token, next: Token | null): Pieces | null {
  if (next === null) return null;
  const isOutlet =
    text.length <= 8 &&
    roleWordsFrom(next.text.charCodeAt(0)).some(
      ({ word, role }) => GLUED_ROLES.has(role) && next.text.startsWith(word),
    );
  // 松屏街道 通讯员 张三: where somebody works is no outlet.
  if (isUnit(text)) return whole({ kind: "outlet", start, end, outlet: null });
  return isOutlet ? whole({ kind: "outlet", start, end, outlet: text }) : null;
}

function isUnit(token: string): boolean {
  return token.length <= LONGEST_UNIT && UNITS.end(token, 1) && isHanRun(token);
}

/** 泉州报导, 北京报道: the place reported from. */
function isReportedFrom(token: string): boolean {
  return token.length >= 4 && token.length <= 8 && REPORTED.end(token, 2) && isHanRun(token);
}

function whole(item: Item): Pieces {
  return { items: [item], cut: false };
}

/** Null when the token is nothing that a byline holds. */
function readToken(token: Token, before: Item | undefined, reading: Reading): Pieces | null {
  const { start, end, text } = token;
  if (hasUnit(FIRST_OF_FIXED, text.charCodeAt(0))) {
    if (WORKS.has(text)) return whole({ kind: "work", start, end });
    if (OWN_OUTLET.has(text)) return whole({ kind: "outlet", start, end, outlet: null });
  }
  const padded = token.isPadded ? roleWord(text) : undefined;
  if (padded !== undefined) return whole({ kind: "role", start, end, word: padded, outlet: null });
  const announced = roleAtStart(token, reading);
  if (announced !== null) return behindRole(token, announced, reading);
  const { names } = reading;
  // 张三、李四报道: in a list it is one more name.
  if (isReportedFrom(text) && ((before?.kind === "name" && !token.isListed) || !names.hasSurname(text)))
    return whole({ kind: "work", start, end });
  // 柳城晚报 could be a name of four characters; in front of all others, or of that length, it is the outlet.
  if (reading.isOutlet(text)) {
    const isName = names.fits(text) && names.hasSurname(text);
    if (!isName || text.length > 3 || before === undefined) return whole({ kind: "outlet", start, end, outlet: text });
  }
  // 图/龙都社区 文/张三: the credit goes to a body, which is no person.
  if (before?.kind === "role" && isUnit(text)) return whole({ kind: "outlet", start, end, outlet: null });
  return readNames(token, before, reading) ?? (isReportedFrom(text) ? whole({ kind: "work", start, end }) : null);
}

/** 记者张三李四: the names behind a role word without a gap. */
function behindRole({ start, end, text }: Token, announced: RoleItem, reading: Reading): Pieces | null {
  if (announced.end === end) return whole(announced);
  const rest = { start: announced.end, end, text: text.slice(announced.end - start), isPadded: false, isListed: false };
  const names = readNames(rest, announced, reading);
  if (names === null) return null;
  // 记者来到社区: without a gap behind the role word, only a whole name or an outlet in front tells a byline.
  const prefixed = announced.end - announced.start > announced.word.word.length;
  const isSure = names.items.every((item) => item.kind === "name" && item.sure);
  if (names.cut && !(isSure && (prefixed || reading.names.isVouched(rest.text)))) return null;
  return { items: [announced, ...names.items], cut: names.cut };
}

/** 记者, 本报记者, 云溪新闻记者, 特约通讯员: the role word with the outlet in front of it; the longest that can be read so. */
function roleAtStart({ start, text }: Token, reading: Reading): RoleItem | null {
  let found: RoleItem | null = null;
  const last = Math.min(LONGEST_PREFIX, text.length - 1);
  for (let at = 0; at <= last; at++) {
    const words = roleWordsFrom(text.charCodeAt(at));
    for (let i = 0; i < words.length; i++) {
      const word = words[i];
      if (word === undefined) break;
      const { length } = word.word;
      const isOpen = found !== null && found.outlet !== null && !reading.isOutlet(found.outlet);
      if (found !== null && !isOpen && found.word.word.length >= length) break;
      if (!text.startsWith(word.word, at)) continue;
      const outlet = outletInFront(text, { at, word }, reading);
      // 东岭融媒|记者 rather than 东岭|融媒记者: a known outlet is believed before an unknown one.
      if (outlet === undefined || (isOpen && (outlet === null || !reading.isOutlet(outlet)))) continue;
      found = { kind: "role", start, end: start + at + length, word, outlet };
    }
  }
  return found;
}

/** The outlet in front of a role word, null for none; undefined when what stands there lets the word be no role. */
function outletInFront(
  text: string,
  { at, word }: { at: number; word: RoleWord },
  reading: Reading,
): string | null | undefined {
  const end = at + word.word.length;
  const isGlued = GLUED_ROLES.has(word.role);
  // 文小芳, 图片新闻: only the words for reporters and authors are run together with a name.
  if (at === 0) return text.length > end && !isGlued ? undefined : null;
  if (word.word.length === 1) return undefined;
  const prefix = text.slice(0, at);
  if (OWN_OUTLET.has(prefix) && isGlued) return null;
  if (reading.isOutlet(prefix)) return prefix;
  // Outlets are an open set: on a line of its own, whatever stands before 记者 and a gap is one (鲁中早刊首席记者 张三).
  if (!isGlued || reading.glued || !canBeOutlet(prefix)) return undefined;
  // 鲁中早刊记者张三: without a gap, a family name must tell.
  const rest = text.slice(end);
  if (rest !== "" && !(reading.names.fits(rest) && reading.names.hasSurname(rest))) return undefined;
  return isUnit(prefix) ? null : prefix;
}

function canBeOutlet(prefix: string): boolean {
  if (prefix.length < 2 || prefix.length > LONGEST_PREFIX) return false;
  for (let i = 0; i < prefix.length; i++) {
    const code = prefix.charCodeAt(i);
    if (!isHan(code) && !isLatinOrDigit(code) && prefix[i] !== "·") return false;
  }
  return true;
}

function readNames(token: Token, before: Item | undefined, reading: Reading): Pieces | null {
  const { names, glued } = reading;
  const { start, end, text } = token;
  // 近日松屏街道举办…: a name opens no byline that the body follows, and what is longer than one is none.
  if (glued && before === undefined && text.length > LONGEST_NAME_RUN) return null;
  const announced = before?.kind === "role";
  const behind = endOf(token);
  if (behind !== null) {
    const inner = {
      start,
      end: behind.start,
      text: text.slice(0, behind.start - start),
      isPadded: false,
      isListed: false,
    };
    const read = nameAndPlace(inner, behind, before, reading) ?? readNames(inner, before, reading.inside ?? reading);
    if (read !== null) return { items: [...read.items, behind], cut: false };
  }
  const hasSurname = names.hasSurname(text);
  // 记者张某某说，…: with a surname of one character, a fourth belongs to the body.
  const isLong = glued && text.length > 3 && names.surnameLength(text) === 1;
  const mayBeWhole = !isLong && (hasSurname || announced || before?.kind === "name");
  const isWhole = mayBeWhole && names.fits(text) && roleWord(text) === undefined;
  if (isWhole && !(glued && reading.isOpener(text)) && (text.length <= 3 || names.split(text) === null)) {
    if (glued && !announced && !hasSurname) return null;
    return whole({ kind: "name", start, end, sure: true });
  }
  const run = glued && text.length > LONGEST_NAME_RUN ? null : names.split(text);
  if (run !== null) {
    let from = start;
    const items = run.map((name): Item => {
      const item = { kind: "name", start: from, end: from + name.length, sure: run.length === 1 } as const;
      from = item.end;
      return item;
    });
    return { items, cut: false };
  }
  if (!glued || before === undefined) return null;
  const cut = names.cutGlued(text);
  if (cut === null || (!cut.sure && !announced) || !isHanRun(cut.name)) return null;
  return { items: [{ kind: "name", start, end: start + cut.name.length, sure: cut.sure }], cut: true };
}

/** 张三上海|报道: the name, and where it was reported from. */
function nameAndPlace(
  { start, text }: Token,
  behind: Item,
  before: Item | undefined,
  { names }: Reading,
): Pieces | null {
  const fits = behind.kind === "work" && before?.kind === "role" && text.length >= 4 && text.length <= 7;
  if (!fits || names.surnameLength(text) !== 1) return null;
  return whole({ kind: "name", start, end: start + (text.length === 4 ? 2 : 3), sure: false });
}
