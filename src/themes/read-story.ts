import type { CleanStory, Mention } from "../core/types.ts";
import type { Desk } from "./model.ts";
import { withRoom } from "./rows.ts";
import { endsSentence, readSentences } from "./sentences.ts";

/** Levels of the bodies that a story names, the lowest first. */
export const COMMUNITY = 0;
export const OFFICE = 1;
export const DISTRICT = 2;
export const CITY = 3;
const NONE = -1;

/** Numbers of a row of `organisations` and of `bodies`. */
export const NAME_ROW = 2;

/** Puts a story on the desk: its sentences, and its text without the names in it. */
export function readStory({ text, zones }: CleanStory, mentions: readonly Mention[], desk: Desk): void {
  readUnits(text, desk);
  readSentences(zones, desk);
  readNames(mentions, desk);
}

function readUnits(text: string, desk: Desk): void {
  const { length } = text;
  if (desk.units.length <= length) {
    desk.units = new Uint16Array(2 * length + 1);
    desk.marks = new Int32Array(2 * length + 1);
    desk.starts = new Int32Array(2 * length + 1);
  }
  const { units, marks } = desk;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const unit = text.charCodeAt(i);
    units[i] = unit;
    // Written at each place and kept where the next is noted behind it: no branch that a processor would have to guess.
    marks[count] = i;
    count += endsSentence(unit);
  }
  units[length] = 0;
  desk.length = length;
  desk.markCount = count;
}

/** A village called 文化村 is no culture: names are blanked out, but for those of organisations, which may say what kind of body it is. */
function readNames(mentions: readonly Mention[], desk: Desk): void {
  desk.organisations.size = 0;
  desk.bodies.size = 0;
  desk.named = 0;
  for (const mention of mentions) {
    const { type, start, end } = mention;
    switch (type) {
      case "office":
        addName(desk.bodies, start, OFFICE);
        desk.named++;
        break;
      case "community":
      case "estate":
        addName(desk.bodies, start, COMMUNITY);
        desk.named++;
        break;
      case "place": {
        const level = levelOfPlace(mention.name);
        if (level !== NONE) addName(desk.bodies, start, level);
        break;
      }
      case "person":
      case "reporter":
        break;
      case "organisation":
        addOrganisation(desk.organisations, start, end);
        continue;
      case "date":
      case "programme":
      case "quantity":
        continue;
    }
    blank(desk, start, end);
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
