import type { InputFormat } from "./format.ts";
import { jsonl } from "./jsonl.ts";
import { text } from "./text.ts";

/** In order of precedence: the first that fits reads the file. */
export const inputFormats: readonly InputFormat[] = [jsonl, text];
