import type { CleanStory, PersonMention, Zone } from "../../core/types.ts";
import { wordStartingAt } from "../word-index.ts";
import { isFunctionWord, isNameEnd } from "./edge.ts";
import { PARTIAL } from "./find.ts";
import { endsName, HAN, surnameAt } from "./name.ts";
import { SOME } from "./partial.ts";
import type { PersonWords } from "./words.ts";

// 小区, 老师: words of their own, whoever is surnamed 区.
const ORDINARY = /^(?:老[师农年家路楼房花龙鹰乡]|小[区时康高麦米花路门楼班车农商金包范计步龙雨池])/u;
const FAMILIAR = /^[老小]/u;
// “8小时”, “半小时”
const COUNT_BEFORE = /[\d一二两三四五六七八九十百几数半每个]$/u;
// Whom one calls 女士 or 大爷 in a story bears no office in it.
const OF_CITIZENS = /^(?:女士|先生|老先生|老人|奶奶|爷爷|大爷|大妈|大娘|老伯|老太太?|老汉|婆婆|阿婆|阿公)$/u;
// 李某 hides who it is: to say so of a neighbour of that surname would accuse somebody.
const HIDDEN = /^某/u;
const OFFICE = /(?:书记|主任|[局处科所站院校馆会队署司厅镇乡区县市部董事]长|警|法官|检察官|医生|医师|律师|议员|委员)/u;
const CITIZEN = /(?:居民|村民|市民|业主|住户|群众|老人|学生|商户|租户|游客|患者|顾客|家长|当事人|原告|被告)$/u;
/** What people with a post are called by that is not the word of their title. */
const TITLES_BY_CALLED: ReadonlyMap<string, RegExp> = new Map([
  ["老师", /(?:教师|教授|讲师|教练|导师|指导|校长|园长|班主任|传承人|艺人|[书画作法]家|社工)/u],
  ["教练", /教练/u],
  ["警官", /警|所长|队长/u],
  ["大夫", /医/u],
  ["医生", /医/u],
  ["师傅", /(?:工|师|司机)/u],
  ["同学", /学生/u],
  ["书记", /支书/u],
]);
// “志愿者王芳” is not the 王老师 of the story.
const PROFESSIONS: ReadonlySet<string> = new Set(["老师", "教练", "警官", "大夫", "医生", "同学"]);
/** Of more people with one surname no short form is told apart. */
const MAX_NAMESAKES = 20;
const HEADS: ReadonlySet<Zone["part"]> = new Set(["kicker", "headline", "deck"]);

interface Named {
  readonly name: string;
  readonly title: string | null;
  /** Where it is first named in full. */
  readonly start: number;
}

interface ShortForm {
  readonly start: number;
  readonly end: number;
  readonly surname: string;
  /** 书记; empty for 老岑. */
  readonly called: string;
  readonly title: string | null;
}

/** Gives 岑书记 and 老岑 the name of the person of that surname whom the story named in full before; a headline may call first. */
export function tieShortForms(
  words: PersonWords,
  { text, zones }: CleanStory,
  { mentions, shortForms }: { mentions: readonly PersonMention[]; shortForms: readonly number[] },
): PersonMention[] {
  const namesakes = namedBySurname(words, mentions);
  const addressed = addressedOf(mentions);
  const further = shortForms.filter((at) => isCalledAs(namesakes, text, at) || addressed.has(text.slice(at, at + 3)));
  if (further.length === 0 && !mentions.some(({ rule }) => rule === PARTIAL)) return [...mentions];
  const headEnd = endOfHead(zones);
  const ownAlready = new Set<string>();
  const tied = (form: ShortForm): PersonMention | null => {
    const { start, end, surname } = form;
    if (HIDDEN.test(form.called) || ownAlready.has(text.slice(start, end))) return null;
    const person = personMeant(namesakes.get(surname) ?? [], { ...form, isHead: start < headEnd });
    return person === null
      ? null
      : { type: "person", start, end, name: person.name, title: person.title, rule: "person.short" };
  };
  const all = mentions.map((mention) => {
    const form = mention.rule === PARTIAL ? shortFormAt(words, { text, at: mention.start }) : null;
    if (form === null) return mention;
    const short = tied({ ...form, end: mention.end, title: mention.title });
    if (short === null) ownAlready.add(mention.name);
    return short ?? mention;
  });
  // Of two 张 whom the story named, 小张 is either.
  const isOpen = ({ surname, start }: ShortForm): boolean =>
    (namesakes.get(surname) ?? []).filter((named) => named.start < start).length > 1;
  const isAgain = ({ start, end }: ShortForm): boolean => end - start === 3 && addressed.has(text.slice(start, end));
  const taken = new Set(mentions.flatMap(({ start, end }) => [start, end - 1]));
  for (const at of further) {
    const form = shortFormAt(words, { text, at });
    if (form === null || taken.has(form.start) || taken.has(form.end - 1) || !stands(words, { text, ...form }))
      continue;
    const short =
      tied(form) ?? (HIDDEN.test(form.called) || isOpen(form) || isAgain(form) ? ownPerson(text, form) : null);
    if (short !== null) all.push(short);
  }
  return all;
}

/** 李大爷, 王阿姨: whom the story called so once it may call so where nothing beside it shows a name (“引导李大爷坐下”). */
function addressedOf(mentions: readonly PersonMention[]): ReadonlySet<string> {
  return new Set(mentions.filter(({ name, rule }) => rule === PARTIAL && name.length === 3).map(({ name }) => name));
}

function ownPerson(text: string, { start, end }: ShortForm): PersonMention {
  return { type: "person", start, end, name: text.slice(start, end), title: null, rule: PARTIAL };
}

function isCalledAs(namesakes: ReadonlyMap<string, unknown>, text: string, at: number): boolean {
  const first = FAMILIAR.test(text.charAt(at)) ? at + 1 : at;
  return namesakes.has(text.charAt(first)) || namesakes.has(text.slice(first, first + 2));
}

function endOfHead(zones: readonly Zone[]): number {
  return zones.reduce((end, zone) => (HEADS.has(zone.part) ? Math.max(end, zone.end) : end), 0);
}

function namedBySurname(words: PersonWords, mentions: readonly PersonMention[]): ReadonlyMap<string, readonly Named[]> {
  const seen = new Set<string>();
  const namesakes = new Map<string, Named[]>();
  for (const { name, title, start, rule } of mentions) {
    if (rule === PARTIAL || seen.has(name)) continue;
    seen.add(name);
    const surname = surnameAt(words, { text: name, at: 0 });
    const others = namesakes.get(surname);
    if (others === undefined) namesakes.set(surname, [{ name, title, start }]);
    else if (others.length <= MAX_NAMESAKES) others.push({ name, title, start });
  }
  return namesakes;
}

function shortFormAt(words: PersonWords, { text, at }: { text: string; at: number }): ShortForm | null {
  if (FAMILIAR.test(text.charAt(at))) {
    const surname = ORDINARY.test(text.slice(at, at + 2)) ? "" : surnameAt(words, { text, at: at + 1 });
    return surname === "" ? null : { start: at, end: at + 1 + surname.length, surname, called: "", title: null };
  }
  const surname = surnameAt(words, { text, at });
  const called = surname === "" ? "" : wordStartingAt(words.honorifics, { text, at: at + surname.length });
  if (called === "") return null;
  return { start: at, end: at + surname.length + called.length, surname, called, title: null };
}

/** Whether it is no part of other words: 老张 before a word that follows names. */
function stands(words: PersonWords, { text, start, end, called }: ShortForm & { text: string }): boolean {
  // “书记和主任”, whoever is surnamed 和
  if (isFunctionWord(text, start) && HAN.test(text.charAt(start - 1))) return false;
  if (called.length > 1) return true;
  if (called === "某") return !SOME.test(text.charAt(end));
  if (COUNT_BEFORE.test(text.slice(Math.max(0, start - 1), start))) return false;
  return isNameEnd(text, end) || endsName(words, { text, at: end, end: text.length });
}

function personMeant(namesakes: readonly Named[], form: ShortForm & { isHead: boolean }): Named | null {
  if (namesakes.length > MAX_NAMESAKES) return null;
  const before = namesakes.filter(({ start }) => start < form.start);
  const meant = before.length === 0 && form.isHead && namesakes.length === 1 ? namesakes : before;
  const titled = meant.filter(({ title }) => title !== null && holdsWord(title, form.called));
  const [person, ...others] = titled.length > 0 ? titled : meant;
  return person !== undefined && others.length === 0 && mayBeCalled(person, form) ? person : null;
}

function holdsWord(title: string, called: string): boolean {
  return (called.length > 1 && title.includes(called)) || (TITLES_BY_CALLED.get(called)?.test(title) ?? false);
}

function mayBeCalled({ title }: Named, { called, title: own }: ShortForm): boolean {
  // “居民王大姐” is not the 网格员王芳 of the story.
  if (own !== null && (title === null || !(title.includes(own) || own.includes(title)))) return false;
  if (title === null) return true;
  if (OF_CITIZENS.test(called)) return !OFFICE.test(title);
  if (holdsWord(title, called)) return true;
  return !PROFESSIONS.has(called) && (!OFFICE.test(called) || !CITIZEN.test(title));
}
