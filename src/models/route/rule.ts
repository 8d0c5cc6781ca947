import * as z from "zod";
import { RegulationCondition, RegulationRow } from "../../core/tables/regulation.ts";
import { Grade } from "../../core/tables/shared.ts";
import { daysBetween } from "../calendar.ts";

/** A regulation as a plan reads it, with its conditions, its references and how good its source is. */
export const RouteRule = RegulationRow.extend({
  grade: Grade,
  conditions: z.array(RegulationCondition.pick({ position: true, fact: true, test: true, value: true })),
  references: z.array(z.string()),
});
export type RouteRule = z.infer<typeof RouteRule>;

/** What a step may be cited by. */
export const Clause = z
  .object({
    regulation_id: z.string(),
    name: z.string(),
    name_zh: z.string(),
    clause: z.string().nullable(),
    record_key: z.string(),
    grade: Grade,
  })
  .meta({ id: "Clause" });
export type Clause = z.infer<typeof Clause>;

export const clauseOf = ({ regulation_id, name, name_zh, clause, record_key, grade }: RouteRule): Clause => ({
  ...{ regulation_id, name, name_zh, clause, record_key, grade },
});

export const inForce = ({ legal_state, in_force_from, in_force_to }: RouteRule, day: string): boolean =>
  legal_state === "in_force" && (!in_force_from || in_force_from <= day) && (!in_force_to || in_force_to >= day);

const YEAR = 365;
/** Pages are to be read again after a year; a page that is older than three may speak of rules that have changed. */
const READ_AGAIN = YEAR;
const OLD_PAGE = 3 * YEAR;

export const isStale = ({ verified_on, page_date }: RouteRule, today: string): boolean =>
  !verified_on ||
  daysBetween(verified_on, today) > READ_AGAIN ||
  (page_date !== null && daysBetween(page_date, today) > OLD_PAGE);
