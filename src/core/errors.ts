/** What the user can fix: printed as one line without a stack. */
export class UserError extends Error {
  override readonly name = "UserError";
  /** Stable, kebab-case: scripts match it. */
  readonly code: string;
  readonly exitCode: number;
  /** The file or argument at fault, if it is not in the message. */
  readonly subject: string | null;

  constructor(code: string, message: string, options: { cause?: unknown; exitCode?: number; subject?: string } = {}) {
    super(message, options.cause === undefined ? {} : { cause: options.cause });
    this.code = code;
    this.exitCode = options.exitCode ?? 2;
    this.subject = options.subject ?? null;
  }
}
