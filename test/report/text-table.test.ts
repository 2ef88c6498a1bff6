import { expect, test } from "vitest";
import { rounded, roundedDown, roundedInterval, shown, shownInterval } from "../../src/report/figures.ts";
import { textTable } from "../../src/report/text-table.ts";

test("columns are aligned by the width of what is shown: a Chinese character takes two", () => {
  const rows = [
    ["党建引领", "9"],
    ["health", "10"],
  ];
  expect(textTable({ header: ["label", "texts"], rows, align: "lr" })).toBe(
    ["label     texts", "党建引领      9", "health       10", ""].join("\n"),
  );
});

test("a cell wider than a column may be stands out of it, and the others keep their places", () => {
  const rows = [
    ["柳荫社区党支部", "1"],
    ["ab", "2"],
  ];
  expect(textTable({ header: ["cue", "n"], rows, widest: 4 })).toBe("cue   n\n柳荫社区党支部  1\nab    2\n");
});

test("what would move the cursor or end the line does not reach the terminal", () => {
  expect(textTable({ header: ["a"], rows: [["x\u001b[31m\ny"]], align: "l" })).toBe("a\nx[31m y\n");
});

test("figures have as many places as can be told apart, and a threshold is never rounded up", () => {
  expect([rounded(2 / 3), shown(2 / 3), shown(null), roundedDown(2 / 3)]).toEqual([0.6667, "0.667", "–", 0.6666]);
  expect(roundedInterval({ low: -0.00004, high: 1 / 3 })).toEqual([0, 0.3333]);
  expect(shown(-0.0004)).toBe("0.000");
  expect(shownInterval({ low: 0.5, high: 0.75 })).toBe("0.500–0.750");
  expect(shownInterval({ low: -0.5, high: 0.75 })).toBe("-0.500 to 0.750");
});
