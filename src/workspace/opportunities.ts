import * as z from "zod";
import type { Database } from "./database.ts";

export const OPPORTUNITY_STATES = ["draft", "published", "closed"] as const;

const Instant = z.iso.datetime();

export const OpportunityRow = z.object({
  opportunity_id: z.string(),
  organisation_id: z.string(),
  organisation: z.string().nullable(),
  voyage_id: z.string().nullable().meta({ description: "Shown to its own firm alone" }),
  title: z.string(),
  title_zh: z.string(),
  teaser: z.string(),
  teaser_zh: z.string(),
  target: z.string().nullable(),
  area: z.string().nullable(),
  modality: z.string().nullable(),
  stage: z.string().nullable(),
  territories: z.array(z.string()),
  deal_types: z.array(z.string()),
  state: z.enum(OPPORTUNITY_STATES),
  published_at: Instant.nullable(),
  version: z.int(),
  updated_at: Instant,
  is_own: z.boolean(),
  interests: z.int().meta({ description: "Those that whoever asks may see" }),
});
export type OpportunityRow = z.infer<typeof OpportunityRow>;

export interface OpportunityFilter {
  opportunity_id?: string | undefined;
  area?: string | undefined;
  modality?: string | undefined;
  text?: string | undefined;
  only_own?: boolean | undefined;
}

/** Teasers that whoever asks may read, their own first and then the latest. */
export const readOpportunities = (database: Database, filter: OpportunityFilter) =>
  database.rows(
    OpportunityRow,
    `with seen as (
  select o.*, exists (select 1 from my_organisations() m where m = o.organisation_id) as is_own from opportunity o
)
select s.opportunity_id, s.organisation_id, g.name as organisation, case when s.is_own then s.voyage_id end as voyage_id,
  s.title, s.title_zh, s.teaser, s.teaser_zh, s.target, s.area, s.modality, s.stage, s.territories, s.deal_types,
  s.state, s.published_at, s.version, s.updated_at, s.is_own,
  (select count(*)::int from interest i where i.opportunity_id = s.opportunity_id) as interests
from seen s left join organisation g on g.id = s.organisation_id
where ($1::uuid is null or s.opportunity_id = $1) and ($2::text is null or s.area = $2) and ($3::text is null or s.modality = $3)
  and ($4::text is null or position(lower($4) in lower(concat_ws(' ', s.title, s.title_zh, s.teaser, s.teaser_zh, s.target))) > 0)
  and (not $5 or s.is_own)
order by s.is_own desc, s.published_at desc nulls first, s.opportunity_id limit 500`,
    [
      ...[filter.opportunity_id ?? null, filter.area ?? null, filter.modality ?? null],
      ...[filter.text ?? null, filter.only_own ?? false],
    ],
  );

/** What is not in the teaser, for whom it is open to. */
export async function readConfidential(database: Database, opportunity_id: string): Promise<string | null> {
  const [row] = await database.rows(
    z.object({ confidential: z.string() }),
    "select confidential from opportunity_detail where opportunity_id = $1",
    [opportunity_id],
  );
  return row?.confidential ?? null;
}
