import { type Catalogue, ENGLISH, inLanguage, type Language, type Wording } from "../core/wording.ts";

export const LANGUAGES: readonly Language[] = ["zh", "en"];
const OPTION = "--lang";

let catalogue: Catalogue = ENGLISH;

/** From now on messages are in the language of this catalogue. */
export function speak(spoken: Catalogue): void {
  catalogue = spoken;
}

/** The text in the user's language. */
export function told(wording: Wording): string {
  return inLanguage(wording, catalogue);
}

/** What the system is set to; English unless that is Chinese. */
export function languageOfUser(): Language {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  return (LC_ALL || LC_MESSAGES || LANG || "").toLowerCase().startsWith("zh") ? "zh" : "en";
}

/** The language that a command line asks for, null for none, and what it has besides: --lang may stand anywhere before --. */
export function splitLanguage(argv: readonly string[]): { language: Language | null; rest: readonly string[] } {
  const end = argv.indexOf("--");
  let language: Language | null = null;
  const rest: string[] = [];
  for (let i = 0; i < argv.length; i++) {
    const word = argv[i] ?? "";
    const isOption = (end < 0 || i < end) && (word === OPTION || word.startsWith(`${OPTION}=`));
    if (!isOption) {
      rest.push(word);
      continue;
    }
    const value = word === OPTION ? argv[++i] : word.slice(OPTION.length + 1);
    language = LANGUAGES.find((known) => known === value) ?? language;
  }
  return { language, rest };
}
