import fc from "fast-check";
import { expect, test } from "vitest";
import { readExpression } from "../../src/entities/date/grammar/expression.ts";
import { readPlainDay } from "../../src/entities/date/grammar/plain-day.ts";

const FRONT = "于至从，,。1.第十A（“ \n";
const PARTS =
  "，|,|。|、|星期一|周三|上午|晚上|8时|9:30|（星期一）|(五)|（含）|（除夕）|至|到|—|-|起|以来|之前|前|后|内|及|或|和|与|当天|之夜|夜|凌晨|T|的|文|线|楼| |\u3000|\n|10日|9月10日|日|在|举行|大早|一早|两点|十点|开始|迄今|来|零时|礼拜天|以后".split(
    "|",
  );
const number = fc.oneof(fc.integer({ min: 0, max: 40 }).map(String), fc.constantFrom("09", "010", "一", "十二", "９"));
const behind = fc.array(fc.constantFrom(...PARTS), { maxLength: 3 }).map((parts) => parts.join(""));

test("a plain day of a month says what all readers together find there", () => {
  fc.assert(
    fc.property(fc.constantFrom("", ...FRONT), number, number, behind, (front, month, day, rest) => {
      const place = { text: `${front}${month}月${day}日${rest}`, at: front.length };
      const plain = readPlainDay(place);
      if (plain !== null) expect(plain).toEqual(readExpression(place));
    }),
    { numRuns: 3000 },
  );
});

test("most days of a month are plain ones", () => {
  for (const rest of ["，柳荫社区", "在青禾区", "。", "", "、10日", "举行"])
    expect(readPlainDay({ text: `9月9日${rest}`, at: 0 })?.end).toBe(4);
});
