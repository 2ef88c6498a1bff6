import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readdirSync, readFileSync, statSync } from "node:fs";
import { basename, resolve, sep } from "node:path";
import { compareNames } from "../core/tally.ts";
import type { Failure } from "../core/types.ts";
import { type Wording, wording } from "../core/wording.ts";
import { errorCode } from "./output.ts";

/** A file that was found; its bytes are read when asked for. */
export interface InputFile {
  /** As given, `/` between the parts; `-` is stdin. */
  readonly path: string;
  /** The path from the last part of the argument on, so that it tells nothing of the machine. */
  readonly label: string;
  /** What it is opened by, where its name is no UTF-8 and the path only says how it reads. */
  readonly rawPath?: Buffer | undefined;
}

/** What a name reads like that is no UTF-8, as those of files that were unpacked from an archive of Windows in China. */
export type NameOf = (raw: Uint8Array) => string;

export interface ListOptions {
  /** A folder that is left out, where reports of earlier runs lie. */
  readonly except?: string | null;
  readonly nameOf?: NameOf;
}

export type Bytes =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly failure: Failure };

export const STDIN = "-";
const LARGEST = 256 * 1024 * 1024;

/**
 * The files under the given paths, a folder's in order of their names; what cannot be listed comes as a failure in its
 * place.
 */
export function* listInputs(
  paths: Iterable<string>,
  { except = null, nameOf = lossyName }: ListOptions = {},
): Generator<InputFile | Failure> {
  const left = except === null ? null : resolve(except);
  for (const given of paths) {
    const path = given.replaceAll(sep, "/");
    if (path === STDIN) yield { path, label: STDIN };
    else yield* listPath(withoutSlashes(path), { label: basename(resolve(path)), left, nameOf, isGiven: true });
  }
}

// Before more is looked at, the run has begun.
const MOST_SIZED = 20_000;

/** The bytes of all inputs together; null where nobody knows them before they are read, or there are very many. */
export function sizeOfInputs(paths: Iterable<string>, except: string | null): number | null {
  let total = 0;
  let files = 0;
  for (const found of listInputs(paths, { except })) {
    if ("reason" in found) continue;
    const stat = found.path === STDIN ? undefined : statSync(found.rawPath ?? found.path, { throwIfNoEntry: false });
    if (stat?.isFile() !== true || ++files > MOST_SIZED) return null;
    total += stat.size;
  }
  return total;
}

interface Listing {
  readonly label: string;
  readonly left: string | null;
  readonly nameOf: NameOf;
  readonly isGiven: boolean;
  readonly rawPath?: Buffer | undefined;
}

function* listPath(path: string, { label, left, nameOf, isGiven, rawPath }: Listing): Generator<InputFile | Failure> {
  let parts: { readonly name: string; readonly rawPath: Buffer | undefined }[];
  try {
    const place = rawPath ?? path;
    const stat = statSync(place);
    if (!stat.isDirectory()) {
      // A pipe is read when it is named; one that lies in a folder could wait for its writer forever.
      const isRead = stat.isFile() || (isGiven && (stat.isFIFO() || stat.isCharacterDevice()));
      yield isRead
        ? { path, label, rawPath }
        : { path, code: "unreadable", reason: wording`is neither a file nor a folder` };
      return;
    }
    if (resolve(path) === left) return;
    parts = readdirSync(place, { withFileTypes: true, encoding: "buffer" })
      .map((entry) => {
        const isPlain = rawPath === undefined && isUtf8(entry.name);
        const inner = isPlain ? undefined : Buffer.concat([Buffer.from(place), SLASH, entry.name]);
        const name = isUtf8(entry.name) ? entry.name.toString() : nameOf(entry.name);
        return { name, rawPath: inner, isLink: entry.isSymbolicLink() };
      })
      // A link to a folder may lead back here.
      .filter(
        ({ name, rawPath: inner, isLink }) => !isLeftOut(name) && !(isLink && isFolder(inner ?? `${path}/${name}`)),
      )
      .sort((a, b) => compareNames(a.name, b.name));
  } catch (cause) {
    yield { path, ...reasonOf(cause) };
    return;
  }
  for (const { name, rawPath: inner } of parts) {
    yield* listPath(`${path}/${name}`, { label: `${label}/${name}`, left, nameOf, isGiven: false, rawPath: inner });
  }
}

const SLASH = Buffer.from("/");

function lossyName(raw: Uint8Array): string {
  return Buffer.from(raw).toString();
}

/** What is hidden, on Windows too, and what belongs to programs, such as the ~$a.docx of an open a.docx; not where it is named itself. */
export function isLeftOut(name: string): boolean {
  return /^(?:\.(?!\.?$).*|~\$.*|__MACOSX|node_modules|desktop\.ini|thumbs\.db)$/iu.test(name);
}

export function readBytes({ path, rawPath }: InputFile): Bytes {
  const failed = (failure: { code: string; reason: Wording }): Bytes => ({ ok: false, failure: { path, ...failure } });
  let descriptor: number | null = null;
  try {
    descriptor = path === STDIN ? 0 : openSync(rawPath ?? path, "r");
    if (fstatSync(descriptor).size > LARGEST)
      return failed({
        code: "too-large",
        reason: wording`is larger than 256 MiB; split it, or give its records as JSON Lines`,
      });
    return { ok: true, bytes: readFileSync(descriptor) };
  } catch (cause) {
    return failed(reasonOf(cause));
  } finally {
    if (descriptor !== null && descriptor !== 0) closeSync(descriptor);
  }
}

/** A path without the slashes that a folder may end with. */
export function withoutSlashes(path: string): string {
  let end = path.length;
  while (end > 1 && path[end - 1] === "/") end--;
  return path.slice(0, end);
}

function isFolder(path: string | Buffer): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

const REASONS = new Map([
  ["ENOENT", { code: "not-found", reason: wording`no such file or folder` }],
  ["EACCES", { code: "unreadable", reason: wording`no permission to read it` }],
  ["EPERM", { code: "unreadable", reason: wording`no permission to read it` }],
  ["EISDIR", { code: "unreadable", reason: wording`is a folder` }],
  ["ELOOP", { code: "unreadable", reason: wording`links that lead in a circle` }],
  ["ENAMETOOLONG", { code: "unreadable", reason: wording`its name is too long` }],
]);

/** What a failed system call means to the user; anything else is thrown on. */
export function reasonOf(cause: unknown): { code: string; reason: Wording } {
  const code = errorCode(cause) ?? "";
  const known = REASONS.get(code);
  if (known === undefined && code === "") throw cause;
  return known ?? { code: "unreadable", reason: wording`cannot be read (${code})` };
}
