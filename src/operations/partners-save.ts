import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { DealRow, DealStage, DealTerritory } from "../core/tables/deal.ts";
import { Modality } from "../core/tables/medicine.ts";
import { AREA_IDS } from "../models/success-populations.ts";
import type { Database } from "../workspace/database.ts";
import { onBehalf, partnerOf, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { namesOf } from "./partners-profile.ts";

const several = <Entry extends z.ZodType<string>>(entry: Entry) =>
  z
    .array(entry)
    .max(50)
    .default([])
    .transform((all) => [...new Set(all)]);

const words = z.string().trim().min(1).max(3000);

const Mandate = z.object({
  targets: several(z.string().trim().min(1).max(100)),
  areas: several(z.enum(AREA_IDS)),
  modalities: several(Modality),
  stages: several(DealStage),
  territories: several(DealTerritory),
  deal_types: several(DealRow.shape.deal_type),
  text: words,
  text_zh: words,
  is_shown: z.boolean().default(true).meta({ description: "Off, it is seen by nobody but your organisation" }),
  known_as: z.string().trim().min(1).max(200).nullable().default(null).meta({
    description: "The organisation of the evidence that you are, by its id; an officer confirms it",
  }),
});

export const partnersSave = defineOperation({
  id: "partners.save",
  title: { en: "Say what you look for", zh: "发布合作需求" },
  summary:
    "Writes the profile of your organisation. Everybody who is signed in reads it while it is shown; officers see besides who belongs to your organisation.",
  access: "public",
  by: ["partner"],
  writes: true,
  input: Mandate.extend({
    /** Needed only by those who belong to several partners. */
    organisation_id: z.string().max(200).optional(),
    /** The version that was looked at; left out of the first. */
    version: z.int().min(1).optional(),
  }),
  output: z.object({ organisation_id: z.string(), version: z.int() }),
  example: {
    ...{ targets: ["PD-1"], areas: ["oncology"], modalities: ["bispecific_antibody"], stages: ["phase_1"] },
    ...{ text: "Bispecific antibodies with first clinical data.", text_zh: "寻求已有首批临床数据的双特异性抗体。" },
  },
  async run({ organisation_id, version, ...mandate }, context) {
    const { known_as } = mandate;
    if (known_as !== null && (await namesOf(context.shelf.current().engine, [known_as])).length === 0)
      throw new Fault(
        "invalid_input",
        "known_as: no organisation of the evidence has this id. Leave it out, or search for it.",
        {
          field: "known_as",
          zh: "证据中没有该机构，请留空或重新查找。",
        },
      );
    return onBehalf(context, "partners.save", async (database, person) => {
      const partner = partnerOf(person, organisation_id);
      const [row] = await (version === undefined
        ? insert(database, partner, mandate)
        : update(database, partner, version, mandate));
      if (!row) throw stale();
      return { organisation_id: partner, version: row.version };
    });
  },
});

type Mandate = z.output<typeof Mandate>;

const Version = z.object({ version: z.int() });

const FIELDS = Object.keys(Mandate.shape) as (keyof Mandate)[];
const PLACES = FIELDS.map((_, at) => `$${at + 2}`);
const valuesOf = (mandate: Mandate) => FIELDS.map((field) => mandate[field]);

const insert = (database: Database, partner: string, mandate: Mandate) =>
  database.rows(
    Version,
    `insert into partner_profile (organisation_id, ${FIELDS.join(", ")}) values ($1, ${PLACES.join(", ")})
     on conflict do nothing returning version`,
    [partner, ...valuesOf(mandate)],
  );

const update = (database: Database, partner: string, version: number, mandate: Mandate) =>
  database.rows(
    Version,
    `update partner_profile set (${FIELDS.join(", ")}) = (${PLACES.join(", ")}), version = version + 1, updated_at = now()
     where organisation_id = $1 and version = $${FIELDS.length + 2} returning version`,
    [partner, ...valuesOf(mandate), version],
  );
