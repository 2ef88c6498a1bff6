import type { Dice } from "../../src/core/dice.ts";
import { wordList } from "../forms/dice.ts";
import type { District, PlaceList } from "./list.ts";
import type { Place, PlaceType } from "./place.ts";

const FIRST = wordList("青 晴 映 望 栖 听 澜 锦 澄 云 松 桂 兰 荷 枫 梧 柳 银 翠 霞 曦 禾 沁 棠 竹 岚 虹 鹿 鹭 雁");
const SECOND = wordList("溪 湖 庭 苑 坊 泽 麓 桥 湾 洲 岸 屏 塘 源 汀 庐 墅 丘 渡 岭 台 畔 川 园 府 里 港 谷 荫 林");
const LAST = wordList("东 西 南 北 家园 新苑 花园 新村 北苑 雅居");
// A name that would be strange elsewhere.
const LOCAL = /族|苏木$|嘎查$/u;
const MOST_TRIES = 400;

/**
 * A place that the list does not have: one with a new name or, in half of the cases, with a name that another district of
 * the country bears. Nothing in the city is called so, and nothing in the district so that it could be meant.
 */
export function newcomer(list: PlaceList, dice: Dice, given: { district: District; type: PlaceType }): Place {
  const { district, type } = given;
  const source = dice.chance(50) ? "invented" : "borrowed";
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const place = source === "invented" ? invented(dice, type) : list.anyName(dice, type);
    if (!LOCAL.test(place.stem + place.word) && !list.hasLike(district, place)) return { ...place, code: null, source };
  }
  throw new Error(`no new name for a place in ${district.name}`);
}

function invented(dice: Dice, type: PlaceType): Pick<Place, "type" | "stem" | "word"> {
  const stem = dice.pick(FIRST) + dice.pick(SECOND);
  if (type === "office") return { type, stem, word: dice.pick(["街道", "街道", "镇", "办事处"]) };
  return { type, stem: stem + (dice.chance(25) ? dice.pick(LAST) : ""), word: "社区" };
}
