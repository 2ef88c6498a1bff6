/** What holds of a kind of element, a bit each. */
export const TAG = {
  /** Begins and ends a line of its own. */
  block: 1,
  /** Has no content and no end tag. */
  void: 2,
  /** What stands in it is no text of the page, or none that is seen. */
  unread: 4,
  /** `h1` to `h6`. */
  heading: 8,
  /** An end tag does not reach beyond it: what is in a cell ends there. */
  fence: 16,
  /** Sets text off, as `b` does; its end tag closes no block. */
  inline: 32,
  /** Controls of forms. */
  control: 64,
} as const;

const NAMES = new Map<string, number>();
const TRAITS: number[] = [];

function add(traits: number, names: string): void {
  for (const name of names.split(/\s+/u)) {
    NAMES.set(name, TRAITS.length);
    TRAITS.push(traits);
  }
}

add(0, "#text #other");
add(
  TAG.block,
  `html body p div ul ol li dl dt dd center blockquote pre article section main header footer nav aside figure figcaption address
   form fieldset details summary hgroup search menu dir legend listing founder-content`,
);
add(TAG.block | TAG.heading, "h1 h2 h3 h4 h5 h6");
add(TAG.block | TAG.fence, "table td th caption");
add(TAG.block, "thead tbody tfoot tr colgroup");
add(TAG.block | TAG.void, "hr");
add(TAG.void, "br img meta link base input col area source track embed wbr param frame");
add(
  TAG.unread,
  "script style noscript template iframe svg math canvas video audio object map head noframes xmp noembed",
);
add(TAG.unread | TAG.control, "select textarea option optgroup button datalist");
add(TAG.unread, "title rt rp rtc");
add(
  TAG.inline,
  "a span b strong i em u s font small big sub sup mark label time cite q code ins del strike tt ruby rb bdo bdi abbr font",
);
add(TAG.block | TAG.unread, "frameset");

const OTHER = NAMES.get("#other") ?? 1;
export const TEXT = 0;

/** The number of a tag by its name in small letters. */
export function tagNamed(name: string): number {
  return NAMES.get(name) ?? OTHER;
}

/** For each tag the sum of the bits of `TAG` that hold of it. */
export const TAG_TRAITS: readonly number[] = TRAITS;

/** The tags that are asked for one by one. */
export const P: number = tagNamed("p");
export const A: number = tagNamed("a");
export const LI: number = tagNamed("li");
export const UL: number = tagNamed("ul");
export const OL: number = tagNamed("ol");
export const DL: number = tagNamed("dl");
export const DT: number = tagNamed("dt");
export const DD: number = tagNamed("dd");
export const TR: number = tagNamed("tr");
export const TD: number = tagNamed("td");
export const TH: number = tagNamed("th");
export const TABLE: number = tagNamed("table");
export const THEAD: number = tagNamed("thead");
export const TBODY: number = tagNamed("tbody");
export const TFOOT: number = tagNamed("tfoot");
export const BR: number = tagNamed("br");
export const HR: number = tagNamed("hr");
export const HEAD: number = tagNamed("head");
export const HTML: number = tagNamed("html");
export const BODY: number = tagNamed("body");
export const META: number = tagNamed("meta");
export const TIME: number = tagNamed("time");
export const SCRIPT: number = tagNamed("script");
export const STYLE: number = tagNamed("style");
export const TITLE: number = tagNamed("title");
export const PRE: number = tagNamed("pre");
export const H1: number = tagNamed("h1");
export const ARTICLE: number = tagNamed("article");
export const FIGCAPTION: number = tagNamed("figcaption");
export const FRAME: number = tagNamed("frame");
export const FONT: number = tagNamed("font");
export const EM: number = tagNamed("em");
export const SMALL: number = tagNamed("small");
export const OPTION: number = tagNamed("option");
