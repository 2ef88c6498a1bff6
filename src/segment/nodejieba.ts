import type { Segmenter } from "../core/types.ts";
import { segmentable, tokensOf } from "./segmenter.ts";

/**
 * The reference engine, `nodejieba.cut(text, true)` (true = hidden Markov model for unknown words), or null when the
 * optional package is not installed or was not built.
 */
export async function openNodejieba(): Promise<Segmenter | null> {
  try {
    const { default: nodejieba } = await import("nodejieba");
    return {
      name: "nodejieba",
      cut: (text) => tokensOf(nodejieba.cut(segmentable(text), true), text),
    };
  } catch {
    return null;
  }
}
