import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { asFault } from "../src/core/fault.ts";
import type { InputOf } from "../src/operations/catalogue.ts";
import { operationCalled, operations } from "../src/operations/catalogue.ts";
import type { Context, Operation } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { verifyLog } from "../src/workspace/log.ts";
import { signedIn } from "./support/people.ts";
import { call, openTenant, settleQuietly, type Tenant } from "./support/tenants.ts";
import { settleTogether } from "./support/tenants-together.ts";
import { openTestWorld, type World } from "./support/world.ts";

const AT_ONCE = 4;
const YEAR = new Date().getUTCFullYear();
const MEASURE = operationCalled("applications.open")?.example as InputOf<"applications.open">;

let world: World;
let heron: Tenant;
const park: Record<string, Context> = {};
beforeAll(async () => {
  world = await openTestWorld();
  heron = await openTenant(world, "heron");
  await settleQuietly(world, heron);
  await settleTogether(heron);
  for (const [name, role] of [
    ["cai", "officer"],
    ["dee", "reviewer"],
    ["eli", "reviewer"],
    ["hal", "administrator"],
  ] as const)
    park[name] = await signedIn(world, { name, organisation: "park", kind: "authority", role });
});
afterAll(() => world.close());

const of = (name: string): Context => park[name] as Context;
const firm = () => [heron.people.owner, heron.people.member];
const partner = () => [heron.people.partner, heron.people.partner_member];

/** The first of the tenant's rows of a kind; or the last, which is in an earlier state. */
function idOf(field: string, which: 0 | -1 = 0): Record<string, string> {
  return { [field]: heron.things.filter((thing) => thing.field === field).at(which)?.id ?? "" };
}

interface Race {
  by: () => Context[];
  /** What each sends, but for the version. */
  input: () => Promise<Record<string, unknown>> | Record<string, unknown>;
  /** The version that all of them looked at, where it is not the first. */
  version?: number;
}

const text = () => ({ text: "changed", text_zh: "已改" });
const programme = async () => {
  const example = operationCalled("programmes.save")?.example as InputOf<"programmes.save">;
  return { ...example, programme_id: (await call("programmes.save", example, of("cai"))).programme_id };
};
const opened = async () => ({
  application_id: (await call("applications.open", { ...MEASURE, amount: 100 }, heron.people.owner)).application_id,
});

/** For each operation that takes a version: a change that is in order, by those whose it is. */
const RACES: Record<string, Race> = {
  "voyages.change": { by: firm, input: () => ({ ...idOf("voyage_id"), name: "changed" }) },
  "voyages.task": { by: firm, input: () => ({ ...idOf("voyage_id"), ...idOf("task_id"), state: "done" }) },
  "voyages.answer": {
    by: firm,
    input: () => ({ ...idOf("question_id"), answered_on: "2026-11-21", answer: "By study 12." }),
  },
  "voyages.keep": { by: firm, input: () => ({ ...idOf("commitment_id"), kept_on: "2026-11-21" }) },
  "applications.change": { by: firm, input: async () => ({ ...(await opened()), amount: 5 }) },
  "applications.move": { by: firm, input: async () => ({ ...(await opened()), command: "submit" }) },
  "applications.pay": {
    by: () => [of("cai")],
    input: async () => ({ ...(await approved()), amount: 10, reference: crypto.randomUUID(), paid_on: "2026-11-21" }),
    version: 4,
  },
  "limits.set": { by: () => [of("hal")], input: () => ({ kind: "check", working_days: 7 }) },
  "documents.store": {
    by: firm,
    input: () => ({ ...idOf("document_id"), name: "next.txt", content: Buffer.from("next").toString("base64") }),
  },
  "documents.remove": { by: firm, input: stored },
  "budgets.set": {
    by: () => [of("hal")],
    input: async () => {
      const budget = { measure_id: MEASURE.measure_id, year: YEAR + 1, amount: 10 };
      await call("budgets.set", budget, of("hal"));
      return { ...budget, amount: 20 };
    },
  },
  "partners.save": { by: partner, input: text, version: 2 },
  "partners.confirm": {
    by: () => [of("cai")],
    input: () => ({ organisation_id: "partner-heron", is_confirmed: true }),
    version: 3,
  },
  "opportunities.save": { by: firm, input: () => ({ ...teaser(), ...idOf("opportunity_id") }) },
  "opportunities.move": { by: firm, input: drafted },
  "interests.move": { by: firm, input: () => ({ ...idOf("interest_id", -1), command: "accept" }) },
  "meetings.move": {
    by: partner,
    input: () => ({ ...idOf("meeting_id"), command: "accept", start: "2027-01-11T08:00:00Z" }),
  },
  "programmes.save": { by: () => [of("cai")], input: programme },
  "programmes.close": {
    by: () => [of("cai")],
    input: async () => ({ programme_id: (await programme()).programme_id }),
  },
  "alerts.change": { by: () => [heron.people.owner], input: () => ({ ...idOf("watch_id"), name: "changed" }) },
  "alerts.forget": { by: () => [heron.people.owner], input: () => idOf("watch_id"), version: 2 },
};

const teaser = () => ({ title: "t", title_zh: "题", teaser: "t", teaser_zh: "题" });

async function drafted() {
  const { opportunity_id } = await call("opportunities.save", teaser(), heron.people.owner);
  return { opportunity_id, command: "publish" };
}

async function stored() {
  const document = { name: "own.txt", content: Buffer.from("own").toString("base64") };
  return { document_id: (await call("documents.store", document, heron.people.owner)).document_id };
}

async function approved(): Promise<Record<string, string>> {
  await call("budgets.set", { measure_id: MEASURE.measure_id, year: YEAR, amount: 1000 }, of("hal"));
  const { application_id } = await opened();
  await call("applications.move", { application_id, version: 1, command: "submit" }, heron.people.owner);
  await call("applications.move", { application_id, version: 2, command: "take" }, of("cai"));
  for (const reviewer of ["dee", "eli"])
    await call("applications.review", { application_id, verdict: "approve", reason: "In order." }, of(reviewer));
  return { application_id };
}

const versioned = operations.filter(({ writes, input }) => writes && "version" in input.shape);

it("knows a change for every operation that takes a version", () => {
  expect(Object.keys(RACES).sort(), "add a line to RACES in test/lost-updates.test.ts").toEqual(
    versioned.map(({ id }) => id).sort(),
  );
});

describe("of several who changed the same version, one wins:", () => {
  it.each(Object.keys(RACES))("%s", async (id) => {
    const { by, input, version = 1 } = RACES[id] as Race;
    const sent = { ...(await input()), version };
    const people = by();
    const attempts = await Promise.allSettled(
      Array.from({ length: AT_ONCE }, (_, at) =>
        perform(operationCalled(id) as Operation, sent, people[at % people.length] as Context),
      ),
    );
    const refused = attempts.filter((attempt) => attempt.status === "rejected").map(({ reason }) => asFault(reason));
    expect(refused.map(({ code, message }) => [code, message])).toHaveLength(AT_ONCE - 1);
    // What was taken away is not there for those who come after.
    for (const { code, message } of refused) expect(["conflict", "not_found"], message).toContain(code);
  });
});

it("leaves a log that verifies", async () => {
  expect((await verifyLog(await world.workspace())).problems).toEqual([]);
});
