import { describe, expect, test } from "vitest";
import { builtIn, cut, reference, tagged } from "../helpers/segmenters.ts";

// What nodejieba.cut(text, true) does, odd as it may be; each line is also put to it where it can be loaded.
const BEHAVIOUR: readonly { why: string; text: string; words: string }[] = [
  { why: "the likeliest way through the dictionary's words", text: "居民代表大会议事", words: "居民|代表大会|议事" },
  { why: "names that no dictionary has come from the character model", text: "鲁慧说", words: "鲁慧|说" },
  {
    why: "a blank, a tab, a line feed, ， and 。 part the text before words are looked for",
    text: "甲 乙\t丙\n丁，戊。己",
    words: "甲| |乙|\t|丙|\n|丁|，|戊|。|己",
  },
  { why: "a row of blanks is a row of words", text: "a  b", words: "a| | |b" },
  { why: "a carriage return is no separator, but stands alone", text: "好\r\n", words: "好|\r|\n" },
  {
    why: "no-break and ideographic blanks are characters like any other",
    text: "社区\u00a0街道\u3000居民",
    words: "社区|\u00a0|街道|\u3000|居民",
  },
  { why: "a Latin word goes on with letters and digits", text: "用WiFi6上网", words: "用|WiFi6|上网" },
  { why: "a number does not go on with letters", text: "3D打印1a2b", words: "3|D|打印|1|a2b" },
  { why: "a number takes every point behind a digit", text: "3.14 1..2 5. .5", words: "3.14| |1..2| |5.| |.|5" },
  { why: "a dotted date is one word, a slashed one five", text: "2024.9.9 2024/9/9", words: "2024.9.9| |2024|/|9|/|9" },
  { why: "a thousands separator parts a number", text: "1,000", words: "1|,|000" },
  { why: "a letter with an accent ends a Latin word", text: "café", words: "caf|é" },
  { why: "dictionary words may hold ASCII", text: "做B超穿T恤在AT&T", words: "做|B超|穿|T恤|在|AT&T" },
  { why: "the dictionary knows capitals from small letters", text: "b超at&t", words: "b|超|at|&|t" },
  { why: "a dictionary word is cut out of a longer Latin one", text: "TC++6", words: "T|C++|6" },
  { why: "full-width letters and digits stand alone", text: "ＡＢ１２．５", words: "Ａ|Ｂ|１|２|．|５" },
  { why: "a dash and an ellipsis are two words each", text: "——……", words: "—|—|…|…" },
  { why: "a rare character of two code units is one word", text: "林𬍛", words: "林|𬍛" },
  {
    why: "behind a character that the model does not know the run falls apart into single ones",
    text: "😀鲁慧 鲁慧😀",
    words: "😀|鲁|慧| |鲁慧|😀",
  },
  { why: "joined emoji fall apart at the joiners", text: "👨‍👩", words: "👨|\u200d|👩" },
  { why: "a combining accent stands alone", text: "e\u0301", words: "e|\u0301" },
  { why: "NUL and other control characters stand alone", text: "a\0b\x07铃", words: "a|\0|b|\x07|铃" },
  { why: "the engine's own user dictionary is always there", text: "云计算区块链蓝翔", words: "云计算|区块链|蓝翔" },
  {
    why: "rounding of logarithms decides between equal ways (宝|宝宝 with Math.log)",
    text: "宝宝宝的 居民嘟嘟嘟工作",
    words: "宝宝|宝|的| |居民|嘟|嘟嘟|工作",
  },
  { why: "a word too rare for the graph may come back by the model", text: "灯，一亮", words: "灯|，|一亮" },
];

test.for(BEHAVIOUR)("$why", ({ text, words }) => {
  expect(cut(builtIn, text).join("|")).toBe(words);
  if (reference !== null) expect(cut(reference, text).join("|")).toBe(words);
});

test("half of a surrogate pair counts as the replacement character and keeps its place", () => {
  expect(cut(builtIn, "\ud83d鲁慧\udc00好")).toEqual(["\ud83d", "鲁", "慧", "\udc00", "好"]);
  if (reference !== null)
    expect(reference.cut("\ud83d鲁慧\udc00好")).toMatchObject({ count: 5, start: { 0: 0, 1: 1, 2: 2, 3: 3, 4: 4 } });
});

describe("parts of speech", () => {
  test.for([
    { why: "a dictionary word has the dictionary's", text: "社区", tags: "社区/n" },
    { why: "one that the model found again, too", text: "灯，一亮", tags: "灯/n ，/x 一亮/a" },
    { why: "a word that is in no dictionary has x", text: "鲁慧", tags: "鲁慧/x" },
    { why: "so has punctuation, and a single letter or digit", text: "a、5", tags: "a/x 、/x 5/x" },
    { why: "more digits are m, more letters eng", text: "12 ab", tags: "12/m  /x ab/eng" },
    { why: "only the first half is looked at", text: "a1 1..", tags: "a1/eng  /x 1../m" },
    { why: "a decimal number is eng", text: "3.14", tags: "3.14/eng" },
    { why: "a word of the engine's user dictionary that has none has x", text: "云计算", tags: "云计算/x" },
  ])("$why", ({ text, tags }) => {
    expect(tagged(builtIn, text).join(" ")).toBe(tags);
    if (reference !== null) expect(tagged(reference, text).join(" ")).toBe(tags);
  });
});
