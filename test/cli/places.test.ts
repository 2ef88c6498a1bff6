import { describe, expect, test } from "vitest";
import { jiceng, jsonLines, type Run } from "../helpers/run.ts";

const places = (...args: string[]): Run => jiceng(["places", ...args]);

describe("jiceng places", () => {
  test("prints a table of what a name may be, with the places above and the row as it is listed", () => {
    expect(places("温泉办事处", "--in", "宁城县")).toEqual({
      code: 0,
      stdout: [
        "name      code       level     fit         in                          listed as",
        "温泉街道  150429409  township  other type  内蒙古自治区 赤峰市 宁城县  宁城县温泉街道",
        "",
      ].join("\n"),
      stderr: "",
    });
  });

  test("the table says what was asked for where that is more than one name", () => {
    const { stdout } = places("花园社区", "天义办事处", "--in", "150429");
    expect(stdout.split("\n").map((line) => line.split(/ {2,}/u).slice(0, 3))).toEqual([
      ["asked", "name", "code"],
      ["花园社区", "花园社区", "150429407003"],
      ["天义办事处", "天义镇", "150429100"],
      [""],
    ]);
  });

  test("--format json gives a line a row, for one name after the other", () => {
    const { code, stdout, stderr } = places("花园社区", "天义办事处", "--in", "150429", "--format", "json");
    expect({ code, stderr }).toEqual({ code: 0, stderr: "" });
    expect(jsonLines(stdout)).toEqual([
      {
        ...{
          query: "花园社区",
          code: "150429407003",
          name: "花园社区",
          level: "community",
          type: "社区",
          fit: "exact",
        },
        parents: { province: "内蒙古自治区", city: "赤峰市", district: "宁城县", township: "铁西街道" },
        raw: "花园社区居委会",
      },
      {
        ...{ query: "天义办事处", code: "150429100", name: "天义镇", level: "township", type: "镇", fit: "other-type" },
        parents: { province: "内蒙古自治区", city: "赤峰市", district: "宁城县" },
        raw: "天义镇",
      },
    ]);
  });

  test("--villages looks among villages as well", () => {
    const asked = ["热水村", "--in", "宁城", "--format", "json"];
    expect(places(...asked)).toEqual({
      code: 0,
      stdout: "",
      stderr:
        "jiceng: note: 热水村: not in the official list of 2023 for 宁城县; --villages looks among villages too\n",
    });
    const { stdout, stderr } = places(...asked, "--villages");
    expect(stderr).toBe("");
    expect(jsonLines(stdout)).toMatchObject([
      { code: "150429409201", raw: "热水村民委员会", level: "village", fit: "exact" },
    ]);
  });

  test("a name that is nowhere is a note, and none with --quiet", () => {
    expect(places("无此社区甲乙丙", "--villages")).toEqual({
      code: 0,
      stdout: "",
      stderr: "jiceng: note: 无此社区甲乙丙: not in the official list of 2023\n",
    });
    expect(places("无此社区甲乙丙", "--quiet")).toEqual({ code: 0, stdout: "", stderr: "" });
    expect(places("\u001b[31m", "--villages").stderr).toContain("\\x1b[31m: not in");
  });
});

describe("jiceng places refuses", () => {
  test.for([
    { why: "an unknown district", args: ["红焰社区", "--in", "郑洲市"], says: "unknown-district" },
    { why: "a code that is none", args: ["红焰社区", "--in", "999999"], says: "unknown-district" },
    {
      why: "a name that several districts bear",
      args: ["红焰社区", "--in", "朝阳区"],
      says: "吉林省长春市朝阳区 (220104)",
    },
    { why: "no name at all", args: [], says: "name" },
    { why: "an empty name", args: [" "], says: "bad-name" },
    { why: "an unknown format", args: ["红焰社区", "--format", "csv"], says: "json" },
  ])("$why, in one line", ({ args, says }) => {
    const { code, stdout, stderr } = places(...args);
    expect({ code, stdout }).toEqual({ code: 2, stdout: "" });
    expect(stderr).toMatch(/^jiceng: error: [^\n]+\n$/u);
    expect(stderr).toContain(says);
  });
});
