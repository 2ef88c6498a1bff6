import type { Reference } from "../../core/back-reference.ts";
import type { ProgrammeKind } from "../../core/programme-kinds.ts";
import type { CleanStory, Mention, ProgrammeMention, Zone } from "../../core/types.ts";
import { READ_PARTS } from "../read-parts.ts";
import { signsOf } from "../story-signs.ts";

// What a programme is called once it has been named, and the kind that this says.
const NOUNS: readonly (readonly [kind: ProgrammeKind, nouns: string])[] = [
  [
    "activity",
    "活动 行动 比赛 大赛 赛事 讲座 培训会 培训 演练 宣讲 宣传 展览 晚会 汇演 展演 演出 义诊 座谈会 运动会 市集 集市 邻里节 文化节 百家宴 协商会 招聘会 征集 评选 主题党日 嘉年华 游园会 读书会 书画展 整治 排查 检查",
  ],
  ["mechanism", "机制 模式 制度 工作法 做法 清单 议事会"],
  ["project", "项目 工程 计划"],
  ["brand", "品牌"],
  ["platform", "平台 小程序 系统 热线"],
  ["team", "服务队 队伍 团队"],
  ["course", "课程 课堂 党课 培训班 夏令营 夜校 托管班 暑托班"],
  ["service", "服务"],
  ["place", "驿站 工作室 工作坊 议事厅 食堂 书屋 服务站 基地"],
];
const KIND_BY_NOUN: ReadonlyMap<string, ProgrammeKind> = new Map(
  NOUNS.flatMap(([kind, nouns]) => nouns.split(" ").map((noun): [string, ProgrammeKind] => [noun, kind])),
);
// 该活动, 此次义诊活动, 这项民生工程; not 应该活动, 本地活动.
const POINTED = new RegExp(
  `(?:该|此次|本次|这次|此项|本项|该项|这项|本场|这场|该支|这支|这个|这一|本届|首期|是次|今次|此|本(?=活动|行动|项目))\\p{Script=Han}{0,4}?(?<noun>${[...KIND_BY_NOUN.keys()].join("|")})(?:活动)?(?!室|们|中心|站|所|平台|对象|人员|负责|场所|场地|范围|板块|区域|方案|经费|内容|家|者|员|业|器)`,
  "uy",
);
// 应该活动活动, 因此活动延期, 如此活动
const OTHER_WORD_BEFORE = "应因如彼由从至特";
// “…。活动现场，”, “，活动将持续到月底”: at the head of a clause, where it is no part of another word (活动室, 活动中心).
const BARE =
  /活动(?=中(?!心|央)|[，,将共以吸由还为持邀分旨设得通从获受上]|现场|一开始|最后|的开展|当天|当日|当晚|期间|结束|开始|伊始|前|后)/uy;
const CLAUSE_HEAD = /[。！？；，,;\n”\s]/u;
const ACTIVITY = "活".charCodeAt(0);
// 这天, 首先, 是否: of most firsts the second tells that nothing is pointed at.
const SECONDS: ReadonlyMap<string, string> = new Map([
  ["本", "次项场届活行"],
  ["这", "次项场支个一"],
  ["首", "期"],
  ["是", "次"],
  ["今", "次"],
  ["活", "动"],
]);

/** What 该活动, 此次行动, 这一机制 and 活动 at the head of a clause stand for: the programme of that kind that the story named last. */
export function programmeReferences(story: CleanStory, mentions: readonly Mention[]): Reference[] {
  const found: Reference[] = [];
  const { pointers } = signsOf(story);
  if (pointers.length === 0) return found;
  const named = mentions.filter((mention) => mention.type === "programme");
  const [first] = named;
  if (first === undefined) return found;
  const { text, zones } = story;
  let next = 0;
  let from = first.end;
  let inZone = 0;
  const last = new Map<ProgrammeKind, ProgrammeMention>();
  for (const start of pointers) {
    if (start < from || !mayPoint(text, start)) continue;
    while ((zones[inZone]?.end ?? text.length) <= start) inZone++;
    const zone = zones[inZone];
    if (zone === undefined || start < zone.start || !READ_PARTS.has(zone.part)) continue;
    const read = wordsAt(text, start, zone);
    if (read === null) continue;
    for (let one = named[next]; one !== undefined && one.end <= start; one = named[++next])
      if (one.kind !== null) last.set(one.kind, one);
    const to = last.get(read.kind);
    const inside = named[next];
    if (to === undefined || (inside !== undefined && inside.start < read.end)) continue;
    found.push({ type: "programme", start, end: read.end, to });
    from = read.end;
  }
  return found;
}

function mayPoint(text: string, start: number): boolean {
  const seconds = SECONDS.get(text.charAt(start));
  const isOther = seconds !== undefined && !seconds.includes(text.charAt(start + 1) || " ");
  return !isOther && !OTHER_WORD_BEFORE.includes(text.charAt(start - 1) || " ");
}

function wordsAt(
  text: string,
  start: number,
  zone: Zone,
): { readonly kind: ProgrammeKind; readonly end: number } | null {
  const pattern = text.charCodeAt(start) === ACTIVITY ? BARE : POINTED;
  if (pattern === BARE && start > zone.start && !CLAUSE_HEAD.test(text.charAt(start - 1))) return null;
  pattern.lastIndex = start;
  const match = pattern.exec(text);
  const end = start + (match?.[0].length ?? 0);
  if (match === null || end > zone.end) return null;
  return { kind: KIND_BY_NOUN.get(match.groups?.noun ?? "活动") ?? "activity", end };
}
