import { Buffer } from "node:buffer";
import type { StoryRecord } from "../../src/core/types.ts";
import { takeBytes } from "../../src/report/json-bytes.ts";
import { putStory } from "../../src/report/record-json.ts";
import type { Chunk } from "../../src/report/reporter.ts";

export function textOf(chunk: Chunk): string {
  return typeof chunk === "string" ? chunk : Buffer.from(chunk).toString("utf8");
}

/** A story as a line of JSON, without the line end. */
export function storyLine(story: StoryRecord): string {
  putStory(story);
  return textOf(takeBytes());
}
