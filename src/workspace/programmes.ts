import * as z from "zod";
import { Day } from "../core/date.ts";
import type { Database } from "./database.ts";
import { PROGRAMME_STATES } from "./programme-states.ts";

export const PROGRAMME_KINDS = ["programme", "event", "service_provider"] as const;

const maybe = z.string().nullable();

export const ProgrammeRow = z.object({
  programme_id: z.string(),
  kind: z.enum(PROGRAMME_KINDS),
  title: z.string(),
  title_zh: z.string(),
  text: z.string(),
  text_zh: z.string(),
  organisation: z.string(),
  organisation_zh: maybe,
  starts_on: Day.nullable(),
  ends_on: Day.nullable(),
  place: maybe,
  place_zh: maybe,
  url: maybe,
  state: z.enum(PROGRAMME_STATES),
  /** An event without a last day is over when its first day is; the others, when their last day is. */
  is_over: z.boolean(),
  version: z.int(),
  updated_at: z.iso.datetime(),
});

const PROGRAMMES = `select *, coalesce(case when kind = 'event' then coalesce(ends_on, starts_on) else ends_on end < $1::date, false) as is_over
from programme`;

/** What is offered: what is not over first, then by when it begins. `day` says what is over. */
export const readProgrammes = (database: Database, day: string, kind: string | null) =>
  database.rows(
    ProgrammeRow,
    `select * from (${PROGRAMMES} where $2::text is null or kind = $2) p
order by state desc, is_over, case when is_over then null else starts_on end nulls last, starts_on desc, lower(title), programme_id`,
    [day, kind],
  );

export const readProgramme = (database: Database, day: string, programme_id: string) =>
  database.rows(ProgrammeRow, `${PROGRAMMES} where programme_id = $2`, [day, programme_id]);
