import type { Span } from "../../core/span.ts";
import type { Signature } from "../../core/types.ts";
import { endingsOf } from "./characters.ts";
import type { NameReader } from "./names.ts";
import { type RoleWord, roleWord, roleWordsFrom } from "./roles.ts";
import { type Token, tokenFrom } from "./tokens.ts";

const RULE = "byline.chain";
const EDITOR: RoleWord = { word: "编辑", role: "editor", credits: [], behind: false };
// 值班总编：, 版面审签：: keys are an open set; these endings tell those of people.
const KEYS = endingsOf(["编", "辑", "审", "校", "核", "签", "监制", "统筹", "策划", "主任", "版式", "设计", "责校"]);

/** The names of an editing chain (责任编辑：张三　校对：李四), each with the role of the word in front of it. */
export function chainSignatures(text: string, span: Span, names: NameReader): Signature[] {
  const found: Signature[] = [];
  let current: RoleWord | null = null;
  for (let token = tokenFrom(text, span.start, span.end, names); token !== null; ) {
    const key = keyOf(token, text);
    if (key !== undefined) current = key;
    else {
      const glued: RoleWord | undefined = roleWordsFrom(token.text.charCodeAt(0)).find(
        ({ word }) => word.length > 1 && token !== null && token.text.startsWith(word),
      );
      const start: number = token.start + (glued?.word.length ?? 0);
      const people = namesOf(text.slice(start, token.end), token, names);
      // 编辑部: what follows the word is no name.
      if (glued !== undefined && people.length > 0) current = glued;
      if (current !== null) found.push(...signed(people, start, current));
    }
    token = tokenFrom(text, token.end, span.end, names);
  }
  return found;
}

/** The role that a token announces, null for a key of no person (来源：); undefined when it is no key. */
function keyOf({ text: token, end }: Token, text: string): RoleWord | null | undefined {
  const known = roleWord(token);
  if (known !== undefined) return known;
  if (!/^[ \u3000]{0,3}[:：]/u.test(text.slice(end, end + 4))) return undefined;
  return KEYS.end(token, 0) ? EDITOR : null;
}

function namesOf(rest: string, { isPadded, text: joined }: Token, names: NameReader): readonly string[] {
  if (isPadded) return names.fits(joined) ? [rest] : [];
  if (names.fits(rest) && (rest.length <= 3 || names.split(rest) === null)) return [rest];
  return names.split(rest) ?? [];
}

function signed(people: readonly string[], start: number, { role, credits }: RoleWord): Signature[] {
  let from = start;
  return people.map((name) => {
    const signature = {
      start: from,
      end: from + name.length,
      role,
      outlet: null,
      credits,
      rule: RULE,
    };
    from = signature.end;
    return signature;
  });
}
