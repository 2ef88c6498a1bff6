import { monthOf } from "../core/month.ts";
import { placeNames } from "../core/place-names.ts";
import type { Tally } from "../core/tally.ts";
import { themeRowOf } from "../core/theme-row.ts";
import type { AnalyzedDocument, Diagnostic, Mention, StoryRecord } from "../core/types.ts";
import { namesWriter } from "../core/who-wrote.ts";
import type { TableName } from "./corpus.ts";
import { countPairs, type Pairs, type Row, type Rows, rowOf, rowOfWord, tallyOfPairs, tallyOfRows } from "./rows.ts";

const ROW_TABLES = [
  ...(["themes", "secondaryThemes", "offices", "communities", "reporters", "programmes", "programmeNames"] as const),
  ...(["months", "layouts", "scripts", "entityTypes", "mentions", "quotations", "diagnostics", "furniture"] as const),
];
const PAIR_TABLES = [
  ...(["themesByOffice", "themesByCommunity", "themesByMonth", "officesByCommunity", "reportersByOffice"] as const),
];

/** The tables of a corpus while its stories are counted: rows that are looked up, not keys that are written for each mention. */
export interface StoryCounts {
  readonly count: (analyzed: AnalyzedDocument) => void;
  readonly tables: () => ReadonlyMap<TableName, Tally>;
}

export function storyCounts(): StoryCounts {
  const [rows, pairs] = emptyTables();
  const places = { office: placeNames(), community: placeNames() };
  let number = 0;

  /** Counts a row, but only once for a story; whether it did. */
  const once = (row: Row): boolean => {
    if (row.story === number) return false;
    row.story = number;
    row.count++;
    return true;
  };

  /** Which writers it names is noted. */
  const countMention = (entity: Mention, writers: Row[]): void => {
    switch (entity.type) {
      case "office":
        places.office.add(entity);
        break;
      case "community":
        places.community.add(entity);
        break;
      case "programme": {
        const { cluster, kind, name } = entity;
        once(rowOfWord(rows.programmes, cluster));
        once(rowOf(rows.programmeNames, name, [cluster, name, kind]));
        break;
      }
      case "reporter": {
        if (!namesWriter(entity)) break;
        const { name, role } = entity;
        const writer = rowOf(rows.reporters, name, [name, role]);
        if (once(writer)) writers.push(writer);
        break;
      }
    }
  };

  const countMentions = ({ entities }: StoryRecord): Row[] => {
    const writers: Row[] = [];
    for (const entity of entities) {
      const { type } = entity;
      const ofType = rowOfWord(rows.mentions, type);
      ofType.count++;
      if (ofType.story !== number) {
        ofType.story = number;
        rowOfWord(rows.entityTypes, type).count++;
      }
      countMention(entity, writers);
    }
    return writers;
  };

  const placesOf = (type: keyof typeof places, table: Rows): Row[] => {
    const found: Row[] = [];
    places[type].take((name, code) => found.push(rowOf(table, code ?? name, [name, code])));
    return found;
  };

  const countStory = (story: StoryRecord): void => {
    number++;
    const reporters = countMentions(story);
    const offices = placesOf("office", rows.offices);
    const communities = placesOf("community", rows.communities);
    for (const row of offices) row.count++;
    for (const row of communities) row.count++;
    const theme = themeRowOf(story);
    const themes = [rowOfWord(rows.themes, theme)];
    const month = monthOf(story);
    const months = [rowOfWord(rows.months, month)];
    for (const row of themes) row.count++;
    for (const row of months) row.count++;
    for (const secondary of story.themes?.secondary ?? []) once(rowOfWord(rows.secondaryThemes, secondary));
    for (const quote of story.quotes) rowOfWord(rows.quotations, quote.class).count++;
    const { layout, script } = story.document;
    rowOfWord(rows.layouts, layout).count++;
    rowOfWord(rows.scripts, script).count++;
    countPairs(pairs.themesByOffice, themes, offices);
    countPairs(pairs.themesByCommunity, themes, communities);
    countPairs(pairs.themesByMonth, themes, months);
    countPairs(pairs.officesByCommunity, offices, communities);
    countPairs(pairs.reportersByOffice, reporters, offices);
  };

  const countDiagnostics = (diagnostics: readonly Diagnostic[]): void => {
    for (const { severity, code } of diagnostics) rowOf(rows.diagnostics, code, [severity, code]).count++;
  };

  return {
    count({ stories, diagnostics, furniture }) {
      for (const story of stories) {
        if (story.kind !== "fragment") countStory(story);
        countDiagnostics(story.diagnostics);
      }
      countDiagnostics(diagnostics);
      for (const { reason } of furniture) rowOfWord(rows.furniture, reason).count++;
    },
    tables: () =>
      new Map<TableName, Tally>([
        ...ROW_TABLES.map((name) => [name, tallyOfRows(rows[name])] as const),
        ...PAIR_TABLES.map((name) => [name, tallyOfPairs(pairs[name])] as const),
      ]),
  };
}

function emptyTables(): [Record<(typeof ROW_TABLES)[number], Rows>, Record<(typeof PAIR_TABLES)[number], Pairs>] {
  const rows = {
    ...{ themes: new Map(), secondaryThemes: new Map(), offices: new Map(), communities: new Map() },
    ...{ reporters: new Map(), programmes: new Map(), programmeNames: new Map(), months: new Map() },
    ...{ layouts: new Map(), scripts: new Map(), entityTypes: new Map(), mentions: new Map() },
    ...{ quotations: new Map(), diagnostics: new Map(), furniture: new Map() },
  };
  const pairs = {
    ...{ themesByOffice: new Map(), themesByCommunity: new Map(), themesByMonth: new Map() },
    ...{ officesByCommunity: new Map(), reportersByOffice: new Map() },
  };
  return [rows, pairs];
}
