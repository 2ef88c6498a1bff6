import { accounts } from "./accounts.ts";
import { islands } from "./islands.ts";
import { offices } from "./offices.ts";
import type { Page } from "./page.ts";
import { papers } from "./papers.ts";
import { portals } from "./portals.ts";
import { rare } from "./rare.ts";
import { sundry } from "./sundry.ts";

export const pages: readonly Page[] = [...portals, ...offices, ...accounts, ...islands, ...papers, ...sundry, ...rare];
