import * as z from "zod";
import { fixed } from "../quantity.ts";
import { defineRule, missing, NOT_HELD } from "../rule.ts";

const Policy = z.object({
  record_key: z.string(),
  title: z.string(),
  title_zh: z.string().nullable(),
  issued_date: z.string().nullable(),
  text_state: z.string(),
});

const SQL = "select record_key, title, title_zh, issued_date, text_state from policy where policy_id = $policy";

/** What the document itself says. A document whose text was not found leaves the claim open. */
export const policyText = defineRule({
  id: "policy-text",
  title: { en: "The document itself", zh: "文件本身" },
  role: "definition",
  input: z.object({ policy: z.string(), issued: z.string().nullable() }),
  async evaluate({ policy, issued }, { ledger }) {
    const [row] = await ledger.engine.rows(Policy, SQL, { policy });
    if (!row) return missing(NOT_HELD);
    const name = { en: `“${row.title}”`, zh: row.title_zh ? `《${row.title_zh}》` : "该文件" };
    const inputs = [fixed(name, 1, "document", [row.record_key])];
    if (row.text_state === "text_not_found") {
      return missing({ en: `The text of ${name.en} was not found.`, zh: `未找到${name.zh}正文。` }, inputs);
    }
    if (issued === null || row.issued_date === null) {
      return missing({ en: "The pages found do not state this.", zh: "已见页面未载明此项。" }, inputs);
    }
    return {
      outcome: row.issued_date === issued ? "agrees" : "differs",
      value: null,
      unit: null,
      display: { en: row.issued_date, zh: row.issued_date },
      formula: null,
      sentence: { en: `${name.en} is dated ${row.issued_date}.`, zh: `${name.zh}日期为 ${row.issued_date}。` },
      inputs,
    };
  },
});
