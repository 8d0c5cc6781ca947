import type { Chosen } from "./rules/catalogue.ts";

export const DEAL_RULES = ["counter", "money", "ended"] as const;
export type DealRules = Chosen<(typeof DEAL_RULES)[number]>;

const COUNTED: Record<DealRules["counter"], string> = {
  out_licensing: "d.direction = 'out_licensing'",
  firm_licences: "d.direction = 'out_licensing' and d.deal_type not in ('option', 'platform')",
  with_acquisitions: "d.direction in ('out_licensing', 'acquisition')",
  every_direction: "true",
};

/** SQL: the amount in millions of US dollars under the rule. Other currencies are never converted here. */
const AMOUNT: Record<DealRules["money"], string> = {
  headline: "case when d.currency = 'USD' then d.headline_million end",
  upfront: "case when d.currency = 'USD' then d.upfront_million end",
  realised: "m.realised_million",
};

/** SQL: one row per deal that counts, with its three sums apart and the one chosen as `amount`. */
export function dealSet({ counter, money, ended }: DealRules): string {
  return `select d.deal_id, d.record_key, d.signed_date, year(d.signed_date)::varchar as year, d.stage, d.modality, d.territory, d.deal_type, d.direction,
  s.status, s.ended_date, d.licensor, d.licensor_id, d.licensee, d.licensee_id, lo.name_zh as licensor_zh, le.name_zh as licensee_zh,
  le.country as counterparty_country, ${AMOUNT.headline} as headline, ${AMOUNT.upfront} as upfront, m.realised_million as realised,
  ${AMOUNT[money]} as amount
from deal d
join deal_status s using (deal_id)
left join deal_realised m using (deal_id)
left join organisation lo on lo.organisation_id = d.licensor_id
left join organisation le on le.organisation_id = d.licensee_id
where ${COUNTED[counter]}${ended === "left_out" ? " and s.status <> 'ended'" : ""}`;
}

export const DEAL_GROUPS = [
  "year",
  "stage",
  "modality",
  "territory",
  "counterparty_country",
  "deal_type",
  "status",
  "licensor",
] as const;
export type DealGroup = (typeof DEAL_GROUPS)[number];

/**
 * What is said of a number of deals. The share of cash is of deals that disclose both sums, so that neither side counts
 * what the other does not say.
 */
const SUMS = `count(*) as deals, sum(amount) as amount, count(amount) as disclosed,
  sum(headline) as headline, sum(upfront) as upfront, sum(realised) as realised,
  sum(upfront) filter (headline is not null) / nullif(sum(headline) filter (upfront is not null), 0) as upfront_share,
  count(*) filter (headline is not null and upfront is not null) as both_disclosed,
  count(*) filter (status = 'ended') as ended`;

/** SQL: the sums of all deals that count. */
export const dealTotal = (rules: DealRules): string => `select ${SUMS} from (${dealSet(rules)})`;

/** SQL: the sums of each group of deals, with the records behind it. */
export const dealGroups = (
  rules: DealRules,
  by: DealGroup,
): string => `select ${by} as value, ${SUMS}, list(record_key order by record_key)[:100] as record_keys
from (${dealSet(rules)}) group by ${by} order by ${by === "year" ? "value" : "deals desc, value"}`;

/** SQL: from whose home to which territory rights went. */
export const dealFlow = (
  rules: DealRules,
): string => `select coalesce(lo.country, 'unknown') as origin, coalesce(d.territory, 'unknown') as territory,
  count(*) as deals, sum(d.amount) as amount, list(d.record_key order by d.record_key)[:100] as record_keys
from (${dealSet(rules)}) d left join organisation lo on lo.organisation_id = d.licensor_id
group by all order by deals desc, origin, territory`;

/** SQL: how long deals stood that ended, in days. */
export const dealEndings = (
  rules: DealRules,
): string => `select deal_id, record_key, licensor, licensor_zh, licensee, licensee_zh, signed_date, ended_date,
  date_diff('day', signed_date, ended_date) as days, headline, upfront, realised
from (${dealSet({ ...rules, ended: "counted" })}) where status = 'ended' order by ended_date desc nulls last, deal_id`;
