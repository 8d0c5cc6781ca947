import { copyFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { createApi } from "../src/http/app.ts";
import { askPlainQuestions } from "../src/operations/plain-questions.ts";
import { openDuckDB, openToRead } from "../src/store/duckdb.ts";
import type { Engine } from "../src/store/engine.ts";
import { temporaryFolder } from "../test/support/evidence.ts";
import { openTestWorld, type World } from "../test/support/world.ts";
import { type Figure, percentile, round, seconds } from "./figure.ts";
import { enlarge, type Size } from "./landscape-data.ts";

const FULL: Size = { trials: 600_000, drugs: 100_000, links: 1_000_000 };
const TENTH: Size = { trials: 60_000, drugs: 10_000, links: 100_000 };

/** What each page asks for, as its address would have it: whole, narrowed and under other rules. */
const PAGES: [page: string, operation: string, inputs: object[]][] = [
  [
    "pipeline",
    "candidates/list",
    [
      { limit: 200 },
      { limit: 200, stage: ["phase_3"] },
      { limit: 200, novelty: "any", stage_floor: "phase_2" },
      { limit: 200, target: ["bench:target:1"] },
      { limit: 200, indication: ["bench:indication:2"], stage: ["phase_2", "phase_3"] },
      { limit: 200, country: ["CN"], attribution: "first_trial" },
      { limit: 200, text: "firm 12", offset: 200 },
    ],
  ],
  [
    "matrix",
    "candidates/list",
    [
      { matrix: "target", limit: 200 },
      { matrix: "organisation", limit: 200 },
    ],
  ],
  ["crowding", "targets/crowding", [{}, { several_targets: "split" }, { granularity: "family" }, { counted: "trial" }]],
  [
    "white space",
    "targets/gaps",
    [
      { home: "CN", attribution: "first_trial" },
      { home: "CN", attribution: "first_trial", by_indication: true },
    ],
  ],
  ["history", "candidates/history", [{ target: ["bench:target:1"] }, { indication: ["bench:indication:2"] }]],
  ["originality", "originality/compare", [{}, { from_year: 2015, to_year: 2024 }]],
  ["lag", "approvals/lag", [{ jurisdiction: "US" }, { jurisdiction: "CN", lag: "start" }]],
  ["deals", "deals/summary", [{}, { by: "stage", counter: "every_direction" }]],
  ["prices", "prices/gap", [{ price_kind: "public_prices" }]],
  ["plan", "plan/progress", [{}]],
];

interface Case {
  page: string;
  path: string;
  body: string;
}

const cases: Case[] = PAGES.flatMap(([page, operation, inputs]) =>
  inputs.map((input) => ({ page, path: `/api/${operation}`, body: JSON.stringify(input) })),
);

/** A world whose snapshot has been enlarged, behind the same door as a page's. */
async function large(world: World, size: Size) {
  const folder = await temporaryFolder();
  const path = join(folder, "large.duckdb");
  const { manifest, folder: own } = world.shelf.current();
  await copyFile(join(own, "portolan.duckdb"), path);
  const writing = await openDuckDB(path);
  const built = await seconds(() => enlarge(writing, size));
  writing.close();
  const engine = await openToRead(path);
  let generation = 0;
  const opened = (mark: string) => {
    const rows: Engine["rows"] = (shape, sql, parameters) => engine.rows(shape, `${sql}\n-- ${mark}`, parameters);
    return { manifest, folder: own, engine: { ...engine, rows } };
  };
  let snapshot = opened("0");
  // Answers are remembered by snapshot and by the text of a query: others have none.
  const forget = () => {
    generation += 1;
    snapshot = opened(String(generation));
  };
  const shelf = { ...world.shelf, current: () => snapshot };
  const app = createApi({ context: () => ({ ...world.as(null), shelf }), version: "bench", log: () => {} });
  const ask = async ({ path: to, body }: Case): Promise<number> => {
    const began = performance.now();
    const answer = await app.request(to, { method: "POST", headers: { "content-type": "application/json" }, body });
    await answer.text();
    if (!answer.ok) throw new Error(`${to} ${body} answered ${answer.status}.`);
    return performance.now() - began;
  };
  const close = async () => {
    engine.close();
    await rm(folder, { recursive: true, force: true });
  };
  const ahead = () => askPlainQuestions({ ...world.as(null), shelf });
  return { ask, ahead, forget, built, close };
}

type Large = Awaited<ReturnType<typeof large>>;

const RUNS = 6;

/** Each page one after another, with no answer remembered. */
async function alone({ ask, forget }: Large) {
  const times = new Map<string, number[]>();
  for (let run = 0; run < RUNS; run += 1)
    for (const one of cases) {
      forget();
      times.set(one.page, [...(times.get(one.page) ?? []), await ask(one)]);
    }
  return times;
}

const USERS = 50;
const CLICKS = 12;

/** Fifty users at once, each clicking through pages without a pause; which pages is drawn, the plain ones most often. */
async function together(ask: (one: Case) => Promise<number>): Promise<number[]> {
  const times: number[] = [];
  const user = async (number: number) => {
    for (let click = 0; click < CLICKS; click += 1) {
      const at = Math.floor((((number * 7919 + click * 104_729) % 1000) / 1000) ** 1.5 * cases.length);
      times.push(await ask(cases[at] as Case));
    }
  };
  await Promise.all(Array.from({ length: USERS }, (_, number) => user(number)));
  return times;
}

const p95 = (times: number[]) => percentile(times, 0.95);

/** The pages of the landscape on 600,000 trials, alone and together, and on a tenth of it. */
export async function landscapeFigures(): Promise<Figure[]> {
  const world = await openTestWorld();
  const small = await large(world, TENTH);
  await alone(small);
  const little = await alone(small);
  await small.close();
  const whole = await large(world, FULL);
  const figures: Figure[] = [
    {
      name: "landscape_worked_out",
      value: round(whole.built, 1),
      unit: "seconds",
      note: "rows made up and the landscape worked out, at 600,000 trials",
    },
  ];
  await alone(whole);
  const much = await alone(whole);
  for (const [page, times] of much) {
    const before = p95(little.get(page) ?? []);
    figures.push({
      name: `landscape_p95 ${page}`,
      value: round(p95(times), 1),
      unit: "ms",
      note: "one user; target < 150",
    });
    figures.push({
      name: `landscape_growth ${page}`,
      value: round(p95(times) / before, 2),
      unit: "ratio",
      numerator: round(p95(times), 1),
      denominator: round(before, 1),
      note: "ten times the data; target < 3",
    });
  }
  whole.forget();
  await whole.ahead();
  figures.push({
    name: "landscape_p95_50_users",
    value: round(p95(await together(whole.ask)), 1),
    unit: "ms",
    note: "50 at once without a pause, after what a server asks itself when it opens a snapshot; target < 400",
  });
  figures.push({
    name: "landscape_p95_50_users_again",
    value: round(p95(await together(whole.ask)), 1),
    unit: "ms",
    note: "the same once more, every question asked before",
  });
  whole.forget();
  figures.push({
    name: "landscape_p95_50_users_cold",
    value: round(p95(await together(whole.ask)), 1),
    unit: "ms",
    note: "the same with nothing remembered at first",
  });
  await whole.close();
  await world.close();
  return figures;
}
