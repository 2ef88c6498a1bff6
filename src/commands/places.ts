import { Command, Option } from "commander";
import { UserError } from "../core/errors.ts";
import { type Wording, wording } from "../core/wording.ts";
import { told } from "../io/language.ts";
import { printable, writeNote, writeResult } from "../io/output.ts";
import { openPlaces } from "../open-places.ts";
import type { OfficialPlaces } from "../places/official/official.ts";
import type { Level } from "../places/official/official-names.ts";
import { areaNamed, type Fit, findPlaces, type PlaceMatch, placesAbove } from "../places/official/official-search.ts";
import { displayWidth } from "../report/display-width.ts";

const FORMATS = ["table", "json"] as const;
const GAP = "  ";
const HEADER = [wording`name`, wording`code`, wording`level`, wording`fit`, wording`in`, wording`listed as`];

export function placesCommand(finish: (exitCode: number) => void): Command {
  return new Command("places")
    .summary("look names up in the official list of places")
    .description(
      "Looks names up in the official list of places (2023): provinces, cities, districts, townships and urban communities, with --villages all villages.",
    )
    .argument("<name...>", "such as 松屏街道, 红焰社区 or 红焰")
    .option("--in <district>", "only in this district, city or province, by name or code")
    .option("--villages", "in the list of villages as well")
    .addOption(new Option("--format <name>", "what goes to stdout").choices(FORMATS).default("table"))
    .option("--quiet", "no notes on stderr, errors only")
    .action((names: string[], flags: Flags) => {
      finish(runPlaces(names, flags));
    });
}

interface Flags {
  readonly in?: string;
  readonly villages?: boolean;
  readonly format: (typeof FORMATS)[number];
  readonly quiet?: boolean;
}

function runPlaces(names: readonly string[], { in: area, villages = false, format, quiet = false }: Flags): number {
  if (names.some((name) => name.trim() === ""))
    throw new UserError("bad-name", wording`a name is empty; give one such as 红焰社区`);
  const places = openPlaces({ villages });
  const within = area === undefined ? null : areaNamed(places, area);
  const found = names.map((name) => ({ name, matches: findPlaces(places, name, within) }));
  if (!quiet) {
    const where = within === null ? "" : wording` for ${places.nameOf(within)}`;
    const hint = villages ? "" : wording`; --villages looks among villages too`;
    for (const { name, matches } of found)
      if (matches.length === 0) writeNote(wording`${name}: not in the official list of 2023${where}${hint}`);
  }
  if (format === "json") for (const { name, matches } of found) writeResult(jsonLines(places, name, matches));
  else writeResult(table(places, found));
  return 0;
}

interface Found {
  readonly name: string;
  readonly matches: readonly PlaceMatch[];
}

function jsonLines(places: OfficialPlaces, query: string, matches: readonly PlaceMatch[]): string {
  return matches
    .map(({ row, fit }) => {
      const record = {
        ...{ query, code: places.codeOf(row), name: places.nameOf(row), level: places.levelOf(row) },
        ...{ type: places.normalOf(row).type, fit, parents: placesAbove(places, row), raw: places.rawOf(row) },
      };
      return `${JSON.stringify(record)}\n`;
    })
    .join("");
}

const FIT_SHOWN: Readonly<Record<Fit, Wording>> = {
  exact: wording`exact`,
  "no-type": wording`no type given`,
  "other-type": wording`other type`,
};

const LEVEL_SHOWN: Readonly<Record<Level, Wording>> = {
  province: wording`province`,
  city: wording`city`,
  district: wording`district`,
  township: wording`township`,
  community: wording`community`,
  village: wording`village`,
};

/** A line a row; what was asked for stands in front where that is more than one name. */
function table(places: OfficialPlaces, found: readonly Found[]): string {
  const rows = found.flatMap(({ name, matches }) =>
    matches.map(({ row, fit }) => [
      ...(found.length > 1 ? [printable(name)] : []),
      ...[places.nameOf(row), places.codeOf(row), told(LEVEL_SHOWN[places.levelOf(row)]), told(FIT_SHOWN[fit])],
      ...[Object.values(placesAbove(places, row)).join(" "), places.rawOf(row)],
    ]),
  );
  if (rows.length === 0) return "";
  const header = (found.length > 1 ? [wording`asked`, ...HEADER] : HEADER).map(told);
  const lines = [header, ...rows];
  const widths = header.map((_, i) => Math.max(...lines.map((cells) => displayWidth(cells[i] ?? ""))));
  const padded = (cell: string, i: number): string => cell + " ".repeat((widths[i] ?? 0) - displayWidth(cell));
  return lines.map((cells) => `${cells.map(padded).join(GAP).trimEnd()}\n`).join("");
}
