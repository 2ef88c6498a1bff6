import type { Catalogue } from "../../core/wording.ts";
import { HELP } from "./help.ts";
import { SHARED } from "./shared.ts";

/** What jiceng says, in Chinese, by its English. Loaded only when Chinese is wanted. */
export const CHINESE: Catalogue = new Map(Object.entries({ ...SHARED, ...HELP }));
