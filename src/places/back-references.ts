import type { Reference } from "../core/back-reference.ts";
import type { CleanStory, CommunityMention, Mention, OfficeMention, Zone } from "../core/types.ts";
import { hasUnit, nextOf, unitSet } from "../core/unit-set.ts";

// 该社区, 本街道, 我村, 这个镇; not 应该社区, 日本社区, 自我社区.
const REFERENCE =
  /(?<![应日基根书版样原课剧文自])(?:[该本我咱]|我们|咱们|这个)(?<word>街道办事处|街道办|办事处|街道|社区|嘎查|苏木|[镇乡村])/uy;
/** What it begins with, and what may come next. */
const BEGINNINGS = unitSet("该本我咱这");
const SECONDS = unitSet("们个街办社嘎苏镇乡村");
// 该村民, 本乡镇, 这个村级: the character belongs to another word.
const OTHER_WORD: ReadonlyMap<string, RegExp> = new Map([
  ["村", /^(?:[落庄镇级居]|民(?!委员会|委会|小组))/u],
  ["镇", /^[江静定]/u],
  ["乡", /^[村镇亲愁土]/u],
]);
const OFFICE_WORDS = /(?:街道|街|办事处)$/u;
const KINDS: ReadonlyMap<string, RegExp> = new Map([
  ["社区", /社区$/u],
  ["村", /(?:村|嘎查)$/u],
  ["嘎查", /嘎查$/u],
  ["苏木", /苏木$/u],
  ["镇", /镇$/u],
  ["乡", /乡$/u],
]);
const ALL_KINDS: readonly RegExp[] = [OFFICE_WORDS, ...KINDS.values()];
const HIDDEN: ReadonlySet<Zone["part"]> = new Set(["byline", "meta", "dateline", "chain"]);
const LONGEST_NEXT = 4;

/** What 该社区, 本村, 我街道 stand for: the place of that kind that the story named last before them. */
export function backReferences({ text, zones }: CleanStory, mentions: readonly Mention[]): Reference[] {
  const first = nextBeginning(text, 0);
  // Most stories have none.
  if (first === text.length) return [];
  const found: Reference[] = [];
  let named: readonly (OfficeMention | CommunityMention)[] | null = null;
  let next = 0;
  const last = new Map<RegExp, OfficeMention | CommunityMention>();
  let end = 0;
  for (let at = first; at < text.length; at = nextBeginning(text, Math.max(at + 1, end))) {
    REFERENCE.lastIndex = at;
    const match = REFERENCE.exec(text);
    if (match === null) continue;
    const word = match.groups?.word ?? "";
    end = match.index + match[0].length;
    named ??= mentions.filter(isPlace);
    if (OTHER_WORD.get(word)?.test(text.slice(end, end + LONGEST_NEXT))) continue;
    if (isHidden(zones, match.index, end)) continue;
    for (let mention = named[next]; mention !== undefined && mention.end <= match.index; mention = named[++next])
      for (const kind of ALL_KINDS) if (kind.test(mention.name)) last.set(kind, mention);
    found.push({
      type: word === "社区" || word === "村" || word === "嘎查" ? "community" : "office",
      start: match.index,
      end,
      to: last.get(KINDS.get(word) ?? OFFICE_WORDS) ?? null,
    });
  }
  return found;
}

/** The next place where a reference may begin: 本 and 我 are in every second sentence, with a word of these behind them in few. */
function nextBeginning(text: string, from: number): number {
  for (
    let at = nextOf(BEGINNINGS, text, from, text.length);
    at < text.length;
    at = nextOf(BEGINNINGS, text, at + 1, text.length)
  )
    if (at + 1 < text.length && hasUnit(SECONDS, text.charCodeAt(at + 1))) return at;
  return text.length;
}

function isHidden(zones: readonly Zone[], start: number, end: number): boolean {
  return zones.some((zone) => HIDDEN.has(zone.part) && start >= zone.start && end <= zone.end);
}

function isPlace(mention: Mention): mention is OfficeMention | CommunityMention {
  return mention.type === "office" || mention.type === "community";
}
