import * as z from "zod";
import { DeviceApprovalRow, DeviceRow } from "../core/tables/device.ts";
import { DEVICES_BY_YEAR, NAMED_DEVICES, PLACES_OF_DEVICES } from "../landscape/devices.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { count, maybeNumber, number } from "./shapes.ts";

const Year = z.object({
  year: count,
  value: number,
  statistic_id: z.string(),
  record_key: z.string(),
  grade: z.string(),
});

const Device = DeviceRow.extend(DeviceApprovalRow.shape).extend({ grade: z.string() });

const Place = z.object({
  statistic_id: z.string(),
  geography: z.string(),
  value: number,
  period_start: z.string(),
  period_end: z.string().nullable(),
  counter: z.string(),
  definition: z.string().nullable(),
  definition_zh: z.string().nullable(),
  record_key: z.string(),
  /** The national number of the whole years within that period, and the day to which they run; null where none is on record. */
  national_within: maybeNumber,
  national_keys: z.array(z.string()).nullable(),
  national_to: z.string().nullable(),
});

export const devicesSummary = defineOperation({
  id: "devices.summary",
  title: { en: "Innovative devices", zh: "创新医疗器械" },
  summary:
    "Innovative class III devices as a second kind of product: approvals by year, by place against the nation, and those that a page names.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({}),
  output: z.object({
    /** Approvals in China after the special review of innovative devices, in the years on record. */
    value: z.number(),
    unit: z.literal("devices"),
    rows: z.array(Year),
    places: z.array(Place),
    devices: z.array(Device),
    record_keys: z.array(z.string()),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: {},
  async run(_input, context) {
    const { engine } = context.shelf.current();
    const rows = await engine.rows(Year, DEVICES_BY_YEAR);
    return {
      value: rows.reduce((sum, { value }) => sum + value, 0),
      unit: "devices" as const,
      rows,
      places: await engine.rows(Place, PLACES_OF_DEVICES),
      devices: await engine.rows(Device, NAMED_DEVICES),
      record_keys: rows.map(({ record_key }) => record_key),
      sources: await standingOf([], context),
      sql: DEVICES_BY_YEAR,
    };
  },
});
