import { isUtf8 } from "node:buffer";
import { fieldAt, jsonFields } from "../core/json-fields.ts";
import type { Failure } from "../core/types.ts";
import { wording } from "../core/wording.ts";
import { byteLines } from "./byte-lines.ts";
import { jsonValues } from "./json-values.ts";
import { type InputRecord, inputRecord, type RecordSettings } from "./record.ts";
import { utf8Text } from "./utf8.ts";

export interface LineSettings extends RecordSettings {
  /** Bytes of the longest line, or value, that is read. */
  readonly maxLine: number;
}

export const CHANGED: Omit<Failure, "path"> = {
  code: "changed",
  reason: wording`was changed while it was read; run again when nobody writes to it`,
};

/** JSON Lines: an object with a text, and optionally its id, title, date and outlet, on each line; failures stand in their place. */
export function* jsonlRecords(
  path: string,
  blocks: Iterable<Uint8Array>,
  settings: LineSettings,
): Generator<InputRecord | Failure> {
  let isEmpty = true;
  for (const { number, bytes } of byteLines(blocks, settings.maxLine)) {
    const place = `${path}#${number}`;
    if (bytes === null) yield tooLong(place, settings.maxLine);
    else {
      // Was it UTF-8 when its encoding was found, somebody writes to the file.
      if (!isUtf8(bytes)) {
        yield { path, ...CHANGED };
        return;
      }
      const line = utf8Text(bytes);
      if (line.trim() === "") continue;
      yield jsonRecord(place, line, settings);
    }
    isEmpty = false;
  }
  if (isEmpty) yield noRecords(path);
}

/** A JSON array of such objects, or several objects one after the other, however they are laid out. */
export function* jsonRecords(
  path: string,
  blocks: Iterable<Uint8Array>,
  settings: LineSettings,
): Generator<InputRecord | Failure> {
  let isEmpty = true;
  for (const value of jsonValues(blocks, settings.maxLine)) {
    isEmpty = false;
    const place = `${path}#${value.number}`;
    if ("reason" in value) yield { path: place, code: "bad-json", reason: value.reason };
    else if (value.bytes === null) yield tooLong(place, settings.maxLine);
    else yield jsonRecord(place, Buffer.from(value.bytes).toString(), settings);
  }
  if (isEmpty) yield noRecords(path);
}

function jsonRecord(path: string, source: string, settings: RecordSettings): InputRecord | Failure {
  const fields = jsonFields(source);
  if (fields === null) return { path, code: "bad-record", reason: wording`not a JSON object` };
  return inputRecord({ path, source, get: (name) => fieldAt(fields, name) }, settings);
}

function tooLong(path: string, most: number): Failure {
  const reason = wording`is a record of more than ${most} bytes; give one record a line, or --max-line`;
  return { path, code: "line-too-long", reason };
}

function noRecords(path: string): Failure {
  return { path, code: "empty", reason: wording`holds no records` };
}
