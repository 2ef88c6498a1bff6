import type { Span } from "../core/span.ts";
import { trimSpan } from "../core/span.ts";
import type { Credit, Lexicon, ReporterRole, Signature } from "../core/types.ts";
import { bylineItems, type Item, type ItemReading } from "./byline-items.ts";
import { nameReader } from "./names.ts";
import { ROLE_HINT, type RoleWord } from "./roles.ts";

/** A byline or credit found in a text, with the names it gives. */
export interface Byline extends Span {
  readonly signatures: readonly Signature[];
}

export interface BylineReader {
  /** The whole stretch is a byline: 记者 张三 通讯员 李四 文/图. */
  readonly whole: (text: string, span: Span) => Byline | null;
  /** A byline that opens the stretch; the body may follow without a gap. */
  readonly head: (text: string, span: Span) => Byline | null;
  /** A byline behind the last sentence of the stretch: …结束。记者 张三. */
  readonly tail: (text: string, span: Span) => Byline | null;
  /** The words behind the text of a caption: …演出现场 摄影 张三. */
  readonly credit: (text: string, span: Span) => Byline | null;
  readonly isOutlet: (token: string) => boolean;
  /** Two or three characters that open with a surname. */
  readonly isName: (token: string) => boolean;
}

const LONGEST_BYLINE = 200;
const LONGEST_CREDIT = 24;
const SENTENCE_END = /[。！？!?…”』」）)]/u;
// “…”居民张三说。融媒体记者 李四: the sentence in front is no outlet.
const SENTENCE_MARK = /[。！？!?，,；;：:”’]/u;
const OPENING = /[(（【[〔]/u;

/** Reads bylines in Simplified text. Position and role words decide; surnames only settle doubtful cuts. */
export function bylineReader(lexicon: Lexicon): BylineReader {
  const outlets = new Set(lexicon("outlets"));
  const suffixes = lexicon("outlet-suffixes");
  const openers = new Set(lexicon("lead-openers"));
  const isOutlet = (token: string): boolean =>
    outlets.has(token) ||
    (token.length >= 3 &&
      token.length <= 14 &&
      !SENTENCE_MARK.test(token) &&
      suffixes.some((suffix) => token.length > suffix.length && token.endsWith(suffix)));
  const base = { names: nameReader(lexicon), isOutlet, isOpener: (token: string) => openers.has(token) };

  const line = { ...base, glued: false, rule: "byline.line" };
  const opening = { ...base, glued: true, rule: "byline.head" };
  const behind = { ...base, glued: false, rule: "byline.tail" };
  const whole = (text: string, span: Span): Byline | null =>
    span.end - span.start > LONGEST_BYLINE || !mayBeByline(text, span) ? null : read(text, span, line);
  const head = (text: string, span: Span): Byline | null => {
    const near = { start: span.start, end: Math.min(span.end, span.start + LONGEST_BYLINE) };
    // In front of the role stands the outlet at most.
    const first = isBracketed(text, near)
      ? near
      : { start: near.start, end: Math.min(near.end, near.start + FIRST_ROLE) };
    return ROLE_HINT.test(text.slice(first.start, first.end)) ? read(text, near, opening) : null;
  };
  const lastFrom = (
    text: string,
    span: Span,
    { longest, opens }: { longest: number; opens: RegExp },
  ): Byline | null => {
    const first = Math.max(span.start + 1, span.end - longest);
    const last = text.slice(first, span.end);
    if (!ROLE_HINT.test(last) && !BRACKET_END.test(last)) return null;
    for (let at = first; at < span.end - 1; at++) {
      if (SENTENCE_END.test(text[at] ?? "")) continue;
      if (!opens.test(text[at - 1] ?? "") && !OPENING.test(text[at] ?? "")) continue;
      const found = read(text, { start: at, end: span.end }, behind);
      if (found !== null) return found;
    }
    return null;
  };
  return {
    whole,
    head,
    tail: (text, span) => lastFrom(text, span, { longest: LONGEST_BYLINE, opens: SENTENCE_END }),
    credit: (text, span) => {
      const found = lastFrom(text, span, { longest: LONGEST_CREDIT, opens: /[\s。！？!?…”』」）)]/u });
      return found?.signatures.every(({ role }) => role === "photographer") ? found : null;
    },
    isOutlet,
    isName: (token) => token.length <= 3 && base.names.fits(token) && base.names.hasSurname(token),
  };
}

const FIRST_ROLE = 60;
const BRACKET_END = /[)）】\]〕]\s{0,9}$/u;
const BRACKET_START = /^\s{0,9}[□■◎○●▪☆★◇◆]?\s{0,9}[(（【[〔]/u;

function isBracketed(text: string, { start }: Span): boolean {
  return BRACKET_START.test(text.slice(start, start + 24));
}

function mayBeByline(text: string, { start, end }: Span): boolean {
  return isBracketed(text, { start, end }) || ROLE_HINT.test(text.slice(start, end));
}

type Reading = ItemReading & { readonly rule: string };

function read(text: string, span: Span, reading: Reading): Byline | null {
  const stretch = trimSpan(text, span);
  // □本报记者 张三: the box marks the byline.
  if (/[□■◎○●▪☆★◇◆]/u.test(text[stretch.start] ?? ""))
    return withStart(read(text, { ...stretch, start: stretch.start + 1 }, reading), stretch.start);
  if (!OPENING.test(text[stretch.start] ?? "")) return unbracketed(text, stretch, reading);
  const at = text.slice(stretch.start, stretch.end).search(/[)）】\]〕]/u);
  if (at < 0) return null;
  const inner = { start: stretch.start + 1, end: stretch.start + at };
  const end = inner.end + 1;
  // （记者 张三）近日…: behind the bracket the body goes on.
  if (!reading.glued && end < stretch.end) return null;
  // [徐汇]争当…: names alone in front of a text are a label, not a byline.
  const found =
    unbracketed(text, inner, { ...reading, glued: false }) ?? (reading.glued ? null : bareNames(text, inner, reading));
  return found === null ? null : { start: stretch.start, end, signatures: found.signatures };
}

function withStart(byline: Byline | null, start: number): Byline | null {
  return byline === null ? null : { ...byline, start };
}

function unbracketed(text: string, span: Span, reading: Reading): Byline | null {
  const { items, complete } = bylineItems(text, span, reading);
  if (!complete && !reading.glued) return null;
  const kept = reading.glued && !complete ? withoutDangling(items) : items;
  if (!kept.some((item) => item.kind === "role" || item.kind === "both" || item.kind === "work")) return null;
  if (reading.glued && kept.find((item) => item.kind !== "outlet")?.kind !== "role") return null;
  const people = assignRoles(kept);
  // 本报讯（张三 全媒体记者李四）: in front of a role word the bare name is the author's.
  const isBare = (person: Person): boolean => person.role === null;
  if (people.length === 0 || people.every(isBare)) return null;
  if (people.some((person) => isBare(person) && !reading.names.hasSurname(text.slice(person.start, person.end))))
    return null;
  return {
    start: span.start,
    end: complete ? span.end : (kept.at(-1)?.end ?? span.end),
    signatures: people.map((person) => signature(person, reading.rule)),
  };
}

/** （张三）, （张三 李四） behind a story: names alone, each with a surname. */
function bareNames(text: string, span: Span, reading: Reading): Byline | null {
  const { items, complete } = bylineItems(text, span, { ...reading, glued: false });
  const names = items.filter((item) => item.kind === "name");
  // （某某乡 张三 李四）: the unit in front is no name.
  const isNames =
    complete &&
    names.length > 0 &&
    names.length <= 3 &&
    items.slice(-names.length).every((item) => item.kind === "name") &&
    items.length - names.length <= 1;
  const isFamily = (name: Span): boolean =>
    name.end - name.start <= 4 && reading.names.hasSurname(text.slice(name.start, name.end));
  if (!isNames || !names.every(isFamily)) return null;
  const signatures = names.map((name) =>
    signature({ ...name, role: "author", outlet: null, credits: [], sure: true }, "byline.bare-names"),
  );
  return { ...span, signatures };
}

/** Of a byline that runs into the body, what stands behind the last name belongs to the body. */
function withoutDangling(items: readonly Item[]): Item[] {
  const last = items.findLastIndex((item) => item.kind === "name" || item.kind === "both" || item.kind === "work");
  return items.slice(0, last + 1);
}

interface Person extends Span {
  role: ReporterRole | null;
  outlet: string | null;
  credits: readonly Credit[];
  sure: boolean;
}

function assignRoles(items: readonly Item[]): Person[] {
  const people: Person[] = [];
  let group: Person[] = [];
  let current: RoleWord | null = null;
  let outlet: string | null = null;
  for (const [i, item] of items.entries()) {
    switch (item.kind) {
      case "name": {
        const person = {
          start: item.start,
          end: item.end,
          role: current?.role ?? null,
          outlet,
          credits: current?.credits ?? [],
          sure: item.sure,
        };
        group.push(person);
        people.push(person);
        break;
      }
      case "role":
        if (isBehind(items, i, group, current)) {
          for (const person of group) creditBehind(person, item.word);
          current = null;
        } else {
          current = item.word;
          outlet = item.outlet ?? (items[i - 1]?.kind === "outlet" ? outlet : null);
        }
        group = [];
        break;
      case "both":
        for (const person of people) {
          person.role ??= "writer";
          person.credits = ["text", "photo"];
        }
        break;
      case "work":
        for (const person of group) person.role ??= "reporter";
        group = [];
        break;
      case "outlet":
        // 记者 张三 通讯员 李四 某某日报: an outlet at the end is everybody's.
        if (i === items.length - 1) for (const person of people) person.outlet ??= item.outlet;
        else outlet = item.outlet;
        break;
    }
  }
  return people;
}

/** 张三 摄 李四 文: the role word speaks of the names in front of it when they have none, or when no name follows. */
function isBehind(items: readonly Item[], i: number, group: readonly Person[], current: RoleWord | null): boolean {
  const item = items[i];
  if (group.length === 0 || item?.kind !== "role" || !item.word.behind) return false;
  return current === null || items[i + 1]?.kind !== "name";
}

function creditBehind(person: Person, word: RoleWord): void {
  person.credits = person.credits.length === 0 ? word.credits : person.credits;
  // 新华社记者 张三 摄: the reporter took the photo; 通讯员 张三 供图 stays a correspondent.
  if (person.role === null || (person.role === "reporter" && word.role === "photographer")) person.role = word.role;
}

function signature({ start, end, role, outlet, credits, sure }: Person, rule: string): Signature {
  return { start, end, role: role ?? "author", outlet, credits, rule: sure ? rule : `${rule}-unsure` };
}
