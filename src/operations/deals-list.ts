import * as z from "zod";
import { DealRow, DealStage, DealTerritory } from "../core/tables/deal.ts";
import { Modality } from "../core/tables/medicine.ts";
import { defineOperation } from "./operation.ts";
import { bind, contains, count, equals, limit, maybeNumber, offset, search } from "./shapes.ts";

const amounts = {
  upfront_million: maybeNumber,
  near_term_million: maybeNumber,
  development_milestones_million: maybeNumber,
  sales_milestones_million: maybeNumber,
  milestones_million: maybeNumber,
  headline_million: maybeNumber,
  realised_million: maybeNumber,
};

export const Deal = DealRow.extend({
  ...amounts,
  status: z.enum(["standing", "ended", "partly_ended", "bought_out"]),
  ended_date: z.string().nullable(),
  licensor_zh: z.string().nullable(),
  licensee_zh: z.string().nullable(),
  grade: z.string(),
  assets: z.array(z.object({ asset: z.string(), drug_id: z.string().nullable() })),
  alternatives: count,
  sources: count,
}).meta({ id: "Deal" });

export const DEALS = `
  select d.*, s.status, s.ended_date, m.realised_million, r.grade, lo.name_zh as licensor_zh, le.name_zh as licensee_zh,
    coalesce((select list({'asset': a.asset, 'drug_id': a.drug_id} order by a.asset) from deal_asset a where a.deal_id = d.deal_id), []) as assets,
    (select count(*) from alternative x where x.record_key = d.record_key) as alternatives,
    (select count(*) from citation x where x.record_key = d.record_key) as sources
  from deal d
  join deal_status s using (deal_id)
  join record r using (record_key)
  left join deal_realised m using (deal_id)
  left join organisation lo on lo.organisation_id = d.licensor_id
  left join organisation le on le.organisation_id = d.licensee_id`;

export const listDeals = defineOperation({
  id: "deals.list",
  title: { en: "Ledger of deals", zh: "交易账簿" },
  summary: "The ledger of deals: headline, cash at signing and realised kept apart; filters may be combined.",
  access: "public",
  writes: false,
  input: z.object({
    year: z.coerce.number().int().min(1990).max(2100).optional(),
    direction: DealRow.shape.direction.optional(),
    stage: DealStage.optional(),
    modality: Modality.optional(),
    territory: DealTerritory.optional(),
    status: Deal.shape.status.optional(),
    organisation: search.optional(),
    drug: search.optional(),
    /** Of a medicine that hits it, at any granularity. */
    target: search.optional(),
    text: search.optional(),
    limit: limit.default(1000),
    offset,
  }),
  output: z.object({ deals: z.array(Deal), total: z.number(), sql: z.string() }),
  example: { year: 2024 },
  async run({ limit: most, offset: from, ...filters }, { shelf }) {
    const { engine } = shelf.current();
    const sql = `select * from (${DEALS})
where ($year is null or year(signed_date) = $year) and ${equals("direction", "direction")}
  and ${equals("stage", "stage")} and ${equals("modality", "modality")} and ${equals("territory", "territory")}
  and ${equals("status", "status")}
  and ($organisation is null or licensor_id = $organisation or licensee_id = $organisation)
  and ($drug is null or list_contains(list_transform(assets, a -> a.drug_id), $drug))
  and ($target is null or deal_id in (select a.deal_id from deal_asset a join medicine_class m using (drug_id) where m.target_id = $target))
  and ${contains(["licensor", "licensee", "licensor_zh", "licensee_zh", "target", "assets::varchar"], "text")}`;
    const empty = {
      year: undefined,
      direction: undefined,
      stage: undefined,
      modality: undefined,
      territory: undefined,
    };
    const rest = { status: undefined, organisation: undefined, drug: undefined, target: undefined, text: undefined };
    const parameters = bind({ ...empty, ...rest, ...filters });
    const [found] = await engine.rows(z.object({ total: count }), `select count(*) as total from (${sql})`, parameters);
    const page = `${sql}\norder by signed_date desc nulls last, deal_id limit ${most} offset ${from}`;
    return { deals: await engine.rows(Deal, page, parameters), total: found?.total ?? 0, sql };
  },
});
