import { BEHIND, type PlaceWords } from "./place-words.ts";
import { lengthsFrom } from "./word-lists.ts";

/** What follows the type word: a body that only a named place has (党委), what follows a name (开展), what follows the general word (治理). */
export type Behind = "body" | "name" | "generic" | "other";

const RESIDENTS = "居民";
const lengths = new Uint8Array(8);

/** What stands at `at`, behind a type word. */
export function readBehind(text: string, at: number, { behind, surnames }: PlaceWords): Behind {
  // 某某社区居民张大爷: a resident with a name is one of a named community.
  if (text.startsWith(RESIDENTS, at) && surnames.has(text.charAt(at + RESIDENTS.length))) return "name";
  lengthsFrom(behind, text, at, lengths);
  const body = lengths[BEHIND.body] ?? 0;
  const name = lengths[BEHIND.name] ?? 0;
  const generic = lengths[BEHIND.generic] ?? 0;
  if (body > 0 && body >= generic) return "body";
  if (name > 0 && name >= generic) return "name";
  return generic > 0 ? "generic" : "other";
}
