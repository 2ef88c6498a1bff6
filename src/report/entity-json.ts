import type { PlaceLink } from "../core/place-link.ts";
import type { Entity, Parents } from "../core/types.ts";
import {
  bytesPut,
  endItems,
  type Fragment,
  fragment,
  put,
  putAgain,
  putBoolean,
  putCount,
  putInside,
  putNumber,
  putText,
  wordsBetween,
} from "./json-bytes.ts";

const SURFACE = fragment('","surface":"');
const START = fragment('","start":');
const END = fragment(',"end":');
const putRule = wordsBetween(',"rule":', "");
const ITEM_END = fragment("},");

/**
 * Puts the fields that all types have. They come one by one: to fetch them here, from objects of ten forms, takes as long
 * as to write them.
 */
function putCommon(type: Fragment, name: string, surface: string, start: number, end: number, rule: string): void {
  put(type);
  const nameStart = bytesPut();
  putInside(name);
  const nameEnd = bytesPut();
  put(SURFACE);
  if (surface === name) putAgain(nameStart, nameEnd);
  else putInside(surface);
  put(START);
  putCount(start);
  put(END);
  putCount(end);
  putRule(rule);
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

const OFFICE_TYPE = fragment('{"type":"office","name":"');
const COMMUNITY_TYPE = fragment('{"type":"community","name":"');
const REPORTER_TYPE = fragment('{"type":"reporter","name":"');
const DATE_TYPE = fragment('{"type":"date","name":"');
const PROGRAMME_TYPE = fragment('{"type":"programme","name":"');
const PERSON_TYPE = fragment('{"type":"person","name":"');
const PLACE_TYPE = fragment('{"type":"place","name":"');
const QUANTITY_TYPE = fragment('{"type":"quantity","name":"');
const ORGANISATION_TYPE = fragment('{"type":"organisation","name":"');
const ESTATE_TYPE = fragment('{"type":"estate","name":"');

/** Puts an entity with a comma behind it: the common fields first, then those of its type. */
export function putEntity(entity: Entity): void {
  switch (entity.type) {
    case "office":
      putCommon(OFFICE_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      putListed(entity.code, entity.candidates, entity.link, entity.parents);
      break;
    case "community":
      putCommon(COMMUNITY_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      putListed(entity.code, entity.candidates, entity.link, entity.parents);
      put(OFFICE);
      putText(entity.office);
      break;
    case "reporter":
      putCommon(REPORTER_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      putRole(entity.role);
      putText(entity.outlet);
      put(CREDITS);
      for (const credit of entity.credits) putCredit(credit);
      endItems();
      put(LIST_END);
      break;
    case "date":
      putCommon(DATE_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      put(VALUE);
      putText(entity.value);
      put(RESOLVED);
      putText(entity.resolved);
      putPrecision(entity.precision);
      break;
    case "programme":
      putCommon(PROGRAMME_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      put(HEAD);
      putInside(entity.head);
      put(KIND);
      putText(entity.kind);
      put(QUOTED);
      putBoolean(entity.quoted);
      put(CLUSTER);
      putText(entity.cluster);
      break;
    case "person":
      putCommon(PERSON_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      put(TITLE);
      putText(entity.title);
      break;
    case "place":
      putCommon(PLACE_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      put(CODE);
      putText(entity.code);
      break;
    case "quantity":
      putCommon(QUANTITY_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      put(NUMBER);
      if (entity.number === null) put(NULL);
      else putNumber(entity.number);
      put(UNIT);
      putInside(entity.unit);
      put(APPROXIMATE);
      putBoolean(entity.approximate);
      put(COUNTED);
      putText(entity.counted);
      break;
    case "organisation":
      putCommon(ORGANISATION_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      break;
    case "estate":
      putCommon(ESTATE_TYPE, entity.name, entity.surface, entity.start, entity.end, entity.rule);
      break;
  }
  put(ITEM_END);
}

function putListed(code: string | null, candidates: number, link: PlaceLink | null, parents: Parents): void {
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
