import * as z from "zod";
import { DealRow, DealStage, DealTerritory } from "../core/tables/deal.ts";
import { Modality } from "../core/tables/medicine.ts";
import { AREA_IDS } from "../models/success-populations.ts";
import type { Database } from "../workspace/database.ts";
import { readOpportunities } from "../workspace/opportunities.ts";
import { firmOf, onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";
import { AN_OPPORTUNITY } from "./opportunities-get.ts";

const words = (most: number) => z.string().trim().min(1).max(most);

const Teaser = z.object({
  voyage_id: z.uuid().nullable().default(null).meta({ description: "The voyage it is of; partners do not see it" }),
  title: words(200),
  title_zh: words(200),
  teaser: words(3000),
  teaser_zh: words(3000),
  target: words(100).nullable().default(null),
  area: z.enum(AREA_IDS).nullable().default(null),
  modality: Modality.nullable().default(null),
  stage: DealStage.nullable().default(null),
  territories: z.array(DealTerritory).max(20).default([]).meta({ description: "Where rights are to be had" }),
  deal_types: z.array(DealRow.shape.deal_type).max(20).default([]),
});
type Teaser = z.output<typeof Teaser>;

const Saved = z.object({ opportunity_id: z.string(), version: z.int() });

export const opportunitiesSave = defineOperation({
  id: "opportunities.save",
  title: { en: "Write an opportunity", zh: "编辑合作机会" },
  summary:
    "Writes a teaser of your firm, a draft until it is published, and what is confidential: that is shown to nobody but a partner with whom both have signed.",
  access: "public",
  by: ["firm"],
  writes: true,
  input: Teaser.extend({
    opportunity_id: z.uuid().optional(),
    /** The version that was looked at; left out of a new one. */
    version: z.int().min(1).optional(),
    confidential: z.string().trim().max(20000).default(""),
    organisation_id: z.string().max(200).optional(),
  }),
  output: Saved,
  example: {
    ...{ title: "Bispecific antibody in phase 1", title_zh: "Ⅰ期双特异性抗体" },
    ...{ teaser: "First clinical data are at hand.", teaser_zh: "已有首批临床数据。", target: "PD-1" },
  },
  run: ({ opportunity_id, version, confidential, organisation_id, ...teaser }, context) =>
    onBehalf(context, "opportunities.save", async (database, person) => {
      const saved = opportunity_id
        ? await change(database, opportunity_id, version, teaser)
        : only(await insert(database, firmOf(person, organisation_id), person.person_id, teaser), AN_OPPORTUNITY);
      await database.run(
        `insert into opportunity_detail values ($1, $2)
         on conflict (opportunity_id) do update set confidential = excluded.confidential`,
        [saved.opportunity_id, confidential],
      );
      return saved;
    }),
});

const FIELDS = Object.keys(Teaser.shape) as (keyof Teaser)[];
const PLACES = FIELDS.map((_, at) => `$${at + 3}`);
const valuesOf = (teaser: Teaser) => FIELDS.map((field) => teaser[field]);

const insert = (database: Database, firm: string, person_id: string, teaser: Teaser) =>
  database.rows(
    Saved,
    `insert into opportunity (organisation_id, created_by, ${FIELDS.join(", ")}) values ($1, $2, ${PLACES.join(", ")})
     returning opportunity_id, version`,
    [firm, person_id, ...valuesOf(teaser)],
  );

async function change(database: Database, opportunity_id: string, version: number | undefined, teaser: Teaser) {
  const { is_own } = only(await readOpportunities(database, { opportunity_id }), AN_OPPORTUNITY);
  only(is_own ? [is_own] : [], AN_OPPORTUNITY);
  const [row] = await database.rows(
    Saved,
    `update opportunity set (${FIELDS.join(", ")}) = (${PLACES.join(", ")}), version = version + 1, updated_at = now()
     where opportunity_id = $1 and version = $2 returning opportunity_id, version`,
    [opportunity_id, version ?? 0, ...valuesOf(teaser)],
  );
  if (!row) throw stale();
  return row;
}
