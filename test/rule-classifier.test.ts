import { expect, test } from "vitest";
import { cueScores, ruleClassifier } from "../src/rule-classifier.ts";
import { openTools } from "../src/tools.ts";

const tools = await openTools();
const rules = ruleClassifier(tools);

test("a title is one headline, whatever its lines", () => {
  const text = "柳荫社区请医生为居民量血压。";
  const whole = rules.classify({ title: "柳荫社区清理卫生死角 院子大扫除", text });
  expect(whole.label).toBe("environment");
  expect(rules.classify({ title: " 柳荫社区清理卫生死角\r\n院子大扫除\n", text })).toEqual(whole);
});

test("a title of a hundred thousand lines takes no long time", { timeout: 5000 }, () => {
  const { scores } = cueScores(tools.themes);
  const reading = { title: "甲\n".repeat(100_000), text: "推进基层治理的柳荫社区清运垃圾。\n".repeat(20_000) };
  expect(Math.max(...scores(reading))).toBeGreaterThan(0);
});
