import { readFileSync } from "node:fs";
import { UserError } from "../core/errors.ts";
import { wording } from "../core/wording.ts";

/**
 * The settings of a YAML file, unchecked.
 *
 * @throws UserError `config-unreadable` or `config-invalid`, naming the file and, for bad YAML, the line.
 */
export async function readConfig(path: string): Promise<ReadonlyMap<string, unknown>> {
  const { parseDocument } = await import("yaml");
  const text = readText(path);
  const document = parseDocument(text, { uniqueKeys: true });
  const [error] = document.errors;
  if (error !== undefined) {
    throw new UserError("config-invalid", wording`is no valid YAML: ${error.message.split("\n")[0] ?? ""}`, {
      subject: path,
    });
  }
  // An alias that is used again and again could grow to any size.
  const value: unknown = document.toJS({ maxAliasCount: 20 });
  if (value === null) return new Map();
  if (typeof value !== "object" || Array.isArray(value))
    throw new UserError("config-invalid", wording`is no list of settings (name: value)`, { subject: path });
  return new Map(Object.entries(value));
}

function readText(path: string): string {
  try {
    return readFileSync(path, "utf8");
  } catch (cause) {
    throw new UserError("config-unreadable", wording`cannot be read; check the path given to --config`, {
      cause,
      subject: path,
    });
  }
}
