import type { Span } from "../../core/span.ts";
import type { Credit, ReporterRole, Signature } from "../../core/types.ts";
import type { Item } from "./items.ts";
import type { RoleWord } from "./roles.ts";

/** Somebody named in a byline; without a role as long as no word gives one. */
export interface Person extends Span {
  role: ReporterRole | null;
  outlet: string | null;
  credits: readonly Credit[];
  sure: boolean;
}

const NO_CREDITS: readonly Credit[] = [];

/** The people of a byline's items, each with what the words around the name say. */
export function assignRoles(items: readonly Item[]): Person[] {
  const people: Person[] = [];
  let group: Person[] = [];
  let current: RoleWord | null = null;
  let outlet: string | null = null;
  for (let i = 0; i < items.length; i++) {
    const item = items[i];
    if (item === undefined) break;
    switch (item.kind) {
      case "name": {
        const person = {
          start: item.start,
          end: item.end,
          role: current?.role ?? null,
          outlet,
          credits: current?.credits ?? NO_CREDITS,
          sure: item.sure,
        };
        group.push(person);
        people.push(person);
        break;
      }
      case "role":
        if (isBehind(items, i, group, current)) {
          for (const person of group) creditBehind(person, item.word);
          current = null;
        } else {
          current = item.word;
          outlet = item.outlet ?? (i > 0 && items[i - 1]?.kind === "outlet" ? outlet : null);
        }
        group = [];
        break;
      case "both":
        for (const person of people) {
          person.role ??= "writer";
          person.credits = ["text", "photo"];
        }
        break;
      case "work":
        for (const person of group) person.role ??= "reporter";
        group = [];
        break;
      case "outlet":
        // 记者 张三 通讯员 李四 某某日报: an outlet at the end is everybody's.
        if (i === items.length - 1) for (const person of people) person.outlet ??= item.outlet;
        else outlet = item.outlet;
        break;
    }
  }
  return people;
}

/** 张三 摄 李四 文: the role word speaks of the names in front of it when they have none, or when no name follows. */
function isBehind(items: readonly Item[], i: number, group: readonly Person[], current: RoleWord | null): boolean {
  const item = items[i];
  if (group.length === 0 || item?.kind !== "role" || !item.word.behind) return false;
  const next = i + 1 < items.length ? items[i + 1] : undefined;
  // 记者 张三 供图 某某社区: the photo is the body's.
  if (next?.kind === "outlet" && next.outlet === null) return false;
  if (current === null || next?.kind !== "name") return true;
  // 记者 张三 文 李四 摄: the last word stands behind its name, and so do the others.
  const last = items.at(-1);
  return current.credits.length === 0 && last?.kind === "role" && last.word.behind && items.at(-2)?.kind === "name";
}

function creditBehind(person: Person, word: RoleWord): void {
  person.credits = person.credits.length === 0 ? word.credits : person.credits;
  // 新华社记者 张三 摄: the reporter took the photo; 通讯员 张三 供图 stays a correspondent.
  if (person.role === null || (person.role === "reporter" && word.role === "photographer")) person.role = word.role;
}

/** What layout keeps of a person; a bare name in a byline is its author. */
export function signature({ start, end, role, outlet, credits, sure }: Person, rule: string): Signature {
  return { start, end, role: role ?? "author", outlet, credits, rule: sure ? rule : `${rule}-unsure` };
}
