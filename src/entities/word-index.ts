/** A word list that answers "which word stands here?" at once where no word of the list begins with the character. */
export interface WordIndex {
  readonly words: ReadonlySet<string>;
  /** Lengths of the words that begin with a character, by its code, longest first. */
  readonly lengthsByFirst: ReadonlyMap<number, readonly number[]>;
  /** The same by the last character. */
  readonly lengthsByLast: ReadonlyMap<number, readonly number[]>;
}

export function indexWords(words: Iterable<string>): WordIndex {
  const set = new Set(words);
  return {
    words: set,
    lengthsByFirst: lengthsBy(set, (word) => word.charCodeAt(0)),
    lengthsByLast: lengthsBy(set, (word) => word.charCodeAt(word.length - 1)),
  };
}

function lengthsBy(words: ReadonlySet<string>, codeOf: (word: string) => number): Map<number, number[]> {
  const lengthsByCode = new Map<number, number[]>();
  for (const word of words) {
    const lengths = lengthsByCode.get(codeOf(word)) ?? [];
    if (!lengths.includes(word.length)) lengths.push(word.length);
    lengthsByCode.set(codeOf(word), lengths);
  }
  for (const lengths of lengthsByCode.values()) lengths.sort((a, b) => b - a);
  return lengthsByCode;
}

/** The longest word that starts at `at`, or the empty string. */
export function wordStartingAt(index: WordIndex, { text, at }: { text: string; at: number }): string {
  for (const length of index.lengthsByFirst.get(text.charCodeAt(at)) ?? []) {
    const word = text.slice(at, at + length);
    if (index.words.has(word)) return word;
  }
  return "";
}

/** The longest word that ends before `at`, or the empty string. */
export function wordEndingAt(index: WordIndex, { text, at }: { text: string; at: number }): string {
  for (const length of index.lengthsByLast.get(text.charCodeAt(at - 1)) ?? []) {
    if (length > at) continue;
    const word = text.slice(at - length, at);
    if (index.words.has(word)) return word;
  }
  return "";
}
