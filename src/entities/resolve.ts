import { type Book, keyed } from "./book.ts";
import { type Decision, linked, other, unknown } from "./decision.ts";
import type { Kind } from "./kind.ts";

/** What a label stands for. What a person has ruled goes before what the rules find. */
export function resolve(kind: Kind, label: string, book: Book): Decision {
  const key = (kind.key ?? keyed)(label);
  const ruling = key ? book.ruled(key) : undefined;
  if (ruling?.action === "other") return { ...other("ruled"), evidence: [ruling.record_key] };
  const [entry] = ruling ? book.find(key) : [];
  if (entry) return linked(entry, "ruled", 1);
  const found = kind.resolve(label, book);
  // Rejecting what a label was linked to leaves it open rather than linked by another way.
  return found.decision === "linked" && found.entity && book.isRejected(key, found.entity)
    ? unknown("rejected")
    : found;
}
