import * as z from "zod";
import type { InputOf, OperationId, OutputOf } from "../../src/operations/catalogue.ts";
import { operationCalled } from "../../src/operations/catalogue.ts";
import type { Context } from "../../src/operations/operation.ts";
import { perform } from "../../src/operations/perform.ts";
import { signedIn } from "./people.ts";
import type { World } from "./world.ts";

export const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, context: Context) =>
  perform(operationCalled(id) as never, input, context) as Promise<OutputOf<Id>>;

/** Something of a tenant that an operation can be asked about: which row, and what kind of secret stands in it. */
export interface Thing {
  field: string;
  id: string;
  kind: string;
}

/** A firm and a partner that share nothing with the others. Whatever they write carries their mark and its kind. */
export interface Tenant {
  mark: string;
  people: Record<"owner" | "member" | "partner" | "partner_member", Context>;
  things: Thing[];
}

/** The words `heron~draft~`: so that a word of a tenant, wherever it turns up, says whose it is and of what kind. */
export const marked = (mark: string, kind: string) => `${mark}~${kind}~`;

export const openTenant = async (world: World, mark: string): Promise<Tenant> => {
  const firm = { organisation: `firm-${mark}`, kind: "firm" } as const;
  const partner = { organisation: `partner-${mark}`, kind: "partner" } as const;
  const name = (who: string) => `${marked(mark, "person")}${who}`;
  const people = {
    owner: await signedIn(world, { ...firm, name: name("owner"), role: "owner" }),
    member: await signedIn(world, { ...firm, name: name("member"), role: "member" }),
    partner: await signedIn(world, { ...partner, name: name("partner"), role: "owner" }),
    partner_member: await signedIn(world, { ...partner, name: name("second"), role: "member" }),
  };
  const idOf = ({ actor }: Context) => actor?.person?.person_id ?? "";
  const things = [
    { field: "owner_id", id: idOf(people.member), kind: "person" },
    { field: "officer_id", id: idOf(people.member), kind: "person" },
    { field: "person_id", id: idOf(people.partner_member), kind: "person" },
  ];
  const organisation = { field: "organisation_id", id: firm.organisation, kind: "firm" };
  return { mark, people, things: [...things, organisation] };
};

/** What only the tenant itself may see, and the authority where it was handed in or shared. */
export async function settleQuietly(world: World, { mark, people, things }: Tenant): Promise<void> {
  const { owner, partner } = people;
  const add = (field: string, id: string, kind: string) => void things.push({ field, id, kind });
  for (const kind of ["voyage", "shared_voyage"]) await voyage(owner, mark, kind, add);
  for (const kind of ["draft", "application"]) await application(owner, mark, kind, add);
  add("document_id", await document(owner, mark, "document"), "document");
  await opportunity(owner, mark, "opportunity_draft", add);
  const text = marked(mark, "profile");
  await call("partners.save", { text, text_zh: text, targets: [text], is_shown: false }, partner);
  await watch(world, owner, mark, add);
}

type Add = (field: string, id: string, kind: string) => void;

const document = async (context: Context, mark: string, kind: string, more: object = {}) => {
  const content = Buffer.from(marked(mark, kind)).toString("base64");
  return (await call("documents.store", { name: `${marked(mark, kind)}.txt`, content, ...more }, context)).document_id;
};

async function voyage(owner: Context, mark: string, kind: string, add: Add): Promise<void> {
  const text = marked(mark, kind);
  const is_shared = kind === "shared_voyage";
  const { voyage_id } = await call("voyages.open", { name: text, drug: text, harbours: ["US"], is_shared }, owner);
  const task = { voyage_id, title: text, note: text, due_date: "2026-12-01" };
  const { task_id } = await call("voyages.task", task, owner);
  const asked = { voyage_id, jurisdiction: "US", text } as const;
  const { question_id } = await call("voyages.ask", { ...asked, received_on: "2026-11-20" }, owner);
  const { commitment_id } = await call("voyages.commit", { ...asked, due_on: "2027-03-31" }, owner);
  await call("voyages.remark", { voyage_id, task_id, text }, owner);
  const ids = { voyage_id, task_id, question_id, commitment_id };
  for (const [field, id] of Object.entries(ids)) add(field, id, kind);
  add("document_id", await document(owner, mark, kind, { voyage_id }), kind);
}

async function application(owner: Context, mark: string, kind: string, add: Add): Promise<void> {
  const example = operationCalled("applications.open")?.example as InputOf<"applications.open">;
  const { application_id } = await call("applications.open", example, owner);
  add("application_id", application_id, kind);
  add("document_id", await document(owner, mark, kind, { application_id }), kind);
  if (kind === "draft") return;
  const note = marked(mark, kind);
  await call("applications.move", { application_id, version: 1, command: "submit", note }, owner);
}

export async function opportunity(owner: Context, mark: string, kind: string, add: Add) {
  const text = marked(mark, kind);
  const words = { title: text, title_zh: text, teaser: text, teaser_zh: text, confidential: marked(mark, "secret") };
  const saved = await call("opportunities.save", words, owner);
  add("opportunity_id", saved.opportunity_id, kind);
  return saved;
}

async function watch(world: World, owner: Context, mark: string, add: Add): Promise<void> {
  const name = marked(mark, "watch");
  const watched = { operation: "deals.list", input: { year: "2024" }, name } as const;
  const { watch_id } = await call("alerts.watch", watched, owner);
  add("watch_id", watch_id, "watch");
  const workspace = await world.workspace();
  const changes = JSON.stringify({ added: [], removed: [], changed: [] });
  const rows = await workspace.as({ person_id: null, action: "test" }, (database) =>
    database.rows(
      z.object({ alert_id: z.string() }),
      `insert into alert (watch_id, snapshot_before, snapshot_after, added, removed, changed, changes, is_cut, created_at)
       values ($1, $2, $2, 1, 0, 0, $3, false, now()) returning alert_id`,
      [watch_id, name, changes],
    ),
  );
  add("alert_id", rows[0]?.alert_id ?? "", "watch");
}
