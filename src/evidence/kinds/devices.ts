import * as z from "zod";
import { dateColumns, PartialDate } from "../../core/date.ts";
import { DeviceApprovalRow } from "../../core/tables/device.ts";
import { defineKind, Id, JurisdictionCode, provenance } from "../kind.ts";

const text = z.string().min(1).nullable();

const Device = z.strictObject({
  ...provenance,
  name: z.string().min(1),
  name_zh: text,
  registrant: z.string().min(1),
  registrant_zh: text,
  organisation_id: Id.nullable(),
  /** The city of the registrant, where the page or its legal name gives it. */
  place: text,
  place_zh: text,
  district: text,
  park: text,
  origin_country: JurisdictionCode.nullable(),
  approvals: z
    .array(
      z.strictObject({
        id: Id,
        jurisdiction: JurisdictionCode,
        authority: z.string().min(1),
        pathway: DeviceApprovalRow.shape.pathway,
        device_class: DeviceApprovalRow.shape.device_class,
        registration_number: text,
        approval_date: PartialDate.nullable(),
      }),
    )
    .min(1),
});

export const devices = defineKind({
  id: "devices",
  title: { en: "Devices", zh: "医疗器械" },
  schema: Device,
  label: ({ name, name_zh, registrant, registrant_zh }) => ({
    en: `${name} · ${registrant}`,
    zh: name_zh ? `${name_zh} · ${registrant_zh ?? registrant}` : null,
  }),
  references: ({ organisation_id }) =>
    organisation_id ? [{ kind: "organisations", id: organisation_id, field: "organisation_id" }] : [],
  facts: ({ id: device_id, approvals, ...row }) => ({
    device: [
      {
        ...{ device_id, name: row.name, name_zh: row.name_zh },
        ...{ registrant: row.registrant, registrant_zh: row.registrant_zh, organisation_id: row.organisation_id },
        ...{ place: row.place, place_zh: row.place_zh, district: row.district, park: row.park },
        origin_country: row.origin_country,
      },
    ],
    device_approval: approvals.map(({ id: device_approval_id, approval_date, ...approval }) => ({
      ...{ device_approval_id, device_id, ...approval },
      ...dateColumns("approval_date", approval_date),
    })),
  }),
});
