import { load } from "cheerio";
import { Fault } from "../../core/fault.ts";
import type { RawRecord } from "../reading/raw-record.ts";
import type { Reading } from "../reading/reading.ts";
import { isChallenge } from "../reading/refuse-page.ts";
import { whole } from "../reading/whole.ts";

/** What each field is called on the pages: in English, older and newer, and in Japanese. Nothing else of a page is taken in. */
const LABELS = {
  id: ["trial id", "jrct番号", "臨床研究実施計画番号"],
  registered: ["date of registration", "初回公表日"],
  modified: ["last modified on", "最終公表日"],
  scientific_title: ["scientific title", "研究名称", "試験の名称"],
  public_title: ["public title", "平易な研究名称"],
  status: ["recruitment status", "進捗状況", "被験者募集状況"],
  start: [
    "date of first enrolment",
    "actual date of first enrollment",
    "anticipated date of first enrollment",
    "実施期間(開始日)",
  ],
  end: ["completion date or terminated date", "実施期間(終了日)"],
  study_type: ["study type", "試験の種類"],
  phase: ["phase", "試験のフェーズ"],
  condition: ["health condition or problem studied", "health condition(s) or problem(s) studied", "対象疾患名"],
  sample_size: ["target sample size", "sample size", "実施予定被験者数", "目標症例数"],
  intervention: ["intervention(s)"],
  generic_name: ["医薬品等の一般名称"],
  brand_name: ["販売名"],
  sponsor: ["primary sponsor", "依頼者等の名称"],
  secondary_sponsor: ["secondary sponsor"],
  funder: ["name of funding organization", "研究資金等の提供組織名称"],
  secondary_id: ["secondary id no.", "secondary id no.(s)", "他の臨床研究登録機関発行の研究番号"],
  countries: ["countries / regions of recruitment", "countries of recruitment"],
  countries_besides_japan: ["countries of recruitment (except japan)"],
  primary_outcome: ["primary outcome", "primary outcome(s)", "主たる評価項目"],
  secondary_outcome: ["secondary outcome", "secondary outcome(s)", "副次的な評価項目"],
} as const;

type Field = keyof typeof LABELS;

const FIELDS = new Map<string, Field>(
  Object.entries(LABELS).flatMap(([field, labels]) => labels.map((label) => [label, field as Field] as const)),
);

/** The page of one trial, in English or Japanese: rows of a label and a value. Where people are named is left behind. */
export const pages: Reading = whole((text, { member }) => [recordOf(text, member)]);

function recordOf(text: string, member: string | null): RawRecord {
  const fields = fieldsOf(text);
  if (!fields.id) {
    if (isChallenge(text))
      throw new Fault("source_blocked", "It is a page that turns us away, where a trial was expected.");
    throw new Fault("source_changed", "It is not the page of a trial: it names no jRCT number.", { field: "id" });
  }
  // Outside company trials (jRCT2) the sponsor is the physician who leads the study.
  if (!fields.id[0]?.startsWith("jRCT2")) delete fields.sponsor;
  const value = { ...fields, language: /[ぁ-んァ-ヶ]|jRCT番号|研究名称|試験の名称/.test(labelsOf(text)) ? "ja" : "en" };
  return { bytes: Buffer.from(JSON.stringify(value)), member, value };
}

const clean = (text: string) => text.normalize("NFKC").replace(/\s+/g, " ").trim();

const labelsOf = (text: string): string => {
  const page = load(text);
  return clean(page("th").text());
};

function fieldsOf(text: string): Partial<Record<Field, string[]>> {
  const page = load(text);
  const fields: Partial<Record<Field, string[]>> = {};
  let last: Field | undefined;
  page("tr").each((_, row) => {
    const cells = page(row)
      .children("th, td")
      .toArray()
      .map((cell) => clean(page(cell).text()));
    const label = cells.length > 1 ? cells.at(-2) : undefined;
    // A row of one cell goes on with what the row above it began.
    if (label !== undefined) last = FIELDS.get(label.toLowerCase().replace(/^\*\s*/, ""));
    const value = cells.at(-1);
    if (!last || !value || /^(-|none|なし|該当なし)$/i.test(value)) return;
    fields[last] = [...(fields[last] ?? []), value];
  });
  return fields;
}
