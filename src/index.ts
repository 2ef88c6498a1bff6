export { UserError } from "./core/errors.ts";
export type * from "./core/types.ts";
export { documentOf } from "./document.ts";
export { type AnalyzeOptions, analyze, type Tools } from "./pipeline.ts";
export type { Alias, AliasBook } from "./places/alias-book.ts";
export type { OpenedSegmenter, SegmenterChoice } from "./segment/index.ts";
export { wordsOf } from "./segment/segmenter.ts";
export type { LineRemark, UserDictionaryReport } from "./segment/user-dictionary.ts";
export { type AliasText, type OpenOptions, openSegmenter, openTools } from "./tools.ts";
