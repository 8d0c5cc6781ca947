import * as z from "zod";
import type { Context } from "../operations/operation.ts";
import { sourceCards } from "../operations/source-card.ts";
import type { DefinitionCard } from "./card.ts";
import type { Leaving } from "./leaving.ts";

const Named = z.array(z.object({ id: z.string() }));
const Keys = z.array(z.object({ record_keys: z.array(z.string()) }));
const LeftOut = z.array(z.object({ source_id: z.string(), rows: z.number() }));
const EVIDENCE = "evidence";

/** The sources of the rows that leave, then those the answer names because they might have held more; and what stays. */
export async function sourcesBehind(
  answer: Record<string, unknown>,
  { rows, counts, kept }: Leaving,
  context: Context,
): Promise<Pick<DefinitionCard, "sources" | "left_out">> {
  const cards = new Map((await sourceCards(context)).map((card) => [card.id, card]));
  const counted = Keys.safeParse(rows).data?.flatMap(({ record_keys }) => record_keys) ?? [];
  const named = Named.safeParse(answer["sources"]).data?.map(({ id }) => id) ?? [];
  const ids = new Set([...counts.keys(), ...counted.map((key) => key.split(":")[0] ?? ""), ...named]);
  if (ids.size === 0) ids.add(EVIDENCE);
  const before = LeftOut.safeParse(answer["left_out"]).data?.map(
    ({ source_id, rows: own }) => [source_id, own] as const,
  );
  return {
    sources: [...ids].flatMap((id) => {
      const card = cards.get(id);
      if (!card) return [];
      const { title, state, reason, as_of, retrieved_at, terms, homepage } = card;
      const address = homepage ?? terms.address;
      const { licence, attribution } = terms;
      return [
        { id, title, state, reason, as_of, retrieved_at, licence, attribution, address, rows: counts.get(id) ?? 0 },
      ];
    }),
    left_out: [...kept, ...(before ?? [])].map(([id, own]) => ({
      source_id: id,
      title: cards.get(id)?.title ?? UNKNOWN,
      rows: own,
      licence: cards.get(id)?.terms.licence ?? UNKNOWN,
    })),
  };
}

const UNKNOWN = { en: "unknown source", zh: "来源未知" };
