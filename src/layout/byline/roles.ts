import type { Span } from "../../core/span.ts";
import type { Credit, ReporterRole } from "../../core/types.ts";
import { hasUnit, unitSet } from "../../core/unit-set.ts";
import { groupByCode, isHan } from "./doings.ts";

export interface RoleWord {
  readonly word: string;
  readonly role: ReporterRole;
  readonly credits: readonly Credit[];
  /** May stand behind the name: 张某 摄, 张某 文/图. */
  readonly behind: boolean;
}

function words(
  list: string,
  role: ReporterRole,
  rest: { credits?: readonly Credit[]; behind?: boolean } = {},
): RoleWord[] {
  return list.split(" ").map((word) => ({ word, role, credits: rest.credits ?? [], behind: rest.behind ?? false }));
}

/** Words that say what the people named beside them did; longest first, so that 特约记者 is read before 记者. */
export const ROLE_WORDS: readonly RoleWord[] = [
  ...words(
    "记者 见习记者 实习记者 首席记者 特约记者 特派记者 全媒体记者 融媒体记者 融媒记者 全媒记者 驻站记者 小记者 特派员 主任记者 高级记者 实习生",
    "reporter",
  ),
  ...words("通讯员 特约通讯员 通信员 骨干通讯员 特约通信员", "correspondent"),
  ...words("摄影 摄影记者 图 图片 摄像 视频", "photographer", { credits: ["photo"], behind: true }),
  ...words("摄 翻摄 翻拍 供图 提供 图片提供 摄影者", "photographer", { credits: ["photo"], behind: true }),
  ...words("文 撰文 文字 采写 文案", "writer", { credits: ["text"], behind: true }),
  ...words("作者 撰稿 撰稿人 特约撰稿人 供稿 供稿人 来稿", "author", { behind: true }),
  ...words(
    "责任编辑 责编 编辑 校对 责任校对 审核 审校 编审 监审 初审 复审 终审 一审 二审 三审 一校 二校 监制 统筹 主编 执行主编 总编 值班编辑 值班主任 签发 美编 版式 编校 新媒体编辑 组版 见报编辑 本版编辑 制图 校审 策划 出品人 出品 总监制 值班主编 审核人 审稿人 审定 签发人 核稿 核稿人 校稿 责任审校",
    "editor",
  ),
].sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));

/** 文/图, 图文, 摄影报道: whoever stands in front wrote the text and took the photo. */
export const BOTH_CREDITS: readonly string[] = [
  "摄影报道",
  "图文报道",
  "文图报道",
  "文并摄",
  "文并图",
  "文/图",
  "图/文",
  "文／图",
  "图／文",
  "文、图",
  "图、文",
  "图文",
  "文图",
  "摄影并文",
];

const FIRST_OF_BOTH = unitSet(BOTH_CREDITS);

/** Says no more than that the people in front wrote it. */
export const WORK_WORDS: readonly string[] = ["综合报道", "报道", "报导", "综合报导", "整理", "采访报道", "综合"];

const BY_WORD: ReadonlyMap<string, RoleWord> = new Map(ROLE_WORDS.map((word) => [word.word, word]));
const BY_FIRST = groupByCode(ROLE_WORDS, ({ word }) => word.charCodeAt(0));
/** The words that begin with a character, by that character's entry in `INITIALS`; 0 for none. */
const GROUPS: readonly (readonly RoleWord[])[] = [[], ...BY_FIRST.values()];
const INITIALS = new Uint8Array(0x10000);
for (const [i, code] of Array.from(BY_FIRST.keys()).entries()) INITIALS[code] = i + 1;
const BY_LAST: ReadonlyMap<number, readonly RoleWord[]> = groupByCode(
  ROLE_WORDS.filter(({ behind }) => behind),
  ({ word }) => word.charCodeAt(word.length - 1),
);
const NONE: readonly RoleWord[] = [];

/** The role that a whole token names. */
export function roleWord(token: string): RoleWord | undefined {
  // Most tokens show by their first character that they name none.
  return INITIALS[token.charCodeAt(0)] === 0 ? undefined : BY_WORD.get(token);
}

/** The role words that may begin with a character, longest first. */
export function roleWordsFrom(first: number): readonly RoleWord[] {
  return GROUPS[INITIALS[first] ?? 0] ?? NONE;
}

/** The role word that stands behind a name without a gap (张三摄影), null when the token ends in none. */
export function roleAtEnd(token: string): RoleWord | null {
  for (const word of BY_LAST.get(token.charCodeAt(token.length - 1)) ?? NONE) {
    // 孔德文, 张图: names end so, too.
    if (word.word === "文" || word.word === "图" || token.length - word.word.length < 2) continue;
    if (token.endsWith(word.word)) return word;
  }
  return null;
}

/** Roles whose words are run together with a name: 记者张三, but 文小芳 is a name and 图片新闻 a label. */
export const GLUED_ROLES: ReadonlySet<string> = new Set(["reporter", "correspondent", "author"]);

const STAFF_WORDS = ROLE_WORDS.filter(({ role }) => role === "reporter" || role === "correspondent").map(
  ({ word }) => word,
);
const FIRST_OF_STAFF = unitSet(STAFF_WORDS);

/** The length of the word for a reporter or correspondent that begins at `at`, 0 when none does. */
export function staffWordAt(text: string, at: number, end: number): number {
  const first = text.charCodeAt(at);
  if (!hasUnit(FIRST_OF_STAFF, first)) return 0;
  for (const word of STAFF_WORDS)
    if (word.charCodeAt(0) === first && at + word.length <= end && text.startsWith(word, at)) return word.length;
  return 0;
}

/** The mark of 文/图 that begins at `at`; "" when none does. */
export function bothCreditsAt(text: string, at: number, end: number): string {
  if (!hasUnit(FIRST_OF_BOTH, text.charCodeAt(at))) return "";
  const found = BOTH_CREDITS.find((mark) => at + mark.length <= end && text.startsWith(mark, at)) ?? "";
  // 图、文小芳: the second is a name. A comma joins 文 and 图 only where nothing is glued to them.
  return found.includes("、") && isHan(text.charCodeAt(at + found.length)) ? "" : found;
}

/** The outlet as it calls itself; it gives no name. */
export const OWN_OUTLET: ReadonlySet<string> = new Set([
  ...["本报", "本刊", "本网", "本台", "本站", "本社", "我报", "本报讯", "本版"],
]);

/** The role words in a stretch, from left to right, at each place the longest, 文/图 and its like among them. */
export function roleWordsIn(text: string, { start, end }: Span): (Span & Pick<RoleWord, "word" | "role">)[] {
  const found: (Span & Pick<RoleWord, "word" | "role">)[] = [];
  for (let at = start; at < end; ) {
    const both = bothCreditsAt(text, at, end);
    const role = ROLE_WORDS.find(({ word }) => text.startsWith(word, at) && at + word.length <= end);
    const word = both === "" ? role?.word : both;
    if (word !== undefined)
      found.push({ start: at, end: at + word.length, word, role: both === "" ? (role?.role ?? "writer") : "writer" });
    at += word?.length ?? 1;
  }
  return found;
}
