import type { Reference } from "../../core/back-reference.ts";
import type { ProgrammeKind } from "../../core/programme-kinds.ts";
import type { CleanStory, Mention, ProgrammeMention } from "../../core/types.ts";
import { READ_PARTS } from "../read-parts.ts";

// What a programme is called once it has been named, and the kind that this says.
const NOUNS: readonly (readonly [kind: ProgrammeKind, nouns: string])[] = [
  ["activity", "活动 行动 比赛 大赛 赛事 讲座 培训 演练 宣讲 展览 晚会 演出 义诊 座谈会"],
  ["mechanism", "机制 模式 制度 工作法 做法 清单"],
  ["project", "项目 工程 计划"],
  ["brand", "品牌"],
  ["platform", "平台 小程序 系统 热线"],
  ["team", "服务队 队伍 团队"],
  ["course", "课程 课堂 培训班 夏令营 夜校"],
  ["service", "服务"],
  ["place", "驿站 工作室 议事厅 食堂 书屋 服务站 基地"],
];
const KIND_BY_NOUN: ReadonlyMap<string, ProgrammeKind> = new Map(
  NOUNS.flatMap(([kind, nouns]) => nouns.split(" ").map((noun): [string, ProgrammeKind] => [noun, kind])),
);
// 该活动, 此次义诊活动, 这项民生工程; not 应该活动, 本地活动.
const POINTED = new RegExp(
  `(?<!应)(?:该|此次|本次|这次|此项|本项|该项|这项|本场|这场|该支|这支|这个|这一)(?:\\p{Script=Han}{0,4}?)(?<noun>${[...KIND_BY_NOUN.keys()].join("|")})(?!室|们)`,
  "gu",
);
// “…。活动现场，”, “，活动将持续到月底”: at the head of a clause, where it is no part of another word (活动室, 活动中心).
const BARE =
  /(?<=(?:^|[。！？；，,;\n”])\s{0,4})活动(?=[中，,将共以吸由还为持邀分旨设得通从]|现场|当天|当日|当晚|期间|结束|开始|伊始|前|后)/gu;

/** What 该活动, 此次行动, 这一机制 and 活动 at the head of a clause stand for: the programme of that kind that the story named last. */
export function programmeReferences({ text, zones }: CleanStory, mentions: readonly Mention[]): Reference[] {
  const named = mentions.filter((mention) => mention.type === "programme");
  if (named.length === 0) return [];
  const found: Reference[] = [];
  for (const zone of zones) {
    if (!READ_PARTS.has(zone.part)) continue;
    const words = text.slice(zone.start, zone.end);
    for (const match of [...words.matchAll(POINTED), ...words.matchAll(BARE)]) {
      const start = zone.start + match.index;
      const end = start + match[0].length;
      if (named.some((other) => other.start < end && start < other.end)) continue;
      const to = lastNamed(named, {
        before: start,
        kind: KIND_BY_NOUN.get(match.groups?.noun ?? "活动") ?? "activity",
      });
      if (to !== null) found.push({ type: "programme", start, end, to });
    }
  }
  return found;
}

function lastNamed(
  named: readonly ProgrammeMention[],
  { before, kind }: { before: number; kind: ProgrammeKind },
): ProgrammeMention | null {
  return named.findLast((mention) => mention.end <= before && mention.kind === kind) ?? null;
}
