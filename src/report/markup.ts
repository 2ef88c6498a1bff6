/** HTML that may stand on the page as it is. Only `html` makes it, so no text reaches the page unescaped. */
export interface Markup {
  readonly markup: string;
}

type MarkupPart = Markup | readonly Markup[] | string | number | null;

/** A template whose texts are escaped on the way in; null stands for nothing. */
export function html(literals: TemplateStringsArray, ...parts: readonly MarkupPart[]): Markup {
  let markup = literals[0] ?? "";
  for (let i = 0; i < parts.length; i++) markup += markupOf(parts[i] ?? null) + (literals[i + 1] ?? "");
  return { markup };
}

const ESCAPES: ReadonlyMap<string, string> = new Map([
  ["&", "&amp;"],
  ["<", "&lt;"],
  [">", "&gt;"],
  ['"', "&quot;"],
  ["'", "&#39;"],
]);

// What HTML cannot hold even as a reference: control characters but tab and line feed, and halves of a character.
const SPECIAL = /[&<>"'\p{Cs}]|(?![\t\n])\p{Cc}/gu;

// Anything but what surely stands for itself. Without the flag u, with which the same look takes four times as long.
const MAY_BE_SPECIAL = /[^\t\n !#-%(-;=?-~\u00a0-\ud7ff\ue000-\uffff]/;

/** Text for element content and quoted attributes alike. */
export function escapeHtml(text: string): string {
  if (!MAY_BE_SPECIAL.test(text)) return text;
  return text.replace(SPECIAL, (character) => ESCAPES.get(character) ?? "\uFFFD");
}

function markupOf(part: MarkupPart): string {
  if (part === null) return "";
  if (typeof part === "string") return escapeHtml(part);
  if (typeof part === "number") return String(part);
  return "markup" in part ? part.markup : part.map(({ markup }) => markup).join("");
}
