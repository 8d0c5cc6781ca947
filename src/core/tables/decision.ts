import * as z from "zod";
import { Day } from "../date.ts";
import { RulingKind } from "./identity.ts";
import { maybeDay, maybeText, RecordKey, text } from "./shared.ts";

/**
 * What a person ruled on names: that a label is an entity (`link`), is not that one (`reject`), names nothing of the kind
 * (`other`), that two entities are one (`merge`), or that an id stands for itself (`split`).
 */
export const IdentityDecision = z.object({
  record_key: RecordKey,
  decision_id: text,
  kind: RulingKind,
  action: z.enum(["link", "reject", "other", "merge", "split"]),
  label: maybeText,
  entity_id: maybeText,
  other_id: maybeText,
  decided_by: text,
  decided_date: Day,
  why: text,
  undone: z.boolean(),
  undone_by: maybeText,
  undone_date: maybeDay,
  undone_why: maybeText,
});
