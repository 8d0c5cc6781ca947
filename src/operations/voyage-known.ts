import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { Modality } from "../core/tables/medicine.ts";
import { AREA_IDS, type Area } from "../models/success-populations.ts";
import type { Engine } from "../store/engine.ts";

export const STAGES = ["phase_1", "phase_2", "phase_3", "filing"] as const;
type Stage = (typeof STAGES)[number];

const Known = z.object({
  drug_id: z.string(),
  name: z.string(),
  name_zh: z.string().nullable(),
  modality: Modality,
  stage: z.string().nullable(),
  targets: z.array(z.string()),
  originator: z.string().nullable(),
  /** The tops of the tree of diseases above the indications of its own trials. */
  disease_tops: z.array(z.string()),
  approved_in: z.array(z.string()),
  record_key: z.string(),
});
type Known = z.infer<typeof Known>;

const KNOWN = `select d.drug_id, d.name, d.name_zh, d.modality, s.stage, d.originator, d.record_key,
  coalesce((select list(t.target order by t.target) from drug_target t where t.drug_id = d.drug_id), []) as targets,
  coalesce((
    select list(distinct a.area_id order by a.area_id)
    from candidate c join candidate_indication i using (candidate_number) join indication_area a using (indication_id)
    where c.drug_id = d.drug_id
  ), []) as disease_tops,
  coalesce((select list(a.jurisdiction order by a.jurisdiction) from medicine_approval a where a.drug_id = d.drug_id), []) as approved_in
from drug d
left join (select drug_id, arg_max(stage, stage_rank) as stage from candidate where stage is not null group by drug_id) s using (drug_id)
where d.drug_id = $drug`;

const STAGE_OF: Record<string, Stage> = {
  ...{ clinical: "phase_1", phase_1: "phase_1", phase_1_2: "phase_1", phase_2: "phase_2", phase_2_3: "phase_2" },
  ...{ phase_3: "phase_3", filed: "filing", phase_4: "filing", approved: "filing" },
};

/** Which area of the published rates the top of a tree of diseases stands for; a top that is wider than an area has none. */
const AREA_OF: Readonly<Record<string, Area>> = {
  ...{ C01: "infectious", C02: "infectious", C03: "infectious" },
  ...{ C04: "oncology", C05: "musculoskeletal", C06: "gastroenterology", C08: "respiratory", C10: "neurology" },
  ...{ C11: "ophthalmology", C14: "cardiovascular", C15: "haematology", C18: "metabolic", C19: "endocrine" },
  F03: "psychiatry",
};

/** Cancer where any disease of its trials is one; else the area where all that are told apart agree on one. */
export function areaOf(tops: readonly string[]): Area | null {
  if (tops.includes("C04")) return "oncology";
  const areas = new Set(tops.flatMap((top) => AREA_OF[top] ?? []));
  const [only = null] = areas;
  return areas.size === 1 ? only : null;
}

export async function readKnown(engine: Engine, drug: string | undefined): Promise<Known | null> {
  if (drug === undefined) return null;
  const [known] = await engine.rows(Known, KNOWN, { drug });
  if (!known)
    throw new Fault(
      "not_found",
      `There is no medicine called ${drug}. Leave it out and enter the stage and the modality.`,
      {
        field: "drug",
        zh: `没有名为 ${drug} 的药物。可不填药物，直接输入阶段与药物形式。`,
      },
    );
  return known;
}

export const Prefilled = z.object({
  drug_id: z.string().nullable(),
  name: z.string().nullable(),
  name_zh: z.string().nullable(),
  originator: z.string().nullable(),
  targets: z.array(z.string()),
  stage: z.enum(STAGES).nullable(),
  modality: Modality.nullable(),
  area: z.enum(AREA_IDS).nullable(),
  approved_in: z.array(z.string()),
  record_key: z.string().nullable(),
  /** What is not known and was not entered: the plan is wider for each. */
  to_enter: z.array(z.string()),
});

interface Entered {
  stage?: Stage | undefined;
  modality?: z.infer<typeof Modality> | undefined;
  area?: Area | undefined;
  target?: string[] | undefined;
  peak_sales: Partial<Record<string, number>>;
}

/** What was entered first, then what the evidence says, and by name what neither does. */
export function prefilled(entered: Entered, known: Known | null): z.infer<typeof Prefilled> {
  const stage = entered.stage ?? (known?.stage ? STAGE_OF[known.stage] : undefined) ?? null;
  const modality = entered.modality ?? known?.modality ?? null;
  const area = entered.area ?? areaOf(known?.disease_tops ?? []);
  const targets = entered.target ?? known?.targets ?? [];
  const missing = { stage, modality, area, target: targets[0], peak_sales: Object.keys(entered.peak_sales)[0] };
  return {
    ...{ drug_id: known?.drug_id ?? null, name: known?.name ?? null, name_zh: known?.name_zh ?? null },
    ...{ originator: known?.originator ?? null, targets, stage, modality, area },
    ...{ approved_in: known?.approved_in ?? [], record_key: known?.record_key ?? null },
    to_enter: Object.entries(missing).flatMap(([name, value]) => (value ? [] : [name])),
  };
}
