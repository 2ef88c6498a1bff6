import { type Kind, nameOf, type Piece, type Place, type TrueMention } from "./place.ts";

/** Puts a document together, and notes where its places stand. */
export interface Writer {
  readonly put: (text: string) => void;
  /** A place by its name or, in front of another of its kind, by the stem alone. */
  readonly name: (place: Place, form?: "full" | "stem") => void;
  /** What is put from here on is written from this template. */
  readonly begin: (family: string, template: string) => void;
  /** The sentence turned out to be of this family. */
  readonly call: (family: string) => void;
  readonly done: () => { readonly text: string; readonly mentions: TrueMention[]; readonly pieces: Piece[] };
}

export function writerOf(kind: Kind): Writer {
  let text = "";
  let current = { family: "", template: "", start: 0 };
  const mentions: TrueMention[] = [];
  const pieces: Piece[] = [];
  const close = (): void => {
    if (text.length > current.start) pieces.push({ ...current, end: text.length });
  };
  return {
    put: (more) => {
      text += more;
    },
    name: (place, form = "full") => {
      const { type, word, code, source } = place;
      const start = text.length;
      text += form === "full" ? nameOf(place) : place.stem;
      const { family, template } = current;
      const counted = { family, template, kind: place.kind ?? kind };
      mentions.push({ type, start, end: text.length, name: nameOf(place), word, code, source, ...counted });
    },
    begin: (family, template) => {
      close();
      current = { family, template, start: text.length };
    },
    call: (family) => {
      current = { ...current, family };
    },
    done: () => {
      close();
      return { text, mentions, pieces };
    },
  };
}
