import { expect, test } from "vitest";
import { analyze, folderOf, jiceng, refused, storiesOf } from "../helpers/run.ts";

const SMALL = "5月2日，桐花街道银杏社区举办“共享菜园”活动，三十余名居民参加。";
const PAGE = `桐花街道银杏社区办起共享菜园\n\n本报讯 ${SMALL}社区党委书记说，菜园由居民共同照看，收成大家分享。\n\n记者 方小满`;

test("--config takes every setting from a file, and flags go before it", () => {
  const config =
    "layout: single\npublished: 2024-05-31\ntypes: [date]\nthemes: false\nsegmenter: built-in\nformat: jsonl\nquiet: true\n";
  const cwd = folderOf({ "small.txt": PAGE, "settings.yaml": config });
  const ran = jiceng(["analyze", "small.txt", "--config", "settings.yaml"], { cwd });
  expect(ran).toMatchObject({ code: 0, stderr: "" });
  const flags = [
    "--layout",
    "single",
    "--published",
    "2024-05-31",
    "--types",
    "date",
    "--no-themes",
    "--format",
    "jsonl",
  ];
  expect(ran.stdout).toBe(analyze(["small.txt", ...flags], { cwd }).stdout);
  const [over] = storiesOf(["small.txt", "--config", "settings.yaml", "--layout", "print-page", "--types", "office"], {
    cwd,
  });
  expect(over?.document).toMatchObject({ layout: "print-page", published: "2024-05-31" });
  expect(new Set(over?.entities.map(({ type }) => type))).toEqual(new Set(["office"]));
});

test.for([
  {
    why: "an unknown key, and names the known ones",
    config: "tyeps: [date]\n",
    says: ["unknown-setting", '"tyeps"', "types", "encoding"],
  },
  {
    why: "a key that is special to JavaScript",
    config: "__proto__: {themes: false}\n",
    says: ["unknown-setting", "__proto__"],
  },
  { why: "a wrong value", config: "layout: newspaper\n", says: ["bad-setting", "layout", "print-page"] },
  { why: "a value of another type", config: "themes: maybe\n", says: ["bad-setting", "themes", "true or false"] },
  {
    why: "broken YAML, and names the line",
    config: "layout: single\ntypes: [date\n",
    says: ["config-invalid", "settings.yaml", "line"],
  },
  { why: "a key given twice", config: "layout: single\nlayout: auto\n", says: ["config-invalid", "settings.yaml"] },
  { why: "a list", config: "- layout\n", says: ["config-invalid", "settings.yaml"] },
])("--config refuses $why", ({ config, says }) => {
  const error = refused(["small.txt", "--config", "settings.yaml"], {
    cwd: folderOf({ "small.txt": PAGE, "settings.yaml": config }),
  });
  expect(error.code).toBe(2);
  for (const word of says) expect(error.stderr).toContain(word);
});

test("--config that cannot be read is an error of usage", () => {
  const error = refused(["small.txt", "--config", "nowhere.yaml"], { cwd: folderOf({ "small.txt": PAGE }) });
  expect(error.code).toBe(2);
  expect(error.stderr).toMatch(/^jiceng: error: config-unreadable: nowhere\.yaml: /u);
});

test("an empty config file changes nothing", () => {
  const cwd = folderOf({ "small.txt": PAGE, "settings.yaml": "# nothing yet\n" });
  expect(storiesOf(["small.txt", "--config", "settings.yaml"], { cwd })).toEqual(storiesOf(["small.txt"], { cwd }));
});
