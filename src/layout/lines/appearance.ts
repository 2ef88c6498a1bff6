import type { Line } from "./line.ts";
import { LOOK } from "./looks.ts";
import { TRAIT } from "./traits.ts";

export function isStoryEnd(line: Line | null): boolean {
  return line !== null && (line.traits & TRAIT.endsStory) !== 0;
}

/** A short line above text that opens like a lead (近日，…): so a story begins. */
export function isOpening(line: Line, next: Line | null): boolean {
  return next !== null && (next.looks & LOOK.isLead) !== 0 && isShort(line) && isText(next);
}

/** Looks like a heading of some kind, whatever stands around it. */
export function isShort(line: Line | null): boolean {
  return line !== null && (line.traits & TRAIT.isShort) !== 0;
}

export function opensStory(line: Line | null): boolean {
  return line !== null && (line.traits & TRAIT.opensStory) !== 0;
}

export function isText(line: Line | null): boolean {
  return line !== null && (line.traits & TRAIT.isText) !== 0;
}

/** A body line that a column may have cut: it breaks off, and it is more than a heading. */
export function canBreak(line: Line): boolean {
  return (line.traits & TRAIT.canBreak) !== 0;
}

export function isOpen(line: Line | null): boolean {
  return line !== null && (line.traits & TRAIT.isOpen) !== 0;
}
