import { UNKNOWN_MONTH } from "../../../core/month.ts";
import type { PageLabel } from "../labels.ts";
import { countsOf } from "../view/counts.ts";
import { monthLabel } from "../view/model.ts";
import { monthsBetween } from "../view/months.ts";
import { type Child, el } from "./dom.ts";
import { type Column, columnChart } from "./rows.ts";
import { dimensionOf, numberText, type Scene, say, section, storiesHref, tell } from "./scene.ts";

const MOST_MONTHS = 240;
const WITHOUT_YEAR = monthsBetween("2000-01", "2000-12").map((month) => month.replace("2000", "XXXX"));

/** Stories by month, and the dates that they tell of. */
export function time(scene: Scene): HTMLElement {
  const published = countsByMonth(scene, "month");
  const told = countsByMonth(scene, "told");
  const hasYearless = WITHOUT_YEAR.some((month) => told.has(month));
  if (published.size === 0 && told.size === 0)
    return section(scene, "time", el("p", { class: "none" }, say(scene, "none")));
  return section(
    scene,
    "time",
    chart(scene, "published", "month", {
      counts: published,
      months: [...monthsOf(published), ...unknownOf(published)],
    }),
    chart(scene, "toldMonths", "told", { counts: told, months: monthsOf(told) }),
    chart(scene, "toldNoYear", "told", { counts: told, months: hasYearless ? WITHOUT_YEAR : [] }),
  );
}

function countsByMonth(scene: Scene, name: "month" | "told"): ReadonlyMap<string, number> {
  const dimension = dimensionOf(scene, name);
  const counts = countsOf(dimension, scene.rows);
  return new Map(dimension.keys.flatMap((key, value) => (counts[value] ? [[key, counts[value]] as const] : [])));
}

/** Every month from the first that has a story to the last: where nothing was published is seen too. */
function monthsOf(counts: ReadonlyMap<string, number>): readonly string[] {
  const known = Array.from(counts.keys())
    .filter((month) => /^\d/u.test(month))
    .sort();
  return monthsBetween(known[0] ?? "", known.at(-1) ?? "").slice(-MOST_MONTHS);
}

/** Set off by an empty column. */
function unknownOf(counts: ReadonlyMap<string, number>): readonly string[] {
  return counts.has(UNKNOWN_MONTH) ? ["", UNKNOWN_MONTH] : [];
}

function chart(
  scene: Scene,
  title: PageLabel,
  of: "month" | "told",
  { counts, months }: { readonly counts: ReadonlyMap<string, number>; readonly months: readonly string[] },
): Child {
  if (months.length === 0) return null;
  const isCrowded = months.length > 13;
  const columns = months.map((month, i): Column => {
    const text = tell(scene, monthLabel(month));
    const count = counts.get(month) ?? 0;
    const [year = "", number = ""] = month.split("-");
    const isTick = month === UNKNOWN_MONTH || i === 0 || number === "01" || (!isCrowded && year === "XXXX");
    const tick = month === UNKNOWN_MONTH ? "?" : year === "XXXX" ? text : year;
    return {
      tick: isTick ? tick : isCrowded ? null : number,
      ...{ count, href: storiesHref(scene, { [of]: month }), label: `${text}: ${numberText(count)}` },
    };
  });
  return [el("h3", {}, say(scene, title)), columnChart(columns, say(scene, title))];
}
