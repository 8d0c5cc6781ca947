import { Fault } from "../core/fault.ts";
import type { Database } from "../workspace/database.ts";
import type { Person } from "../workspace/people.ts";
import { NOBODY } from "../workspace/workspace.ts";
import type { Context } from "./operation.ts";

/** One transaction on behalf of whoever asks, named in the log by the operation. */
export async function onBehalf<T>(
  context: Context,
  action: string,
  work: (database: Database, person: Person) => Promise<T>,
): Promise<T> {
  const person = personOf(context);
  const workspace = await context.workspace();
  return workspace.as({ person_id: person.person_id, action }, (database) => work(database, person));
}

/** As above for what everybody may see: somebody who is not signed in is fenced as nobody. */
export async function onAnybodysBehalf<T>(
  { actor, ...context }: Context,
  action: string,
  work: (database: Database) => Promise<T>,
): Promise<T> {
  const workspace = await context.workspace();
  return workspace.as({ person_id: actor?.person?.person_id ?? NOBODY, action }, work);
}

/** What only somebody can do, and no machine. */
function personOf({ actor }: Context): Person {
  if (actor?.person) return actor.person;
  throw new Fault("unauthenticated", "This is done by a person: sign in on the platform.", { zh: "请先登录平台。" });
}

/** The one row that was asked for, or the sentence that it is not there: the same whether it is hidden or never was. */
export function only<Row>(rows: Row[], what: { en: string; zh: string }): Row {
  const [row] = rows;
  if (row === undefined)
    throw new Fault("not_found", `${what.en} is not here, or not for you to see.`, {
      zh: `${what.zh}不存在或您无权查看。`,
    });
  return row;
}

/** The firm on whose behalf a person acts: the one that was named, or the only one there is. */
export function firmOf({ memberships }: Person, organisation_id: string | undefined): string {
  const firms = memberships.filter(({ kind }) => kind === "firm");
  const firm = organisation_id ? firms.find((each) => each.organisation_id === organisation_id) : firms[0];
  if (firm && (organisation_id || firms.length === 1)) return firm.organisation_id;
  throw new Fault("invalid_input", "Say for which of your firms: organisation_id.", {
    field: "organisation_id",
    zh: "请注明代表哪家企业（organisation_id）。",
  });
}

/** The partner on whose behalf a person acts: the one that was named, or the only one there is. */
export function partnerOf({ memberships }: Person, organisation_id: string | undefined): string {
  const partners = memberships.filter(({ kind }) => kind === "partner");
  const partner = organisation_id ? partners.find((each) => each.organisation_id === organisation_id) : partners[0];
  if (partner && (organisation_id || partners.length === 1)) return partner.organisation_id;
  throw new Fault("invalid_input", "Say for which of your organisations: organisation_id.", {
    field: "organisation_id",
    zh: "请注明代表哪家合作方（organisation_id）。",
  });
}

/** Of a change that names another version than the one there is. */
export const stale = () =>
  new Fault("conflict", "Somebody changed this since you looked at it. Look again, then change it.", {
    field: "version",
    zh: "在您查看之后已有他人修改，请刷新后再改。",
  });
