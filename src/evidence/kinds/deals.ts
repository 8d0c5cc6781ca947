import * as z from "zod";
import { dateColumns, PartialDate } from "../../core/date.ts";
import { Money } from "../../core/money.ts";
import { DealEventRow, DealRow } from "../../core/tables/deal.ts";
import { Text } from "../../core/text.ts";
import { defineKind, Id, provenance, Source } from "../kind.ts";

const Party = z.strictObject({ name: z.string().min(1), organisation_id: Id });
const Amount = Money.nullable();

const Event = z.strictObject({
  id: Id,
  date: PartialDate.nullable(),
  type: DealEventRow.shape.type,
  amount: Amount,
  realised: DealEventRow.shape.realised,
  sources: z.array(Source).min(1),
});

const Deal = z
  .strictObject({
    ...provenance,
    signed: PartialDate.nullable(),
    licensor: Party,
    licensee: Party,
    direction: DealRow.shape.direction,
    deal_type: DealRow.shape.deal_type,
    assets: z.array(z.strictObject({ name: z.string().min(1), drug_id: Id.nullable() })),
    target: z.string().nullable(),
    modality: DealRow.shape.modality,
    stage: DealRow.shape.stage,
    territory: z.strictObject({ scope: DealRow.shape.territory.unwrap(), detail: Text.nullable() }).nullable(),
    /** Cash at signing only. */
    upfront: Amount,
    near_term: Amount,
    development_milestones: Amount,
    sales_milestones: Amount,
    /** Milestones that the source gives as one sum. */
    milestones: Amount,
    headline: Amount,
    royalty: Text.nullable(),
    equity: Text.nullable(),
    events: z.array(Event).default([]),
  })
  .refine((deal) => currencies(deal).length < 2, "A deal keeps its amounts in one currency.");

type Deal = z.output<typeof Deal>;

const AMOUNTS = [
  "upfront",
  "near_term",
  "development_milestones",
  "sales_milestones",
  "milestones",
  "headline",
] as const;

const currencies = (deal: { [field in (typeof AMOUNTS)[number]]: Money | null }) => [
  ...new Set(AMOUNTS.flatMap((field) => deal[field]?.currency ?? [])),
];

export const deals = defineKind({
  id: "deals",
  title: { en: "Deals", zh: "交易" },
  schema: Deal,
  label: ({ licensor, licensee, signed }) => {
    const label = `${licensor.name} → ${licensee.name}${signed ? `, ${signed}` : ""}`;
    return { en: label, zh: label };
  },
  references: ({ licensor, licensee, assets }) => [
    { kind: "organisations", id: licensor.organisation_id, field: "licensor.organisation_id" },
    { kind: "organisations", id: licensee.organisation_id, field: "licensee.organisation_id" },
    ...assets.flatMap(({ drug_id }) => (drug_id ? [{ kind: "drugs", id: drug_id, field: "assets.drug_id" }] : [])),
  ],
  facts: (deal) => ({
    deal: [dealRow(deal)],
    deal_asset: deal.assets.map(({ name: asset, drug_id }) => ({ deal_id: deal.id, asset, drug_id })),
    deal_event: deal.events.map((event) => ({
      deal_event_id: event.id,
      deal_id: deal.id,
      ...dateColumns("event_date", event.date),
      type: event.type,
      amount_million: event.amount?.million ?? null,
      currency: event.amount?.currency ?? null,
      realised: event.realised,
    })),
  }),
});

function dealRow(deal: Deal) {
  return {
    deal_id: deal.id,
    ...dateColumns("signed_date", deal.signed),
    licensor: deal.licensor.name,
    licensor_id: deal.licensor.organisation_id,
    licensee: deal.licensee.name,
    licensee_id: deal.licensee.organisation_id,
    direction: deal.direction,
    deal_type: deal.deal_type,
    target: deal.target,
    modality: deal.modality,
    stage: deal.stage,
    territory: deal.territory?.scope ?? null,
    territory_detail: deal.territory?.detail?.en ?? null,
    territory_detail_zh: deal.territory?.detail?.zh ?? null,
    currency: currencies(deal)[0] ?? null,
    upfront_million: deal.upfront?.million ?? null,
    near_term_million: deal.near_term?.million ?? null,
    development_milestones_million: deal.development_milestones?.million ?? null,
    sales_milestones_million: deal.sales_milestones?.million ?? null,
    milestones_million: deal.milestones?.million ?? null,
    headline_million: deal.headline?.million ?? null,
    royalty: deal.royalty?.en ?? null,
    royalty_zh: deal.royalty?.zh ?? null,
    equity: deal.equity?.en ?? null,
    equity_zh: deal.equity?.zh ?? null,
  };
}
