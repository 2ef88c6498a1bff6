import { UserError } from "../core/errors.ts";
import { fieldsOf } from "../core/json-fields.ts";
import { wording } from "../core/wording.ts";
import { sha256 } from "../io/hash.ts";
import { readDecidingSeeds } from "../io/seeds.ts";
import { type OwnFiles, readOwnFiles } from "./own-files.ts";
import type { RunFolder } from "./run-folder.ts";
import { DEFAULTS, type Settings, withSettings } from "./settings.ts";

/** Settings of the manifest that decide how a document is read and what is found in it. */
const DECIDING = [
  ...["from", "encoding", "lossy", "delimiter", "maxLine", "maxUnpacked", "layout", "published"],
  ...["types", "references", "villages", "themes", "minConfidence"],
];
const FIELDS = ["text", "id", "title", "published", "outlet"] as const;

/** What a run was made with, so that a document can be analysed again. */
export interface RunSettings {
  readonly settings: Settings;
  readonly own: OwnFiles;
  readonly version: string;
  /** Word lists of the package, and files of the user, that are others than those of the run. */
  readonly otherFiles: readonly string[];
}

/** Files that the user gives now, since the manifest has their hashes and not their paths. */
export interface GivenFiles {
  readonly taxonomy: string | null;
  readonly aliases: string | null;
  readonly quiet: boolean;
}

/**
 * The settings of a run.
 *
 * @throws UserError `taxonomy-missing` or `aliases-missing` where the run had such a file and none is given, `bad-setting`
 * for a manifest that says what no run does, and as the files are read.
 */
export function settingsOfRun(run: RunFolder, given: GivenFiles): RunSettings {
  const config = fieldsOf(run.manifest.get("config"));
  const told = new Map<string, unknown>();
  for (const name of DECIDING) if (config[name] !== null && config[name] !== undefined) told.set(name, config[name]);
  for (const name of FIELDS) {
    const field = fieldsOf(config.fields)[name];
    if (field !== undefined) told.set(`${name}Field`, field);
  }
  const base = withSettings(DEFAULTS, told, `${run.path}/manifest.json`);
  const settings = { ...base, taxonomy: given.taxonomy, aliases: given.aliases, quiet: given.quiet };
  for (const name of ["taxonomy", "aliases"] as const)
    if (typeof config[`${name}Sha256`] === "string" && settings[name] === null)
      throw new UserError(`${name}-missing`, wording`was made with ${name} of its own; give them with --${name}`, {
        subject: run.path,
      });
  const own = readOwnFiles(settings);
  const otherOwn = (["taxonomy", "aliases"] as const).filter(
    (name) => (own[name]?.sha256 ?? null) !== (config[`${name}Sha256`] ?? null),
  );
  const { version } = fieldsOf(run.manifest.get("tool"));
  return {
    settings,
    own,
    version: typeof version === "string" ? version : "?",
    otherFiles: [...otherOwn.map((name) => `--${name}`), ...otherSeeds(run.manifest.get("seeds"))],
  };
}

/** Names of the package's lists that have another hash than the manifest says. */
function otherSeeds(listed: unknown): string[] {
  const then = new Map((Array.isArray(listed) ? listed.map(fieldsOf) : []).map(({ path, sha256 }) => [path, sha256]));
  const now = new Map(readDecidingSeeds().map(({ path, bytes }) => [path, sha256(bytes)]));
  const names = new Set([...then.keys(), ...now.keys()].filter((path) => typeof path === "string"));
  return [...names].filter((path) => then.get(path) !== now.get(path)).sort();
}
