import { unitsOf } from "../core/code-units.ts";
import { CLASS_OF, EVENTS } from "./characters.ts";

/**
 * A text with what one look at all of it gives. The characters at which something begins or ends, one of five, are told by their places:
 * to look at each character and ask what it is costs more than all that is done then.
 */
export interface Seen {
  readonly text: string;
  readonly units: Uint16Array;
  /** The places of line ends, blanks, marks and the like, in order, and behind the last one the length of the text. */
  readonly events: Int32Array;
}

let events = new Int32Array(0x1000);
const LONGEST_KEPT = 1 << 20;

/** Good until a text is looked at again: the arrays serve for all. */
export function lookAt(text: string): Seen {
  const units = unitsOf(text);
  const { length } = text;
  if (events.length <= length || events.length > LONGEST_KEPT)
    events = new Int32Array(
      Math.max(0x1000, length > LONGEST_KEPT ? length + 1 : 2 ** Math.ceil(Math.log2(length + 2))),
    );
  fill(units, length, events);
  return { text, units, events };
}

/** Without a question asked: nothing that a processor could guess wrong. */
function fill(units: Uint16Array, length: number, places: Int32Array): void {
  const classOf = CLASS_OF;
  const isEvent = EVENTS;
  let count = 0;
  for (let i = 0; i < length; i++) {
    places[count] = i;
    count += isEvent[classOf[units[i] ?? 0] ?? 0] ?? 0;
  }
  places[count] = length;
}
