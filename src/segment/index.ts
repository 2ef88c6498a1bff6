import { UserError } from "../core/errors.ts";
import type { Segmenter } from "../core/types.ts";
import { openNodejieba } from "./nodejieba.ts";
import { runtimeSegmenter } from "./runtime.ts";

export const SEGMENTERS = ["auto", "nodejieba", "runtime"] as const;
export type SegmenterChoice = (typeof SEGMENTERS)[number];

export async function openSegmenter(choice: SegmenterChoice): Promise<Segmenter> {
  if (choice === "runtime") return runtimeSegmenter();
  const reference = await openNodejieba();
  if (reference !== null) return reference;
  if (choice === "auto") return runtimeSegmenter();
  throw new UserError(
    "segmenter-missing",
    "the optional package nodejieba is not installed or was not built; leave out --segmenter, or install it with a C++ compiler at hand",
  );
}
