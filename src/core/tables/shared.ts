import * as z from "zod";
import { DatePrecision, Day } from "../date.ts";

/** `source:record@version`: the address of one untouched record. Every row of every fact table carries it. */
export const RecordKey = z.string();

export const Grade = z.enum(["primary", "secondary", "derived", "unverified"]);
export type Grade = z.infer<typeof Grade>;

export const text = z.string();
export const maybeText = z.string().nullable();
export const maybeNumber = z.number().nullable();
export const maybeInteger = z.int().nullable();
export const maybeFlag = z.boolean().nullable();
export const maybeDay = Day.nullable();
export const maybePrecision = DatePrecision.nullable();
