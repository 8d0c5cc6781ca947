import * as z from "zod";
import { JURISDICTION_CODES } from "../core/jurisdictions.ts";
import { Modality } from "../core/tables/medicine.ts";

const STAGES = ["preclinical", "ind", "phase_1", "phase_2", "phase_3", "filing"] as const;
type Stage = (typeof STAGES)[number];

/** A yes or a no as a query string or a program sends it; left out where nobody has said. */
export const yesOrNo = z.stringbool().or(z.boolean()).optional();
const people = z.coerce.number().int().min(0).optional();

/** What is known of an asset. What is left out is not known, which is not the same as no. */
export const AssetFacts = z.object({
  stage: z.enum(STAGES).optional(),
  modality: Modality.optional(),
  serious: yesOrNo,
  unmet_need: yesOrNo,
  rare: yesOrNo,
  oncology: yesOrNo,
  paediatric: yesOrNo,
  infectious: yesOrNo,
  new_active_substance: yesOrNo,
  category_1: yesOrNo,
  clinical_evidence: yesOrNo,
  substantial_improvement: yesOrNo,
  surrogate_endpoint: yesOrNo,
  complete_data_possible: yesOrNo,
  first_in_human: yesOrNo,
  healthy_volunteers: yesOrNo,
  synchronised_trial: yesOrNo,
  multiregional_trial_approved_elsewhere: yesOrNo,
  nationally_supported: yesOrNo,
  short_supply: yesOrNo,
  china_breakthrough: yesOrNo,
  marketed_abroad: yesOrNo,
  first_filing_japan: yesOrNo,
  us_production: yesOrNo,
  us_patients: people,
  japan_patients: people,
  /** Where it is approved already. */
  approved_in: z.array(z.enum(JURISDICTION_CODES)).default([]),
});
export type AssetFacts = z.output<typeof AssetFacts>;

export interface Condition {
  position: number;
  fact: string;
  test: "is" | "at_least" | "at_most";
  value: string;
}

/** `cannot_tell` names the facts that would decide. */
export interface Judgement {
  state: "yes" | "no" | "cannot_tell";
  missing: string[];
}

const BIOLOGIC = new Set([
  "antibody",
  "bispecific_antibody",
  "antibody_drug_conjugate",
  "fusion_protein",
  "cell_therapy",
  "gene_therapy",
  "vaccine",
  "protein",
]);
const CHEMICAL = new Set(["small_molecule", "oligonucleotide", "radiopharmaceutical"]);
const ADVANCED = new Set(["cell_therapy", "gene_therapy"]);

type Known = string | number | boolean | undefined;

/** A fact as stated, or as it follows from the modality. A peptide may be either, so it settles nothing. */
function knownFact(facts: AssetFacts, name: string): Known {
  const { modality } = facts;
  if (name === "biologic") {
    if (!modality) return undefined;
    return BIOLOGIC.has(modality) ? true : CHEMICAL.has(modality) ? false : undefined;
  }
  if (name === "advanced_therapy") {
    if (!modality || ["platform", "multiple", "other"].includes(modality)) return undefined;
    return ADVANCED.has(modality);
  }
  return (facts as unknown as Record<string, Known>)[name];
}

/** What to ask for where a fact follows from another. */
const ASKED: Record<string, string> = { biologic: "modality", advanced_therapy: "modality" };

/** Every position must hold, each by at least one of its entries. A fact that is missing never decides. */
export function judge(conditions: readonly Condition[], facts: AssetFacts): Judgement {
  const positions = [...new Set(conditions.map(({ position }) => position))];
  const verdicts = positions.map((position) =>
    anyOf(
      conditions.filter((entry) => entry.position === position),
      facts,
    ),
  );
  if (verdicts.some(({ state }) => state === "no")) return { state: "no", missing: [] };
  const missing = [...new Set(verdicts.flatMap((verdict) => verdict.missing))];
  return { state: missing.length ? "cannot_tell" : "yes", missing };
}

function anyOf(entries: readonly Condition[], facts: AssetFacts): Judgement {
  const answers = entries.map((entry) => ({ entry, holds: holds(entry, knownFact(facts, entry.fact)) }));
  if (answers.some((answer) => answer.holds === true)) return { state: "yes", missing: [] };
  const open = answers
    .filter((answer) => answer.holds === undefined)
    .map(({ entry }) => ASKED[entry.fact] ?? entry.fact);
  return open.length ? { state: "cannot_tell", missing: [...new Set(open)] } : { state: "no", missing: [] };
}

function holds({ fact, test, value }: Condition, known: Known): boolean | undefined {
  if (known === undefined) return undefined;
  if (test === "is") return String(known) === value;
  const [left, right] =
    fact === "stage"
      ? [STAGES.indexOf(known as Stage), STAGES.indexOf(value as Stage)]
      : [Number(known), Number(value)];
  return test === "at_most" ? left <= right : left >= right;
}
