import { type Weights, weights } from "./labels.ts";
import { KNOWN, type Setting } from "./setting.ts";

/** Bits that have to be there, and bits that must not, at one place of what is known of a setting. */
interface Condition {
  readonly place: number;
  readonly all: number;
  readonly none: number;
}

type Where = (all: number, none?: number) => Condition;

function at(place: number): Where {
  return (all, none = 0) => ({ place, all, none });
}

/** By the bits of `LOOK`: of the line, the next one, and the last one in front that can hold text. */
export const looks: Where = at(KNOWN.looks);
export const nextLooks: Where = at(KNOWN.nextLooks);
export const previousTextLooks: Where = at(KNOWN.previousTextLooks);
/** By the bits of `TRAIT`. */
export const is: Where = at(KNOWN.traits);
export const next: Where = at(KNOWN.nextTraits);
export const afterNext: Where = at(KNOWN.afterNextTraits);
export const previous: Where = at(KNOWN.previousTraits);
export const previousText: Where = at(KNOWN.previousTextTraits);
/** By the bits of `AROUND`. */
export const around: Where = at(KNOWN.around);
/** By the bits of `PAGE`. */
export const page: Where = at(KNOWN.page);

/** Something that can be seen of a line, and how much it speaks for (above 0) or against each label. */
export interface Sign {
  readonly name: string;
  /** All of them hold where the sign does, and most often tell that it does not. */
  readonly conditions: readonly Condition[];
  /** What bits do not tell; null where they tell all. */
  readonly test: ((setting: Setting) => boolean) | null;
  readonly weights: Weights;
}

export function sign(
  name: string,
  conditions: readonly Condition[],
  spoken: string,
  test: ((setting: Setting) => boolean) | null = null,
): Sign {
  return { name, conditions, test, weights: weights(spoken) };
}

export function holds({ conditions, test }: Sign, setting: Setting): boolean {
  const areMet = conditions.every(({ place, all, none }) => ((setting.known[place] ?? 0) & (all | none)) === all);
  return areMet && (test === null || test(setting));
}
