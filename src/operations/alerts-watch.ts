import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { bringUpTo } from "../workspace/watched.ts";
import { MOST_WATCHES, RHYTHMS, WATCH_KINDS } from "../workspace/watches.ts";
import { onBehalf, only } from "./casework.ts";
import { type Context, defineOperation } from "./operation.ts";
import { type Question, questionOf } from "./watchable.ts";
import { ask } from "./watched-rows.ts";

/** In one line: it stands in the subject of a letter. */
export const WatchName = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^[^\p{Cc}]*$/u, "A name is one line.");

export const TimeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/, "Give a time zone such as Asia/Shanghai.");

/** A page of this application. */
const Address = z
  .string()
  .max(8000)
  .regex(/^\/(?![/\\])/, "Give the path of a page of this application, such as /deals?year=2024.");

export const alertsWatch = defineOperation({
  id: "alerts.watch",
  title: { en: "Watch a question", zh: "关注" },
  summary:
    "Keeps asking a question to the evidence for you: on each new snapshot you are told what changed in its answer. A list is a saved search, a page about one thing a follow.",
  access: "public",
  by: [],
  writes: true,
  input: z.object({
    operation: z.string().max(100),
    input: z.record(z.string(), z.unknown()).default({}),
    name: WatchName,
    address: Address.optional(),
    rhythm: z.enum(RHYTHMS).default("daily"),
    language: z.enum(["en", "zh"]).optional(),
    time_zone: TimeZone.default("UTC"),
  }),
  output: z.object({
    watch_id: z.string(),
    kind: z.enum(WATCH_KINDS),
    rows: z.int(),
    /** True where there are more rows than are compared. */
    is_cut: z.boolean(),
  }),
  example: { operation: "deals.list", input: { year: "2024" }, name: "Deals of 2024" },
  async run({ operation: id, input, ...said }, context) {
    const question = questionOf(context, id, input);
    await onBehalf(context, "alerts.watch", async (database) => {
      const [{ watches } = { watches: 0 }] = await database.rows(
        z.object({ watches: z.int() }),
        "select count(*)::int as watches from watch",
      );
      if (watches >= MOST_WATCHES) throw tooMany();
    });
    const { watched_id, rows, is_cut } = await askedNow(question, context);
    const { kind } = question.watchable;
    const watch_id = await onBehalf(context, "alerts.watch", async (database, person) => {
      const [row] = await database.rows(
        z.object({ watch_id: z.string() }),
        `insert into watch (person_id, watched_id, name, kind, address, rhythm, language, time_zone, letters_since, created_at, updated_at)
         select $1, $2, $3, $4, $5, $6, coalesce($7, p.language), $8, $9, $9, $9 from person p where p.id = $1
         on conflict (person_id, watched_id) do nothing returning watch_id`,
        [
          ...[person.person_id, watched_id, said.name, kind, said.address ?? null, said.rhythm],
          ...[said.language ?? null, said.time_zone, context.now()],
        ],
      );
      if (!row) throw watchedAlready();
      return only([row], A_WATCH).watch_id;
    });
    return { watch_id, kind, rows, is_cut };
  },
});

/** What it answers on the snapshot being served, kept; whoever watches it already is told of what changed until now. */
export async function askedNow(question: Question, context: Context) {
  const answer = await ask(question, context);
  const workspace = await context.workspace();
  const { watched_id } = await workspace.as({ person_id: null, action: "alerts.check" }, (database) =>
    bringUpTo(database, {
      ...{ question: question.hash, operation_id: question.operation.id, input: question.input },
      ...{ ...answer, at: context.now() },
    }),
  );
  return { watched_id, rows: answer.rows.length, is_cut: answer.is_cut };
}

export const A_WATCH = { en: "This watch", zh: "此关注" };

const tooMany = () =>
  new Fault("conflict", `You watch ${MOST_WATCHES} things, and no more can be kept. Stop watching one first.`, {
    zh: `最多可关注 ${MOST_WATCHES} 项，请先取消一项。`,
  });

const watchedAlready = () =>
  new Fault("conflict", "You watch this already: it stands among your alerts.", {
    zh: "您已关注此内容，见“我的提醒”。",
  });
