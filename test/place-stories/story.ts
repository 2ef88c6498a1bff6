import type { Dice } from "../../src/core/dice.ts";
import { notEmpty } from "../forms/dice.ts";
import * as words from "../forms/names.ts";
import { castOf } from "./cast.ts";
import { fits, type Setting, write } from "./fill.ts";
import type { Family, Scene } from "./scene.ts";
import { CAPTIONS, DISTRICT_SENTENCES, HEADLINES, PLAIN_HEADLINES, SENTENCES } from "./templates.ts";
import { TRAPS } from "./traps.ts";
import type { Writer } from "./writer.ts";

/** How the stories of a document are set. */
export interface Style {
  readonly indent: string;
  /** Between paragraphs. */
  readonly gap: string;
  readonly byline: "above" | "below" | "none";
}

interface Sentence {
  readonly family: string;
  readonly template: string;
}

const ALL: readonly Sentence[] = [...SENTENCES].flatMap(([family, templates]) =>
  templates.map((template) => ({ family, template })),
);
const PLACE_SLOT = /\{(?:社|街|地|列|并|街列)\}/gu;
/** Papers write so less often; in a hundred, those that are drawn again. */
const RARE: ReadonlySet<string> = new Set(["coordinated", "quoted"]);
const RARER = 60;
const MOST_SENTENCES = 14;

const slotsOf = (template: string): number => template.match(PLACE_SLOT)?.length ?? 0;

/** Writes one story: headline, paragraphs with all its places and some traps, perhaps a caption and a byline. */
export function writeStory(
  writer: Writer,
  { dice, scene, families, style }: { dice: Dice; scene: Scene; families: readonly Family[]; style: Style },
): void {
  const cast = castOf(dice, scene, families);
  const setting: Setting = { dice, cast, district: scene.district };
  const isAlone = cast.offices.length + cast.communities.length === 1;
  const choices = ALL.filter(({ template }) => fits(template, cast) && (!isAlone || slotsOf(template) === 1));
  const put = ({ family, template }: Sentence): void => {
    writer.begin(family, template);
    write(writer, template, setting);
  };
  const headline = (): Sentence => {
    const named = HEADLINES.filter((template) => fits(template, cast));
    if (named.length > 0 && dice.chance(60)) return { family: "headline", template: dice.pick(notEmpty(named)) };
    return { family: "plain", template: dice.pick(PLAIN_HEADLINES) };
  };
  put(headline());
  const paragraph = (): void => {
    writer.begin("", "");
    writer.put(style.gap + style.indent);
  };
  if (style.byline === "above") {
    paragraph();
    writer.put(byline(dice));
  }
  paragraph();
  if (scene.datelineOf !== null) writer.put(dateline(dice, scene.datelineOf));
  let inParagraph = 0;
  const sentence = (one: Sentence): void => {
    if (inParagraph > 0 && dice.chance(30 * inParagraph)) {
      paragraph();
      inParagraph = 0;
    }
    inParagraph++;
    put(one);
  };
  const used = new Set<string>();
  const fresh = <One extends Sentence>(from: readonly One[]): One => {
    const left = from.filter(({ template }) => !used.has(template));
    const chosen = dice.pick(notEmpty(left.length > 0 ? left : from));
    if (RARE.has(chosen.family) && dice.chance(RARER)) return fresh(from);
    used.add(chosen.template);
    return chosen;
  };
  const traps = TRAPS.map((template) => ({ family: "trap", template }));
  const districts = DISTRICT_SENTENCES.map((template) => ({ family: "district", template }));
  if (scene.districtIs === "in the story" && dice.chance(60)) sentence(fresh(districts));
  let more = isAlone ? 1 : 1 + dice.roll(3);
  for (let count = 0; (cast.isLeft("community") || more > 0) && count < MOST_SENTENCES; count++) {
    if (!cast.isLeft("community")) more--;
    sentence(fresh(choices));
    if (dice.chance(40)) sentence(fresh(traps));
  }
  const aboutOffice = choices.filter(({ template }) => template.includes("{街}"));
  while (cast.isLeft("office")) sentence(fresh(aboutOffice));
  sentence(fresh(traps));
  if (scene.districtIs === "in the story") sentence(fresh(districts));
  const captions = isAlone ? [] : CAPTIONS.filter((template) => fits(template, cast));
  if (captions.length > 0 && dice.chance(25)) {
    paragraph();
    put({ family: "caption", template: dice.pick(notEmpty(captions)) });
  }
  if (style.byline === "below") {
    paragraph();
    writer.put(byline(dice));
  }
}

function byline(dice: Dice): string {
  const [reporter = "", correspondent = ""] = words.people(dice, 2);
  return dice.pick([
    `记者 ${reporter}`,
    `本报记者 ${reporter}`,
    `（记者 ${reporter}）`,
    `记者 ${reporter} 通讯员 ${correspondent}`,
    `本报记者 ${reporter} 通讯员 ${correspondent}`,
  ]);
}

function dateline(dice: Dice, city: string): string {
  const day = words.dayOfYear(dice);
  return dice.pick([`本报${city}讯 `, `新华社${city}${day}电 `, `本报${city}${day}电 `]);
}
