import type { Credit, ReporterRole } from "../core/types.ts";

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
    "责任编辑 责编 编辑 校对 责任校对 审核 审校 编审 监审 初审 复审 终审 一审 二审 三审 一校 二校 监制 统筹 主编 执行主编 总编 值班编辑 值班主任 签发 美编 版式 编校 新媒体编辑 组版 见报编辑 本版编辑 制图 校审 策划 出品人 出品 总监制 值班主编",
    "editor",
  ),
].sort((a, b) => b.word.length - a.word.length || (a.word < b.word ? -1 : 1));

/** 文/图, 图文, 摄影报道: whoever stands in front wrote the text and took the photo. */
export const BOTH_CREDITS: readonly string[] = [
  "摄影报道",
  "文并摄",
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

/** Says no more than that the people in front wrote it. */
export const WORK_WORDS: readonly string[] = ["综合报道", "报道", "报导", "综合报导", "整理", "采访报道", "综合"];

const HINTS = [...new Set([...ROLE_WORDS.map(({ word }) => word), ...BOTH_CREDITS, ...WORK_WORDS])];

/**
 * What every byline holds but one of bare names in brackets: a word for a role or for work. Characters may be padded (记 者);
 * 文, 图 and 摄 count only where no word could go on with them (图书馆). A text without any need not be read further.
 */
export const ROLE_HINT: RegExp = new RegExp(
  // 全媒体记者 is found by 记者.
  HINTS.filter((word) => !HINTS.some((other) => other.length > 1 && other !== word && word.includes(other)))
    .map((word) => (word.length === 1 ? `${word}(?!\\p{Script=Han})` : Array.from(word).join("\\s{0,3}")))
    .join("|"),
  "u",
);

/** The outlet as it calls itself; it gives no name. */
export const OWN_OUTLET: readonly string[] = ["本报", "本刊", "本网", "本台", "本站", "本社", "我报", "本报讯", "本版"];
