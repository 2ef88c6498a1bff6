import type { Dice } from "../../src/core/dice.ts";
import { notEmpty } from "../forms/dice.ts";
import type { District } from "./list.ts";
import type { Place, PlaceType } from "./place.ts";
import type { Family, Scene } from "./scene.ts";
import type { Writer } from "./writer.ts";

/** The places of one story, handed out so that each is named, and written as the document gives them away. */
export interface Cast {
  readonly offices: readonly Place[];
  readonly communities: readonly Place[];
  /** Whether there are communities, or offices, that are still to be named. */
  readonly isLeft: (type: PlaceType) => boolean;
  /** `bare`: without its district in any case. */
  readonly writeOffice: (writer: Writer, office?: Place, form?: "full" | "bare" | "stem") => void;
  /** In a sentence that names an office its communities stand without it: not 某某镇组织某某镇某某村. */
  readonly beginSentence: (namesOffice: boolean) => void;
  readonly writeCommunity: (writer: Writer, glued?: boolean) => Place;
  /** Some communities of one office, those first that are still to be named. */
  readonly several: (least: number, most: number, isFit?: (place: Place) => boolean) => Place[];
  /** What stands in front of the first of several. */
  readonly writeInFront: (writer: Writer, community: Place) => void;
}

/** In a hundred: 某某街道某某社区 where the community alone would do, and the district in front of an office once more. */
const GLUED = 15;
const PREFIXED_AGAIN = 30;

export function castOf(dice: Dice, scene: Scene, families: readonly Family[]): Cast {
  const offices = families.flatMap(({ office }) => (office === null ? [] : [office]));
  const communities = families.flatMap((family) => family.communities);
  const familyOf = (community: Place): Family | undefined =>
    families.find((family) => family.communities.includes(community));
  const left = new Set(communities);
  const introduced = new Set<Place>();
  let hasOffice = false;

  const anOffice = (): Place => offices.find((office) => !introduced.has(office)) ?? dice.pick(notEmpty(offices));
  const writeOffice: Cast["writeOffice"] = (writer, office = anOffice(), form = "full") => {
    if (scene.districtIs === "in front" && form !== "bare" && (!introduced.has(office) || dice.chance(PREFIXED_AGAIN)))
      writer.put(areaName(dice, scene.district));
    introduced.add(office);
    writer.name(office, form === "stem" ? "stem" : "full");
  };
  const writeInFront = (writer: Writer, community: Place, glued = false): void => {
    const office = familyOf(community)?.office ?? null;
    const isFirst = scene.districtIs === "in front" && !introduced.has(community);
    introduced.add(community);
    if (office === null || hasOffice || !(isFirst || glued || dice.chance(GLUED))) return;
    if (isFirst) writer.put(areaName(dice, scene.district));
    introduced.add(office);
    writer.name(office);
  };
  const next = (): Place => {
    const community = left.size > 0 ? [...left][0] : dice.pick(notEmpty(communities));
    if (community === undefined) throw new Error("the story has no community");
    left.delete(community);
    return community;
  };
  return {
    offices,
    communities,
    isLeft: (type) => (type === "office" ? offices.some((office) => !introduced.has(office)) : left.size > 0),
    beginSentence: (namesOffice) => {
      hasOffice = namesOffice;
    },
    writeOffice,
    writeInFront,
    writeCommunity: (writer, glued = false) => {
      const community = next();
      writeInFront(writer, community, glued);
      writer.name(community);
      return community;
    },
    several: (least, most, isFit = () => true) => {
      const pools = families.map((family) => family.communities.filter(isFit)).filter(({ length }) => length >= least);
      if (pools.length === 0) return [];
      const pool = [...dice.pick(notEmpty(pools))].sort((a, b) => Number(left.has(b)) - Number(left.has(a)));
      const chosen = pool.slice(0, least + dice.roll(most - least + 1));
      for (const community of chosen) left.delete(community);
      return chosen;
    },
  };
}

/** The district, with its city in front where that is needed, or as the dice will have it. */
export function areaName(dice: Dice, { name, city, isRepeated }: District): string {
  return city !== null && (isRepeated || dice.chance(50)) ? city + name : name;
}
