/** Ctrl-C and a request to end: the first lets the run put down what it has, the second ends it at once. */
export interface Interrupts {
  /** 130 or 143 once a signal has come. */
  readonly exitCode: () => number | null;
  /** What becomes of the promise; null where a signal comes before. */
  readonly unlessInterrupted: <Value>(promise: Promise<Value>) => Promise<Value | null>;
  /** Leaves signals to the system again, which ends the process. */
  readonly stop: () => void;
}

const EXIT_CODES = [
  ["SIGINT", 130],
  ["SIGTERM", 143],
] as const;

let listeners: readonly (readonly ["SIGINT" | "SIGTERM", () => void])[] = [];

export function listenForInterrupts(): Interrupts {
  let exitCode: number | null = null;
  // One place instead of one more reaction for each batch to a promise that lasts as long as the run.
  let notify: () => void = () => {};
  const take = (code: number): void => {
    if (exitCode !== null) process.exit(code);
    exitCode = code;
    notify();
  };
  listeners = EXIT_CODES.map(([signal, code]) => [signal, () => take(code)] as const);
  setListening(true);
  return {
    exitCode: () => exitCode,
    unlessInterrupted: (promise) =>
      new Promise((resolve, reject) => {
        notify = () => resolve(null);
        if (exitCode !== null) resolve(null);
        promise.then(resolve, reject);
      }),
    stop() {
      setListening(false);
      listeners = [];
    },
  };
}

/** Runs what may wait for a pipe or a terminal, forever: meanwhile no listener would hear the signal, so the system does. */
export function whileWaiting<Result>(wait: () => Result): Result {
  setListening(false);
  try {
    return wait();
  } finally {
    setListening(true);
  }
}

function setListening(on: boolean): void {
  for (const [signal, listener] of listeners) {
    if (on) process.on(signal, listener);
    else process.off(signal, listener);
  }
}
