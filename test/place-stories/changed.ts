import type { Dice } from "../../src/core/dice.ts";
import { notEmpty } from "../forms/dice.ts";
import type { Township } from "./list.ts";
import type { Kind, Place } from "./place.ts";
import type { Family } from "./scene.ts";

type ChangedKind = Extract<
  Kind,
  "office-by-other-word" | "town-now-office" | "village-now-community" | "community-as-village"
>;

// 和平里村, 花园路村: no village is called so.
const NO_VILLAGE = /[里路街苑园院庭府厂城区东西南北中]$|寓$/u;
const LONGEST_VILLAGE = 3;
const MOST = 4;

/** One office and its communities, some of them written with another type word than the list has for them. */
export function changedFamilies(
  dice: Dice,
  { kind, townships }: { kind: ChangedKind; townships: readonly Township[] },
): Family[] | null {
  const all = townships.flatMap(({ communities, villages }) => [...communities, ...villages]);
  const timesInDistrict = (stem: string): number => all.filter((place) => place.stem === stem).length;
  const officesCalled = (stem: string): number => townships.filter(({ office }) => office.stem === stem).length;
  const some = (places: readonly Place[]): Place[] => places.slice(dice.roll(3)).slice(0, MOST);
  const withOffice = (word: string, words: readonly [string, ...string[]]): Family[] | null => {
    const fit = townships.filter(
      ({ office, communities }) => office.word === word && communities.length > 1 && officesCalled(office.stem) === 1,
    );
    if (fit.length === 0) return null;
    const { office, communities } = dice.pick(notEmpty(fit));
    return [{ office: { ...office, word: dice.pick(words), kind }, communities: some(communities) }];
  };
  const withCommunities = (from: (township: Township) => readonly Place[], word: string): Family[] | null => {
    const fit = townships.flatMap((township) => {
      const changed = from(township).filter(({ stem }) => timesInDistrict(stem) === 1);
      return changed.length > 1 ? [{ office: township.office, changed }] : [];
    });
    if (fit.length === 0) return null;
    const { office, changed } = dice.pick(notEmpty(fit));
    return [{ office, communities: some(changed).map((place) => ({ ...place, word, kind })) }];
  };
  switch (kind) {
    case "office-by-other-word":
      return withOffice("街道", ["办事处", "办事处", "街道办事处", "街道办事处", "街"]);
    case "town-now-office":
      return withOffice("镇", ["街道", "办事处"]);
    case "village-now-community":
      return withCommunities(({ villages }) => villages.filter(({ word }) => word === "村"), "社区");
    case "community-as-village":
      return withCommunities(
        ({ communities }) =>
          communities.filter(
            ({ stem, word }) => word === "社区" && stem.length <= LONGEST_VILLAGE && !NO_VILLAGE.test(stem),
          ),
        "村",
      );
  }
}
