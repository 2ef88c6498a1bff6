/** What the user can fix: printed as one line without a stack. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** Stable, kebab-case: scripts match it. */
  readonly code: string;
  readonly exitCode: number;
  /** The file or argument at fault, if it is not in the message. */
  readonly subject: string | null;
  /** Further faults of the same kind, each told on a line of its own. */
  readonly others: readonly { readonly subject: string; readonly message: string }[];

  constructor(
    code: string,
    message: string,
    options: { cause?: unknown; exitCode?: number; subject?: string; others?: UserError["others"] } = {},
  ) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.exitCode = options.exitCode ?? 2;
    this.subject = options.subject ?? null;
    this.others = options.others ?? [];
  }
}
