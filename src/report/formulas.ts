// What a spreadsheet takes for the beginning of a formula: = + - @ in any width, % and |. It overlooks blanks, marks without a
// width and quotes in front of them, and may take each line of a cell for a beginning. A tab or a line end that a cell begins
// with is on the list of OWASP (CSV Injection) as well.
const FORMULA =
  /(?<begin>^|[\r\n])(?=(?:(?![\r\n])[\p{Z}\p{Cf}\p{Cc}"'“”‘’])*[=+\-@%|＝＋－＠％｜])|(?<blank>^)(?=[\t\r\n])/gu;
// Most cells have none of these, and are not looked at line by line.
const HAS_SIGN = /[=+\-@%|＝＋－＠％｜]|^[\t\r\n]/u;
const NUMBER = /^[+-]?\d{1,30}(?:\.\d{1,30})?$/u;

/**
 * The text of a cell with an apostrophe in front of each line that a spreadsheet could run as a formula, such as the
 * headline `=HYPERLINK(…)`. A number, `-0.5` for one, is none.
 */
export function withoutFormulas(text: string): string {
  return HAS_SIGN.test(text) && !NUMBER.test(text) ? text.replace(FORMULA, "$<begin>$<blank>'") : text;
}
