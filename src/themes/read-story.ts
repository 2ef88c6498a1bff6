import { unitsOf } from "../core/code-units.ts";
import type { CleanStory, Mention } from "../core/types.ts";
import type { Desk, ThemeModel } from "./model.ts";
import { withRoom } from "./rows.ts";
import { endsSentence, readSentences } from "./sentences.ts";
import { pairPlace } from "./tables.ts";

/** Levels of the bodies that a story names, the lowest first. */
export const COMMUNITY = 0;
export const OFFICE = 1;
export const DISTRICT = 2;
export const CITY = 3;
const NONE = -1;

/** Numbers of a row of `organisations` and of `bodies`. */
export const NAME_ROW = 2;

/** Puts a story on the desk: its sentences, and its text without the names in it. */
export function readStory({ text, zones }: CleanStory, mentions: readonly Mention[], model: ThemeModel): void {
  const { desk } = model;
  makeRoom(desk, text.length);
  readUnits(model, unitsOf(text), text.length);
  readSentences(zones, desk);
  readNames(mentions, desk);
}

function makeRoom(desk: Desk, length: number): void {
  if (desk.units.length > length) return;
  desk.units = new Uint16Array(2 * length + 1);
  desk.marks = new Int32Array(2 * length + 1);
  desk.starts = new Int32Array(2 * length + 1);
}

/**
 * Takes over the units, and notes where sentences may end and where words may begin. Each place is written and kept where the next
 * is noted behind it: no branch that a processor would have to guess.
 */
function readUnits({ pairs, singles, desk }: ThemeModel, text: Uint16Array, length: number): void {
  const { units, marks, starts } = desk;
  let markCount = 0;
  let startCount = 0;
  let unit = length > 0 ? (text[0] ?? 0) : 0;
  for (let i = 0; i < length; i++) {
    units[i] = unit;
    marks[markCount] = i;
    markCount += endsSentence(unit);
    // What stands behind the story in the array makes at most a place where no word begins.
    const next = text[i + 1] ?? 0;
    const pair = pairPlace(unit, next);
    starts[startCount] = i;
    startCount += (((pairs[pair >>> 5] ?? 0) >>> (pair & 31)) | ((singles[unit >>> 5] ?? 0) >>> (unit & 31))) & 1;
    unit = next;
  }
  units[length] = 0;
  desk.length = length;
  desk.markCount = markCount;
  desk.startCount = startCount;
}

/** A village called 文化村 is no culture: names are blanked out, but for those of organisations, which may say what kind of body it is. */
function readNames(mentions: readonly Mention[], desk: Desk): void {
  desk.organisations.size = 0;
  desk.bodies.size = 0;
  desk.named = 0;
  for (const mention of mentions) {
    // Mentions are of ten shapes, of which each look-up takes its time.
    switch (mention.type) {
      case "office":
        addName(desk.bodies, mention.start, OFFICE);
        desk.named++;
        break;
      case "community":
      case "estate":
        addName(desk.bodies, mention.start, COMMUNITY);
        desk.named++;
        break;
      case "place": {
        const level = levelOfPlace(mention.name);
        if (level !== NONE) addName(desk.bodies, mention.start, level);
        break;
      }
      case "person":
      case "reporter":
        break;
      case "organisation":
        addOrganisation(desk.organisations, mention.start, mention.end);
        continue;
      case "date":
      case "programme":
      case "quantity":
        continue;
    }
    blank(desk, mention.start, mention.end);
  }
}

function blank({ units, length }: Desk, start: number, end: number): void {
  const to = Math.min(end, length);
  for (let at = start; at < to; at++) units[at] = 0;
}

function levelOfPlace(name: string): number {
  switch (name.charAt(name.length - 1)) {
    case "区":
    case "县":
    case "旗":
      return DISTRICT;
    case "市":
    case "州":
    case "盟":
      return CITY;
    default:
      return NONE;
  }
}

function addName(rows: Desk["bodies"], start: number, value: number): void {
  const numbers = withRoom(rows, NAME_ROW);
  numbers[rows.size++] = start;
  numbers[rows.size++] = value;
}

/** In order of start, as they nearly always come. */
function addOrganisation(rows: Desk["organisations"], start: number, end: number): void {
  addName(rows, start, end);
  const { numbers } = rows;
  for (let at = rows.size - NAME_ROW; at > 0 && (numbers[at - NAME_ROW] ?? 0) > start; at -= NAME_ROW) {
    numbers[at] = numbers[at - NAME_ROW] ?? 0;
    numbers[at + 1] = numbers[at - NAME_ROW + 1] ?? 0;
    numbers[at - NAME_ROW] = start;
    numbers[at - NAME_ROW + 1] = end;
  }
}
