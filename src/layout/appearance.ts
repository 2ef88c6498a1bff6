import type { Line } from "./lines.ts";

export const LEAD: RegExp =
  /^(?:近日|日前|昨日|近期|连日来|今年以来|\d{1,2}月\d{1,2}日(?:[上下]午)?|\d{1,2}日(?:[上下]午)?)[^，,]{0,12}[，,]/u;
/** （完） closes the stories of news agencies. */
export const END_MARK: RegExp = /\s{0,4}[（(]完[）)]$/u;

// 作者：张三 on a line of its own, without source and time
const AUTHOR_ALONE = /^作者[:：]\s{0,3}\p{Script=Han}[\p{Script=Han}\s、]{1,14}$/u;

export function isAuthorAlone(line: Line): boolean {
  return line.furniture === "meta" && AUTHOR_ALONE.test(line.text);
}

export function isStoryEnd(line: Line | null): boolean {
  return (
    line !== null &&
    (line.byline !== null ||
      line.tail !== null ||
      line.furniture === "editing-chain" ||
      isAuthorAlone(line) ||
      END_MARK.test(line.text))
  );
}

/** A short line above text that opens like a lead (近日，…): so a story begins. */
export function isOpening(line: Line, next: Line | null): boolean {
  return isShort(line) && isText(next) && LEAD.test(next?.text ?? "");
}

/** Looks like a heading of some kind, whatever stands around it. */
export function isShort(line: Line | null): boolean {
  return (
    line !== null &&
    line.furniture === null &&
    line.byline === null &&
    !line.isCaption &&
    line.dateline === null &&
    line.length <= 40 &&
    (line.ends !== "sentence" || isCall(line))
  );
}
// 谁来管好这片绿？ is as good a headline as any.
export function isCall({ text, length, clauses }: Line): boolean {
  return length <= 20 && clauses === 0 && /[？！?!]$/u.test(text);
}
export function opensStory(line: Line | null): boolean {
  return line !== null && (line.dateline !== null || line.lead !== null);
}
export function isText(line: Line | null): boolean {
  return (
    line !== null &&
    line.furniture === null &&
    line.byline === null &&
    !line.isCaption &&
    (line.ends === "sentence" || line.length > 40 || line.dateline !== null)
  );
}

/** A body line that a column may have cut: it breaks off, and it is more than a heading. */
export function canBreak(line: Line): boolean {
  // 本报讯 on a line of its own opens the paragraph below it.
  if (line.dateline?.end === line.end) return false;
  return (
    line.dateline !== null ||
    LEAD.test(line.text) ||
    (line.clauses > 0 && line.length > 16) ||
    line.length > 24 ||
    /。/u.test(line.text)
  );
}
export function isOpen(line: Line | null): boolean {
  return (
    line !== null &&
    line.ends === "open" &&
    line.furniture === null &&
    line.byline === null &&
    !line.isCaption &&
    line.tail === null &&
    canBreak(line)
  );
}
