import { Fault } from "../core/fault.ts";
import type { Database } from "../workspace/database.ts";
import type { Person } from "../workspace/people.ts";
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
