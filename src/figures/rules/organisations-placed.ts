import * as z from "zod";
import { fixed } from "../quantity.ts";
import { defineRule, plain, withUnit } from "../rule.ts";

const Placed = z.object({ record_key: z.string(), name: z.string(), name_zh: z.string().nullable() });

// A page cannot corroborate itself: an organisation known to be there only from the claim's own page does not count.
const SQL = `
  select o.record_key, o.name, o.name_zh
  from organisation o
  where o.organisation_id = $organisation and o.in_pudong
    and exists (
      from citation c
      where c.record_key = o.record_key and c.address is not null
        and regexp_extract(c.address, '^https?://([^/]+)', 1) <> $host)`;

/** The organisations named are where the text puts them, by a page other than the claim's own. */
export const organisationsPlaced = defineRule({
  id: "organisations-placed",
  title: { en: "Whether the named organisations are there", zh: "所列机构是否在当地" },
  role: "definition",
  input: z.object({ organisations: z.array(z.string()).min(1) }),
  async evaluate({ organisations }, { printed, claim, ledger }) {
    const host = claim.sources[0]?.address ? new URL(claim.sources[0].address).host : "";
    const rows = await Promise.all(
      organisations.map((organisation) => ledger.engine.rows(Placed, SQL, { organisation, host })),
    );
    const found = rows.flat();
    const complete = found.length === printed.value;
    return {
      outcome: complete ? "agrees" : "open",
      value: found.length,
      unit: "organisations",
      display: withUnit(found.length, "organisations"),
      formula: null,
      sentence: {
        en: `Another page places ${plain(found.length)} of the ${organisations.length} named organisations in Pudong.`,
        zh: `所列 ${organisations.length} 家机构中，有其他页面证明位于浦东的为 ${plain(found.length)} 家。`,
      },
      inputs: found.map(({ name, name_zh, record_key }) =>
        fixed({ en: name, zh: name_zh ?? name }, 1, "organisations", [record_key]),
      ),
    };
  },
});
