import { unitsOf } from "../core/code-units.ts";
import { CLASS_OF, EVENTS } from "./characters.ts";

/**
 * A text with what one look at all of it gives. The characters at which something begins or ends, one of five, are told by their places:
 * to look at each character and ask what it is costs more than all that is done then.
 */
export interface Seen {
  readonly text: string;
  readonly units: Uint16Array;
  /** The class of each character: where in the columns of `characters.ts` it is told of. */
  readonly classes: Uint8Array;
  /** The places of line ends, blanks, marks and the like, in order, and behind the last one the length of the text. */
  readonly events: Int32Array;
}

const SHORTEST = 0x1000;
const LONGEST_KEPT = 1 << 20;
let classes = new Uint8Array(SHORTEST);
let events = new Int32Array(SHORTEST);
let last = "";

/** Good until another text is looked at: the arrays serve for all. */
export function lookAt(text: string): Seen {
  const units = unitsOf(text);
  // What shows no damage is looked at twice.
  if (text === last) return { text, units, classes, events };
  const { length } = text;
  if (events.length <= length || events.length > LONGEST_KEPT) {
    const room = length > LONGEST_KEPT ? length + 1 : Math.max(SHORTEST, 2 ** Math.ceil(Math.log2(length + 2)));
    classes = new Uint8Array(room);
    events = new Int32Array(room);
  }
  fill(units, length, { classes, places: events });
  last = text;
  return { text, units, classes, events };
}

/** Without a question asked: nothing that a processor could guess wrong. */
function fill(
  units: Uint16Array,
  length: number,
  { classes: found, places }: { classes: Uint8Array; places: Int32Array },
): void {
  const classOf = CLASS_OF;
  const isEvent = EVENTS;
  let count = 0;
  for (let i = 0; i < length; i++) {
    const own = classOf[units[i] ?? 0] ?? 0;
    found[i] = own;
    places[count] = i;
    count += isEvent[own] ?? 0;
  }
  places[count] = length;
}
