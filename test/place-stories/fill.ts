import type { Dice } from "../../src/core/dice.ts";
import { notEmpty } from "../forms/dice.ts";
import { plainSign } from "../forms/templates.ts";
import { areaName, type Cast } from "./cast.ts";
import type { District } from "./list.ts";
import type { Place } from "./place.ts";
import type { Writer } from "./writer.ts";

export interface Setting {
  readonly dice: Dice;
  readonly cast: Cast;
  readonly district: District;
}

const SLOT = /\{(?<sign>.+?)\}/gu;
// 柳荫、红杉、梨园三个社区
const COUNTS = ["", "", "两", "三", "四", "五"];

/** Whether the story has the places that a template asks for. */
export function fits(template: string, { offices, communities }: Cast): boolean {
  const asks = (signs: string): boolean => signs.split(" ").some((sign) => template.includes(`{${sign}}`));
  if (asks("街 地") && offices.length === 0) return false;
  if (asks("社 地 委") && communities.length === 0) return false;
  if (asks("街列") && offices.length < 2) return false;
  // Which office the communities belong to would be told wrongly.
  if (asks("街") && asks("社 列 并") && offices.length > 1) return false;
  if (asks("列") && communities.length < 2) return false;
  return !asks("并") || wordShared(communities) !== null;
}

/** The type word that at least two of the communities bear. */
function wordShared(communities: readonly Place[]): string | null {
  return ["社区", "村"].find((word) => communities.filter((place) => place.word === word).length >= 2) ?? null;
}

/** Writes a sentence from its template. */
export function write(writer: Writer, template: string, { dice, cast, district }: Setting): void {
  let at = 0;
  let last: Place | null = null;
  cast.beginSentence(template.includes("{街}"));
  for (const match of template.matchAll(SLOT)) {
    writer.put(template.slice(at, match.index));
    at = match.index + match[0].length;
    const sign = match.groups?.sign ?? "";
    if (sign === "社") last = cast.writeCommunity(writer);
    else if (sign === "地") last = cast.writeCommunity(writer, true);
    else if (sign === "街") cast.writeOffice(writer);
    else if (sign === "列") writeList(writer, { dice, cast });
    else if (sign === "街列") writeOffices(writer, { dice, cast });
    else if (sign === "并") writeCoordinated(writer, { dice, cast });
    else if (sign === "委") writer.put(committee(dice, last));
    else if (sign === "区") writer.put(areaName(dice, district));
    else writer.put(plain(dice, { sign, offices: cast.offices }));
  }
  writer.put(template.slice(at));
}

type Told = Pick<Setting, "dice" | "cast">;

function writeList(writer: Writer, { dice, cast }: Told): void {
  const style = dice.roll(10);
  const word = wordShared(cast.communities);
  // 柳荫、红杉、梨园三个社区
  if (style === 0 && word !== null) {
    const chosen = severalWith(cast, word);
    writer.call("counted");
    writeAll(writer, cast, chosen, () => "、", "stem");
    writer.put(`${COUNTS[chosen.length] ?? ""}个${word}`);
    return;
  }
  const chosen = cast.several(2, 4);
  if (chosen.length === 0) {
    cast.writeCommunity(writer);
    return;
  }
  const isLast = (i: number): boolean => i === chosen.length - 1;
  const joint = style < 5 ? "、" : dice.pick(["和", "和", "与", "及"]);
  writeAll(writer, cast, chosen, (i) => (isLast(i) ? joint : "、"), "full");
  if (style === 1) writer.put("等地");
  // 柳荫社区、红杉社区两个社区
  if (style === 2 && new Set(chosen.map((place) => place.word)).size === 1)
    writer.put(`${COUNTS[chosen.length] ?? ""}个${chosen[0]?.word ?? ""}`);
}

function writeCoordinated(writer: Writer, { dice, cast }: Told): void {
  const word = wordShared(cast.communities) ?? "";
  const chosen = severalWith(cast, word);
  const last = chosen.pop();
  if (last === undefined) {
    cast.writeCommunity(writer);
    return;
  }
  writeAll(writer, cast, chosen, () => "、", "stem");
  writer.put(dice.chance(80) ? "、" : "和");
  writer.name(last);
}

const severalWith = (cast: Cast, word: string): Place[] => cast.several(2, 3, (place) => place.word === word);

function writeAll(
  writer: Writer,
  cast: Cast,
  chosen: readonly Place[],
  between: (i: number) => string,
  form: "full" | "stem",
): void {
  for (const [i, place] of chosen.entries()) {
    if (i === 0) cast.writeInFront(writer, place);
    else writer.put(between(i));
    writer.name(place, form);
  }
}

function writeOffices(writer: Writer, { dice, cast }: Told): void {
  const [first, second] = cast.offices;
  if (first === undefined || second === undefined) throw new Error("the story has no two offices");
  if (first.word === second.word && first.word !== "办事处" && dice.chance(50)) {
    writer.call("coordinated");
    cast.writeOffice(writer, first, "stem");
    writer.put("、");
    cast.writeOffice(writer, second, "bare");
    return;
  }
  cast.writeOffice(writer, first);
  writer.put(dice.pick(["、", "和", "与"]));
  cast.writeOffice(writer, second, "bare");
}

/** 社区|居委会, and 鹿庄村|委会 as well as 鹿庄村|村委会. */
function committee(dice: Dice, community: Place | null): string {
  if (community?.word === "村") return dice.pick(["委会", "村委会", "村民委员会"]);
  return community?.word === "嘎查" ? "委员会" : dice.pick(["居委会", "居委会", "居民委员会"]);
}

function plain(dice: Dice, { sign, offices }: { sign: string; offices: readonly Place[] }): string {
  switch (sign) {
    case "工":
      return offices.every(({ word }) => word === "街道" || word.endsWith("办事处")) ? "党工委" : "党委";
    case "姓":
      return dice.pick(notEmpty(Array.from("岑陆何郑方宋韩梁苏贺施李张刘陈杨赵黄周吴")));
    default:
      return plainSign(dice, sign);
  }
}
