import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { jiceng } from "../helpers/run.ts";

const COMMANDS: readonly { command: string; options: readonly string[] }[] = [
  {
    command: "analyze",
    options: [
      ...["--text-field", "--id-field", "--title-field", "--published-field", "--outlet-field", "--from", "--encoding"],
      ...["--date-field", "--keep", "--delimiter", "--lossy", "--max-unpacked", "--files-from", "--null"],
      ...[
        "--max-line",
        "--layout",
        "--published",
        "--types",
        "--references",
        "--villages",
        "--no-keep-text",
        "--no-themes",
        "--min-confidence",
        "--segmenter",
        "--user-dictionary",
        "--aliases",
        "--taxonomy",
      ],
      ...[
        "--propose-aliases",
        "--format",
        "--out",
        "--csv-raw",
        "--excel",
        "--config",
        "--allow-empty",
        "--debug",
        "--jobs",
        "--quiet",
        "--help",
      ],
    ],
  },
  {
    command: "show",
    options: [
      ...["--from", "--encoding", "--lossy", "--text-field", "--id-field", "--title-field", "--date-field"],
      ...["--outlet-field", "--delimiter", "--max-line", "--max-unpacked", "--layout", "--published", "--types"],
      ...["--references", "--villages", "--no-themes", "--min-confidence", "--aliases", "--taxonomy"],
      ...["--lang", "--config", "--quiet", "--width", "--help"],
    ],
  },
  {
    command: "explain",
    options: [
      ...["--entity", "--theme", "--taxonomy", "--aliases", "--format", "--width", "--lang", "--quiet", "--help"],
    ],
  },
  {
    command: "report",
    options: ["--formats", "--out", "--taxonomy", "--excel", "--csv-raw", "--quiet", "--help"],
  },
  {
    command: "segment",
    options: [
      ...["--segmenter", "--user-dictionary", "--tags", "--format", "--from", "--encoding", "--text-field"],
      ...["--quiet", "--help"],
    ],
  },
  { command: "codebook", options: ["--help"] },
  {
    command: "train",
    options: [
      ...["--out", "--learner", "--features", "--labels-from", "--taxonomy", "--seed", "--quiet", "--help"],
      ...["--text-field", "--title-field", "--id-field", "--label-field", "--group-field", "--encoding"],
    ],
  },
  {
    command: "classify",
    options: [
      ...["--model", "--taxonomy", "--min-confidence", "--format", "--from", "--encoding", "--quiet", "--help"],
      ...["--text-field", "--id-field", "--title-field"],
    ],
  },
  {
    command: "sample",
    options: [
      ...[
        "--strategy",
        "--n",
        "--random-share",
        "--seed",
        "--model",
        "--taxonomy",
        "--labels",
        "--kinds",
        "--without",
        "--blind",
        "--format",
        "--excel",
      ],
      ...["--out", "--quiet", "--help"],
    ],
  },
  {
    command: "import",
    options: ["--run", "--taxonomy", "--coder", "--sample", "--format", "--out", "--quiet", "--help"],
  },
  { command: "places", options: ["--in", "--villages", "--format", "--quiet", "--help"] },
  {
    command: "evaluate",
    options: [
      ...["--model", "--taxonomy", "--cross-validate", "--learner", "--features"],
      ...["--judge", "--also-field", "--floor", "--confusion", "--resamples", "--seed", "--format", "--excel", "--out"],
      ...[
        "--text-field",
        "--title-field",
        "--id-field",
        "--label-field",
        "--group-field",
        "--encoding",
        "--quiet",
        "--help",
      ],
    ],
  },
  {
    command: "agree",
    options: [
      ...["--entities", "--id-field", "--label-field", "--judge", "--resamples", "--seed", "--encoding", "--format"],
      ...["--out", "--quiet", "--help"],
    ],
  },
];

test("--help lists the commands on stdout", () => {
  const help = jiceng(["--help"]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  expect(help.stdout).toMatch(/^Usage: jiceng .+analyze.+segment.+places/su);
  expect(jiceng(["help"])).toEqual(help);
  expect(jiceng(["-h"])).toEqual(help);
});

test("without arguments help comes with the exit code of a usage error", () => {
  expect(jiceng([])).toEqual({ ...jiceng(["--help"]), code: 2 });
});

test.for(COMMANDS)("$command --help explains every option", ({ command, options }) => {
  const help = jiceng([command, "--help"]);
  expect(help).toMatchObject({ code: 0, stderr: "" });
  for (const option of options) {
    // An option, its value if any, and at least two words about it.
    expect(help.stdout).toMatch(new RegExp(`${option}(?: <\\w+>)? {2,}\\S+ \\S+`, "u"));
  }
  expect(help.stdout).toContain("--lang <language>");
  const documented = [...help.stdout.matchAll(/^ {2}(?:-\w, )?(?<flag>--[\w-]+)/gmu)].map(({ groups }) => groups?.flag);
  expect(new Set(documented)).toEqual(new Set([...options, "--lang"]));
  expect(jiceng(["help", command]).stdout).toBe(help.stdout);
});

test.for(COMMANDS)(
  "$command --help says defaults and choices in one form, and the same of the same options",
  ({ command }) => {
    const texts = (name: string): ReadonlyMap<string, string> => {
      const { stdout } = jiceng([name, "--help"]);
      const rows = stdout
        .replaceAll(/\n {4,}/gu, " ")
        .matchAll(/^ {2}(?:-o, )?(?<option>--[\w-]+)(?: <\w+>)? {2,}(?<text>.+)$/gmu);
      return new Map(Array.from(rows, ({ groups }) => [groups?.option ?? "", groups?.text ?? ""]));
    };
    const own = texts(command);
    for (const text of own.values()) expect(text).not.toMatch(/choices:[^)]*default|default: "|choices: .*default:/u);
    for (const option of ["--quiet", "--excel"])
      if (own.has(option)) expect(own.get(option)).toBe(texts("analyze").get(option));
  },
);

test("--version prints the version of the package", () => {
  const text = readFileSync(new URL("../../package.json", import.meta.url), "utf8");
  const { version } = JSON.parse(text);
  expect(jiceng(["--version"])).toEqual({ code: 0, stdout: `${version}\n`, stderr: "" });
  expect(jiceng(["-V"]).stdout).toBe(`${version}\n`);
});

test.for([
  { args: ["analyse", "x.txt"], says: "unknown command 'analyse'" },
  { args: ["--layout", "single"], says: "unknown option '--layout'" },
  { args: ["analyze"], says: "input" },
  { args: ["analyze", "x.txt", "--layuot", "single"], says: "unknown option '--layuot'" },
  { args: ["analyze", "x.txt", "--format", "xml"], says: "jsonl" },
  { args: ["analyze", "x.txt", "--layout", "newspaper"], says: "print-page" },
  { args: ["analyze", "x.txt", "--from", "odt"], says: "text" },
  { args: ["analyze", "x.txt", "--lang", "fr"], says: "zh" },
  { args: ["analyze", "x.txt", "--out"], says: "--out" },
  { args: ["analyze", "x.txt", "--\u001b[31m"], says: "\\x1b[31m" },
])("$args is refused in one line that names the way out", ({ args, says }) => {
  const refused = jiceng(args);
  expect(refused).toMatchObject({ code: 2, stdout: "" });
  expect(refused.stderr).toMatch(/^jiceng: error: usage: \P{Cc}+\n$/u);
  expect(refused.stderr).not.toContain(".;");
  expect(refused.stderr).toContain(says);
  expect(refused.stderr).toContain("--help");
});

test("help for a command that is none says so", () => {
  const refused = jiceng(["help", "nope"]);
  expect(refused.code).toBe(2);
  expect(refused.stderr).toMatch(/^jiceng: error: usage: no such command/u);
});
