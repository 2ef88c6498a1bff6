import { UserError } from "../core/errors.ts";
import { isoDate } from "../core/iso-date.ts";
import type { EntityType, LayoutName } from "../core/types.ts";
import { isWording, type Language, type Wording, wording } from "../core/wording.ts";
import { isKnownEncoding } from "../input/decode.ts";
import type { InputFormat } from "../input/formats.ts";
import type { FieldNames } from "../input/record.ts";
import { LANGUAGES } from "../io/language.ts";
import { SEGMENTERS, type SegmenterChoice } from "../segment/index.ts";

/** What a command was told, by flags and config file, checked. */
export interface Settings {
  readonly from: "auto" | InputFormat;
  readonly encoding: string;
  /** Whether a few broken bytes are replaced instead of failing the file. */
  readonly lossy: boolean;
  readonly fields: FieldNames;
  /** Further fields that are carried through to the outputs. */
  readonly keep: readonly string[];
  /** What parts the cells of a table; null for what its header line shows. */
  readonly delimiter: string | null;
  /** Bytes of the longest record that is read. */
  readonly maxLine: number;
  /** Bytes of the largest file in a container. */
  readonly maxUnpacked: number;
  readonly layout: LayoutName | "auto";
  readonly published: string | null;
  readonly types: readonly EntityType[] | null;
  readonly themes: boolean;
  /** 0 to 1. */
  readonly minConfidence: number;
  /** Whether 该社区, 该活动 and the like count as mentions. */
  readonly references: boolean;
  /** Whether names are looked up among villages too. */
  readonly villages: boolean;
  readonly segmenter: SegmenterChoice;
  /** Path. */
  readonly userDictionary: string | null;
  /** Path. */
  readonly aliases: string | null;
  /** Path of a file or folder. */
  readonly taxonomy: string | null;
  readonly format: "table" | "jsonl" | "json" | "csv";
  readonly excel: boolean;
  /** Whether texts that a spreadsheet would run as formulas stay as they are. */
  readonly csvRaw: boolean;
  /** Whether a report set holds the texts that offsets are in. */
  readonly keepText: boolean;
  readonly lang: Language;
  /** How many work at the same time; it decides nothing but how long that takes. */
  readonly jobs: number | "auto";
  readonly quiet: boolean;
  readonly allowEmpty: boolean;
  /** A stage that says on stderr how it decides. */
  readonly debug: (typeof DEBUG)[number] | null;
}

export const FROM = ["auto", "text", "jsonl", "json", "csv", "html", "docx", "pdf"] as const;
export const LAYOUTS = ["auto", "print-page", "web-article", "single"] as const;
export const FORMATS = ["table", "jsonl", "json", "csv"] as const;
export const DEBUG = ["layout", "places"] as const;
export const ENTITY_TYPES: readonly EntityType[] = [
  "office",
  "community",
  "reporter",
  "date",
  "programme",
  "person",
  "organisation",
  "place",
  "estate",
  "quantity",
];

export const DEFAULTS: Settings = {
  from: "auto",
  encoding: "auto",
  lossy: false,
  fields: { text: "text", id: "id", title: "title", published: "published", outlet: "outlet" },
  keep: [],
  delimiter: null,
  maxLine: 16 * 1024 * 1024,
  maxUnpacked: 256 * 1024 * 1024,
  layout: "auto",
  published: null,
  types: null,
  themes: true,
  minConfidence: 0,
  references: false,
  villages: false,
  segmenter: "built-in",
  userDictionary: null,
  aliases: null,
  taxonomy: null,
  format: "table",
  excel: false,
  csvRaw: false,
  keepText: true,
  lang: "en",
  jobs: "auto",
  quiet: false,
  allowEmpty: false,
  debug: null,
};

/**
 * Checks one group of settings, from the command line (`file` null) or a config file, and lays it over what is there.
 *
 * @throws UserError `unknown-setting` or `bad-setting`, naming the setting and what it takes.
 */
export function withSettings(base: Settings, given: ReadonlyMap<string, unknown>, file: string | null): Settings {
  const subject = file === null ? {} : { subject: file };
  let settings = base;
  for (const [name, value] of given) {
    const read = READERS.get(name);
    if (read === undefined) {
      throw new UserError(
        "unknown-setting",
        wording`${JSON.stringify(name)} is no setting; known are ${[...READERS.keys()].join(", ")}`,
        subject,
      );
    }
    const part = read(value, settings);
    if (isWording(part))
      throw new UserError("bad-setting", wording`${name} takes ${part}, not ${JSON.stringify(value)}`, subject);
    settings = { ...settings, ...part };
  }
  return settings;
}

/** The checked setting, or what it takes. */
type Reader = (value: unknown, base: Settings) => Partial<Settings> | Wording;

const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ["from", (value) => oneOf(FROM, value, (from) => ({ from }))],
  [
    "encoding",
    (value) =>
      typeof value === "string" && (value === "auto" || isKnownEncoding(value))
        ? { encoding: value }
        : wording`auto or an encoding such as utf-8, gb18030, big5, utf-16le`,
  ],
  ["textField", fieldReader("text")],
  ["idField", fieldReader("id")],
  ["titleField", fieldReader("title")],
  ["publishedField", fieldReader("published")],
  ["outletField", fieldReader("outlet")],
  ["dateField", fieldReader("published")],
  ["keep", readNames],
  ["delimiter", readDelimiter],
  ["lossy", (value) => flag(value, (lossy) => ({ lossy }))],
  ["maxLine", (value) => size(value, LARGEST_LINE, (maxLine) => ({ maxLine }))],
  ["maxUnpacked", (value) => size(value, LARGEST_UNPACKED, (maxUnpacked) => ({ maxUnpacked }))],
  ["layout", (value) => oneOf(LAYOUTS, value, (layout) => ({ layout }))],
  ["published", readPublished],
  ["types", readTypes],
  ["references", (value) => flag(value, (references) => ({ references }))],
  ["villages", (value) => flag(value, (villages) => ({ villages }))],
  ["themes", (value) => flag(value, (themes) => ({ themes }))],
  ["minConfidence", readShare],
  ["segmenter", (value) => oneOf(SEGMENTERS, value, (segmenter) => ({ segmenter }))],
  ["userDictionary", (value) => path(value, (userDictionary) => ({ userDictionary }))],
  ["aliases", (value) => path(value, (aliases) => ({ aliases }))],
  ["taxonomy", (value) => path(value, (taxonomy) => ({ taxonomy }))],
  ["format", (value) => oneOf(FORMATS, value, (format) => ({ format }))],
  ["excel", (value) => flag(value, (excel) => ({ excel }))],
  ["csvRaw", (value) => flag(value, (csvRaw) => ({ csvRaw }))],
  ["keepText", (value) => flag(value, (keepText) => ({ keepText }))],
  ["lang", (value) => oneOf(LANGUAGES, value, (lang) => ({ lang }))],
  ["debug", (value) => oneOf(DEBUG, value, (debug) => ({ debug }))],
  ["jobs", readJobs],
  ["quiet", (value) => flag(value, (quiet) => ({ quiet }))],
  ["allowEmpty", (value) => flag(value, (allowEmpty) => ({ allowEmpty }))],
]);

function oneOf<Choice extends string>(
  choices: readonly Choice[],
  value: unknown,
  set: (choice: Choice) => Partial<Settings>,
): Partial<Settings> | Wording {
  const found = choices.find((choice) => choice === value);
  return found === undefined ? wording`one of ${choices.join(", ")}` : set(found);
}

function flag(value: unknown, set: (on: boolean) => Partial<Settings>): Partial<Settings> | Wording {
  return typeof value === "boolean" ? set(value) : wording`true or false`;
}

function path(value: unknown, set: (path: string) => Partial<Settings>): Partial<Settings> | Wording {
  return typeof value === "string" && value !== "" ? set(value) : wording`the path of a file`;
}

function fieldReader(field: keyof FieldNames): Reader {
  return (value, { fields }) =>
    typeof value === "string" && value !== ""
      ? { fields: { ...fields, [field]: value } }
      : wording`the name of a field`;
}

/** YAML reads a year as a number. */
function readPublished(value: unknown): Partial<Settings> | Wording {
  const published = typeof value === "string" || typeof value === "number" ? isoDate(String(value)) : null;
  return published === null ? wording`an ISO date such as 2024-05-31` : { published };
}

/** A flag comes as text, a setting of the config file as a number. */
function readShare(value: unknown): Partial<Settings> | Wording {
  const share = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof share === "number" && share >= 0 && share <= 1
    ? { minConfidence: share }
    : wording`a number from 0 to 1`;
}

// 16M, or 16777216 of a config file.
const SIZE = /^(?<number>\d{1,10})(?<unit>[KMG]?)$/iu;
const UNITS: ReadonlyMap<string, number> = new Map([
  ["", 1],
  ["K", 1024],
  ["M", 1024 ** 2],
  ["G", 1024 ** 3],
]);
/** A text of more characters cannot be held in memory. */
const LARGEST_LINE = 512 * 1024 ** 2 - 25;

const LARGEST_UNPACKED = 64 * 1024 ** 3;

function size(value: unknown, most: number, set: (bytes: number) => Partial<Settings>): Partial<Settings> | Wording {
  const { number, unit = "" } = SIZE.exec(String(value))?.groups ?? {};
  const bytes = Number(number) * (UNITS.get(unit.toUpperCase()) ?? 1);
  return bytes >= 1 && bytes <= most ? set(bytes) : wording`a number of bytes such as 16M, at most ${most}`;
}

function readNames(value: unknown): Partial<Settings> | Wording {
  const names = typeof value === "string" ? value.split(",").map((name) => name.trim()) : value;
  const isList = Array.isArray(names) && names.every((name) => typeof name === "string" && name !== "");
  return isList ? { keep: [...new Set(names)] } : wording`names of fields, such as page,section`;
}

function readDelimiter(value: unknown): Partial<Settings> | Wording {
  const delimiter = value === "tab" || value === "\\t" ? "\t" : value;
  const isOne = typeof delimiter === "string" && /^[^"\r\n]$/u.test(delimiter);
  return isOne ? { delimiter } : wording`one character that parts cells, or tab`;
}

const MOST_JOBS = 64;

function readJobs(value: unknown): Partial<Settings> | Wording {
  if (value === "auto") return { jobs: "auto" };
  const jobs = typeof value === "string" && /^\d{1,3}$/u.test(value) ? Number(value) : value;
  return typeof jobs === "number" && Number.isInteger(jobs) && jobs >= 1 && jobs <= MOST_JOBS
    ? { jobs }
    : wording`auto or a number from 1 to ${MOST_JOBS}`;
}

function readTypes(value: unknown): Partial<Settings> | Wording {
  const names = typeof value === "string" ? value.split(",").map((name) => name.trim()) : value;
  const expected = wording`some of ${ENTITY_TYPES.join(", ")}`;
  if (!Array.isArray(names)) return expected;
  const types = ENTITY_TYPES.filter((type) => names.includes(type));
  return types.length > 0 && types.length === new Set(names).size ? { types } : expected;
}
