import type { Segmenter } from "../core/types.ts";
import { segmentable, tokensOf } from "./segmenter.ts";

/** The word breaker that comes with the runtime (ICU's Chinese dictionary, Unicode Standard Annex 29): no package needed. */
export function runtimeSegmenter(): Segmenter {
  const breaker = new Intl.Segmenter("zh-Hans", { granularity: "word" });
  return {
    name: "runtime",
    cut: (text) =>
      tokensOf(
        Array.from(breaker.segment(segmentable(text)), ({ segment }) => segment),
        text,
      ),
  };
}
