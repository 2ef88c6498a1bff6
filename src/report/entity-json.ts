import type { PlaceLink } from "../core/place-link.ts";
import type { Entity, EntityType, Parents } from "../core/types.ts";
import {
  endItems,
  type Fragment,
  fragment,
  put,
  putBoolean,
  putCount,
  putInside,
  putNumber,
  putText,
  putTwice,
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
  if (surface === name) putTwice(name, SURFACE);
  else {
    putInside(name);
    put(SURFACE);
    putInside(surface);
  }
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

/**
 * Puts an entity with a comma behind it: the common fields first, then those of its type. A function for each type, since the
 * engine remembers once a function and field how to fetch it, and of ten types in one function it would have to search.
 */
export function putEntity(entity: Entity): void {
  switch (entity.type) {
    case "office":
      putOffice(entity);
      break;
    case "community":
      putCommunity(entity);
      break;
    case "reporter":
      putReporter(entity);
      break;
    case "date":
      putDate(entity);
      break;
    case "programme":
      putProgramme(entity);
      break;
    case "person":
      putPerson(entity);
      break;
    case "place":
      putPlace(entity);
      break;
    case "quantity":
      putQuantity(entity);
      break;
    case "organisation":
      putOrganisation(entity);
      break;
    case "estate":
      putEstate(entity);
      break;
  }
  put(ITEM_END);
}

type Printed<Type extends EntityType> = Extract<Entity, { readonly type: Type }>;

function putOffice({ name, surface, start, end, rule, code, candidates, link, parents }: Printed<"office">): void {
  putCommon(OFFICE_TYPE, name, surface, start, end, rule);
  putListed(code, candidates, link, parents);
}

function putCommunity(entity: Printed<"community">): void {
  const { name, surface, start, end, rule, code, candidates, link, parents, office } = entity;
  putCommon(COMMUNITY_TYPE, name, surface, start, end, rule);
  putListed(code, candidates, link, parents);
  put(OFFICE);
  putText(office);
}

function putReporter({ name, surface, start, end, rule, role, outlet, credits }: Printed<"reporter">): void {
  putCommon(REPORTER_TYPE, name, surface, start, end, rule);
  putRole(role);
  putText(outlet);
  put(CREDITS);
  for (const credit of credits) putCredit(credit);
  endItems();
  put(LIST_END);
}

function putDate({ name, surface, start, end, rule, value, resolved, precision }: Printed<"date">): void {
  putCommon(DATE_TYPE, name, surface, start, end, rule);
  put(VALUE);
  putText(value);
  put(RESOLVED);
  putText(resolved);
  putPrecision(precision);
}

function putProgramme(entity: Printed<"programme">): void {
  const { name, surface, start, end, rule, head, kind, quoted, cluster } = entity;
  putCommon(PROGRAMME_TYPE, name, surface, start, end, rule);
  put(HEAD);
  putInside(head);
  put(KIND);
  putText(kind);
  put(QUOTED);
  putBoolean(quoted);
  put(CLUSTER);
  putText(cluster);
}

function putPerson({ name, surface, start, end, rule, title }: Printed<"person">): void {
  putCommon(PERSON_TYPE, name, surface, start, end, rule);
  put(TITLE);
  putText(title);
}

function putPlace({ name, surface, start, end, rule, code }: Printed<"place">): void {
  putCommon(PLACE_TYPE, name, surface, start, end, rule);
  put(CODE);
  putText(code);
}

function putQuantity(entity: Printed<"quantity">): void {
  const { name, surface, start, end, rule, number, unit, approximate, counted } = entity;
  putCommon(QUANTITY_TYPE, name, surface, start, end, rule);
  put(NUMBER);
  if (number === null) put(NULL);
  else putNumber(number);
  put(UNIT);
  putInside(unit);
  put(APPROXIMATE);
  putBoolean(approximate);
  put(COUNTED);
  putText(counted);
}

function putOrganisation({ name, surface, start, end, rule }: Printed<"organisation">): void {
  putCommon(ORGANISATION_TYPE, name, surface, start, end, rule);
}

function putEstate({ name, surface, start, end, rule }: Printed<"estate">): void {
  putCommon(ESTATE_TYPE, name, surface, start, end, rule);
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
