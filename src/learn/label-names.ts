import { letterDistance } from "../core/letter-distance.ts";
import { compareNames } from "../core/tally.ts";
import { choiceOf, type Wording, wording } from "../core/wording.ts";

/** What a label may be called. */
export interface NamedLabel {
  readonly id: string;
  readonly names: readonly string[];
}

/** The id that a name stands for, or why it stands for none. */
export type FoundLabel = { readonly ok: true; readonly id: string } | { readonly ok: false; readonly reason: Wording };

export interface LabelNames {
  readonly idOf: (name: string) => FoundLabel;
  /** The ids of a cell that may hold several. */
  readonly idsOf: (cell: string) => FoundLabel[];
}

// Themes have names with commas and “与”: “Culture, sport and festivals” is one.
const SURE_SEPARATOR = /[;；|\n]/u;
const OTHER_SEPARATOR = /[,，、/]/u;
/** A cell may hold a whole page; no label is as long. */
const LONGEST = 60;
/** Names nearer than this share of their letters are offered: helth → health. */
const NEAR = 0.4;
const MOST_OFFERED = 3;
const MOST_KNOWN = 30;
/** People slip some hundred times; a column of other words is not to be looked through letter by letter. */
const MOST_ASKED = 500;

/**
 * Finds labels by their id or by one of their names, whatever the case, width, white space and hyphens: `Party building`,
 * `party-building` and `党建引领` are one. An id goes before a name; a name of two labels is none. `kind` says what is named: `theme`.
 */
export function labelNames(labels: readonly NamedLabel[], kind: Wording): LabelNames {
  const idsByName = new Map<string, Set<string>>();
  for (const { id, names } of labels)
    for (const name of [id, ...names]) {
      const key = compared(name);
      if (key !== "") idsByName.set(key, (idsByName.get(key) ?? new Set()).add(id));
    }
  const offersByName = new Map<string, readonly string[]>();
  const exact = new Set(labels.map(({ id }) => id));
  const known = knownAre(labels, kind);
  const shown = (name: string): string => JSON.stringify(name.length > LONGEST ? `${name.slice(0, LONGEST)}…` : name);

  const near = (name: string): string[] => {
    const key = compared(name.slice(0, LONGEST));
    const byId = new Map<string, number>();
    for (const [known, ids] of idsByName) {
      const far = shareOfLetters(key, known);
      for (const id of ids) byId.set(id, Math.min(far, byId.get(id) ?? 1));
    }
    return [...byId]
      .filter(([, far]) => far <= NEAR)
      .sort(([a, x], [b, y]) => x - y || compareNames(a, b))
      .slice(0, MOST_OFFERED)
      .map(([id]) => id);
  };

  const shareOfLetters = (key: string, known: string): number => {
    if (key.length > 1 && known.includes(key)) return 0;
    const letters = Math.max(known.length, key.length);
    // At least so many must be added or dropped: no need to look at the letters.
    if (Math.abs(known.length - key.length) > NEAR * letters) return 1;
    return letterDistance(key, known) / letters;
  };

  const idOf = (name: string): FoundLabel => {
    if (exact.has(name)) return { ok: true, id: name };
    const ids = [...(idsByName.get(compared(name)) ?? [])];
    const [id] = ids;
    if (id !== undefined && ids.length === 1) return { ok: true, id };
    if (ids.length > 1)
      return { ok: false, reason: wording`${shown(name)} may be ${kind} ${choiceOf(ids)}; write the id` };
    const offered = offersByName.get(name) ?? (offersByName.size < MOST_ASKED ? near(name) : []);
    if (offersByName.size < MOST_ASKED) offersByName.set(name, offered);
    const way = offered.length > 0 ? wording`did you mean ${offered.join(", ")}?` : known;
    return { ok: false, reason: wording`${shown(name)} is no ${kind}; ${way}` };
  };

  const idsOf = (cell: string): FoundLabel[] =>
    cell
      .split(SURE_SEPARATOR)
      .filter((part) => part.trim() !== "")
      .flatMap((part) => {
        const whole = idOf(part.trim());
        if (whole.ok) return [whole];
        const parts = part.split(OTHER_SEPARATOR).filter((name) => name.trim() !== "");
        return parts.length < 2 ? [whole] : parts.map((name) => idOf(name.trim()));
      });
  return { idOf, idsOf };
}

/** What there is to choose from; a hundred thousand bad cells must not say five hundred ids each. */
function knownAre(labels: readonly NamedLabel[], kind: Wording): Wording {
  const ids = [...new Set(labels.map(({ id }) => id))];
  if (ids.length === 0) return wording`the taxonomy has no ${kind}s; leave the cell empty, or add them there`;
  const first = ids.slice(0, MOST_KNOWN).join(", ");
  return ids.length > MOST_KNOWN
    ? wording`known are ${first} and ${ids.length - MOST_KNOWN} more`
    : wording`known are ${first}`;
}

function compared(name: string): string {
  return name
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s\p{P}\p{Cf}]/gu, "");
}
