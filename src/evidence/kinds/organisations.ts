import * as z from "zod";
import { OrganisationRow } from "../../core/tables/medicine.ts";
import { defineKind, provenance } from "../kind.ts";

const Organisation = z.strictObject({
  ...provenance,
  name: z.string().min(1),
  name_zh: z.string().nullable(),
  type: OrganisationRow.shape.type,
  founded_year: z.int().min(1600).max(2100).nullable(),
  headquarters: z.string().nullable(),
  headquarters_zh: z.string().nullable(),
  /** ISO 3166 alpha-2. */
  country: z.string().length(2).nullable(),
  district: z.string().nullable(),
  district_zh: z.string().nullable(),
  in_pudong: z.boolean().nullable(),
  identifiers: z.array(z.strictObject({ scheme: z.string(), value: z.string() })).default([]),
});

export const organisations = defineKind({
  id: "organisations",
  title: { en: "Organisations", zh: "机构" },
  schema: Organisation,
  label: ({ name, name_zh }) => ({ en: name, zh: name_zh }),
  references: () => [],
  facts: ({ id: organisation_id, name, name_zh, identifiers, ...row }) => ({
    organisation: [
      {
        organisation_id,
        name,
        name_zh,
        type: row.type,
        founded_year: row.founded_year,
        headquarters: row.headquarters,
        headquarters_zh: row.headquarters_zh,
        country: row.country,
        district: row.district,
        district_zh: row.district_zh,
        in_pudong: row.in_pudong,
      },
    ],
    organisation_identifier: identifiers.map(({ scheme, value }) => ({ organisation_id, scheme, value })),
  }),
});
