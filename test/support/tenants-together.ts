import type { Context } from "../../src/operations/operation.ts";
import { call, marked, opportunity, type Tenant } from "./tenants.ts";

/** What a tenant shows everybody, and what its firm and its partner then do together, which nobody else may see. */
export async function settleTogether({ mark, people, things }: Tenant): Promise<void> {
  const { owner, partner } = people;
  const add = (field: string, id: string, kind: string) => void things.push({ field, id, kind });
  const text = marked(mark, "mandate");
  await call("partners.save", { text, text_zh: text, is_shown: true, version: 1 }, partner);
  add("organisation_id", `partner-${mark}`, "mandate");
  const interest_id = await shown({ mark, people, things });
  await sign(interest_id, owner, partner);
  await work(interest_id, { mark, people, things });
  await shown({ mark, people, things });
}

async function shown({ mark, people, things }: Tenant): Promise<string> {
  const add = (field: string, id: string, kind: string) => void things.push({ field, id, kind });
  const saved = await opportunity(people.owner, mark, "teaser", add);
  await call("opportunities.move", { ...saved, command: "publish" }, people.owner);
  const { opportunity_id } = saved;
  const message = marked(mark, "interest");
  const { interest_id } = await call("interests.show", { opportunity_id, message }, people.partner);
  add("interest_id", interest_id, "interest");
  return interest_id;
}

async function sign(interest_id: string, owner: Context, partner: Context): Promise<void> {
  for (const [command, by] of [
    ["accept", owner],
    ["sign", partner],
    ["sign", owner],
  ] as const) {
    const { interest } = await call("interests.get", { interest_id }, owner);
    await call("interests.move", { interest_id, version: interest.version, command }, by);
  }
}

async function work(interest_id: string, { mark, people, things }: Tenant): Promise<void> {
  const { owner, partner } = people;
  const add = (field: string, id: string, kind: string) => void things.push({ field, id, kind });
  const document_id = things.find(({ field, kind }) => field === "document_id" && kind === "document")?.id ?? "";
  const { grant_id } = await call("grants.open", { interest_id, document_id }, owner);
  add("grant_id", grant_id, "document");
  add("nda_document_id", document_id, "document");
  const subject = marked(mark, "interest");
  const starts = ["2027-01-11T08:00:00Z"];
  const { meeting_id } = await call("meetings.propose", { interest_id, subject, starts }, owner);
  add("meeting_id", meeting_id, "interest");
  const note = marked(mark, "interest");
  const came = { interest_id, kind: "term_sheet", day: "2026-11-20", note } as const;
  const { outcome_id } = await call("outcomes.record", came, partner);
  add("outcome_id", outcome_id, "interest");
}
