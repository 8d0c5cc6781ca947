import * as z from "zod";
import { maybeDay, maybePrecision, maybeText, RecordKey, text } from "./shared.ts";

/** A medical device. Its registrant is who holds the registration, under the name the notice prints. */
export const DeviceRow = z.object({
  record_key: RecordKey,
  device_id: text,
  name: text,
  name_zh: maybeText,
  registrant: text,
  registrant_zh: maybeText,
  organisation_id: maybeText,
  place: maybeText,
  place_zh: maybeText,
  district: maybeText,
  park: maybeText,
  origin_country: maybeText,
});

export const DeviceApprovalRow = z.object({
  record_key: RecordKey,
  device_approval_id: text,
  device_id: text,
  jurisdiction: text,
  authority: text,
  pathway: z.enum(["innovative", "priority", "standard"]).nullable(),
  device_class: z.enum(["I", "II", "III"]).nullable(),
  registration_number: maybeText,
  approval_date: maybeDay,
  approval_date_precision: maybePrecision,
});
