import * as z from "zod";
import { CLUSTER_LEVELS } from "../landscape/clusters.ts";
import {
  type NetworkQuestion,
  TIE_KINDS,
  type TieKind,
  tiedOrganisations,
  tiedPairs,
  tieSources,
} from "../landscape/network.ts";
import { Standing, standingOf } from "./landscape.ts";
import { defineOperation } from "./operation.ts";
import { bind, count, search } from "./shapes.ts";

const Node = z.object({
  organisation_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  is_curated: z.boolean(),
  type: z.string().nullable(),
  park: z.string().nullable(),
  city: z.string().nullable(),
  country: z.string().nullable(),
  partners: count,
  records: count,
});

const Pair = z.object({
  from_id: z.string(),
  from_name: z.string(),
  from_name_zh: z.string().nullable(),
  from_is_curated: z.boolean(),
  to_id: z.string(),
  to_name: z.string(),
  to_name_zh: z.string().nullable(),
  to_is_curated: z.boolean(),
  kind: z.enum(TIE_KINDS),
  records: count,
  first_day: z.string().nullable(),
  last_day: z.string().nullable(),
  record_keys: z.array(z.string()),
});

const MOST_PAIRS = 2000;

export const organisationsNetwork = defineOperation({
  id: "organisations.network",
  title: { en: "Who works with whom", zh: "机构合作网络" },
  summary:
    "Who works with whom: pairs of organisations tied by deals, rights, trials, transfers of technology or ownership, with the records of each tie.",
  access: "public",
  writes: false,
  lasting: true,
  input: z.object({
    kind: z.array(z.enum(TIE_KINDS)).max(TIE_KINDS.length).optional(),
    organisation: search.optional(),
    level: z.enum(CLUSTER_LEVELS).default("park"),
    /** A place at that level, where at least one of a pair has its headquarters, office or site. */
    place: search.optional(),
    /** How many organisations are drawn: the ones with the most partners. */
    most: z.coerce.number().int().min(2).max(500).default(60),
  }),
  output: z.object({
    /** Pairs of organisations, each counted once per kind of tie. */
    value: z.number(),
    unit: z.literal("ties"),
    nodes: z.array(Node),
    /** The pairs with the most records; `value` says how many there are. */
    rows: z.array(Pair),
    /** Records behind the ties, by the source they are of. */
    standing_on: z.array(z.object({ source_id: z.string(), records: count })),
    record_keys: z.array(z.string()),
    sources: z.array(Standing),
    sql: z.string(),
  }),
  example: { place: "Zhangjiang" },
  async run({ kind, organisation, level, place, most }, context) {
    const { engine } = context.shelf.current();
    const kinds: readonly TieKind[] = kind?.length ? kind : TIE_KINDS;
    const question: NetworkQuestion = { kinds, organisation: organisation ?? null, level, place: place ?? null };
    const bound = bind({ organisation, place });
    const [pairs, nodes, standing] = await Promise.all([
      engine.rows(Pair, tiedPairs(question), bound),
      engine.rows(Node, tiedOrganisations(question, most), bound),
      engine.rows(z.object({ source_id: z.string(), records: count }), tieSources(question), bound),
    ]);
    return {
      ...{ value: pairs.length, unit: "ties" as const, nodes, rows: pairs.slice(0, MOST_PAIRS), standing_on: standing },
      record_keys: [...new Set(pairs.flatMap(({ record_keys }) => record_keys))].slice(0, 500),
      sources: await standingOf(["trials", "companies"], context),
      sql: tiedPairs(question),
    };
  },
});
