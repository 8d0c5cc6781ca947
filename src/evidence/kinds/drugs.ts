import * as z from "zod";
import { Day } from "../../core/date.ts";
import { DrugComponent, DrugName, DrugOrganisation, DrugRow } from "../../core/tables/medicine.ts";
import { defineKind, Id, provenance, Source } from "../kind.ts";

const Drug = z.strictObject({
  ...provenance,
  /** International nonproprietary name, or the name the drug is best known by. */
  name: z.string().min(1),
  name_zh: z.string().nullable(),
  modality: DrugRow.shape.modality,
  drug_class: DrugRow.shape.drug_class,
  targets: z.array(z.string()),
  origin: z.strictObject({
    state: DrugRow.shape.origin_state,
    organisation: z.string().nullable(),
    organisation_id: Id.nullable(),
    place: z.string().nullable(),
  }),
  names: z.array(
    z.strictObject({
      name: z.string().min(1),
      language: DrugName.shape.language,
      kind: DrugName.shape.kind,
      sources: z.array(Source).default([]),
    }),
  ),
  components: z
    .array(
      z.strictObject({
        role: DrugComponent.shape.role,
        name: z.string().min(1),
        target: z.string().nullable(),
        sources: z.array(Source).default([]),
      }),
    )
    .default([]),
  organisations: z
    .array(
      z.strictObject({
        role: DrugOrganisation.shape.role,
        organisation: z.string().min(1),
        organisation_id: Id.nullable(),
        territory: z.string().nullable(),
        from_date: Day.nullable().default(null),
        to_date: Day.nullable().default(null),
        sources: z.array(Source).default([]),
      }),
    )
    .default([]),
});

export const drugs = defineKind({
  id: "drugs",
  title: { en: "Medicines", zh: "药物" },
  schema: Drug,
  label: (drug) => ({ en: drug.name, zh: drug.name_zh }),
  references: ({ origin, organisations }) =>
    [
      { id: origin.organisation_id, field: "origin.organisation_id" },
      ...organisations.map(({ organisation_id: id }, at) => ({ id, field: `organisations.${at}.organisation_id` })),
    ].flatMap(({ id, field }) => (id ? [{ kind: "organisations", id, field }] : [])),
  facts: ({ id: drug_id, name, name_zh, modality, drug_class, targets, origin, names, components, organisations }) => ({
    drug: [
      {
        drug_id,
        name,
        name_zh,
        modality,
        drug_class,
        originator: origin.organisation,
        originator_id: origin.organisation_id,
        origin_place: origin.place,
        origin_state: origin.state,
      },
    ],
    drug_name: names.map(({ name, language, kind }) => ({ drug_id, name, language, kind })),
    drug_target: targets.map((target) => ({ drug_id, target })),
    drug_component: components.map(({ sources: _, ...each }) => ({ drug_id, ...each })),
    drug_organisation: organisations.map(({ sources: _, ...each }) => ({ drug_id, ...each })),
  }),
});
