import type { CueClass, Label, Taxonomy, Theme } from "./taxonomy.ts";

const CLASS_NAMES: readonly (readonly [CueClass, string])[] = [
  ["strong", "强 strong"],
  ["medium", "中 medium"],
  ["weak", "弱 weak"],
  ["frame", "框架 frame"],
  ["negative", "不计 negative"],
];

/** A taxonomy as a page for annotators, in Markdown: what each theme is, what belongs to it and what does not, and its cues. */
export function annotationGuide(taxonomy: Taxonomy): string {
  const { version, themes, outcomes, audiences, forms } = taxonomy;
  const index = themes.map(({ id, zh, en }) => `| \`${id}\` | ${inline(zh)} | ${inline(en)} |\n`).join("");
  return [
    `# 主题标注手册 / Annotation guide\n\n版本 Version: ${inline(version)}\n`,
    `## 主题 Themes\n\n| id | 主题 | Theme |\n| --- | --- | --- |\n${index}`,
    labelSection("其他结果 Outcomes that are no theme", outcomes),
    labelSection("对象 Audiences", audiences),
    labelSection("形式 Forms", forms),
    ...themes.map((theme, i) => themeSection(theme, { taxonomy, number: i + 1 })),
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function labelSection(title: string, labels: readonly Label[]): string {
  const lines = labels.map(({ id, zh, en }) => `- \`${id}\` ${inline(zh)} / ${inline(en)}\n`);
  return lines.length === 0 ? "" : `## ${title}\n\n${lines.join("")}`;
}

function themeSection(
  { id, zh, en, definition, includes, excludes, sub, over, cues, ownWeights }: Theme,
  { taxonomy, number }: { taxonomy: Taxonomy; number: number },
): string {
  const listed = (title: string, texts: readonly string[]): string =>
    texts.length === 0 ? "" : `- **${title}**: ${texts.map(inline).join("; ")}\n`;
  const nameOf = (other: string): string => {
    const theme = taxonomy.themes.find((theme) => theme.id === other);
    return theme === undefined ? other : `${theme.zh} (${other})`;
  };
  const words = CLASS_NAMES.map(([name, title]) => {
    const shown = cues[name].map((word) => (ownWeights.has(word) ? `${word} ${ownWeights.get(word)}` : word));
    return shown.length === 0 ? "" : `**${title}** (${shown.length}): ${shown.map(inline).join("、")}\n`;
  });
  const facts = [
    listed("定义 Definition", definition === null ? [] : [definition]),
    listed("包括 Includes", includes),
    listed("不包括 Excludes", excludes),
    listed(
      "子主题 Sub-themes",
      sub.map((value) => `${value.zh} ${value.en} (${value.id})`),
    ),
    listed("先于 Goes before", over.map(nameOf)),
  ].join("");
  const cueText = words.filter((line) => line !== "").join("\n");
  return [
    `## ${number} \`${id}\` ${inline(zh)} / ${inline(en)}\n`,
    facts,
    cueText === "" ? "" : `### 提示词 Cues\n\n${cueText}`,
  ]
    .filter((part) => part !== "")
    .join("\n");
}

/** Text of a file in a line of Markdown: no line break, and nothing that begins mark-up. */
function inline(text: string): string {
  return text.replace(/\s+/gu, " ").replace(/[\\`*_<>[\]#|]/gu, (sign) => `\\${sign}`);
}
