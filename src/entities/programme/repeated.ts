import { isHonour } from "../quote-signs.ts";
import { isCalendarDay } from "../quoted-terms.ts";
import { hasWord } from "../word-index.ts";
import { type FoundProgramme, quotedMention } from "./found.ts";
import { isThing } from "./no-name.ts";
import type { QuoteGroup } from "./quote-groups.ts";
import type { ProgrammeWords } from "./words.ts";

// 发现“飞线充电”, 清理“僵尸车”
const DEALT_WITH =
  /(?:发现|清理|破解|杜绝|整治|排查|消除|查处|拆除|治理|解决|清除|服务|讲解|什么是|何为|各类|涉|(?:\d{1,4}|[几多数十百])(?:余|多)?[名位])$/u;

/** Later mentions of names found elsewhere in the story, bare or side by side. */
export function repeatedQuotes(
  words: ProgrammeWords,
  { text, groups, known }: { text: string; groups: readonly QuoteGroup[]; known: readonly FoundProgramme[] },
): FoundProgramme[] {
  if (known.length === 0) return [];
  const headByCore = new Map<string, string>();
  const together = new Set<string>();
  const starts = new Set<number>();
  for (const { cores, head, start } of known) {
    starts.add(start);
    for (const core of cores) if (!headByCore.has(core)) headByCore.set(core, head);
    if (cores.length > 1) together.add(cores.join("\n"));
  }
  const found: FoundProgramme[] = [];
  for (const group of groups) {
    const { quotes, start, end } = group;
    if (starts.has(start) && quotes.length === 1) continue;
    if (!quotes.some(({ core }) => headByCore.has(core)) || isDealtWith(words, text, group)) continue;
    const cores = quotes.map(({ core }) => core);
    if (cores.length > 1 && together.has(cores.join("\n"))) {
      const head = headByCore.get(cores.at(-1) ?? "") ?? "";
      found.push(quotedMention(text, { start, end, rule: "programme.repeat", head, cores }));
      continue;
    }
    if (isHonour(words.honours, text, group)) continue;
    for (const quote of quotes) {
      const head = headByCore.get(quote.core);
      if (head === undefined) continue;
      const { start, end, core } = quote;
      found.push(quotedMention(text, { start, end, rule: "programme.repeat", head, cores: [core] }));
    }
  }
  return found;
}

// 开展“飞线充电”整治行动，发现“飞线充电”现象12处: there the word means the thing again.
function isDealtWith(words: ProgrammeWords, text: string, group: QuoteGroup): boolean {
  const left = text.slice(group.clause, group.start);
  return (
    isThing(text, group) ||
    DEALT_WITH.test(left) ||
    // “六一”活动 names the day, as does “六一”前夕.
    group.quotes.some(({ core }) => hasWord(words.policyPhrases, core) || isCalendarDay(core))
  );
}
