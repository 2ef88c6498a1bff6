import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import { crc32 } from "node:zlib";

/** A file of the bundle as it was compiled: what V8 keeps of it is its code cache. */
export interface Compiled {
  readonly file: string;
  readonly script: Script;
}

type Module = { exports: unknown };
type Run = (exports: unknown, require: (name: string) => unknown, module: Module, url: string) => void;

const CHECKSUM_BYTES = 4;

// V8 optimises a function that has run some 130 KB of bytecode. A short run spends a quarter of its time on that and gains
// nothing; a long one gets there all the same, knows more of the code by then, and is no slower.
const OPTIMISE_LATER = "--interrupt-budget=1000000";
// A short run tries most of its patterns once or twice, so that compiling each twice, to bytecode and then to machine code, takes
// as long as a tenth of the run.
const PATTERNS_AT_ONCE = "--no-regexp-tier-up";
/**
 * Loads files of the bundle under `folder`, CommonJS modules, each with the code cache that the build made beside it: to
 * compile them takes a third of a short run. A cache of another version of Node is of no use, but does no harm. What is
 * compiled is added to `compiled`.
 */
export function bundleLoader(folder: URL, compiled: Compiled[] = []): (file: string) => unknown {
  // Before anything is compiled: a code cache is good for the flags it was made with.
  setFlagsFromString(OPTIMISE_LATER);
  setFlagsFromString(PATTERNS_AT_ONCE);
  const modules = new Map<string, Module>();
  const requireOther = createRequire(new URL("bundle.cjs", folder));
  const load = (file: string): unknown => {
    const loaded = modules.get(file);
    if (loaded !== undefined) return loaded.exports;
    const module: Module = { exports: {} };
    modules.set(file, module);
    const url = new URL(file, folder);
    const script = compile(url);
    compiled.push({ file, script });
    const run: Run = script.runInThisContext();
    run(module.exports, (name) => (name.startsWith("./") ? load(name.slice(2)) : requireOther(name)), module, url.href);
    return module.exports;
  };
  return load;
}

function compile(url: URL): Script {
  // The build writes them in ASCII.
  const code = readFileSync(url, "latin1");
  const cachedData = readCodeCache(url);
  return new Script(`(function(exports,require,module,importMetaUrl){${code}\n})`, {
    filename: fileURLToPath(url),
    ...(cachedData === null ? {} : { cachedData }),
  });
}

function readCodeCache(url: URL): Buffer | null {
  let bytes: Buffer;
  try {
    bytes = readFileSync(codeCacheOf(url));
  } catch {
    return null;
  }
  // V8 believes what it is given; a damaged cache would be damaged code.
  const cache = bytes.subarray(CHECKSUM_BYTES);
  return bytes.length > CHECKSUM_BYTES && bytes.readUInt32LE() === crc32(cache) ? cache : null;
}

/** Where the code cache of a file of the bundle lies. */
export function codeCacheOf(url: URL): URL {
  return new URL(url.href.replace(/\.cjs$/u, ".cache"));
}

/** A code cache as it is written to its file. */
export function codeCacheBytes({ script }: Compiled): Uint8Array {
  const cache = script.createCachedData();
  const bytes = Buffer.alloc(CHECKSUM_BYTES + cache.length);
  bytes.writeUInt32LE(crc32(cache));
  cache.copy(bytes, CHECKSUM_BYTES);
  return bytes;
}
