import { type Direction, directionsOf, turnedBox } from "./directions.ts";
import { fragmentsOf } from "./fragments.ts";
import { around } from "./geometry.ts";
import { inkOf } from "./ink.ts";
import { withoutLargeLetters } from "./large-letters.ts";
import { withOneScript } from "./lookalikes.ts";
import type { Column, Fragment, PrintedPage } from "./page.ts";
import { textOf } from "./paragraphs.ts";
import { columnsOf } from "./reading-order.ts";
import { clustered, unitOf, usualOf, withUnits } from "./units.ts";

const RIGHT_ANGLE = 90;

/** The text of a page. It is seen the way that most of its lines run; what runs in another way stands in it as things by themselves. */
export function textOfPage(page: PrintedPage): string {
  const [main, ...others] = directionsOf(inkOf(page)).toSorted((a, b) => b.runs.length - a.runs.length);
  if (main === undefined) return "";
  const rules = page.rules.map((rule) => turnedBox(rule, main.angle));
  const areas = page.areas.map((area) => ({ ...turnedBox(area, main.angle), isPicture: area.isPicture }));
  const read = (fragments: readonly Fragment[]): Column[] => columnsOf(fragments, rules);
  const straight = others.filter(({ angle }) => (angle - main.angle) % RIGHT_ANGLE === 0);
  const across = straight.flatMap((direction) => turnedUnits(direction, main.angle));
  const lines = fragmentsOf(main.runs, rules);
  const text = withoutLargeLetters(lines, usualOf(lines).size);
  const fragments = withUnits([...text, ...across], areas, read);
  // Such as a stamp over the page: no part of its columns.
  const slanting = others
    .filter((direction) => !straight.includes(direction))
    .flatMap(({ runs }) => columnsOf(fragmentsOf(runs, []), []));
  return withOneScript(textOf([...read(fragments), ...slanting]));
}

/** Lines that run in another way than those of the page, those near each other as one. */
function turnedUnits({ angle, runs }: Direction, main: number): Fragment[] {
  return clustered(fragmentsOf(runs, [])).map((cluster) =>
    unitOf("upright", turnedBox(around(cluster), main - angle), cluster, (inside) => columnsOf(inside, [])),
  );
}
