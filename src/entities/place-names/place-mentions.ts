import type { CommunityMention, OfficeMention } from "../../core/types.ts";
import type { Candidate } from "./known-names.ts";

/** The offices and communities of a story, from left to right. */
export interface PlaceMentions {
  readonly offices: OfficeMention[];
  readonly communities: CommunityMention[];
}

const NO_PARENTS = {};
const HOUSE = "办事处";
const LONG_HOUSE = "街道办事处";

/** What some names say; which rows of the official list are meant is not asked yet. */
export function placeMentions(names: readonly Candidate[]): PlaceMentions {
  // With their first mention at once: an empty array that something is added to makes room for seventeen.
  let offices: OfficeMention[] | null = null;
  let communities: CommunityMention[] | null = null;
  for (const name of names) {
    if (name.word.kind === "office") {
      const found = officeOf(name);
      if (offices === null) offices = [found];
      else offices.push(found);
    } else {
      const found = communityOf(name);
      if (communities === null) communities = [found];
      else communities.push(found);
    }
  }
  return { offices: offices ?? [], communities: communities ?? [] };
}

function officeOf({ start, end, name: found, word, rule }: Candidate): OfficeMention {
  // 某某街道办事处 is the office of 某某街道.
  const name = word.text === LONG_HOUSE ? found.slice(0, -HOUSE.length) : found;
  return { type: "office", start, end, name, rule, code: null, candidates: 0, link: null, parents: NO_PARENTS };
}

function communityOf({ start, end, name, rule }: Candidate): CommunityMention {
  return {
    type: "community",
    start,
    end,
    name,
    rule,
    code: null,
    candidates: 0,
    link: null,
    parents: NO_PARENTS,
    office: null,
  };
}
