import { expect, test } from "vitest";
import { printable } from "../../src/io/output.ts";

test("what would move, recolour or turn round the words of a terminal is written as its code", () => {
  expect(printable("甲\n\u001b[31m乙")).toBe("甲\\x0a\\x1b[31m乙");
  expect(printable("\u202e坏\u2066\u200b\ud800\u2028\ufeff")).toBe("\\u202e坏\\u2066\\u200b\\ud800\\u2028\\ufeff");
  expect(printable("青禾区 café 𠮷")).toBe("青禾区 café 𠮷");
});
