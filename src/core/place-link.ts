/** What speaks for a row of the official list, the strongest first. */
export const LINK_EVIDENCE = [
  "alias",
  "office-in-front",
  "district-in-front",
  "city-in-front",
  "province-in-front",
  "office-in-story",
  "district-in-story",
  "city-in-story",
  "province-in-story",
  "outlet",
  "names-of-page",
  "one-in-list",
  "part-of-name",
  "other-type",
] as const;
export type LinkEvidence = (typeof LINK_EVIDENCE)[number];

/** How a name was compared with the official list, where that has rows of the name. */
export interface PlaceLink {
  /**
   * Code of the row that is likeliest. It becomes the mention's `code` only above a bound of confidence, and if no other name
   * of the page fits the row better (温泉镇 beside 温泉街道).
   */
  readonly best: string;
  /** Its name in the list: 松屏街道 where the page has 松屏办事处; where an alias book gave the code, the book's name. */
  readonly bestName: string;
  /** How often a link made with so much evidence is right, 0 to 1, as measured on generated stories. */
  readonly confidence: number;
  readonly evidence: readonly LinkEvidence[];
  /** Code of the row that comes next, null where there is one row only. */
  readonly second: string | null;
}
