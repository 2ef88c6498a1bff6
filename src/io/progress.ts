import { Writable } from "node:stream";
import cliProgress from "cli-progress";
import { wording } from "../core/wording.ts";
import { told } from "./language.ts";
import { showOnTerminal } from "./output.ts";

/** How far a run has come. */
export interface RunCounts {
  readonly documents: number;
  readonly stories: number;
  readonly failures: number;
  /** Of the inputs. */
  readonly bytes: number;
}

export interface Progress {
  readonly show: (counts: RunCounts) => void;
  /** Takes it off the screen. */
  readonly stop: () => void;
}

// Words in braces are places that the library fills.
const KNOWN = wording`{bar} {percentage}% · {documents} documents · {stories} stories · {rate} MB/s · {eta_formatted} left{failed}`;
const UNKNOWN = wording`{documents} documents · {stories} stories · {rate} MB/s{failed}`;
const MEGABYTE = 1e6;
const TIMES_A_SECOND = 5;

/** The last line of the terminal on stderr; `total` is that of all inputs in bytes, null where nobody knows it. */
export function openProgress(total: number | null): Progress {
  const begun = performance.now();
  const bar = new cliProgress.SingleBar(
    {
      format: told(total === null ? UNKNOWN : KNOWN),
      stream: terminal(),
      fps: TIMES_A_SECOND,
      barsize: 20,
      etaBuffer: 50,
      clearOnComplete: true,
      hideCursor: null,
      gracefulExit: false,
      emptyOnZero: true,
    },
    cliProgress.Presets.shades_classic,
  );
  const payload = ({ documents, stories, failures, bytes }: RunCounts) => ({
    ...{ documents, stories },
    rate: (bytes / MEGABYTE / Math.max(0.001, (performance.now() - begun) / 1000)).toFixed(1),
    failed: failures === 0 ? "" : told(wording` · ${failures} failed`),
  });
  bar.start(total ?? 0, 0, payload({ documents: 0, stories: 0, failures: 0, bytes: 0 }));
  return {
    show: (counts) => bar.update(Math.min(counts.bytes, total ?? counts.bytes), payload(counts)),
    stop: () => bar.stop(),
  };
}

// The library would go back at the end to where the cursor was at the beginning, over the errors that were told meanwhile.
const CURSOR_JUMPS: ReadonlySet<string> = new Set(["\u001b7", "\u001b8"]);

function terminal(): NodeJS.WritableStream {
  const stream = new Writable({
    decodeStrings: false,
    write(text, _encoding, done) {
      if (!CURSOR_JUMPS.has(String(text))) showOnTerminal(String(text));
      done();
    },
  });
  return Object.assign(stream, { isTTY: true, columns: process.stderr.columns ?? 80 });
}
