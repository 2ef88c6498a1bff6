/** All months from one to another, both as 2031-04; none where either is no month or the first is later. */
export function monthsBetween(first: string, last: string): string[] {
  const end = numberOf(last);
  const months: string[] = [];
  for (let month = numberOf(first); month <= end; month++) months.push(textOf(month));
  return months;
}

function numberOf(month: string): number {
  const [year = "", number = ""] = month.split("-");
  return Number.parseInt(year, 10) * 12 + Number.parseInt(number, 10) - 1;
}

function textOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}
