import type { Catalogue } from "../../core/wording.ts";
import { BOOKS } from "./books.ts";
import { COMMANDS } from "./commands.ts";
import { HELP } from "./help.ts";
import { INPUTS } from "./inputs.ts";
import { LEARNING } from "./learning.ts";
import { RUNS } from "./runs.ts";
import { SHARED } from "./shared.ts";
import { TABLES } from "./tables.ts";

/** What jiceng says, in Chinese, by its English. Loaded only when Chinese is wanted. */
export const CHINESE: Catalogue = new Map(
  [SHARED, HELP, COMMANDS, INPUTS, LEARNING, BOOKS, RUNS, TABLES].flatMap((part) => Object.entries(part)),
);
