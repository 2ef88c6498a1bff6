import type { Dice } from "../../src/core/dice.ts";
import type { ReporterRole } from "../../src/core/types.ts";

export interface Written {
  readonly name: string;
  readonly role: ReporterRole;
}

/** What a dateline says of where a story comes from; all null for 本报讯. */
export interface Origin {
  readonly outlet: string | null;
  readonly place: string | null;
  /** XXXX-03-05, as no dateline gives the year. */
  readonly day: string | null;
}

interface Stretch {
  start: number;
  end: number;
}

/** What a story of a generated page is, as offsets into the page. */
export interface TrueStory extends Stretch {
  headline: string | null;
  /** Kickers and decks, as `kicker 某某街道`. */
  readonly headings: string[];
  /** Each paragraph's stretches, without the parts that are no body. */
  readonly paragraphs: Stretch[][];
  readonly written: Written[];
  /** Those named by the editing chain or the meta line; a chain belongs to the story in front of it. */
  readonly editors: string[];
  origin: Origin | null;
}

export interface TruePage {
  readonly text: string;
  readonly stories: readonly TrueStory[];
}

/** How a page is set where its form leaves that open. */
export interface Style {
  /** Between paragraphs. */
  readonly gap: string;
  /** Between stories whose ends show anyhow; elsewhere `wideGap`. */
  readonly storyGap: string;
  readonly wideGap: string;
  readonly indent: string;
  /** Commas, colons and brackets of the keyboard. */
  readonly ascii: boolean;
}

export function styleOf(dice: Dice): Style {
  const gap = dice.pick(["\n", "\n\n", "\n\n"]);
  const wideGap = `${gap}${dice.pick(["\n", "\n", "\n\n"])}`;
  return {
    gap,
    wideGap,
    storyGap: dice.pick([gap, wideGap]),
    indent: dice.pick(["", "", "　　"]),
    ascii: dice.chance(40),
  };
}

const FULL_WIDTH = "，：；（）！？";
const ASCII = ",:;()!?";
const toAscii = (text: string): string =>
  text.replace(/[，：；（）！？]/gu, (mark) => ASCII.charAt(FULL_WIDTH.indexOf(mark)));

/** Puts a page together piece by piece and keeps account of what is what. */
export interface PageMaker {
  readonly style: Style;
  /** Titles that stand on the page already. */
  readonly used: Set<string>;
  /** Text of no story: white space, furniture. */
  readonly put: (text: string) => void;
  readonly story: () => void;
  /** A part of the story at hand that is no body: caption, subhead, meta line. */
  readonly part: (text: string) => void;
  readonly headline: (text: string) => void;
  readonly kicker: (text: string) => void;
  readonly deck: (text: string) => void;
  readonly dateline: (text: string, origin?: Partial<Origin>) => void;
  readonly byline: (text: string, written: readonly Written[]) => void;
  /** An editing chain, or what of a meta line names editors. */
  readonly chain: (text: string, names: readonly string[]) => void;
  readonly editors: (names: readonly string[]) => void;
  /** A body paragraph; `pieces` are parted by what `between` makes, as column ends do. */
  readonly paragraph: (pieces: readonly string[], between?: (i: number) => string) => void;
  readonly page: () => TruePage;
}

export function pageMaker(style: Style): PageMaker {
  let text = "";
  const stories: TrueStory[] = [];
  const last = (): TrueStory => {
    const story = stories.at(-1);
    if (story === undefined) throw new Error("no story is open");
    return story;
  };
  const put = (content: string): void => {
    text += style.ascii ? toAscii(content) : content;
  };
  const part = (content: string): Stretch & { surface: string } => {
    const start = text.length + content.length - content.trimStart().length;
    const end = start + content.trim().length;
    put(content);
    const story = last();
    story.start = Math.min(story.start, start);
    story.end = Math.max(story.end, end);
    return { start, end, surface: text.slice(start, end) };
  };
  return {
    style,
    used: new Set(),
    put,
    story: () => {
      stories.push({
        start: Number.POSITIVE_INFINITY,
        end: 0,
        headline: null,
        headings: [],
        paragraphs: [],
        written: [],
        editors: [],
        origin: null,
      });
    },
    part: (content) => void part(content),
    headline: (content) => {
      const { surface } = part(content);
      last().headline ??= surface;
    },
    kicker: (content) => void last().headings.push(`kicker ${part(content).surface}`),
    deck: (content) => void last().headings.push(`deck ${part(content).surface}`),
    dateline: (content, origin = {}) => {
      part(content);
      last().origin = { outlet: null, place: null, day: null, ...origin };
    },
    byline: (content, written) => {
      part(content);
      last().written.push(...written);
    },
    chain: (content, names) => {
      part(content);
      last().editors.push(...names);
    },
    editors: (names) => void last().editors.push(...names),
    paragraph: (pieces, between = () => "\n") => {
      const segments: Stretch[] = [];
      for (const [i, piece] of pieces.entries()) {
        if (i > 0) put(between(i - 1));
        const { start, end } = part(piece);
        segments.push({ start, end });
      }
      last().paragraphs.push(segments);
    },
    page: () => ({ text, stories }),
  };
}
