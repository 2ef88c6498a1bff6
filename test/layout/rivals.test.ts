import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readLexicons } from "../../src/io/seeds.ts";
import { bylineReader } from "../../src/layout/byline/byline.ts";
import { FOLLOWS } from "../../src/layout/grammar.ts";
import { openLayout } from "../../src/layout/index.ts";
import { LABELS, type Label } from "../../src/layout/labels.ts";
import { readLines } from "../../src/layout/lines/lines.ts";
import { bestReading, type LineScores, scoresByLine } from "../../src/layout/reading.ts";
import { rivalsOf } from "../../src/layout/rivals.ts";
import { DEMO } from "../helpers/run.ts";

const lexicon = readLexicons();
const { readLayout, splitStories } = openLayout(lexicon);
const reader = bylineReader(lexicon);
const WIDTH = LABELS.length;

/** The sum of a reading, added up label by label. */
function sumOf(labels: readonly number[], lines: readonly LineScores[]): number {
  let sum = FOLLOWS.start.byLabel[labels[0] ?? 0] ?? 0;
  for (const [i, label] of labels.entries()) {
    sum += lines[i]?.own[label] ?? 0;
    if (i > 0) sum += lines[i]?.steps[(labels[i - 1] ?? 0) * WIDTH + label] ?? 0;
  }
  return sum + FOLLOWS[LABELS[labels.at(-1) ?? 0] ?? "body"].end;
}

function allReadings(lines: number): number[][] {
  if (lines === 0) return [[]];
  return allReadings(lines - 1).flatMap((labels) => LABELS.map((_, label) => [...labels, label]));
}

describe("rival readings", () => {
  test.for([
    "义诊进柳荫\n\n本报讯（记者 岑雨禾）近日，柳荫社区举办义诊活动。\n\n记者 何苗",
    "生活圈\n义诊进柳荫\n近日，柳荫社区的居民来到",
    "——\n■ 近日，柳荫社区举办义诊活动。",
  ])("of %j are the best of all that take the line for something else", (text) => {
    const lines = readLines(text, reader);
    const options = { breaksColumns: lines.map(() => true), endsLikeSection: () => false };
    const labels = bestReading(lines, options);
    const scores = scoresByLine(lines, options);
    const sums = allReadings(lines.length).map((reading) => ({ reading, sum: sumOf(reading, scores) }));
    const { score, byLine } = rivalsOf(labels, scores);
    expect(score).toBeCloseTo(Math.max(...sums.map(({ sum }) => sum)));
    expect(score).toBeCloseTo(
      sumOf(
        labels.map((label) => LABELS.indexOf(label)),
        scores,
      ),
    );
    for (const [i, rival] of byLine.entries()) {
      const others = sums.filter(({ reading }) => LABELS[reading[i] ?? 0] !== labels[i]);
      const best = Math.max(...others.map(({ sum }) => sum));
      if (rival === null) expect(best).toBe(Number.NEGATIVE_INFINITY);
      else expect(rival.behind).toBeCloseTo(score - best);
    }
  });

  test.for(readdirSync(DEMO).filter((file) => !file.startsWith("gb")))("%s is read as best it can be", (file) => {
    const text = readFileSync(`${DEMO}/${file}`, "utf8");
    const { layout, lines } = readLayout(text, "auto");
    expect(layout).toBe(splitStories(text, "auto").layout);
    for (const { start, end, text: line, rival, chosen } of lines) {
      expect(text.slice(start, end).replace(/\s/gu, "")).toContain(line.replace(/\s/gu, "").slice(0, 4));
      if (rival === null) continue;
      expect(rival.behind).toBeGreaterThanOrEqual(0);
      expect<Label>(rival.label).not.toBe(chosen.label);
    }
  });

  test("of nothing are none", () => {
    expect(readLayout("", "auto").lines).toEqual([]);
    expect(rivalsOf([], [])).toEqual({ score: 0, byLine: [] });
  });
});
