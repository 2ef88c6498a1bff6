import type { Diagnostic } from "../../core/types.ts";
import { cutTitle, namesPage, namesSite, plain } from "./headline.ts";
import { momentIn } from "./moment.ts";
import type { Field, Origin, Statement } from "./statements.ts";
import { isFloor, OUTLET_NAME } from "./wording.ts";

/** What is known of an article besides its text. */
export interface Facts {
  readonly title: string | null;
  /** ISO day. */
  readonly published: string | null;
  readonly outlet: string | null;
  readonly author: string | null;
}

/** What is seen goes before what is said in mark-up: editors correct what readers see. */
const TRUST: readonly Origin[] = ["visible", "json-ld", "meta", "script", "title", "site"];

const SOURCE =
  /(?:来源于?|來源|稿源|出处|出處|来自)(?:\s?[：:丨|｜]|\s(?=\p{Script=Han}{2,10}(?:报|網|网|社|台|发布|融媒)))\s?[[【]?\s?(?<value>[^\s，。：:|｜（()）【】[\]]{2,24})/u;
// 柳城都市报 2031年04月05日09:20, 2031-04-05 09:20 青禾融媒
const BESIDE_DATE = new RegExp(
  String.raw`^(?<value>${OUTLET_NAME})[\s\u3000|｜](?:[^\d：:]{0,12}[\s\u3000|｜])?\s{0,2}\d{4}\s?[-/.年]|\d(?:日|\d:\d{2}(?::\d{2})?)?[\s\u3000|｜·]{1,4}(?<behind>${OUTLET_NAME})(?:[\s\u3000]|$)`,
  "u",
);
const ALONE = new RegExp(`^(?<value>${OUTLET_NAME})$`, "u");
// 文/青禾融媒记者 岑雨禾
const OF_REPORTER = new RegExp(`(?:^|[／/：:（(\\s])(?<value>${OUTLET_NAME})(?:全媒体)?(?:记者|記者)`, "u");
// 青禾日报 · 2031-03-30
const DOTS = /\s{0,2}[·•]\s{0,2}/gu;
// 作者：岑雨禾, 文/岑雨禾 何苗, 本报记者 岑雨禾, （记者 岑雨禾）
const AUTHOR =
  /(?:(?:作者|撰文|文字|文|采写)\s?[：:／/丨|｜]\s?(?:\p{Script=Han}{0,4}(?:记者|記者)\s?)?|(?:记者|記者)(?:\s?[：:／/丨|｜]\s?|[\s\u3000]{1,2}))(?<value>\p{Script=Han}{2,4}(?:[\s、]\p{Script=Han}{2,4}(?![：:\p{Script=Han}])){0,3})/u;
const PUBLISHED = /(?:发布|發布|發佈|发表|發表|刊登|发稿|出版|上架|建立)[时時日]?[间間期]?\s?[于於]?[：:]?\s?/u;
const UPDATED = /(?:更新|修改)[时時日]?[间間期]?\s?[于於]?[：:]/u;
const NO_PERSON =
  /[网網報报社局委部处處站台号號院所会會府组組]$|新闻|新聞|发布|融媒|编辑|編輯|客户端|中心|街道|社区|社區|政府|admin|editor|[a-z]{3}/iu;
const NO_SOURCE = /^(?:本报|本報|本刊|文|作者|编辑|記者|记者|时间|時間|日期|本站|本网站?|原创|转载|互联网|网络)/u;

/**
 * What the lines that readers see say of their article; `others`, lines elsewhere on the page, are asked for what those around
 * the text leave out.
 */
export function visibleStatements(
  headline: string | null,
  { lines, others }: { readonly lines: readonly string[]; readonly others: readonly string[] },
): Statement[] {
  const found: Statement[] = [];
  const say = (field: Field, name: string, value: string | undefined): void => {
    if (value !== undefined && value !== "") found.push({ field, origin: "visible", name, value });
  };
  if (headline !== null) say("title", "headline", headline);
  const published = publishedIn(lines) ?? publishedIn(others.filter((line) => PUBLISHED.test(line) || isFloor(line)));
  if (published !== null) found.push(published);
  const isSource = (value: string): boolean => !NO_SOURCE.test(value) && !/\d{4}/u.test(value);
  const source = firstOf(lines, SOURCE, isSource) ?? firstOf(others, SOURCE, isSource);
  say("outlet", "source line", source?.replace(/^《|》$/gu, ""));
  const isOutlet = (value: string): boolean => !NO_SOURCE.test(value);
  if (source === undefined) say("outlet", "line of its own", firstOf(lines, ALONE, isOutlet));
  if (source === undefined)
    say(
      "outlet",
      "beside the date",
      firstOf(
        lines.map((line) => line.replace(DOTS, " ")),
        BESIDE_DATE,
        isOutlet,
      ),
    );
  if (source === undefined) say("outlet", "reporter's outlet", firstOf(lines, OF_REPORTER, isOutlet));
  say(
    "author",
    "author line",
    firstOf(lines, AUTHOR, (value) => !NO_PERSON.test(value)),
  );
  return found;
}

function firstOf(lines: readonly string[], pattern: RegExp, fits: (value: string) => boolean): string | undefined {
  for (const line of lines) {
    const found = pattern.exec(line)?.groups;
    const value = (found?.value ?? found?.behind)?.trim();
    if (value !== undefined && fits(value)) return value;
  }
  return undefined;
}

/** The day of publication rather than that of a later change; an unsure one is told as such by its name. */
function publishedIn(lines: readonly string[]): Statement | null {
  const stretches = lines.flatMap((line) => {
    const at = PUBLISHED.exec(line);
    const changed = line.search(UPDATED);
    // 2031-04-09 柳城发布: that word is in names, too.
    const keyed = at === null ? [] : [{ text: line.slice(at.index), rank: 0 }];
    return [...keyed, { text: changed > 0 ? line.slice(0, changed) : line, rank: changed === 0 ? 2 : 1 }];
  });
  for (const rank of [0, 1, 2]) {
    for (const { text } of stretches.filter((each) => each.rank === rank)) {
      const moment = momentIn(text);
      if (moment === null) continue;
      const value = moment.time === null ? moment.day : `${moment.day}T${moment.time}`;
      return { field: "published", origin: "visible", name: moment.isSure ? "date line" : UNSURE, value };
    }
  }
  return null;
}

const UNSURE = "date line, day and month in either order";

export interface Decided extends Facts {
  readonly diagnostics: readonly Diagnostic[];
}

/** Of what a page says in several places, what is to be believed; where the places differ, that is told. */
export function decide(statements: readonly Statement[]): Decided {
  const site = statements.find(({ origin }) => origin === "site")?.value ?? null;
  const said = statements.flatMap((statement) => {
    if (statement.field !== "title" || statement.origin === "visible") return [statement];
    if (statement.origin === "title" && namesPage(statement.value)) return ofPage(statement);
    const cut = cutTitle(statement.value, site);
    const outlet: Statement[] =
      cut.site === null || !namesSite(cut.site)
        ? []
        : [{ field: "outlet", origin: "site", name: statement.name, value: cut.site }];
    return [{ ...statement, value: cut.headline }, ...outlet];
  });
  const believed = said.filter((statement) => statement.field !== "author" || isPerson(statement.value));
  return {
    title: best(believed, "title")?.value ?? null,
    published: publishedOf(believed),
    outlet: best(believed, "outlet")?.value ?? null,
    author: best(believed, "author")?.value ?? null,
    diagnostics: FIELDS.flatMap((field) => conflictIn(believed, field)),
  };
}

/** 柳荫日报, 江岸晚报 2031年5月19日 第06版：街巷 */
function ofPage({ value, name }: Statement): Statement[] {
  const [site = ""] = value.split(/[\s_|｜-]/u);
  const day = momentIn(value)?.day;
  const published: Statement[] = day === undefined ? [] : [{ field: "published", origin: "title", name, value: day }];
  const isSite = site.length >= 2 && !/\d/u.test(site);
  return isSite ? [...published, { field: "outlet", origin: "site", name, value: site }] : published;
}

const FIELDS: readonly Field[] = ["title", "published", "outlet", "author"];

function isPerson(value: string): boolean {
  return value.length <= 30 && !NO_PERSON.test(value) && /\p{Script=Han}{2}/u.test(value);
}

function best(statements: readonly Statement[], field: Field): Statement | undefined {
  for (const origin of TRUST) {
    const found = statements.find((statement) => statement.field === field && statement.origin === origin);
    if (found !== undefined) return found;
  }
  return undefined;
}

function publishedOf(statements: readonly Statement[]): string | null {
  const visible = best(statements, "published");
  if (visible === undefined) return null;
  if (visible.name !== UNSURE) return visible.value.slice(0, 10);
  // 09/04/2031: what is written for machines knows which is the month.
  const others = statements.filter((each) => each.field === "published" && each.origin !== "visible");
  const [year = "", month = "", day = ""] = visible.value.slice(0, 10).split("-");
  const either = [`${year}-${month}-${day}`, `${year}-${day}-${month}`];
  return (others.find(({ value }) => either.includes(value.slice(0, 10))) ?? visible).value.slice(0, 10);
}

function conflictIn(statements: readonly Statement[], field: Field): Diagnostic[] {
  const own = statements.filter((statement) => statement.field === field && statement.origin !== "site");
  const used = best(own, field);
  if (used === undefined) return [];
  const others = own.filter((other) => !agree(field, used, other));
  if (others.length === 0) return [];
  const told = [used, ...others].map(({ name, value }) => `${name} says ${JSON.stringify(value)}`);
  return [{ code: "html-conflict", severity: "info", message: `${field}: ${told.join(", ")}` }];
}

function agree(field: Field, a: Statement, b: Statement): boolean {
  if (field === "published") return sameDay(a, b);
  const [one, other] = [plain(a.value), plain(b.value)];
  return one.includes(other) || other.includes(one);
}

function sameDay(a: Statement, b: Statement): boolean {
  if (a.value.slice(0, 10) === b.value.slice(0, 10)) return true;
  if (a.name !== UNSURE && b.name !== UNSURE) return false;
  const sorted = ({ value }: Statement): string => value.slice(0, 10).split("-").sort().join();
  return sorted(a) === sorted(b);
}
