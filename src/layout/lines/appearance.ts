import type { Line } from "./line.ts";
import { LOOK } from "./looks.ts";

// （完） closes the stories of news agencies.
const END_MARK = /\s{0,4}[（(]完[）)]$/u;

/** Where the end mark of a line begins, as an offset into its text; -1 when it has none. */
export function endMarkAt({ text }: Line): number {
  return /[）)]/u.test(text.at(-1) ?? "") && text.at(-2) === "完" ? text.search(END_MARK) : -1;
}

// 作者：张三 on a line of its own, without source and time
const AUTHOR_ALONE = /^作者[:：]\s{0,3}\p{Script=Han}[\p{Script=Han}\s、]{1,14}$/u;

// （作者单位：某某区民政局）, （摘自《某某晚报》）, （云溪街道 供稿）
const NOTE_BEHIND = /^[（(](?:作者|摘自|选自|转自|原载|据|参与|[^（()）]{2,20}供稿[）)]$)/u;

/** A line of facts that closes a story. */
export function isAuthorAlone(line: Line): boolean {
  return line.furniture === "meta" && (AUTHOR_ALONE.test(line.text) || NOTE_BEHIND.test(line.text));
}

export function isStoryEnd(line: Line | null): boolean {
  return (
    line !== null &&
    (line.byline !== null ||
      line.tail !== null ||
      line.furniture === "editing-chain" ||
      isAuthorAlone(line) ||
      endMarkAt(line) >= 0)
  );
}

/** A short line above text that opens like a lead (近日，…): so a story begins. */
export function isOpening(line: Line, next: Line | null): boolean {
  return next !== null && (next.looks & LOOK.isLead) !== 0 && isShort(line) && isText(next);
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
export function isCall({ text, length, looks }: Line): boolean {
  return (
    length <= 20 &&
    (looks & (LOOK.endsWithCall | LOOK.hasStopInside)) === LOOK.endsWithCall &&
    "？！?!".includes(text.at(-1) ?? "")
  );
}

export function opensStory(line: Line | null): boolean {
  return line !== null && (line.dateline !== null || line.lead !== null);
}

const LONGEST_SENTENCELESS = 24;

export function isText(line: Line | null): boolean {
  return (
    line !== null &&
    line.furniture === null &&
    line.byline === null &&
    !line.isCaption &&
    // …告诉家人。（柳荫社区供图）: a credit may stand behind the last sentence.
    (line.ends === "sentence" ||
      line.length > 40 ||
      line.dateline !== null ||
      (line.credit !== null && line.length > LONGEST_SENTENCELESS))
  );
}

/** A body line that a column may have cut: it breaks off, and it is more than a heading. */
export function canBreak(line: Line): boolean {
  // 本报讯 on a line of its own opens the paragraph below it.
  if (line.dateline?.end === line.end) return false;
  return (
    line.dateline !== null ||
    (line.looks & (LOOK.isLead | LOOK.hasStopInside | LOOK.endsWithStop)) !== 0 ||
    // Commas inside of an open quotation count as no clauses.
    ((line.clauses > 0 || (line.looks & LOOK.leavesOpen) !== 0) && line.length > 16) ||
    line.length > 24
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
