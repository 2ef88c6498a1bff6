import type { Dice } from "../../src/core/dice.ts";
import { notEmpty } from "./dice.ts";

/** No line begins with one of these. */
const NEVER_FIRST = /[，。、；：！？”’）》]/u;

/** A paragraph cut where a column may end: anywhere but in front of a mark, or behind one that may end a paragraph. */
export function cutAnywhere(text: string, dice: Dice): string[] {
  for (let tries = 0; tries < 40; tries++) {
    const at = 26 + dice.roll(Math.max(1, text.length - 40));
    if (at >= text.length - 8) continue;
    if (NEVER_FIRST.test(text.charAt(at)) || /[。！？”）：]/u.test(text.charAt(at - 1))) continue;
    return [text.slice(0, at), text.slice(at)];
  }
  return [text];
}

/** Cut inside the last stretch that has the shape, at least one character from either end of it. */
export function cutInside(text: string, shape: RegExp, dice: Dice): string[] {
  const found = Array.from(text.matchAll(new RegExp(shape, "gu"))).at(-1);
  if (found === undefined) throw new Error(`${text} has nothing like ${shape}`);
  const room = found[0].length - 2;
  for (let tries = 0; tries < 40; tries++) {
    const at = found.index + 1 + dice.roll(room);
    if (!NEVER_FIRST.test(text.charAt(at)) && !/[。！？”]/u.test(text.charAt(at - 1)))
      return [text.slice(0, at), text.slice(at)];
  }
  return [text];
}

/** Cut right behind a comma, not too near to either end. */
export function cutBehindComma(text: string, dice: Dice): string[] {
  const places = Array.from(text.matchAll(/，/gu), ({ index }) => index + 1).filter(
    (at) => at > 20 && at < text.length - 8,
  );
  if (places.length === 0) return [text];
  const at = dice.pick(notEmpty(places));
  return [text.slice(0, at), text.slice(at)];
}

export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (let at = 0; at < text.length; ) {
    let end = Math.min(text.length, at + width);
    while (end < text.length && NEVER_FIRST.test(text.charAt(end))) end++;
    lines.push(text.slice(at, end));
    at = end;
  }
  return lines;
}
