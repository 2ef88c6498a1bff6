import type { Figure } from "./measure.ts";

/** The figures that every form must reach. */
export const FLOORS = ["stories", "headlines", "bylines", "repair", "paragraphs"] as const satisfies readonly Figure[];
export const REACHED = 0.98;
/** What is reached where it is less, a little under the least of several seeds; to be raised with the splitter. */
export const LESS: ReadonlyMap<string, Partial<Record<(typeof FLOORS)[number], number>>> = new Map([
  ["（记者 X） behind the lead's last word", { stories: 0.92, headlines: 0.94 }],
  ["（来源：N 作者：X） at the end", { stories: 0.93, headlines: 0.95 }],
  ["作者：X on a line", { stories: 0.95 }],
  ["names parted by nothing", { stories: 0.95 }],
  ["padded names", { stories: 0.94, bylines: 0.95 }],
  ["padded names beside others", { stories: 0.93, headlines: 0.95 }],
  ["clause as kicker above a shorter headline", { headlines: 0.88 }],
  ["subheads between paragraphs", { stories: 0.94 }],
  ["column breaks, no bylines", { stories: 0.94 }],
  ["hard-wrapped lines with an indent", { repair: 0.95, paragraphs: 0.92 }],
  ["（完） and 【编辑:X】", { stories: 0.95 }],
  ["headline, timestamp and 来源 fused", { headlines: 0.9 }],
  ["front matter", { bylines: 0.93 }],
  ["articles one behind the other", { stories: 0.93, headlines: 0.94 }],
  ["（P供图） behind the last word", { stories: 0.93, headlines: 0.95 }],
  ["▲ caption first", { bylines: 0.94 }],
  ["briefs without bylines", { stories: 0.95 }],
  ["spaces between all characters", { repair: 0.84, paragraphs: 0.84 }],
  ["spaces inside the text, here and there", { repair: 0.92, paragraphs: 0.92 }],
  ["print page of unlike stories", { headlines: 0.95 }],
]);
