import { readSeed } from "../io/seeds.ts";
import { readOwnTaxonomy } from "../themes/own-taxonomy.ts";
import type { Taxonomy } from "../themes/taxonomy.ts";

const SEED = "guide/themes.yaml";

/** The built-in taxonomy with definitions and limits of its themes, which people need and classification does not. */
export async function withTexts(taxonomy: Taxonomy): Promise<Taxonomy> {
  const file = { name: `seeds/${SEED}`, text: readSeed(SEED) };
  const guide = await readOwnTaxonomy(file, (text) => ({ text }));
  const texts = new Map(guide.taxonomy.themes.map((theme) => [theme.id, theme]));
  return {
    ...taxonomy,
    themes: taxonomy.themes.map((theme) => {
      const { definition, includes, excludes } = texts.get(theme.id) ?? theme;
      return { ...theme, definition, includes, excludes };
    }),
  };
}
