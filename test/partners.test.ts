import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { verifyLog } from "../src/workspace/log.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
let firm: Context;
let pat: Context;
let quinn: Context;
let officer: Context;
let reviewer: Context;
let both: Context;
beforeAll(async () => {
  world = await openTestWorld();
  firm = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  pat = await signedIn(world, { name: "pat", organisation: "north", kind: "partner", role: "owner" });
  quinn = await signedIn(world, { name: "quinn", organisation: "south", kind: "partner", role: "owner" });
  officer = await signedIn(world, { name: "cai", organisation: "park", kind: "authority", role: "officer" });
  reviewer = await signedIn(world, { name: "dee", organisation: "park", kind: "authority", role: "reviewer" });
  // An officer who is of a partner as well.
  await signedIn(world, { name: "bea", organisation: "north", kind: "partner", role: "member" });
  both = await signedIn(world, { name: "bea", organisation: "park", kind: "authority", role: "officer" });
});
afterAll(() => world.close());

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, context: Context) =>
  perform(operationCalled(id) as never, input, context) as Promise<OutputOf<Id>>;
const refusal = async (attempt: Promise<unknown>) => {
  const { code, message } = await attempt.then(
    () => ({ code: "done", message: "" }),
    (error) => error,
  );
  return { code, message };
};

const SAID = { text: "Antibodies on PD-1.", text_zh: "寻求 PD-1 抗体。" };
const wanted = { ...SAID, targets: ["pd-1"], modalities: ["antibody" as const], areas: ["metabolic" as const] };
const listed = async (context: Context) =>
  (await call("partners.list", {}, context)).profiles.map(({ organisation_id }) => organisation_id);
const current = async (context: Context, organisation_id = "north") =>
  (await call("partners.get", { organisation_id }, context)).profile;

describe("a partner's profile", () => {
  it("is written by the partner and read by everybody who is signed in", async () => {
    expect(await call("partners.save", wanted, pat)).toEqual({ organisation_id: "north", version: 1 });
    for (const reader of [firm, pat, quinn, officer, reviewer]) expect(await listed(reader)).toEqual(["north"]);
    expect(await current(firm)).toMatchObject({ ...wanted, name: "north", is_shown: true, is_confirmed: false });
    expect(await refusal(call("partners.list", {}, world.as(null)))).toMatchObject({ code: "unauthenticated" });
    expect((await call("partners.list", { area: "oncology" }, firm)).profiles).toEqual([]);
    expect((await call("partners.list", { modality: "antibody" }, firm)).profiles).toHaveLength(1);
  });

  it("takes no word from anybody else, nor a version that was changed since", async () => {
    const input = { ...wanted, organisation_id: "north" };
    expect(await refusal(call("partners.save", { ...input, version: 1 }, quinn))).toMatchObject({
      code: "invalid_input",
    });
    for (const stranger of [firm, officer, reviewer])
      expect(await refusal(call("partners.save", { ...input, version: 1 }, stranger))).toMatchObject({
        code: "forbidden",
      });
    expect(await refusal(call("partners.save", wanted, pat))).toMatchObject({ code: "conflict" });
    expect(await call("partners.save", { ...wanted, version: 1 }, pat)).toMatchObject({ version: 2 });
    expect(await refusal(call("partners.save", { ...wanted, version: 1 }, pat))).toMatchObject({ code: "conflict" });
  });

  it("is fenced by the database as well", async () => {
    const workspace = await world.workspace();
    const as = (person_id: string, sql: string) =>
      workspace.as({ person_id, action: "test" }, (database) => database.run(sql));
    expect(await as("quinn", "update partner_profile set text = 'mine' where organisation_id = 'north'")).toBe(0);
    expect(await as("ann", "update partner_profile set text = 'mine'")).toBe(0);
    const writes = "insert into partner_profile (organisation_id, text, text_zh) values";
    expect(await refusal(as("quinn", `${writes} ('north', 'a', 'b')`))).toMatchObject({ code: "forbidden" });
    expect(await refusal(as("ann", `${writes} ('firm-a', 'a', 'b')`))).toMatchObject({ code: "forbidden" });
    const writing = "update partner_profile set text = 'mine' where organisation_id = 'north'";
    expect(await refusal(as("cai", writing))).toMatchObject({ code: "invalid_input" });
    const oneself =
      "update partner_profile set confirmed_as = 'pfizer', known_as = 'pfizer' where organisation_id = 'north'";
    for (const person of ["pat", "bea"])
      expect(await refusal(as(person, oneself))).toMatchObject({ code: "invalid_input" });
    expect(await refusal(as("pat", "delete from partner_profile"))).toMatchObject({ code: "forbidden" });
  });

  it("is hidden from all others while it is not shown, and hidden and missing are told alike", async () => {
    await call("partners.save", { ...wanted, is_shown: false }, quinn);
    expect(await listed(quinn)).toEqual(["north", "south"]);
    const missing = await refusal(call("partners.get", { organisation_id: "nowhere" }, firm));
    for (const stranger of [firm, pat, officer]) {
      expect(await listed(stranger)).toEqual(["north"]);
      expect(await refusal(call("partners.get", { organisation_id: "south" }, stranger))).toEqual(missing);
    }
    const confirming = { organisation_id: "south", version: 1, is_confirmed: true };
    expect(await refusal(call("partners.confirm", confirming, officer))).toEqual(missing);
  });

  it("is confirmed by an officer who is not of it, until it says that it is somebody else", async () => {
    const named = { ...wanted, known_as: "novartis" };
    expect(
      await refusal(call("partners.save", { ...named, known_as: "nobody-at-all", version: 2 }, pat)),
    ).toMatchObject({
      code: "invalid_input",
    });
    const { version } = await call("partners.save", { ...named, version: (await current(pat)).version }, pat);
    const confirming = { organisation_id: "north", version, is_confirmed: true };
    for (const stranger of [firm, pat, reviewer])
      expect(await refusal(call("partners.confirm", confirming, stranger))).toMatchObject({ code: "forbidden" });
    expect(await refusal(call("partners.confirm", confirming, both))).toMatchObject({ code: "invalid_input" });
    await call("partners.confirm", confirming, officer);
    expect(await refusal(call("partners.confirm", confirming, officer))).toMatchObject({ code: "conflict" });
    expect(await current(firm)).toMatchObject({ is_confirmed: true, known_as_name: "Novartis" });
    await call("partners.save", { ...named, known_as: "pfizer", version: version + 1 }, pat);
    expect(await current(firm)).toMatchObject({ is_confirmed: false, known_as: "pfizer" });
  });

  it("stands beside the shortlist for those who are signed in, weighs nothing, and is never kept for others", async () => {
    const asked = { target: ["PD-1"], modality: "antibody" as const };
    const shown = await call("partners.shortlist", asked, firm);
    expect(shown.mandates).toMatchObject([
      {
        profile_id: "north",
        known_as: "pfizer",
        is_confirmed: false,
        meets: ["target", "modality"],
        unknown: ["area"],
      },
    ]);
    const guest = await call("partners.shortlist", asked, world.as(null));
    expect(guest.mandates).toBeNull();
    expect(guest.rows).toEqual(shown.rows);
    expect((await call("partners.shortlist", asked, world.as("administrator"))).mandates).toBeNull();
    const own = await call("partners.shortlist", { ...asked, owner: "pfizer" }, firm);
    expect(own.mandates).toEqual([]);
    await call("partners.save", { ...wanted, is_shown: false, version: (await current(pat)).version }, pat);
    for (const person of [firm, pat]) expect((await call("partners.shortlist", asked, person)).mandates).toEqual([]);
  });

  it("leaves its changes in the log", async () => {
    expect(await verifyLog(await world.workspace())).toMatchObject({ is_whole: true });
  });
});
