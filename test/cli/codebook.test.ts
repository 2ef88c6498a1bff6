import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { analyze, folderOf, jiceng, type Run } from "../helpers/run.ts";

const OWN = `version: "2.1"
themes:
  - id: water
    zh: 水务
    en: Water
    definition: 饮水、排水和防汛
    includes: [管网, 水质]
    excludes: [水费诈骗归治安]
    cues:
      strong: |
        # what was built
        自来水
        排水管网 40
      negative: [矿泉自来水展]
  - id: sport
    zh: 体育
    en: Sport
    cues:
      strong:
        - 广场舞
        - 运动会 20
      medium: [跳舞]
`;
const STORY = "柳荫社区运动会开幕\n\n本报讯 5月2日，柳荫社区运动会开幕，岑雨禾和邻居跳起广场舞。\n";

const SINGLE = ["--taxonomy", "own.yaml", "--layout", "single", "--format", "jsonl"];

interface Evidence {
  readonly cue: string;
  readonly weight: number;
}

function codebook(args: readonly string[], files: Readonly<Record<string, string>> = {}): Run {
  return jiceng(["codebook", ...args], { cwd: folderOf(files) });
}

describe("analyze --taxonomy", () => {
  test("gives the themes of the taxonomy with its names and its own weights, and needs no actors", () => {
    const cwd = folderOf({ "own.yaml": OWN, "a.txt": "运动会开幕了，大家跳起广场舞，运动会很热闹。" });
    const { themes } = JSON.parse(analyze(["a.txt", ...SINGLE], { cwd }).stdout);
    expect(themes).toMatchObject({ primary: "sport", secondary: [] });
    const weights = new Map<string, number>(themes.evidence.map((row: Evidence) => [row.cue, row.weight]));
    expect((weights.get("广场舞") ?? 0) / (weights.get("运动会") ?? 1)).toBeCloseTo(1.5, 1);
  });

  test("says on stderr what was read", () => {
    const twice = OWN.replace("        - 广场舞\n", "        - 广场舞\n        - 广场舞\n");
    const cwd = folderOf({ "own.yaml": twice, "a.txt": STORY });
    expect(jiceng(["analyze", "a.txt", "--taxonomy", "own.yaml"], { cwd }).stderr.split("\n")).toEqual([
      "jiceng: note: own.yaml: 2 themes, 6 words read, 1 rejected, 0 shadowed",
      "jiceng: note: own.yaml:21: rejected: 广场舞 is there already in sport.strong at line 20; the first counts",
      "",
    ]);
  });

  test("stands in the config file as well, and the manifest has its hash but no path", () => {
    const cwd = folderOf({ "mine/own.yaml": OWN, "a.txt": STORY, "c.yaml": "taxonomy: mine/own.yaml\n" });
    expect(analyze(["a.txt", "--config", "c.yaml", "--out", "r"], { cwd }).code).toBe(0);
    const manifest = readFileSync(join(cwd, "r/manifest.json"), "utf8");
    expect(JSON.parse(manifest).config.taxonomySha256).toBe(createHash("sha256").update(OWN).digest("hex"));
    expect(manifest).not.toContain("mine");
    expect(readFileSync(join(cwd, "r/stories.jsonl"), "utf8")).toContain('"primary":"sport"');
  });

  test("takes a folder: a file a theme, and plain lists of cues", () => {
    const files = {
      "a.txt": STORY,
      "own/taxonomy.yaml": "version: 3\n",
      "own/themes/sport.yaml": "id: sport\nzh: 体育\nen: Sport\n",
      "own/themes/sport.strong.txt": "# from the survey\n广场舞\n运动会 20\n",
      "own/themes/water.yml": "id: water\nzh: 水务\nen: Water\ncues: {strong: [自来水]}\n",
      "own/README.md": "not read",
    };
    const ran = jiceng(["analyze", "a.txt", "--format", "jsonl", "--taxonomy", "own/"], { cwd: folderOf(files) });
    expect(ran.stderr).toBe("jiceng: note: own/: 2 themes, 3 words read, 0 rejected, 0 shadowed\n");
    expect(JSON.parse(ran.stdout).themes.primary).toBe("sport");
  });
});

const THEME = "themes:\n  - id: water\n    zh: 水务\n    en: Water\n";

describe("a taxonomy at fault is refused with file and line", () => {
  test("several faults come at once, at most twenty and the word that there are more", () => {
    const cues = (count: number): string =>
      Array.from({ length: count }, (_, i) => `        - 水 ${"x".repeat(i + 1)}\n`).join("");
    const refused = (count: number): string[] => {
      const text = `${THEME}    cues:\n      strong:\n${cues(count)}`;
      const { code, stderr } = codebook(["print", "--taxonomy", "own.yaml"], { "own.yaml": text });
      expect(code).toBe(2);
      return stderr.trimEnd().split("\n");
    };
    const lines = refused(50);
    expect(lines).toHaveLength(21);
    expect(lines.slice(0, 3).map((line) => line.split(": ").slice(0, 4).join(": "))).toEqual(
      [7, 8, 9].map((line) => `jiceng: error: taxonomy-invalid: own.yaml:${line}`),
    );
    expect(lines.join("")).not.toContain("    at ");
  });

  test.for([
    { why: "nothing there", path: "nowhere.yaml", says: "nowhere.yaml" },
    { why: "a folder without taxonomy.yaml", path: "empty", says: "taxonomy.yaml" },
    { why: "stdin", path: "-", says: "stdin" },
    { why: "a folder with two first files", path: "two", says: "taxonomy.json and taxonomy.yaml; keep one" },
  ])("$why", ({ path, says }) => {
    const files = { "empty/notes.md": "x", "two/taxonomy.yaml": THEME, "two/taxonomy.json": "{}" };
    const ran = codebook(["print", "--taxonomy", path], files);
    expect(ran).toMatchObject({ code: 2, stdout: "" });
    expect(ran.stderr).toMatch(/^jiceng: error: taxonomy-unreadable: /u);
    expect(ran.stderr).toContain(says);
  });

  test("a theme that lies where none is looked for is told", () => {
    const files = { "own/taxonomy.yaml": THEME, "own/fire.yaml": "id: fire\n", "own/README.md": "not read" };
    expect(codebook(["print", "--taxonomy", "own"], files).stderr).toBe(
      "jiceng: note: own: 1 themes, 0 words read, 0 rejected, 0 shadowed\n" +
        "jiceng: note: own/fire.yaml: not read: themes lie in the folder themes\n",
    );
  });

  test("a list of cues must be called after a theme and a class", () => {
    const files = {
      "own/taxonomy.yaml": THEME,
      "own/themes/water.stong.txt": "水\n",
    };
    expect(codebook(["print", "--taxonomy", "own"], files).stderr).toContain("own/themes/water.stong.txt: ");
  });
});

describe("codebook lint", () => {
  const FAULTY = `themes:
  - id: water
    zh: 水务
    en: Water
    cues:
      strong: [自来水, 自来水, 水.*管, 水管]
      negative: [水银, 水管漏了]
  - id: sport
    zh: 体育
    en: Sport
    cues:
      strong: [水管, 老水管子]
ignored: [自来水]
`;

  test("lists what it finds with file and line, and exits 1 for an error", () => {
    const ran = codebook(["lint", "--taxonomy", "own.yaml"], { "own.yaml": FAULTY });
    expect(ran.code).toBe(1);
    expect(ran.stdout.split("\n").slice(0, 2)).toEqual([
      "severity  check      cue                    place        what",
      "error     duplicate  自来水 (water.strong)  own.yaml:6   stands in water.strong at line 6 already; the first counts",
    ]);
    expect(ran.stderr).toBe(
      "jiceng: note: own.yaml: 2 themes, 8 words: 2 errors, 3 warnings, 2 notes (--all shows notes)\n",
    );
  });

  test("exits 0 when all is well, or when what is found is less than --fail-on", () => {
    expect(
      codebook(["lint", "--taxonomy", "own.yaml"], { "own.yaml": OWN.replace("矿泉自来水展", "矿泉自来水") }),
    ).toEqual({
      code: 0,
      stdout: "",
      stderr: "jiceng: note: own.yaml: 2 themes, 6 words: 0 errors, 0 warnings, 1 notes (--all shows notes)\n",
    });
    const shared = OWN.replace("medium: [跳舞]", "medium: [跳舞, 自来水]");
    expect(codebook(["lint", "--taxonomy", "own.yaml"], { "own.yaml": shared }).code).toBe(0);
    expect(codebook(["lint", "--taxonomy", "own.yaml", "--fail-on", "warning"], { "own.yaml": shared }).code).toBe(1);
  });

  test("counts in a corpus what each cue finds, what is never found, and what longer words take away", () => {
    const files = {
      "own.yaml": OWN.replace("medium: [跳舞]", "medium: [跳舞, 舞]"),
      "n.jsonl": ["大家跳广场舞。广场舞真好。", "自来水来了。", "运动会上跳广场舞。"]
        .map((text) => `${JSON.stringify({ text })}\n`)
        .join(""),
    };
    const args = ["lint", "n.jsonl", "--layout", "single", "--taxonomy", "own.yaml", "--format", "json"];
    const { cues, stories, findings } = JSON.parse(codebook(args, files).stdout);
    expect(stories).toBe(3);
    const row = (word: string) => cues.find(({ cue }: { cue: string }) => cue === word);
    expect(row("广场舞")).toMatchObject({
      theme: "sport",
      line: 20,
      stories: 2,
      hits: 3,
      withTheme: 2,
      themeStories: 2,
    });
    // Cue and theme go together in every story: the mutual information is the entropy of two thirds, 0.918 bits.
    expect(row("广场舞").bits).toBeCloseTo(-(2 / 3) * Math.log2(2 / 3) - (1 / 3) * Math.log2(1 / 3), 5);
    expect(row("舞")).toMatchObject({ stories: 0, hidden: 2, hider: "广场舞" });
    const never = findings.filter(({ check }: { check: string }) => check === "never");
    expect(never.map(({ cue }: { cue: string }) => cue)).toEqual(["排水管网", "跳舞"]);
  });

  test("lists inputs that fail and exits 3", () => {
    const ran = codebook(["lint", "a.txt", "b.doc", "--taxonomy", "own.yaml"], {
      "own.yaml": OWN,
      "a.txt": STORY,
      "b.doc": "x",
    });
    expect(ran.code).toBe(3);
    expect(ran.stderr).toContain("jiceng: error: unsupported-format: b.doc: ");
  });

  test.for([
    { args: ["lint", "--most", "2"], says: "--most" },
    { args: ["lnit"], says: "lint, diff or print" },
  ])("$args is told in one line", ({ args, says }) => {
    const ran = codebook(args);
    expect(ran.code).toBeGreaterThanOrEqual(2);
    expect(ran.stderr).toMatch(/^jiceng: error: /u);
    expect(ran.stderr).toContain(says);
  });
});

describe("codebook diff", () => {
  test("says which themes, settings and words came, went and moved", () => {
    const changed = OWN.replace('"2.1"', '"2.2"')
      .replace("      medium: [跳舞]\n", "      weak: [跳舞, 跳绳]\n")
      .replace("排水管网 40", "排水管网 50")
      .replace("        自来水\n", "");
    const ran = codebook(["diff", "a.yaml", "b.yaml", "--format", "json", "--quiet"], {
      "a.yaml": OWN,
      "b.yaml": changed,
    });
    expect(ran).toMatchObject({ code: 0, stderr: "" });
    expect(JSON.parse(ran.stdout)).toEqual({
      schema: "jiceng/codebook-diff@1",
      changes: [
        { change: "changed", what: "setting", name: "version", from: "2.1", to: "2.2" },
        { change: "moved", what: "word", name: "排水管网", from: "water.strong 40", to: "water.strong 50" },
        { change: "removed", what: "word", name: "自来水", from: "water.strong 30", to: null },
        { change: "added", what: "word", name: "跳绳", from: null, to: "sport.weak 3" },
        { change: "moved", what: "word", name: "跳舞", from: "sport.medium 12", to: "sport.weak 3" },
      ],
      corpus: null,
    });
  });

  test("lists the stories that have other themes with the newer version", () => {
    const files = {
      "a.yaml": OWN,
      "b.yaml": OWN.replaceAll("id: sport", "id: games"),
      "s.txt": STORY,
      "t.txt": "自来水通了，自来水很甜。",
    };
    const ran = codebook(
      ["diff", "a.yaml", "b.yaml", "s.txt", "t.txt", "--format", "json", "--layout", "single"],
      files,
    );
    const { corpus } = JSON.parse(ran.stdout);
    expect(corpus).toMatchObject({ stories: 2, primaryChanged: 1 });
    expect(corpus.changed).toHaveLength(1);
    expect(corpus.changed[0]).toMatchObject({
      document: "s.txt",
      from: { primary: "sport" },
      to: { primary: "games" },
    });
    const table = codebook(["diff", "a.yaml", "b.yaml", "s.txt", "t.txt", "--layout", "single"], files);
    expect(table.stdout).toMatch(/^added +theme +games +体育 \/ Sport$/mu);
    expect(table.stdout).toMatch(/^[0-9a-f]{12}-01 +sport +games$/mu);
  });
});

describe("codebook print", () => {
  test("what it prints reads back as the same taxonomy", () => {
    const yaml = codebook(["print"]).stdout;
    const cwd = folderOf({ "own.yaml": yaml });
    const ran = jiceng(["codebook", "diff", "built-in", "own.yaml", "--quiet"], { cwd });
    expect(ran).toEqual({ code: 0, stdout: "", stderr: "" });
  });

  test("markdown lists the audiences and forms that import takes", () => {
    const guide = codebook(["print", "--format", "markdown"], {}).stdout;
    expect(guide).toContain("## 对象 Audiences\n\n- `elderly` 老年人 / Elderly\n");
    expect(guide).toContain("- `lecture` 讲座培训 / Lecture\n");
  });

  test("markdown is a guide with definitions, what belongs and what does not, and the cues", () => {
    const guide = codebook(["print", "--format", "markdown", "--taxonomy", "own.yaml", "--quiet"], {
      "own.yaml": OWN,
    }).stdout;
    for (const words of [
      "| `water` | 水务 | Water |",
      "饮水、排水和防汛",
      "管网; 水质",
      "水费诈骗归治安",
      "自来水、排水管网 40",
    ])
      expect(guide).toContain(words);
  });
});
