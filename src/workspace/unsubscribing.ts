import * as z from "zod";
import { Fault } from "../core/fault.ts";
import type { Vault } from "./vault.ts";

/** Whose letters stop: those about one watch, or all where none is named. */
const Slip = z.object({ person_id: z.string(), watch_id: z.string().nullable(), until: z.iso.datetime() });
type Slip = z.infer<typeof Slip>;

const BOUND = "unsubscribe";
const DAYS = 365;
const DAY = 86_400_000;

/** What stands in a letter so that its reader can stop it without signing in. Sealed, it says nothing to anybody else. */
export function tokenFor(vault: Vault, person_id: string, watch_id: string | null, at: Date): string {
  const slip: Slip = { person_id, watch_id, until: new Date(at.getTime() + DAYS * DAY).toISOString() };
  return vault.seal(Buffer.from(JSON.stringify(slip)), BOUND).toString("base64url");
}

export function readToken(vault: Vault, token: string, at: Date): Slip {
  const slip = opened(vault, token);
  if (!slip)
    throw new Fault(
      "invalid_input",
      "This address is not whole. Open it from the letter again, or sign in and stop the letters there.",
      { field: "token", zh: "退订链接不完整。请从邮件中重新打开，或登录后停止。" },
    );
  if (new Date(slip.until) < at)
    throw new Fault("invalid_input", "This letter is older than a year. Use a newer one, or sign in.", {
      field: "token",
      zh: "该邮件已超过一年，请使用较新的邮件或登录后停止。",
    });
  return slip;
}

function opened(vault: Vault, token: string): Slip | null {
  try {
    return Slip.parse(JSON.parse(vault.open(Buffer.from(token, "base64url"), BOUND).toString()));
  } catch {
    return null;
  }
}
