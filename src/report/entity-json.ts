import type { PlaceLink } from "../core/place-link.ts";
import type { CommunityMention, Entity, OfficeMention, Parents } from "../core/types.ts";
import {
  endItems,
  fragment,
  put,
  putBoolean,
  putCount,
  putInside,
  putNumber,
  putText,
  wordsBetween,
} from "./json-bytes.ts";

const putType = wordsBetween('{"type":', ',"name":"');
const SURFACE = fragment('","surface":"');
const START = fragment('","start":');
const END = fragment(',"end":');
const putRule = wordsBetween(',"rule":', "");
const ITEM_END = fragment("},");

/** Puts an entity with a comma behind it: the common fields first, then those of its type. */
export function putEntity(entity: Entity): void {
  putType(entity.type);
  putInside(entity.name);
  put(SURFACE);
  putInside(entity.surface);
  put(START);
  putCount(entity.start);
  put(END);
  putCount(entity.end);
  putRule(entity.rule);
  putFurther(entity);
  put(ITEM_END);
}

const CODE = fragment(',"code":');
const CANDIDATES = fragment(',"candidates":');
const LINK = fragment(',"link":');
const PARENTS = fragment(',"parents":');
const OFFICE = fragment(',"office":');
const putRole = wordsBetween(',"role":', ',"outlet":');
const CREDITS = fragment(',"credits":[');
const putCredit = wordsBetween("", ",");
const LIST_END = fragment("]");
const VALUE = fragment(',"value":');
const RESOLVED = fragment(',"resolved":');
const putPrecision = wordsBetween(',"precision":', "");
const HEAD = fragment(',"head":"');
const KIND = fragment('","kind":');
const QUOTED = fragment(',"quoted":');
const CLUSTER = fragment(',"cluster":');
const TITLE = fragment(',"title":');
const NUMBER = fragment(',"number":');
const UNIT = fragment(',"unit":"');
const APPROXIMATE = fragment('","approximate":');
const COUNTED = fragment(',"counted":');
const NULL = fragment("null");

function putFurther(entity: Entity): void {
  switch (entity.type) {
    case "office":
      putListed(entity);
      return;
    case "community":
      putListed(entity);
      put(OFFICE);
      putText(entity.office);
      return;
    case "reporter":
      putRole(entity.role);
      putText(entity.outlet);
      put(CREDITS);
      for (const credit of entity.credits) putCredit(credit);
      endItems();
      put(LIST_END);
      return;
    case "date":
      put(VALUE);
      putText(entity.value);
      put(RESOLVED);
      putText(entity.resolved);
      putPrecision(entity.precision);
      return;
    case "programme":
      put(HEAD);
      putInside(entity.head);
      put(KIND);
      putText(entity.kind);
      put(QUOTED);
      putBoolean(entity.quoted);
      put(CLUSTER);
      putText(entity.cluster);
      return;
    case "person":
      put(TITLE);
      putText(entity.title);
      return;
    case "place":
      put(CODE);
      putText(entity.code);
      return;
    case "quantity":
      put(NUMBER);
      if (entity.number === null) put(NULL);
      else putNumber(entity.number);
      put(UNIT);
      putInside(entity.unit);
      put(APPROXIMATE);
      putBoolean(entity.approximate);
      put(COUNTED);
      putText(entity.counted);
      return;
    case "organisation":
    case "estate":
      return;
  }
}

function putListed({ code, candidates, link, parents }: OfficeMention | CommunityMention): void {
  put(CODE);
  putText(code);
  put(CANDIDATES);
  putCount(candidates);
  put(LINK);
  if (link === null) put(NULL);
  else putLink(link);
  put(PARENTS);
  putParents(parents);
}

const BEST = fragment('{"best":"');
const BEST_NAME = fragment('","bestName":"');
const CONFIDENCE = fragment('","confidence":');
const EVIDENCE = fragment(',"evidence":[');
const putEvidence = wordsBetween("", ",");
const SECOND = fragment('],"second":');
const OBJECT_END = fragment("}");

function putLink(link: PlaceLink): void {
  put(BEST);
  putInside(link.best);
  put(BEST_NAME);
  putInside(link.bestName);
  put(CONFIDENCE);
  putNumber(link.confidence);
  put(EVIDENCE);
  for (const evidence of link.evidence) putEvidence(evidence);
  endItems();
  put(SECOND);
  putText(link.second);
  put(OBJECT_END);
}

const OBJECT = fragment("{");
const PROVINCE = fragment('"province":"');
const CITY = fragment('"city":"');
const DISTRICT = fragment('"district":"');
const TEXT_END = fragment('",');

function putParents({ province, city, district }: Parents): void {
  put(OBJECT);
  if (province !== undefined) {
    put(PROVINCE);
    putInside(province);
    put(TEXT_END);
  }
  if (city !== undefined) {
    put(CITY);
    putInside(city);
    put(TEXT_END);
  }
  if (district !== undefined) {
    put(DISTRICT);
    putInside(district);
    put(TEXT_END);
  }
  endItems();
  put(OBJECT_END);
}
