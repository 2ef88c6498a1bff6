import type { CorpusStats } from "../aggregate/corpus.ts";
import { UserError } from "../core/errors.ts";
import type { WorkInput, WorkResult } from "./work.ts";

/** What a worker is given. */
export interface Task {
  readonly input: WorkInput;
  /** Whether the counts of all that was done since the last time are wanted. */
  readonly takesStats: boolean;
}

/** What it says: once that it is ready, then an answer to each task, in order. */
export type Reply =
  | { readonly kind: "ready" }
  | { readonly kind: "result"; readonly result: WorkResult; readonly stats: CorpusStats | null }
  | { readonly kind: "error"; readonly error: SentError };

/** An error as data: of a thrown one another thread gets only the message. */
export interface SentError {
  readonly message: string;
  readonly stack: string | null;
  /** Null for what is no UserError. */
  readonly user: Pick<UserError, "code" | "wording" | "exitCode" | "subject" | "others"> | null;
}

export function sentError(cause: unknown): SentError {
  if (!(cause instanceof Error)) return { message: String(cause), stack: null, user: null };
  const { message, stack = null } = cause;
  if (!(cause instanceof UserError)) return { message, stack, user: null };
  const { code, wording, exitCode, subject, others } = cause;
  return { message, stack, user: { code, wording, exitCode, subject, others } };
}

export function receivedError({ message, stack, user }: SentError): Error {
  if (user !== null) {
    const { code, wording, exitCode, subject, others } = user;
    return new UserError(code, wording, { exitCode, others, ...(subject === null ? {} : { subject }) });
  }
  const error = new Error(message);
  if (stack !== null) error.stack = stack;
  return error;
}
