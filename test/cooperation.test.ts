import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled } from "../src/operations/catalogue.ts";
import type { Context } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import {
  INTEREST_COMMANDS,
  INTEREST_MOVES,
  type InterestState,
  mayMoveInterest,
  type NdaState,
} from "../src/workspace/interest-states.ts";
import { verifyLog } from "../src/workspace/log.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
let lin: Context;
let other: Context;
let mara: Context;
let nils: Context;
let rival: Context;
let officer: Context;
let guest: Context;
beforeAll(async () => {
  world = await openTestWorld();
  lin = await signedIn(world, { name: "lin", organisation: "estuary", kind: "firm", role: "owner" });
  other = await signedIn(world, { name: "other", organisation: "delta", kind: "firm", role: "owner" });
  mara = await signedIn(world, { name: "mara", organisation: "north", kind: "partner", role: "owner" });
  nils = await signedIn(world, { name: "nils", organisation: "north", kind: "partner", role: "member" });
  rival = await signedIn(world, { name: "rival", organisation: "south", kind: "partner", role: "owner" });
  officer = await signedIn(world, { name: "cai", organisation: "park", kind: "authority", role: "officer" });
  guest = world.as(null);
});
afterAll(() => world.close());

const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, context: Context) =>
  perform(operationCalled(id) as never, input, context) as Promise<OutputOf<Id>>;

const TEASER = {
  ...{
    title: "Bispecific antibody",
    title_zh: "双特异性抗体",
    target: "PD-1",
    modality: "bispecific_antibody" as const,
  },
  ...{ teaser: "First clinical data.", teaser_zh: "首批临床数据。", confidential: "SECRET of estuary" },
} satisfies InputOf<"opportunities.save">;

const draft = (more: object = {}) => call("opportunities.save", { ...TEASER, ...more }, lin);

async function published(): Promise<string> {
  const { opportunity_id, version } = await draft();
  await call("opportunities.move", { opportunity_id, version, command: "publish" }, lin);
  return opportunity_id;
}

const MESSAGE = { message: "We look for this.", time_zone: "Europe/Zurich" };

async function shown(): Promise<{ opportunity_id: string; interest_id: string }> {
  const opportunity_id = await published();
  const { interest_id } = await call("interests.show", { opportunity_id, ...MESSAGE }, mara);
  return { opportunity_id, interest_id };
}

const versionOf = async (interest_id: string, context: Context) =>
  (await call("interests.get", { interest_id }, context)).interest.version;

type Move = InputOf<"interests.move">["command"];
const move = async (interest_id: string, command: Move, context: Context, more: object = {}) =>
  call("interests.move", { interest_id, version: await versionOf(interest_id, lin), command, ...more }, context);

async function signed() {
  const found = await shown();
  await move(found.interest_id, "accept", lin, { time_zone: "Asia/Shanghai" });
  await move(found.interest_id, "sign", mara);
  await move(found.interest_id, "sign", lin);
  return found;
}

const store = async (name: string, context = lin) =>
  (await call("documents.store", { name, content: Buffer.from(`${name} of estuary`).toString("base64") }, context))
    .document_id;

const grant = async (interest_id: string, document_id: string, more: object = {}) =>
  (await call("grants.open", { interest_id, document_id, ...more }, lin)).grant_id;

const missing = "00000000-0000-4000-8000-000000000000";

describe("an opportunity", () => {
  it("is its firm's alone as a draft, and everybody's teaser once it is published", async () => {
    const { opportunity_id, version } = await draft({ title: "Only a draft" });
    for (const context of [other, mara, officer, guest]) {
      await expect(call("opportunities.get", { opportunity_id }, context)).rejects.toMatchObject({ code: "not_found" });
      expect(JSON.stringify(await call("opportunities.list", {}, context))).not.toContain("Only a draft");
    }
    await call("opportunities.move", { opportunity_id, version, command: "publish" }, lin);
    for (const context of [other, mara, officer, guest]) {
      const found = await call("opportunities.get", { opportunity_id }, context);
      expect(found.opportunity).toMatchObject({ state: "published", organisation: "estuary", is_own: false });
      expect(found).toMatchObject({ confidential: null, interests: [] });
    }
    expect(await call("opportunities.get", { opportunity_id }, lin)).toMatchObject({
      confidential: TEASER.confidential,
    });
  });

  it("is changed, published and closed by its firm alone, at the version it saw", async () => {
    const opportunity_id = await published();
    const stranger = call("opportunities.save", { ...TEASER, opportunity_id, version: 2, title: "Mine" }, other);
    await expect(stranger).rejects.toMatchObject({ code: "not_found" });
    const close = { opportunity_id, version: 2, command: "close" } as const;
    await expect(call("opportunities.move", close, other)).rejects.toMatchObject({ code: "not_found" });
    await expect(call("opportunities.move", close, mara)).rejects.toMatchObject({ code: "forbidden" });
    const stale = call("opportunities.save", { ...TEASER, opportunity_id, version: 1 }, lin);
    await expect(stale).rejects.toMatchObject({ code: "conflict" });
    expect(await call("opportunities.move", close, lin)).toMatchObject({ state: "closed" });
    await expect(call("interests.show", { opportunity_id, ...MESSAGE }, mara)).rejects.toThrow();
  });

  it("names a voyage of its own firm and of no other, and shows it to nobody else", async () => {
    const voyage = { name: "Hidden voyage", drug: "imm2510", harbours: ["US" as const] };
    const { voyage_id } = await call("voyages.open", voyage, lin);
    const { voyage_id: foreign } = await call("voyages.open", voyage, other);
    await expect(draft({ voyage_id: foreign })).rejects.toMatchObject({ code: "forbidden" });
    const { opportunity_id, version } = await draft({ voyage_id });
    await call("opportunities.move", { opportunity_id, version, command: "publish" }, lin);
    const seen = await call("opportunities.get", { opportunity_id }, mara);
    expect(seen.opportunity.voyage_id).toBeNull();
  });
});

describe("an interest", () => {
  it("goes from a message to two signatures, which open what is confidential", async () => {
    const { opportunity_id, interest_id } = await shown();
    expect((await call("opportunities.get", { opportunity_id }, lin)).interests).toMatchObject([
      { partner: "north", shown_by: "mara", message: MESSAGE.message, side: "firm" },
    ]);
    await move(interest_id, "accept", lin);
    expect((await call("interests.get", { interest_id }, mara)).confidential).toBeNull();
    expect(await move(interest_id, "sign", mara)).toMatchObject({ nda_state: "signed_by_partner" });
    expect((await call("opportunities.get", { opportunity_id }, mara)).confidential).toBeNull();
    expect(await move(interest_id, "sign", lin)).toMatchObject({ nda_state: "signed" });
    expect((await call("interests.get", { interest_id }, nils)).confidential).toBe(TEASER.confidential);
    expect((await call("opportunities.get", { opportunity_id }, rival)).confidential).toBeNull();
    expect((await call("interests.get", { interest_id }, mara)).interest).toMatchObject({
      ...{ firm_signed_by: "lin", partner_signed_by: "mara", side: "partner" },
    });
  });

  it("is shown once by a partner, and again only after it was withdrawn", async () => {
    const { opportunity_id, interest_id } = await shown();
    const again = () => call("interests.show", { opportunity_id, ...MESSAGE }, nils);
    await expect(again()).rejects.toMatchObject({ code: "conflict" });
    await move(interest_id, "withdraw", mara);
    expect(await again()).toMatchObject({ version: 1 });
  });

  it("lets one read the agreement that one is asked to sign, and nothing else", async () => {
    const [agreement, protocol] = [await store("nda.txt"), await store("protocol.txt")];
    const { interest_id } = await shown();
    await move(interest_id, "accept", lin, { nda_document_id: agreement });
    expect((await call("interests.get", { interest_id }, mara)).interest).toMatchObject({ nda_number: 1 });
    const opened = await call("documents.read", { document_id: agreement }, mara);
    expect(Buffer.from(opened.content, "base64").toString()).toBe("nda.txt of estuary");
    await expect(call("documents.read", { document_id: protocol }, mara)).rejects.toMatchObject({ code: "not_found" });
    await expect(call("documents.read", { document_id: agreement }, rival)).rejects.toMatchObject({
      code: "not_found",
    });
    await move(interest_id, "withdraw", mara);
    await expect(call("documents.read", { document_id: agreement }, mara)).rejects.toMatchObject({ code: "not_found" });
  });

  it("sends no agreement that is another's", async () => {
    const foreign = await store("theirs.txt", other);
    const { interest_id } = await shown();
    await expect(move(interest_id, "accept", lin, { nda_document_id: foreign })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  it("is there for nobody beside its two sides, in the same sentence as one that never was", async () => {
    const { interest_id } = await signed();
    for (const context of [other, rival]) {
      const [hidden, none] = await Promise.allSettled([
        call("interests.get", { interest_id }, context),
        call("interests.get", { interest_id: missing }, context),
      ]);
      expect(JSON.stringify((hidden as PromiseRejectedResult).reason)).toBe(
        JSON.stringify((none as PromiseRejectedResult).reason),
      );
      const attempts = [
        call("interests.move", { interest_id, version: 4, command: "end" }, context),
        call("interests.move", { interest_id, version: 4, command: "withdraw" }, context),
        call("meetings.propose", { interest_id, subject: "x", starts: ["2027-01-01T08:00:00Z"] }, context),
        call("outcomes.record", { interest_id, kind: "licence", day: "2026-11-01" }, context),
      ];
      for (const attempt of await Promise.allSettled(attempts))
        expect(attempt).toMatchObject({ status: "rejected", reason: { code: "not_found" } });
      expect((await call("interests.list", {}, context)).interests).toEqual([]);
    }
    await expect(call("interests.get", { interest_id }, officer)).rejects.toMatchObject({ code: "forbidden" });
  });

  it("takes no signature for the other side, whatever is written past the operations", async () => {
    const { interest_id } = await shown();
    await move(interest_id, "accept", lin);
    const workspace = await world.workspace();
    const forge = (person_id: string, column: string) =>
      workspace.as({ person_id, action: "test" }, (database) =>
        database.run(`update interest set ${column}_by = $2, ${column}_at = now() where interest_id = $1`, [
          interest_id,
          person_id,
        ]),
      );
    await expect(forge("lin", "partner_signed")).rejects.toMatchObject({ code: "invalid_input" });
    await expect(forge("mara", "firm_signed")).rejects.toMatchObject({ code: "invalid_input" });
    expect(await forge("rival", "partner_signed")).toBe(0);
  });
});

describe("a document of the data room", () => {
  it("is seen by whom it was opened to, and another is not; each visit is written down", async () => {
    const { interest_id } = await signed();
    const [open, closed] = [await store("open.txt"), await store("closed.txt")];
    await grant(interest_id, open);
    expect((await call("documents.read", { document_id: open }, nils)).name).toBe("open.txt");
    for (const context of [rival, other, officer])
      await expect(call("documents.read", { document_id: open }, context)).rejects.toMatchObject({ code: "not_found" });
    await expect(call("documents.read", { document_id: closed }, mara)).rejects.toMatchObject({ code: "not_found" });
    const listed = (await call("documents.list", {}, mara)).documents.map(({ document_id }) => document_id);
    expect(listed).toContain(open);
    expect(listed).not.toContain(closed);
    expect((await call("documents.get", { document_id: open }, lin)).views).toMatchObject([
      { viewer: "nils", number: 1 },
    ]);
    expect((await call("documents.get", { document_id: open }, mara)).views).toEqual([]);
  });

  it("is opened to one person alone, for a time, and not before both have signed", async () => {
    const { interest_id } = await shown();
    const document_id = await store("timed.txt");
    await expect(grant(interest_id, document_id)).rejects.toMatchObject({ code: "conflict" });
    const ready = await signed();
    const { people } = await call("interests.get", { interest_id: ready.interest_id }, lin);
    expect(people.map(({ name }) => name)).toEqual(["mara", "nils"]);
    expect((await call("interests.get", { interest_id: ready.interest_id }, mara)).people).toEqual([]);
    await grant(ready.interest_id, document_id, { person_id: "nils" });
    expect((await call("documents.read", { document_id }, nils)).number).toBe(1);
    await expect(call("documents.read", { document_id }, mara)).rejects.toMatchObject({ code: "not_found" });
    await expect(grant(ready.interest_id, document_id, { person_id: "rival" })).rejects.toMatchObject({
      code: "invalid_input",
    });
    const over = await store("over.txt");
    await grant(ready.interest_id, over, { from: "2020-01-01T00:00:00Z", until: "2020-02-01T00:00:00Z" });
    const later = await store("later.txt");
    await grant(ready.interest_id, later, { from: "2099-01-01T00:00:00Z" });
    for (const each of [over, later])
      await expect(call("documents.read", { document_id: each }, mara)).rejects.toMatchObject({ code: "not_found" });
  });

  it("closes when it is revoked, and when the interest ends", async () => {
    const { interest_id } = await signed();
    const [one, two] = [await store("one.txt"), await store("two.txt")];
    const first = await grant(interest_id, one);
    await grant(interest_id, two);
    await expect(call("grants.revoke", { grant_id: first }, other)).rejects.toMatchObject({ code: "not_found" });
    await call("grants.revoke", { grant_id: first }, lin);
    await expect(call("grants.revoke", { grant_id: first }, lin)).rejects.toMatchObject({ code: "not_found" });
    await expect(call("documents.read", { document_id: one }, mara)).rejects.toMatchObject({ code: "not_found" });
    expect((await call("documents.read", { document_id: two }, mara)).name).toBe("two.txt");
    await move(interest_id, "end", lin);
    await expect(call("documents.read", { document_id: two }, mara)).rejects.toMatchObject({ code: "not_found" });
    const { grants } = await call("interests.get", { interest_id }, mara);
    expect(grants.map(({ is_open, document }) => [is_open, document])).toEqual([
      [false, null],
      [false, null],
    ]);
  });

  it("that is revoked while it is being read is read whole and written down, or not at all", async () => {
    const { interest_id } = await signed();
    const document_id = await store("race.txt");
    const grant_id = await grant(interest_id, document_id);
    const [, ...reads] = await Promise.allSettled([
      call("grants.revoke", { grant_id }, lin),
      ...Array.from({ length: 6 }, () => call("documents.read", { document_id }, mara)),
    ]);
    const { views } = await call("documents.get", { document_id }, lin);
    expect(views).toHaveLength(reads.filter(({ status }) => status === "fulfilled").length);
  });

  it("of another firm is not opened, nor by a partner", async () => {
    const { interest_id } = await signed();
    const foreign = await store("foreign.txt", other);
    await expect(grant(interest_id, foreign)).rejects.toThrow();
    const own = await store("own.txt");
    const byPartner = call("grants.open", { interest_id, document_id: own }, mara);
    await expect(byPartner).rejects.toMatchObject({ code: "forbidden" });
  });
});

describe("a meeting", () => {
  const STARTS = ["2027-01-11T08:00:00Z", "2027-01-12T16:00:00+08:00"];

  it("is proposed by one side, accepted by the other, and leaves as a calendar file", async () => {
    const { interest_id } = await signed();
    const proposed = await call("meetings.propose", { interest_id, subject: "Data", starts: STARTS, minutes: 45 }, lin);
    const accept = { ...proposed, command: "accept", start: "2027-01-12T08:00:00Z" } as const;
    await expect(call("meetings.move", accept, lin)).rejects.toMatchObject({ code: "conflict" });
    await expect(call("meetings.move", accept, rival)).rejects.toMatchObject({ code: "not_found" });
    const elsewhere = { ...accept, start: "2027-01-13T08:00:00Z" };
    await expect(call("meetings.move", elsewhere, mara)).rejects.toMatchObject({ code: "invalid_input" });
    const { meeting_id } = proposed;
    await expect(call("meetings.calendar", { meeting_id }, mara)).rejects.toMatchObject({ code: "conflict" });
    expect(await call("meetings.move", accept, mara)).toMatchObject({ state: "accepted" });
    const { calendar } = await call("meetings.calendar", { meeting_id }, lin);
    expect(calendar).toContain("DTSTART:20270112T080000Z");
    expect(calendar).toContain("DTEND:20270112T084500Z");
    const { meetings } = await call("interests.get", { interest_id }, mara);
    expect(meetings).toMatchObject([{ is_ours: false, accepted_start: "2027-01-12T08:00:00.000Z" }]);
    expect(await call("meetings.move", { meeting_id, version: 2, command: "cancel" }, lin)).toMatchObject({
      state: "cancelled",
    });
  });

  it("is not proposed for yesterday, nor before the firm has accepted", async () => {
    const { interest_id } = await shown();
    const propose = (starts: string[]) => call("meetings.propose", { interest_id, subject: "Data", starts }, mara);
    await expect(propose(STARTS)).rejects.toMatchObject({ code: "conflict" });
    await move(interest_id, "accept", lin);
    await expect(propose(["2020-01-01T08:00:00Z"])).rejects.toMatchObject({ code: "invalid_input" });
    await expect(propose(["tomorrow"])).rejects.toMatchObject({ code: "invalid_input" });
  });
});

it("has an outcome that one side enters and the other confirms, once", async () => {
  const { interest_id } = await signed();
  const entered = { interest_id, kind: "term_sheet", day: "2026-11-20" } as const;
  const { outcome_id } = await call("outcomes.record", entered, mara);
  await expect(call("outcomes.record", entered, lin)).rejects.toMatchObject({ code: "conflict" });
  await expect(call("outcomes.record", { ...entered, day: "2030-01-01" }, lin)).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(call("outcomes.confirm", { outcome_id }, nils)).rejects.toMatchObject({ code: "conflict" });
  await expect(call("outcomes.confirm", { outcome_id }, rival)).rejects.toMatchObject({ code: "not_found" });
  await call("outcomes.confirm", { outcome_id }, lin);
  await expect(call("outcomes.confirm", { outcome_id }, lin)).rejects.toMatchObject({ code: "conflict" });
  const { outcomes } = await call("interests.get", { interest_id }, mara);
  expect(outcomes).toMatchObject([{ kind: "term_sheet", day: "2026-11-20", is_ours: true }]);
  expect(outcomes[0]?.confirmed_at).not.toBeNull();
});

it("moves as its table says, whoever tries what in whichever order", async () => {
  const command = fc.record({
    command: fc.constantFrom(...INTEREST_COMMANDS),
    side: fc.constantFrom("firm", "partner"),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 1, maxLength: 7 }), async (commands) => {
      const { interest_id } = await shown();
      let state: InterestState = "shown";
      const has = { sent: false, firm: false, partner: false };
      for (const { command: wanted, side } of commands) {
        const by = side as "firm" | "partner";
        const nda: NdaState =
          has.firm && has.partner
            ? "signed"
            : has.firm
              ? "signed_by_firm"
              : has.partner
                ? "signed_by_partner"
                : has.sent
                  ? "sent"
                  : "none";
        const isAllowed = mayMoveInterest(wanted, by, state, nda);
        const [attempt] = await Promise.allSettled([move(interest_id, wanted, by === "firm" ? lin : mara)]);
        expect([wanted, by, state, nda, attempt?.status]).toEqual([
          ...[wanted, by, state, nda, isAllowed ? "fulfilled" : "rejected"],
        ]);
        if (!isAllowed) continue;
        state = INTEREST_MOVES[wanted].to;
        if (wanted === "accept") has.sent = true;
        if (wanted === "sign") has[by] = true;
      }
      expect((await call("interests.get", { interest_id }, lin)).interest.state).toBe(state);
    }),
    { numRuns: 12, seed: 20261123 },
  );
});

it("leaves a log that verifies", async () => {
  expect((await verifyLog(await world.workspace())).problems).toEqual([]);
});
