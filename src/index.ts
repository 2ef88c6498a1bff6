export { UserError } from "./core/errors.ts";
export type * from "./core/types.ts";
export { documentOf } from "./document.ts";
export { type AnalyzeOptions, analyze, type Tools } from "./pipeline.ts";
export { type OpenOptions, openTools } from "./tools.ts";
