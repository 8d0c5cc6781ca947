import * as z from "zod";
import { Day } from "../../core/date.ts";
import {
  OrganisationName,
  OrganisationPlace,
  OrganisationRelation,
  OrganisationRow,
} from "../../core/tables/medicine.ts";
import { defineKind, Id, provenance, Source } from "../kind.ts";

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
  /** Names besides `name` and `name_zh`. */
  names: z
    .array(
      z.strictObject({
        name: z.string().min(1),
        language: OrganisationName.shape.language,
        kind: OrganisationName.shape.kind,
        until_date: Day.nullable().default(null),
        sources: z.array(Source).default([]),
      }),
    )
    .default([]),
  relations: z
    .array(
      z.strictObject({
        relation: OrganisationRelation.shape.relation,
        other: z.string().min(1),
        other_id: Id.nullable(),
        from_date: Day.nullable().default(null),
        to_date: Day.nullable().default(null),
        sources: z.array(Source).default([]),
      }),
    )
    .default([]),
  places: z
    .array(
      z.strictObject({
        kind: OrganisationPlace.shape.kind,
        place: z.string().min(1),
        place_zh: z.string().nullable(),
        city: z.string().nullable(),
        park: z.string().nullable(),
        country: z.string().length(2).nullable(),
        from_date: Day.nullable().default(null),
        to_date: Day.nullable().default(null),
        sources: z.array(Source).default([]),
      }),
    )
    .default([]),
});

export const organisations = defineKind({
  id: "organisations",
  title: { en: "Organisations", zh: "机构" },
  schema: Organisation,
  label: ({ name, name_zh }) => ({ en: name, zh: name_zh }),
  references: ({ relations }) =>
    relations.flatMap(({ other_id }, at) =>
      other_id ? [{ kind: "organisations", id: other_id, field: `relations.${at}.other_id` }] : [],
    ),
  facts: ({ id: organisation_id, name, name_zh, identifiers, names, relations, places, ...row }) => ({
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
    organisation_name: names.map(({ sources: _, ...each }) => ({ organisation_id, ...each })),
    organisation_relation: relations.map(({ sources: _, ...each }) => ({ organisation_id, ...each })),
    organisation_place: places.map(({ sources: _, ...each }) => ({ organisation_id, ...each })),
  }),
});
