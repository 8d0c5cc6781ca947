import * as z from "zod";
import { Day } from "../core/date.ts";
import { Fault } from "../core/fault.ts";
import type { Database } from "../workspace/database.ts";
import { PROGRAMME_MOVES, type ProgrammeState } from "../workspace/programme-states.ts";
import { PROGRAMME_KINDS, readProgramme } from "../workspace/programmes.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { dayOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";

export const A_PROGRAMME = { en: "This entry", zh: "该条目" };

const short = z.string().trim().min(1).max(200);
const long = z.string().trim().min(1).max(5000);
const maybe = short.nullable().default(null);

const Entry = z.object({
  kind: z.enum(PROGRAMME_KINDS),
  title: short,
  title_zh: short,
  text: long,
  text_zh: long,
  organisation: short.meta({ description: "Who offers it" }),
  organisation_zh: maybe,
  starts_on: Day.nullable().default(null),
  ends_on: Day.nullable().default(null),
  place: maybe,
  place_zh: maybe,
  url: z
    .url({ protocol: /^https?$/, error: "An address begins with https:// or http://" })
    .max(2000)
    .nullable()
    .default(null),
});
type Entry = z.output<typeof Entry>;

export const programmesSave = defineOperation({
  id: "programmes.save",
  title: { en: "Enter a programme", zh: "登记项目或活动" },
  summary:
    "Enters a programme, an event or a service provider for everybody to see, or changes one. An event has a first day.",
  access: "public",
  by: ["officer"],
  writes: true,
  input: Entry.extend({
    /** Left out of a new one. */
    programme_id: z.uuid().optional(),
    /** The version that was looked at; goes with the id. */
    version: z.int().min(1).optional(),
  }),
  output: z.object({ programme_id: z.string(), version: z.int() }),
  example: {
    ...{ kind: "event", title: "Clinic hours", title_zh: "开放咨询", starts_on: "2026-12-01" },
    ...{ text: "Officers answer questions on the way abroad.", text_zh: "专员解答出海问题。" },
    organisation: "Collaboration Platform",
  },
  async run({ programme_id, version, ...entry }, context) {
    refuseOddDays(entry);
    return onBehalf(context, "programmes.save", async (database) => {
      if (programme_id === undefined) return only(await insert(database, entry), A_PROGRAMME);
      const { state } = only(await readProgramme(database, dayOf(context), programme_id), A_PROGRAMME);
      refuseClosed(state, "open");
      const [row] = await update(database, programme_id, version ?? 0, entry);
      if (!row) throw stale();
      return row;
    });
  },
});

export function refuseClosed(state: ProgrammeState, to: ProgrammeState): void {
  if (PROGRAMME_MOVES[state].includes(to)) return;
  throw new Fault("conflict", "This is closed and stays as it was. Enter it anew where it is offered again.", {
    zh: "该条目已关闭，不再更改；如再次提供，请新建。",
  });
}

function refuseOddDays({ kind, starts_on, ends_on }: Entry): void {
  if (kind === "event" && starts_on === null)
    throw new Fault("invalid_input", "starts_on: say on which day the event begins.", {
      field: "starts_on",
      zh: "请填写活动开始日期。",
    });
  if (starts_on !== null && ends_on !== null && ends_on < starts_on)
    throw new Fault("invalid_input", "ends_on: the last day is before the first. Change one of them.", {
      field: "ends_on",
      zh: "结束日期早于开始日期，请修改。",
    });
}

const Saved = z.object({ programme_id: z.string(), version: z.int() });
const FIELDS = Object.keys(Entry.shape) as (keyof Entry)[];
const valuesOf = (entry: Entry) => FIELDS.map((field) => entry[field]);

const insert = (database: Database, entry: Entry) =>
  database.rows(
    Saved,
    `insert into programme (${FIELDS.join(", ")}) values (${FIELDS.map((_, at) => `$${at + 1}`).join(", ")})
     returning programme_id, version`,
    valuesOf(entry),
  );

const update = (database: Database, programme_id: string, version: number, entry: Entry) =>
  database.rows(
    Saved,
    `update programme set (${FIELDS.join(", ")}) = (${FIELDS.map((_, at) => `$${at + 3}`).join(", ")}),
       version = version + 1, updated_at = now()
     where programme_id = $1 and version = $2 returning programme_id, version`,
    [programme_id, version, ...valuesOf(entry)],
  );
