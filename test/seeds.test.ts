import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const LEXICON = new URL("../seeds/lexicon/", import.meta.url);
const lists = readdirSync(LEXICON).map((file) => ({
  file,
  lines: readFileSync(new URL(file, LEXICON), "utf8").split("\n"),
}));

describe.for(lists)("$file", ({ lines }) => {
  const entries = lines.slice(1, -1);

  test("opens with a line that says what it is and ends with a line end", () => {
    expect(lines[0]).toMatch(/^# \S.{10,}/u);
    expect(lines.at(-1)).toBe("");
  });

  test("is sorted by code unit, each entry once and without blanks around it", () => {
    expect(entries).toEqual([...new Set(entries)].sort());
    expect(entries.filter((entry) => entry !== entry.trim() || entry === "")).toEqual([]);
  });
});
