import { english, type Wording } from "./wording.ts";

/** What the user can fix: printed as one line without a stack, in the user's language; `message` is in English. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** Stable, kebab-case: scripts match it. */
  readonly code: string;
  readonly exitCode: number;
  readonly wording: Wording;
  /** The file or argument at fault, if it is not in the message. */
  readonly subject: string | null;
  /** Further faults of the same kind, each told on a line of its own. */
  readonly others: readonly { readonly subject: string; readonly wording: Wording }[];

  constructor(
    code: string,
    wording: Wording,
    options: { cause?: unknown; exitCode?: number; subject?: string; others?: UserError["others"] } = {},
  ) {
    super(english(wording), options.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.wording = wording;
    this.exitCode = options.exitCode ?? 2;
    this.subject = options.subject ?? null;
    this.others = options.others ?? [];
  }
}
