import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { createApi } from "../src/http/app.ts";
import type { InputOf, OperationId, OutputOf } from "../src/operations/catalogue.ts";
import { operationCalled, operations } from "../src/operations/catalogue.ts";
import { type Context, defineOperation, type Operation } from "../src/operations/operation.ts";
import { perform } from "../src/operations/perform.ts";
import { watchableIn } from "../src/operations/watchable.ts";
import { isNoNews } from "../src/operations/watched-rows.ts";
import { askedInWords, columnSaid } from "../src/words/changes.ts";
import type { Letter } from "../src/workspace/letters.ts";
import { differenceOf, type WatchedRow } from "../src/workspace/row-changes.ts";
import { company, deal, evidenceFolder, SMALL } from "./support/evidence.ts";
import { signedIn } from "./support/people.ts";
import { openTestWorld, type World } from "./support/world.ts";

let world: World;
let folder: string;
let clock = new Date("2026-11-23T01:00:00Z");
let broken = false;
let refusals = 0;
const letters: Letter[] = [];
const people: Record<string, Context> = {};

const later = (hours: number) => {
  clock = new Date(clock.getTime() + hours * 3_600_000);
};

/** A question that fails when it is told to, beside all that the product has. */
const DEALS = operationCalled("deals.list") as Operation;
const LISTED = operations.map((operation) =>
  operation === DEALS
    ? {
        ...DEALS,
        run: async (input: never, context: Context) => {
          if (broken && (input as { year?: unknown }).year) throw new Error("out of order");
          return DEALS.run(input, context);
        },
      }
    : operation,
);

let numbers = 2500;
const NUMBERS = defineOperation({
  id: "numbers.list",
  title: { en: "Numbers", zh: "数字" },
  summary: "Many numbers.",
  access: "public",
  writes: false,
  input: z.object({ limit: z.int().max(700).default(1), offset: z.int().default(0) }),
  output: z.object({ rows: z.array(z.object({ number_id: z.string() })) }),
  example: {},
  run: async ({ limit, offset }) => ({
    rows: Array.from({ length: Math.max(0, Math.min(limit, numbers - offset)) }, (_, at) => ({
      number_id: String(offset + at),
    })),
  }),
});
LISTED.push(NUMBERS as unknown as Operation);

const post: NonNullable<Context["post"]> = async () => ({
  origin: "https://portolan.example",
  async send(letter) {
    if (refusals > 0) {
      refusals -= 1;
      throw new Error("421 try again later");
    }
    letters.push(letter);
  },
});

const inTime = (context: Context): Context => ({ ...context, now: () => clock, operations: LISTED, post });

beforeAll(async () => {
  // Two of its rows share the only name they have: what is kept must still be told to be the same.
  const alpha = {
    ...company("alpha"),
    identifiers: [
      { scheme: "HKEX", value: "1877" },
      { scheme: "LEI", value: "5493" },
    ],
  };
  folder = await evidenceFolder({ ...SMALL, "organisations/alpha.json": alpha });
  world = await openTestWorld(folder);
  people["ann"] = await signedIn(world, { name: "ann", organisation: "firm-a", kind: "firm", role: "owner" });
  people["bo"] = await signedIn(world, { name: "bo", organisation: "firm-b", kind: "firm", role: "owner" });
  people["ida"] = await signedIn(world, { name: "ida", organisation: "abroad", kind: "partner", role: "owner" });
  people["machine"] = world.as("administrator");
});
afterAll(() => world.close());

const as = (name: string): Context => inTime(people[name] as Context);
const call = <Id extends OperationId>(id: Id, input: InputOf<Id>, name: string) =>
  perform(operationCalled(id) as never, input, as(name)) as Promise<OutputOf<Id>>;
const watch = (name: string, more: Partial<InputOf<"alerts.watch">> = {}) =>
  call("alerts.watch", { operation: "deals.list", name: "Deals", rhythm: "never", ...more }, name);
const alertsOf = async (name: string, watch_id?: string) => (await call("alerts.list", { watch_id }, name)).alerts;
const check = () => call("alerts.check", {}, "machine");
const send = () => call("alerts.send", {}, "machine");
const watched = async (name: string, watch_id: string) =>
  (await call("alerts.watches", {}, name)).watches.find((each) => each.watch_id === watch_id);

let headline = 2000;
/** The evidence as it stands tomorrow: the deal is worth another sum, and more deals may have come. */
async function nextSnapshot(more: Record<string, object> = {}) {
  later(24);
  headline += 100;
  const files = { "deal-1": deal({ headline: { million: headline, currency: "USD" } }), ...more };
  for (const [name, content] of Object.entries(files))
    await writeFile(join(folder, "deals", `${name}.json`), JSON.stringify(content));
  return call("snapshots.build", {}, "machine");
}
const another = (id: string) => ({
  [id]: deal({ id, signed: "2024-05-01", headline: { million: 700, currency: "USD" } }),
});

describe("a watch", () => {
  it("tells what came and what changed, once, however often it is checked", async () => {
    const { watch_id, kind, rows } = await watch("ann", { address: "/deals?year=2024" });
    expect({ kind, rows }).toEqual({ kind: "saved_search", rows: 1 });
    expect(await check()).toMatchObject({ asked: 0, alerts: 0 });
    await nextSnapshot(another("deal-2"));
    expect(await check()).toMatchObject({ asked: 1, alerts: 1, problems: [] });
    expect(await check()).toMatchObject({ asked: 0, alerts: 0 });
    const [alert, ...others] = await alertsOf("ann", watch_id);
    expect(others).toEqual([]);
    expect(alert).toMatchObject({ added: 1, removed: 0, changed: 1, name: "Deals", address: "/deals?year=2024" });
    expect(alert?.title.en).toBe(operationCalled("deals.list")?.title.en);
    expect(alert?.changes.changed[0]).toMatchObject({
      title: { en: "ALPHA → BETA" },
      fields: [{ column: "headline_million", before: 2000, after: 2100 }],
    });
    expect(alert?.changes.added[0]?.record_key).toMatch(/^evidence:deals\/deal-2/);
  });

  it("says nothing where a snapshot says the same", async () => {
    const { watch_id } = await watch("ann", { operation: "organisations.list", name: "Organisations" });
    await nextSnapshot();
    await check();
    expect(await alertsOf("ann", watch_id)).toEqual([]);
  });

  it("asks the same question once for all who watch it, and tells each of what changed since they began", async () => {
    const mine = await watch("bo");
    expect(await alertsOf("bo", mine.watch_id)).toEqual([]);
    await nextSnapshot();
    const later = await watch("ida");
    expect(await alertsOf("ida", later.watch_id), "began after the change").toEqual([]);
    expect(await alertsOf("bo", mine.watch_id), "who watched it before was told by then").toHaveLength(1);
    const { asked } = await check();
    expect(asked).toBe(1);
    await expect(watch("ida"), "twice").rejects.toMatchObject({ code: "conflict" });
  });

  it("follows one thing with every list about it", async () => {
    const { watch_id, kind } = await watch("ann", {
      ...{ operation: "organisations.get", input: { organisation: "alpha" }, name: "Alpha" },
    });
    expect(kind).toBe("follow");
    await nextSnapshot(another("deal-3"));
    await check();
    const [alert] = await alertsOf("ann", watch_id);
    expect(alert, JSON.stringify(alert?.changes)).toMatchObject({ added: 1, changed: 2, removed: 0 });
    expect(alert?.changes.added).toMatchObject([{ list: "deals" }]);
  });

  it("that fails stops no other, says why, and goes on when it can", async () => {
    const failing = await watch("ann", { input: { year: "2024" }, name: "Of 2024" });
    const sound = await watch("ann", { input: { direction: "out_licensing" }, name: "Out" });
    broken = true;
    await nextSnapshot();
    const { problems } = await check();
    expect(problems).toEqual([{ operation: "deals.list", problem: "Something failed on our side." }]);
    expect((await watched("ann", failing.watch_id))?.problem).toMatch(/failed/);
    expect(await alertsOf("ann", failing.watch_id)).toEqual([]);
    expect(await alertsOf("ann", sound.watch_id)).toHaveLength(1);
    broken = false;
    expect(await check()).toMatchObject({ asked: 1, alerts: 1, problems: [] });
    expect((await watched("ann", failing.watch_id))?.problem).toBeNull();
    expect(await alertsOf("ann", failing.watch_id)).toHaveLength(1);
  });

  it("rests while it is paused, and begins anew without telling what was missed", async () => {
    const { watch_id } = await watch("bo", { operation: "deals.get", input: { deal: "deal-1" }, name: "Resting" });
    await call("alerts.change", { watch_id, version: 1, is_paused: true }, "bo");
    await nextSnapshot();
    await check();
    await call("alerts.change", { watch_id, version: 2, is_paused: false }, "bo");
    expect(await alertsOf("bo", watch_id)).toEqual([]);
    await nextSnapshot();
    await check();
    expect(await alertsOf("bo", watch_id)).toHaveLength(1);
    await expect(call("alerts.change", { watch_id, version: 1, name: "Late" }, "bo")).rejects.toMatchObject({
      code: "conflict",
    });
  });

  it("is its owner's alone: to others it is not there", async () => {
    const { watch_id } = await watch("ann", { input: { text: "alpha" }, name: "Mine" });
    await nextSnapshot();
    await check();
    const [alert] = await alertsOf("ann", watch_id);
    const nothing = crypto.randomUUID();
    const attempts = (id: string, alert_id: string) => [
      call("alerts.change", { watch_id: id, version: 1, name: "theirs" }, "bo"),
      call("alerts.forget", { watch_id: id, version: 1 }, "bo"),
      call("alerts.get", { alert_id }, "bo"),
    ];
    const [hidden, missing] = await Promise.all(
      [attempts(watch_id, alert?.alert_id ?? ""), attempts(nothing, nothing)].map((each) => Promise.allSettled(each)),
    );
    expect(hidden?.every(({ status }) => status === "rejected")).toBe(true);
    expect(JSON.stringify(hidden)).toBe(JSON.stringify(missing));
    expect(await alertsOf("bo", watch_id)).toEqual([]);
    await call("alerts.seen", { alert_ids: [alert?.alert_id ?? ""] }, "bo");
    expect((await alertsOf("ann", watch_id))[0]?.seen_at).toBeNull();
    expect(await call("alerts.seen", { alert_ids: [alert?.alert_id ?? ""] }, "ann")).toEqual({ seen: 1 });
    expect(await call("alerts.forget", { watch_id, version: 1 }, "ann")).toEqual({ watch_id });
    expect(await watched("ann", watch_id)).toBeUndefined();
  });

  it.each([
    ["an operation that writes", { operation: "snapshots.build" }],
    ["casework", { operation: "voyages.list" }],
    ["casework about one thing", { operation: "applications.get", input: { application_id: crypto.randomUUID() } }],
    ["an answer without rows that can be told apart", { operation: "metrics.list.nonsense" }],
    ["a name of the language itself", { operation: "constructor" }],
    ["what the machine alone may do", { operation: "alerts.check" }],
    ["an input that is none", { operation: "deals.list", input: { stage: "phase_99" } }],
    ["an address elsewhere", { address: "//elsewhere.example" }],
    ["a script as an address", { address: "javascript:alert(1)" }],
    ["a time zone that is none", { time_zone: "Mars/Olympus" }],
    ["a name of two lines", { name: "Deals\r\nBcc: all@example.org" }],
    ["a question without end", { input: { text: "x", organisation: "y".repeat(9000) } }],
  ])("refuses %s", async (_, more) => {
    await expect(watch("ida", more as never)).rejects.toMatchObject({ code: "invalid_input" });
  });

  it("keeps no paging, no day of the past and nothing that the operation does not read", async () => {
    const { watch_id } = await watch("ida", {
      input: { year: "2023", limit: 1, offset: 5, as_of: "2026-11-22", ["__proto__x"]: 1 },
    });
    expect((await watched("ida", watch_id))?.input).toEqual({ year: "2023" });
  });

  it("compares the first thousand rows, and says where there are more", async () => {
    const { watch_id, rows, is_cut } = await watch("ida", { operation: "numbers.list", name: "Numbers" });
    expect({ rows, is_cut }).toEqual({ rows: 1000, is_cut: true });
    numbers = 900;
    await nextSnapshot();
    await check();
    const [alert] = await alertsOf("ida", watch_id);
    expect(alert).toMatchObject({ removed: 100, added: 0, is_cut: true });
    expect(alert?.changes.removed).toHaveLength(50);
    expect(await watched("ida", watch_id)).toMatchObject({ rows: 900, is_cut: false });
  });

  it("is one of two hundred at most", async () => {
    people["max"] = await signedIn(world, { name: "max", organisation: "firm-m", kind: "firm", role: "owner" });
    const fill = async (count: number, from: number) =>
      (await world.workspace()).as({ person_id: null, action: "test" }, async (database) => {
        await database.run(
          `with q as (
             insert into watched (question, operation_id, input, snapshot_id, snapshot_built_at, rows, is_cut, checked_at)
             select 'q' || n, 'deals.list', '{}', 's', $3, '[]', false, $3 from generate_series($2::int, $1 + $2 - 1) n returning watched_id
           )
           insert into watch (person_id, watched_id, name, kind, rhythm, language, time_zone, letters_since, is_paused, created_at, updated_at)
           select 'max', watched_id, 'many', 'saved_search', 'never', 'en', 'UTC', $3, true, $3, $3 from q`,
          [count, from, clock],
        );
      });
    await fill(199, 0);
    await watch("max", { name: "The last" });
    await expect(watch("max", { input: { text: "x" }, name: "One more" })).rejects.toMatchObject({ code: "conflict" });
    await expect(fill(1, 500), "past the operation").rejects.toMatchObject({ code: "invalid_input" });
  });

  it("is offered for reads of the evidence alone", async () => {
    const { operations: offered } = await call("alerts.watchable", {}, "ida");
    const ids = offered.map(({ operation }) => operation);
    expect(ids).toEqual(expect.arrayContaining(["candidates.list", "drugs.get", "figures.get", "policies.get"]));
    const found = (id: string) => LISTED.find((operation) => operation.id === id);
    for (const id of ids) expect(found(id)).toMatchObject({ writes: false, access: "public" });
    for (const id of ids) expect(found(id)?.by).toBeUndefined();
  });
});

describe("a letter", () => {
  const fresh = async (name: string, more: Partial<InputOf<"alerts.watch">>) => {
    const workspace = await world.workspace();
    await workspace.as({ person_id: null, action: "test" }, (database) =>
      database.run("delete from watch where person_id = $1", [name]),
    );
    letters.length = 0;
    return watch(name, more);
  };

  it("goes out at once, once, and says what changed, why, and how to stop it", async () => {
    const { watch_id } = await fresh("ann", { rhythm: "at_once", name: "<b>Deals</b>", time_zone: "Asia/Shanghai" });
    await nextSnapshot();
    await check();
    expect(await Promise.all([send(), send()]).then((all) => all.reduce((sum, { sent }) => sum + sent, 0))).toBe(1);
    expect(await send()).toEqual({ queued: 0, sent: 0, failed: 0 });
    const [letter] = letters;
    expect(letter?.to).toBe("ann@example.org");
    expect(letter?.text).toContain(
      `Headline, m: ${(headline - 100).toLocaleString("en")} → ${headline.toLocaleString("en")}`,
    );
    expect(letter?.text).toContain("You get this because you have watched it since");
    expect(letter?.html).not.toContain("<b>Deals</b>");
    expect(letter?.html).not.toMatch(/<img|<script/);
    expect(letter?.headers).toMatchObject({
      "List-Unsubscribe": expect.stringMatching(/^<https:\/\/portolan\.example\/unsubscribe\/[\w-]+\?lang=en>$/),
      "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
    });
    expect((await alertsOf("ann", watch_id))[0]?.sent_at).not.toBeNull();
  });

  it("is written in the language of its reader", async () => {
    await fresh("ann", { rhythm: "at_once", language: "zh" });
    await nextSnapshot();
    await check();
    await send();
    expect(letters[0]?.subject).toContain("变化 1 项");
    expect(letters[0]?.text).toContain("您收到此邮件，是因为");
  });

  it("that does not go out is tried again later, the same letter, and given up in the end", async () => {
    const { watch_id } = await fresh("ann", { rhythm: "at_once" });
    await nextSnapshot();
    await check();
    refusals = 2;
    expect(await send()).toMatchObject({ queued: 1, sent: 0, failed: 1 });
    expect(await send(), "not before its time").toMatchObject({ sent: 0, failed: 0 });
    expect((await watched("ann", watch_id))?.letter_problem).toMatch(/421/);
    later(1);
    expect(await send()).toMatchObject({ queued: 0, failed: 1 });
    later(2);
    expect(await send()).toMatchObject({ queued: 0, sent: 1 });
    expect((await watched("ann", watch_id))?.letter_problem).toBeNull();
    await nextSnapshot();
    await check();
    refusals = 99;
    for (let attempt = 0; attempt < 8; attempt += 1) {
      await send();
      later(72);
    }
    expect(99 - refusals).toBe(6);
    refusals = 0;
    expect(await send()).toMatchObject({ sent: 0 });
  });

  it("is not sent about what was stopped in the meantime", async () => {
    const { watch_id } = await fresh("ann", { rhythm: "at_once" });
    await nextSnapshot();
    await check();
    refusals = 1;
    await send();
    await call("alerts.change", { watch_id, version: 1, rhythm: "never" }, "ann");
    later(1);
    expect(await send()).toMatchObject({ sent: 0, failed: 0 });
    await call("alerts.change", { watch_id, version: 2, rhythm: "at_once" }, "ann");
    later(1);
    expect(await send(), "nor when letters are wanted again").toMatchObject({ queued: 0, sent: 0 });
  });

  it("gathers a day, and goes out at eight where its reader is", async () => {
    await fresh("ann", { rhythm: "daily", time_zone: "Asia/Shanghai" });
    await watch("ann", {
      rhythm: "daily",
      input: { direction: "out_licensing" },
      name: "Out",
      time_zone: "Asia/Shanghai",
    });
    clock = new Date("2027-01-11T20:00:00Z");
    await nextSnapshot();
    clock = new Date("2027-01-12T10:00:00Z");
    await check();
    clock = new Date("2027-01-12T23:59:00Z");
    expect(await send()).toMatchObject({ sent: 0 });
    clock = new Date("2027-01-13T00:00:00Z");
    expect(await send()).toMatchObject({ queued: 1, sent: 1 });
    expect(letters[0]?.subject).toContain("2 watches");
  });

  const tellingAt = async (found: string, rhythm: string, zone: string) => {
    const workspace = await world.workspace();
    const [row] = await workspace.as({ person_id: null, action: "test" }, (database) =>
      database.rows(z.object({ at: z.string().nullable() }), "select told_at($1, $2, $3) as at", [found, rhythm, zone]),
    );
    return row?.at;
  };

  it.each([
    // Clocks go forward in New York on 14 March 2027 and back on 7 November.
    ["2027-03-13T12:59:00Z", "daily", "America/New_York", "2027-03-13T13:00:00.000Z"],
    ["2027-03-13T13:00:00Z", "daily", "America/New_York", "2027-03-14T12:00:00.000Z"],
    ["2027-03-14T06:30:00Z", "daily", "America/New_York", "2027-03-14T12:00:00.000Z"],
    ["2027-11-06T12:00:00Z", "daily", "America/New_York", "2027-11-07T13:00:00.000Z"],
    ["2027-11-07T05:30:00Z", "daily", "America/New_York", "2027-11-07T13:00:00.000Z"],
    ["2027-03-24T10:00:00Z", "weekly", "Europe/Berlin", "2027-03-29T06:00:00.000Z"],
    ["2027-03-29T05:59:00Z", "weekly", "Europe/Berlin", "2027-03-29T06:00:00.000Z"],
    ["2027-03-29T06:00:00Z", "weekly", "Europe/Berlin", "2027-04-05T06:00:00.000Z"],
    ["2027-01-01T23:59:00Z", "daily", "Pacific/Kiritimati", "2027-01-02T18:00:00.000Z"],
    ["2027-01-01T10:00:00Z", "at_once", "UTC", "2027-01-01T10:00:00.000Z"],
    ["2027-01-01T10:00:00Z", "never", "UTC", null],
  ])("about what was found at %s goes out %s in %s at %s", async (found, rhythm, zone, at) => {
    expect(await tellingAt(found, rhythm, zone)).toBe(at);
  });

  describe("has an address that stops it", () => {
    const request = async (token: string, method = "POST") => {
      const api = createApi({ context: () => inTime(world.as(null)), version: "0.0.0-test", log: () => {} });
      return api.request(`/unsubscribe/${token}`, {
        method,
        ...(method === "POST"
          ? { body: "List-Unsubscribe=One-Click", headers: { "content-type": "application/x-www-form-urlencoded" } }
          : {}),
      });
    };
    const tokens = async () => {
      const { watch_id } = await fresh("ann", { rhythm: "at_once" });
      await watch("ann", { rhythm: "weekly", input: { direction: "out_licensing" }, name: "Out" });
      await nextSnapshot();
      await check();
      await send();
      const [one = "", all = ""] = [...(letters[0]?.text ?? "").matchAll(/unsubscribe\/([\w-]+)/g)].map(
        ([, token]) => token,
      );
      expect(letters[0]?.headers?.["List-Unsubscribe"]).toContain(all);
      return { watch_id, one, all };
    };
    const rhythms = async () => (await call("alerts.watches", {}, "ann")).watches.map(({ rhythm }) => rhythm).sort();

    it("without signing in, about one watch or all, and as often as it is pressed", async () => {
      const { one, all } = await tokens();
      expect((await request(one)).status).toBe(200);
      expect(await rhythms()).toEqual(["never", "weekly"]);
      expect((await request(all)).status).toBe(200);
      expect(await rhythms()).toEqual(["never", "never"]);
      expect(await call("alerts.unsubscribe", { token: all }, "bo")).toEqual({ name: null, stopped: 0 });
    });

    it("but not to a scanner that only looks", async () => {
      const { all } = await tokens();
      await request(all, "GET");
      await request(all, "HEAD");
      expect(await rhythms()).toEqual(["at_once", "weekly"]);
    });

    it("nor to whoever makes one up, alters one, or comes a year late", async () => {
      const { all } = await tokens();
      const bytes = Buffer.from(all, "base64url");
      bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
      const document = people["ann"] && (await world.workspace()).vault.seal(Buffer.from("{}"), "unsubscribe");
      for (const token of ["x", "a".repeat(200), bytes.toString("base64url"), document?.toString("base64url") ?? ""])
        expect((await request(token)).status).toBe(400);
      later(366 * 24);
      expect((await request(all)).status).toBe(400);
      expect(await rhythms()).toEqual(["at_once", "weekly"]);
    });
  });
});

describe("the log", () => {
  it("holds all of it, and is whole", async () => {
    const { is_whole, problems } = await call("log.verify", {}, "machine");
    expect(problems).toEqual([]);
    expect(is_whole).toBe(true);
  });
});

describe("a difference", () => {
  const row = (key: string, group: string, said: Record<string, string>): WatchedRow => ({
    ...{ list: "rows", key, group, title: { en: key, zh: key }, record_key: null, fields: Object.entries(said) },
  });

  it("finds a row again when something it refers to was put right, and tells twins apart by what they say", () => {
    const before = [row("d1|x", "d1", { size: "1" }), row("d2", "d2", { a: "1" }), row("d2", "d2", { a: "2" })];
    const after = [row("d1|y", "d1", { size: "2" }), row("d2", "d2", { a: "2" }), row("d2", "d2", { a: "3" })];
    const { counts, changes } = differenceOf(before, after);
    expect(counts).toEqual({ added: 0, removed: 0, changed: 2 });
    expect(changes.changed.map(({ fields }) => fields)).toEqual([
      [{ column: "a", before: "1", after: "3" }],
      [{ column: "size", before: "1", after: "2" }],
    ]);
  });

  it("takes a column that only one side has for no news, and holds the first of very many", () => {
    expect(differenceOf([row("a", "a", { x: "1" })], [row("a", "a", { x: "1", y: "2" })]).counts.changed).toBe(0);
    const many = Array.from({ length: 300 }, (_, at) => row(`r${at}`, `r${at}`, { x: String(at) }));
    const { counts, changes } = differenceOf([], many);
    expect(counts.added).toBe(300);
    expect(changes.added).toHaveLength(50);
  });
});

describe("words", () => {
  // What these hold is shown nowhere: names of things by id, and the Chinese or the precision of a column beside it.
  const ASIDE = /^id$|_id$|_zh$|_precision$/;

  it("has words for every column that can change in what is watched", () => {
    const unnamed = operations.flatMap((operation) =>
      (watchableIn(operation as Operation)?.parts ?? []).flatMap(({ columns }) =>
        columns
          .filter((column) => !isNoNews(column) && !ASIDE.test(column) && columnSaid(column, "zh") === "其他信息")
          .map((column) => `${operation.id} ${column}`),
      ),
    );
    expect(unnamed).toEqual([]);
  });

  it("names what a filter asks about, and leaves a code it does not know", () => {
    const input = { target: ["HGNC:1", "HGNC:2"], year: "2024" };
    const names = { "HGNC:1": { en: "One", zh: "一" } };
    expect(askedInWords({ input, names }, "en")).toBe("Target: One, HGNC:2 · Year: 2024");
  });
});
