/** Every way the system may say no. Doors translate these; nothing else has to. */
export type FaultCode =
  | "invalid_input"
  | "unauthenticated"
  | "forbidden"
  | "not_found"
  | "conflict"
  | "source_unavailable"
  | "source_changed"
  | "source_blocked"
  | "internal";

/**
 * `message` is for people, `details` for machines, `cause` for the log. Where a page shows the sentence, `details.zh` says
 * it in Chinese.
 */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly code: FaultCode;
  readonly details: Record<string, unknown>;

  constructor(code: FaultCode, message: string, details: Record<string, unknown> = {}, cause?: unknown) {
    super(message, { cause });
    this.code = code;
    this.details = details;
  }
}

/** Called once per door. Anything we did not mean to throw keeps its cause for the log and loses it for the caller. */
export function asFault(error: unknown): Fault {
  return error instanceof Fault ? error : new Fault("internal", "Something failed on our side.", {}, error);
}
