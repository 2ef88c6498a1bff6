// Zero-width characters, soft hyphens and controls: nobody sees them.
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]|(?![\t\n\v\f\r])\p{Cc}/gu;
const BLANKS = /[\t\n\v\f\r \u00a0\u2000-\u200a\u202f]+/gu;

/** A stretch of text as a browser shows it: blanks run together, and none where a line of the source ends between Chinese characters. */
export function shownText(written: string): string {
  return needsCare(written) ? written.replace(UNSEEN, "").replace(BLANKS, blankFor) : written;
}

/** Whether it holds anything but visible characters and single blanks. */
function needsCare(text: string): boolean {
  let isBlank = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 0x2060 && code !== 0xfeff) isBlank = false;
    else if (code < 0x20 || (isBlank && code === 0x20) || isOdd(code)) return true;
    else isBlank = code === 0x20;
  }
  return false;
}

/** Controls, blanks of other widths, and what has no width. */
function isOdd(code: number): boolean {
  const isLatin = (code >= 0x7f && code <= 0xa0) || code === 0xad;
  return isLatin || (code >= 0x2000 && code <= 0x200d) || code === 0x202f || code === 0x2060 || code === 0xfeff;
}

function blankFor(blanks: string, at: number, whole: string): string {
  if (!blanks.includes("\n") && !blanks.includes("\r")) return " ";
  return isWide(whole.charCodeAt(at - 1)) && isWide(whole.charCodeAt(at + blanks.length)) ? "" : " ";
}

/** A Chinese character or a mark of its width: between two of them no line break is a blank. */
export function isWide(code: number): boolean {
  return (code >= 0x3001 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xffe6) || code === 0x201c || code === 0x201d;
}

/** White space as HTML counts it, and the blank that does not break. */
export function isBlankCode(code: number): boolean {
  return code === 0x20 || code === 0xa0 || (code >= 0x09 && code <= 0x0d);
}
