import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, it } from "vitest";
import { Stream } from "../src/models/random.ts";
import { emailOf, PASSWORD } from "./support/accounts.ts";
import { startTestServer, type TestServer } from "./support/server.ts";

const MEASURE = "pd-special-rules-2024-class-1-phase-2";
const AUTHORITY = { officer: "officer", reviewer: "reviewer", judge: "reviewer", head: "administrator" } as const;
const KILLS = 4;
const AMOUNT = 1000;

let server: TestServer;
const cookies: Record<string, string> = {};

beforeAll(async () => {
  server = await startTestServer();
  for (const name of ["lin", ...Object.keys(AUTHORITY)]) cookies[name] = await makeAccount(name);
  await server.restart(async () => {
    for (const [name, role] of Object.entries(AUTHORITY))
      expect((await server.command("people.appoint", "--email", emailOf(name), "--role", role)).code).toBe(0);
  });
  await send("/api/auth/organization/create", { name: "Estuary", slug: "estuary", kind: "firm" }, "lin");
  await ask("budgets/set", { measure_id: MEASURE, year: new Date().getUTCFullYear(), amount: 10_000_000 }, "head");
}, 300_000);
afterAll(() => server?.close());

async function makeAccount(name: string): Promise<string> {
  const answer = await send("/api/auth/sign-up/email", { name, email: emailOf(name), password: PASSWORD }, name);
  return answer.headers
    .getSetCookie()
    .map((cookie) => cookie.split(";")[0])
    .join("; ");
}

function send(path: string, body: object, name: string): Promise<Response> {
  const headers = { "content-type": "application/json", origin: server.address, cookie: cookies[name] ?? "" };
  return fetch(server.address + path, { method: "POST", headers, body: JSON.stringify(body) });
}

type Answer = { application_id: string; state: string; version: number };

/** What was answered with 200 was confirmed; everything else that is no answer at all is open. */
async function ask(path: string, body: object, name: string): Promise<Answer> {
  const answer = await send(`/api/${path}`, body, name);
  const said = await answer.json();
  expect([path, answer.status, answer.status === 200 ? "" : JSON.stringify(said)]).toEqual([path, 200, ""]);
  return said as Answer;
}

interface Life {
  application_id: string;
  /** How many of its steps were confirmed. */
  confirmed: number;
}

const lives: Life[] = [];

/** One application from its draft to its payment, a step at a time. */
async function live(): Promise<void> {
  const of = { measure_id: MEASURE, amount: AMOUNT };
  const { application_id } = await ask("applications/open", of, "lin");
  const life: Life = { application_id, confirmed: 0 };
  lives.push(life);
  const steps: [string, (version: number) => object, string][] = [
    ["applications/move", (version) => ({ version, command: "submit" }), "lin"],
    ["applications/move", (version) => ({ version, command: "take" }), "officer"],
    ["applications/review", () => ({ verdict: "approve", reason: "The clause is met." }), "reviewer"],
    ["applications/review", () => ({ verdict: "approve", reason: "The clause is met." }), "judge"],
    [
      "applications/pay",
      (version) => ({ version, amount: AMOUNT, reference: application_id, paid_on: today() }),
      "officer",
    ],
  ];
  for (const [path, body, name] of steps) {
    const { version } = (await read(application_id)).application;
    await ask(path, { application_id, ...body(version) }, name);
    life.confirmed += 1;
  }
}

const today = () => new Date().toISOString().slice(0, 10);

interface Read {
  application: { state: string; version: number; paid?: number };
  turns: { state: string }[];
}

async function read(application_id: string): Promise<Read> {
  return (await ask("applications/get", { application_id }, "lin")) as unknown as Read;
}

/** After each number of confirmed steps, which states the application may be in: the next step may have been kept unsaid. */
const AFTER = [
  ["draft", "submitted"],
  ["submitted", "in_review"],
  ["in_review"],
  ["in_review", "approved"],
  ["approved", "paid"],
  ["paid"],
];

it(`loses nothing that was confirmed, however often it is killed (${KILLS} times here)`, async () => {
  const stream = new Stream().begin(20261123);
  for (let kill = 0; kill < KILLS; kill += 1) {
    let isOver = false;
    let refusal: unknown = null;
    const living = (async () => {
      while (!isOver) await live();
    })().catch((error: Error) => {
      // A connection that was cut is what a kill is; an answer that was refused is not.
      if (error.name === "AssertionError") refusal = error;
    });
    await setTimeout(100 + stream.uniform() * 900);
    await server.kill();
    isOver = true;
    await living;
    if (refusal) throw refusal;
    for (const { application_id, confirmed } of lives) {
      const { application, turns } = await read(application_id);
      expect(AFTER[confirmed]).toContain(application.state);
      expect(turns.at(-1)?.state ?? "draft").toBe(application.state);
    }
  }
  expect(lives.length).toBeGreaterThan(KILLS / 2);
  const listed = (await (
    await fetch(`${server.address}/api/applications/list`, { headers: { cookie: cookies["lin"] ?? "" } })
  ).json()) as { applications: { state: string }[] };
  const committed = listed.applications.filter(({ state }) => state === "approved" || state === "paid").length * AMOUNT;
  const budgets = (await ask("budgets/list", {}, "officer")) as unknown as { budgets: { committed: number }[] };
  expect(budgets.budgets.map((budget) => budget.committed)).toEqual([committed]);
  await server.restart(async () => {
    const { code, out } = await server.command("log.verify", "--json");
    expect([code, JSON.parse(out)]).toMatchObject([0, { is_whole: true, problems: [] }]);
  });
}, 300_000);
