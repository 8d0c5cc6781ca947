import * as z from "zod";
import { JURISDICTION_CODES, jurisdictions } from "../../core/jurisdictions.ts";
import { fixed } from "../quantity.ts";
import { defineRule, missing } from "../rule.ts";

const FirstApproval = z.object({
  record_key: z.string(),
  jurisdiction: z.enum(JURISDICTION_CODES),
  decision_date: z.string(),
  year: z.coerce.number(),
});

const SQL = `
  select a.record_key, a.jurisdiction, a.decision_date, year(a.decision_date) as year
  from approval a
  where a.drug_id = $drug and a.event in ('approval', 'conditional_approval') and a.decision_date is not null
  qualify row_number() over (partition by a.jurisdiction order by a.decision_date) = 1
  order by a.decision_date`;

/** The first approval of a medicine in each jurisdiction named falls in the year printed. */
export const approvedInYear = defineRule({
  id: "approved-in-year",
  title: { en: "Dates of the authorities' decisions", zh: "监管机构决定日期" },
  role: "definition",
  input: z.object({ drug: z.string(), jurisdictions: z.array(z.enum(JURISDICTION_CODES)).min(1) }),
  async evaluate({ drug, jurisdictions: named }, { printed, ledger }) {
    const rows = await ledger.engine.rows(FirstApproval, SQL, { drug });
    const found = rows.filter(({ jurisdiction }) => named.includes(jurisdiction));
    const unseen = named.filter((code) => !found.some(({ jurisdiction }) => jurisdiction === code));
    const inputs = found.map(({ jurisdiction, year, record_key, decision_date }) => {
      const { name } = jurisdictions[jurisdiction];
      return fixed({ en: `${name.en}, ${decision_date}`, zh: `${name.zh}，${decision_date}` }, year, "year", [
        record_key,
      ]);
    });
    if (unseen.length) {
      const list = {
        en: unseen.map((code) => jurisdictions[code].name.en),
        zh: unseen.map((code) => jurisdictions[code].name.zh),
      };
      return missing(
        { en: `No dated approval found for ${list.en.join(", ")}.`, zh: `未找到${list.zh.join("、")}的批准日期。` },
        inputs,
      );
    }
    const others = found.filter(({ year }) => year !== printed.value);
    const years = [...new Set(found.map(({ year }) => year))].join(", ");
    const dates = {
      en: found.map((row) => `${jurisdictions[row.jurisdiction].name.en} ${row.decision_date}`).join(", "),
      zh: found.map((row) => `${jurisdictions[row.jurisdiction].name.zh} ${row.decision_date}`).join("，"),
    };
    return {
      outcome: others.length ? "differs" : "agrees",
      value: found[0]?.year ?? null,
      unit: "year",
      display: { en: years, zh: years },
      formula: null,
      sentence: { en: `First approvals: ${dates.en}.`, zh: `首次批准：${dates.zh}。` },
      inputs,
    };
  },
});
