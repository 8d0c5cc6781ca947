import * as z from "zod";
import { fixed } from "../quantity.ts";
import { defineRule, missing, NOT_HELD, plain } from "../rule.ts";

const Standing = z.object({
  record_key: z.string(),
  licensor: z.string(),
  licensee: z.string(),
  status: z.string(),
  ended_date: z.string().nullable(),
  headline: z.coerce.number().nullable(),
  realised: z.coerce.number(),
});

const SQL = `
  select d.record_key, d.licensor, d.licensee, s.status, s.ended_date, d.headline_million as headline,
    coalesce(m.realised_million, 0) as realised
  from deal d join deal_status s using (deal_id) left join deal_realised m using (deal_id)
  where d.deal_id = $deal`;

/** An agreement put forward as a success is still in force. */
export const stillStanding = defineRule({
  id: "still-standing",
  title: { en: "Whether the agreement still stands", zh: "协议是否仍有效" },
  role: "check",
  input: z.object({ deal: z.string() }),
  async evaluate({ deal }, { ledger }) {
    const [row] = await ledger.engine.rows(Standing, SQL, { deal });
    if (!row) return missing(NOT_HELD);
    const ended = row.status === "ended";
    const share = row.headline ? (100 * row.realised) / row.headline : null;
    const paid = share === null ? { en: "", zh: "" } : paidSentence(row.realised, share);
    return {
      outcome: ended ? "contradicts" : "agrees",
      value: share,
      unit: share === null ? null : "percent",
      display: share === null ? null : { en: `${plain(share, 2)} % paid`, zh: `已付 ${plain(share, 2)} %` },
      formula: null,
      sentence: ended
        ? {
            en: `The agreement ended${row.ended_date ? ` on ${row.ended_date}` : ""} and the rights went back.${paid.en}`,
            zh: `该协议已${row.ended_date ? `于 ${row.ended_date} ` : ""}终止，权利退回。${paid.zh}`,
          }
        : { en: `No end of the agreement is on record.${paid.en}`, zh: `未见协议终止的记录。${paid.zh}` },
      inputs: [
        fixed(
          { en: `${row.licensor} → ${row.licensee}, realised`, zh: `${row.licensor} → ${row.licensee}，已实现` },
          row.realised,
          "USD m",
          [row.record_key],
        ),
      ],
    };
  },
});

const paidSentence = (realised: number, share: number) => ({
  en: ` USD ${plain(realised)} m is known to have been paid, ${plain(share, 2)} % of the headline.`,
  zh: `已知支付 ${plain(realised)} 百万美元，为总额的 ${plain(share, 2)} %。`,
});
