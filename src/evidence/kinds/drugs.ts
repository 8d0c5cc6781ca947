import * as z from "zod";
import { DrugName, DrugRow } from "../../core/tables/medicine.ts";
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
});

export const drugs = defineKind({
  id: "drugs",
  title: { en: "Medicines", zh: "药物" },
  schema: Drug,
  label: (drug) => ({ en: drug.name, zh: drug.name_zh }),
  references: ({ origin }) =>
    origin.organisation_id
      ? [{ kind: "organisations", id: origin.organisation_id, field: "origin.organisation_id" }]
      : [],
  facts: ({ id: drug_id, name, name_zh, modality, drug_class, targets, origin, names }) => ({
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
  }),
});
