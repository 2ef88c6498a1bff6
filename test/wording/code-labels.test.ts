import { expect, test } from "vitest";
import { codeLabel } from "../../src/report/code-labels.ts";
import { failureCodesOfSources } from "./wordings.ts";

test("every code that a failed input is listed with has a Chinese name", () => {
  const codes = failureCodesOfSources();
  expect(codes).toContain("damaged");
  expect(codes.length).toBeGreaterThan(15);
  expect(codes.filter((code) => codeLabel(code).zh === code)).toEqual([]);
});
