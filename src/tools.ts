import { UserError } from "./core/errors.ts";
import { prepareTries } from "./core/prepared-tries.ts";
import { wording } from "./core/wording.ts";
import { openRecognizers } from "./entities/index.ts";
import { quotationClassifier } from "./entities/quotations.ts";
import { csvRows } from "./input/csv-rows.ts";
import { readPrepared, readPreparedTries, textChecksum } from "./io/prepared.ts";
import { openLexicons, readPackedSeed, readSeed } from "./io/seeds.ts";
import { openLayout } from "./layout/index.ts";
import { openPlaces } from "./open-places.ts";
import type { Tools } from "./pipeline.ts";
import { readAliasBook } from "./places/aliases/alias-book.ts";
import { areaGazetteer } from "./places/gazetteer.ts";
import { placeIndex } from "./places/place-index.ts";
import { simplifier } from "./script/simplify.ts";
import { dictionaryOf } from "./segment/dictionary.ts";
import { type OpenedSegmenter, openBuiltIn, openReference, SEGMENTERS, type SegmenterChoice } from "./segment/index.ts";
import { keywordFinder } from "./segment/keywords.ts";
import { compileTaxonomy, openThemes } from "./themes/model.ts";
import { readOwnTaxonomy, type TaxonomyText } from "./themes/own-taxonomy.ts";
import { tablesIn } from "./themes/stored-tables.ts";
import { type ThemeTables, tablesOf } from "./themes/tables.ts";
import { parseTaxonomy } from "./themes/taxonomy.ts";

/** How to open a segmenter, or all tools. */
export interface OpenOptions {
  /** `built-in`, the default, or `nodejieba`, the reference engine, which gives the same words several times slower. */
  readonly segmenter?: SegmenterChoice;
  /** The text of a user dictionary: lines of `word [frequency] [tag]`. */
  readonly userDictionary?: string | null;
  /** Whether names are looked up among all 491,000 villages too; false unless given. */
  readonly villages?: boolean;
  /** An alias book: CSV with the columns name, canonical, type and code. */
  readonly aliases?: AliasText | null;
  /** A taxonomy of your own, YAML or JSON, in the place of the built-in one. */
  readonly taxonomy?: TaxonomyText | null;
}

/** The text of an alias book, and the name that errors in it are told with. */
export interface AliasText {
  readonly text: string;
  readonly name: string;
}

/**
 * Opens a segmenter: some ten milliseconds for the built-in one, a second for nodejieba.
 *
 * @throws UserError `bad-setting` for a name that is none, `segmenter-missing` when nodejieba is asked for and not there,
 * `user-dictionary-not-taken` when it is to have a user dictionary, `seed-missing` or `seed-damaged` when the dictionary of
 * the package is not as it was installed.
 */
export async function openSegmenter(options: OpenOptions = {}): Promise<OpenedSegmenter> {
  const { segmenter = "built-in", userDictionary = null } = options;
  if (!SEGMENTERS.includes(segmenter))
    throw new UserError(
      "bad-setting",
      wording`segmenter takes one of ${SEGMENTERS.join(", ")}, not ${JSON.stringify(segmenter)}`,
    );
  switch (segmenter) {
    case "built-in":
      return openBuiltIn(dictionaryOf(readPackedSeed("dictionary/jieba.packed")), userDictionary);
    case "nodejieba":
      if (userDictionary === null) return openReference();
      throw new UserError(
        "user-dictionary-not-taken",
        wording`a user dictionary goes with the built-in segmenter; leave out --segmenter nodejieba`,
      );
  }
}

/**
 * Reads the word lists, the gazetteer and the taxonomy that come with the package and builds what `analyze` works with.
 * Costs most of a short run: open once, then analyse any number of documents.
 *
 * @throws UserError as `openSegmenter` does; `bad-csv` or `bad-alias-book` with the line of the alias book; `taxonomy-invalid` with
 * file and line.
 */
export async function openTools(options: OpenOptions = {}): Promise<Tools> {
  const { lexicon, checksum } = openLexicons();
  prepareTries(readPreparedTries(checksum), textChecksum);
  const gazetteer = areaGazetteer(readSeed("gazetteer/areas.tsv"));
  const simplify = simplifier(lexicon);
  const { aliases = null, taxonomy = null } = options;
  const { segmenter, userDictionaryReport } = await openSegmenter(options);
  const own = taxonomy === null ? null : await readOwnTaxonomy(taxonomy, simplify);
  return {
    simplify,
    ...openLayout(lexicon),
    recognizers: openRecognizers(lexicon, gazetteer),
    classifyQuotations: quotationClassifier(lexicon),
    gazetteer,
    // Read when the first name is to be looked up: many texts name no office.
    officialPlaces: once(() => placeIndex(openPlaces({ villages: options.villages ?? false }))),
    // Names are compared in Simplified characters.
    aliases: aliases && readAliasBook(csvRows(simplify(aliases.text).text, aliases.name), aliases.name),
    themes: own === null ? openThemes(builtInThemes()) : compileTaxonomy(own.taxonomy),
    taxonomyReport: own?.report ?? null,
    findKeywords: keywordFinder(segmenter, lexicon),
    segmenter: segmenter.name,
    userDictionaryReport,
  };
}

const TAXONOMY = "themes/taxonomy.json";

/** The tables of the taxonomy that comes with the package. */
export function builtInThemes(): ThemeTables {
  const prepared = readPrepared("themes", TAXONOMY);
  return (prepared && tablesIn(prepared)) ?? tablesOf(parseTaxonomy(readSeed(TAXONOMY)));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
