import { Chalk, type ChalkInstance } from "chalk";

/** What puts words in colours, `paint.bold(…)`, or leaves them as they are. */
export type Paint = ChalkInstance;

/** The level is stated, or the bytes would depend on the terminal and the environment of whoever runs it. */
export function paintOf(color: boolean): Paint {
  return new Chalk({ level: color ? 1 : 0 });
}
