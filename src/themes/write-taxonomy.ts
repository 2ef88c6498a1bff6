import type { Taxonomy, Theme } from "./taxonomy.ts";

/** A taxonomy as YAML that reads back as the same: fields that have what they have by themselves are left out. */
export async function taxonomyYaml(taxonomy: Taxonomy): Promise<string> {
  const { stringify } = await import("yaml");
  const { actors } = taxonomy;
  const value = {
    version: taxonomy.version,
    weights: taxonomy.weights,
    themes: taxonomy.themes.map(themeValue),
    ...(taxonomy.outcomes.length > 0 ? { outcomes: taxonomy.outcomes } : {}),
    ...(actors === null
      ? {}
      : { actors: given({ strong: actors.strong, weak: actors.weak, negative: actors.negative }) }),
    ...given({
      governance: taxonomy.governance,
      points: taxonomy.points,
      outside: taxonomy.outside,
      ignored: taxonomy.ignored,
    }),
    discounts: taxonomy.discounts.map(({ words, ...discount }) => ({ ...discount, words: linesOf(words) })),
    tieOrder: taxonomy.tieOrder,
    audiences: taxonomy.audiences.map(({ cues, ...label }) => ({ ...label, cues: linesOf(cues) })),
    forms: taxonomy.forms.map(({ cues, ...label }) => ({ ...label, cues: linesOf(cues) })),
  };
  return stringify(value, { lineWidth: 0, blockQuote: "literal" });
}

function themeValue({
  id,
  zh,
  en,
  definition,
  includes,
  excludes,
  sub,
  gathers,
  over,
  cues,
  ownWeights,
}: Theme): object {
  const weighted = (words: readonly string[]): string[] =>
    words.map((word) => (ownWeights.has(word) ? `${word} ${ownWeights.get(word)}` : word));
  return {
    ...{ id, zh, en },
    ...(definition === null ? {} : { definition }),
    ...(includes.length > 0 ? { includes } : {}),
    ...(excludes.length > 0 ? { excludes } : {}),
    ...(sub.length > 0 ? { sub: sub.map(({ cues, ...label }) => ({ ...label, ...given({ cues }) })) } : {}),
    ...(gathers ? { gathers } : {}),
    ...(over.length > 0 ? { over } : {}),
    cues: given({
      strong: weighted(cues.strong),
      medium: weighted(cues.medium),
      weak: weighted(cues.weak),
      frame: weighted(cues.frame),
      negative: cues.negative,
    }),
  };
}

function given(lists: Readonly<Record<string, readonly string[]>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(lists)
      .filter(([, words]) => words.length > 0)
      .map(([name, words]) => [name, linesOf(words)]),
  );
}

/** One word a line: a block, which is quick to read and easy to edit. */
function linesOf(words: readonly string[]): string {
  return words.map((word) => `${word}\n`).join("");
}
