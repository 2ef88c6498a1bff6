import fc from "fast-check";
import { expect, test } from "vitest";
import { unitsOf } from "../../src/core/code-units.ts";
import { CLASS_OF, KINDS } from "../../src/layout/characters.ts";
import { KIND } from "../../src/layout/lines/characters.ts";
import { isDated, isLead, isPlaceAlone, namesPlace } from "../../src/layout/lines/wording.ts";
import { runs } from "../helpers/pages.ts";

const LEAD =
  /^(?:近日|日前|昨日|近期|连日来|今年以来|\d{1,2}月\d{1,2}日(?:[上下]午)?|\d{1,2}日(?:[上下]午)?)[^，,]{0,12}[，,]/u;
const DAY = /^.{0,24}(?:\d{1,2}月\d{1,2}日|近日|日前|昨日|连日来|\d{1,2}日[上下]午)/u;
const PLACE = /\p{Script=Han}{2}(?:街道|办事处|社区|居委会|新城|[镇乡村区县市])/u;
const PLACE_ALONE = /^\p{Script=Han}{2,16}(?:街道|办事处|新城|(?<![进入到在])社区|[镇乡村县市]|(?<!小)区|(?<!条)街)$/u;
const NO_PLACE = /(?:[进入到遍访][山乡农]?|农|乡)村$/u;

const piece = fc.constantFrom(
  ...[
    "近日",
    "日前",
    "昨日",
    "近期",
    "连日来",
    "今年以来",
    "5月6日",
    "12日",
    "上午",
    "下午",
    "月",
    "日",
    "近",
    "3",
    "14",
  ],
  ...[
    "，",
    ",",
    "。",
    " ",
    "A",
    "的",
    "柳荫",
    "松屏",
    "青禾",
    "鹿庄",
    "走进",
    "到",
    "小",
    "条",
    "新",
    "农",
    "山",
    "遍访",
  ],
  ...[
    "街道",
    "办事处",
    "社区",
    "居委会",
    "城",
    "镇",
    "乡",
    "村",
    "区",
    "县",
    "市",
    "街",
    "道",
    "处",
    "会",
    "\u2028",
    "😀",
  ],
);

test("what lines say is found as patterns find it", () => {
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.constantFrom("", "。近日"), (pieces, behind) => {
      const line = pieces.join("");
      const stretch = { units: unitsOf(line + behind), start: 0, end: line.length };
      expect(isDated(stretch)).toBe(DAY.test(line));
      expect(isLead(stretch)).toBe(LEAD.test(line));
      expect(namesPlace(stretch)).toBe(PLACE.test(line));
      expect(isPlaceAlone(stretch)).toBe(PLACE_ALONE.test(line) && !NO_PLACE.test(line));
    }),
    runs(20_000),
  );
});

test("the ideographs of the first plane are those of Unicode", () => {
  for (let code = 0; code < 0x10000; code++) {
    const isHan = /\p{Script=Han}/u.test(String.fromCharCode(code));
    expect(((KINDS[CLASS_OF[code] ?? 0] ?? 0) & KIND.ideograph) !== 0).toBe(isHan);
  }
});
