import type { Member } from "../material.ts";

/** A member that a register knows, if not said otherwise. */
export const member = (member_id: string, name: string, record_key: string, more: Partial<Member> = {}): Member => ({
  member_id,
  source_id: record_key.split(":", 1)[0] ?? "",
  standing: "register",
  name,
  name_zh: null,
  record_key,
  ...more,
});
