import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { DealEventRow } from "../core/tables/deal.ts";
import { DEALS, Deal } from "./deals-list.ts";
import { defineOperation } from "./operation.ts";
import { Provenance, provenanceOf } from "./provenance.ts";
import { maybeNumber } from "./shapes.ts";

const DealEvent = DealEventRow.extend({ amount_million: maybeNumber });

export const getDeal = defineOperation({
  id: "deals.get",
  title: { en: "A deal", zh: "单笔交易" },
  summary: "One deal: its amounts, its events, where sources disagree, and the pages that show it.",
  access: "public",
  writes: false,
  input: z.object({ deal: z.string() }),
  output: z.object({ deal: Deal, events: z.array(DealEvent), ...Provenance.shape }),
  example: { deal: "2024-08-01-immuneonco-biopharmaceuticals-axion-bio-synbiotx" },
  async run({ deal: id }, { shelf }) {
    const { engine } = shelf.current();
    const [deal] = await engine.rows(Deal, `select * from (${DEALS}) where deal_id = $id`, { id });
    if (!deal) throw new Fault("not_found", `There is no deal called ${id}.`);
    const events = await engine.rows(
      DealEvent,
      "from deal_event where deal_id = $id order by event_date nulls last, deal_event_id",
      { id },
    );
    return { deal, events, ...(await provenanceOf(engine, deal.record_key)) };
  },
});
