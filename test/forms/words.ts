/** What the generated pages are filled with; all of it is made up. */
export * from "./names.ts";
export * from "./sentences.ts";
export * from "./titles.ts";
