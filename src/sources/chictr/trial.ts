import * as z from "zod";
import type { Phase, TrialStatus } from "../../core/tables/trial.ts";
import { day, needed, word, words } from "../fields.ts";

const number = z.string().regex(/^ChiCTR[-0-9A-Z]+$/i, "Expected a number written ChiCTR.");

const maybe = words.optional().transform((text) => text ?? null);
const date = day("year_first");
const maybeWord = <Ours extends string>(known: Record<string, Ours>) =>
  z
    .string()
    .optional()
    .transform((text) => text ?? "")
    .pipe(word(known));

// The register's own lists of words; those of its types and phases that have no word of ours are named here as null.
const TYPES: Record<string, "interventional" | "observational" | "other"> = {
  干预性研究: "interventional",
  "Interventional study": "interventional",
  观察性研究: "observational",
  "Observational study": "observational",
  ...others(
    "预防性研究 诊断试验 病因学/相关因素研究 预后研究 流行病学研究 筛查 卫生服务研究 治疗研究 基础科学研究",
    " ",
  ),
  ...others(
    "Prevention|Diagnostic test|Cause/Relative factors study|Prognosis study|Epidemilogical research|Screening|Health services reaserch|Health Services Research|Treatment study|Basic Science",
    "|",
  ),
};

function others(list: string, separator: string): Record<string, "other"> {
  return Object.fromEntries(list.split(separator).map((name) => [name, "other" as const]));
}

const PHASES: Record<string, Phase | "other"> = {
  I期临床试验: "phase_1",
  "I期+II期": "phase_1_2",
  II期临床试验: "phase_2",
  "II-III期临床试验": "phase_2_3",
  III期临床试验: "phase_3",
  IV期临床试验: "phase_4",
  上市后药物: "phase_4",
  其它: "not_applicable",
  其他: "not_applicable",
  ...others("探索性研究/预试验 治疗新技术临床试验 诊断试验新技术临床试验 回顾性研究", " "),
};

const STATUSES: Record<string, TrialStatus> = {
  尚未开始: "not_yet_recruiting",
  正在进行: "recruiting",
  暂停或中断: "suspended",
  结束: "completed",
  Notyetrecruiting: "not_yet_recruiting",
  Recruiting: "recruiting",
  Suspending: "suspended",
  Completed: "completed",
};

const status = z.string().transform((text, context): TrialStatus | null => {
  const [first = ""] = text.split(" / ");
  const ours = STATUSES[first.replaceAll(/\s/g, "")];
  if (ours || !text.trim()) return ours ?? null;
  context.addIssue({ code: "custom", message: `A status that we do not know: “${text.slice(0, 40)}”.` });
  return z.NEVER;
});

/** `从 From 2024-06-01 00:00:00 至 To 2029-10-01 00:00:00`. */
const span = z.string().transform((text, context): { from: string | null; to: string | null } => {
  const days = [...text.matchAll(/\d{4}-\d{1,2}-\d{1,2}/g)].map(([found]) => date.safeParse(found));
  const wrong = days.find(({ success }) => !success);
  if (wrong) context.addIssue({ code: "custom", message: `Expected real dates, not “${text.slice(0, 60)}”.` });
  const [from, to] = days;
  return { from: from?.data ?? null, to: to?.data ?? null };
});

const Listing = z.object({
  kind: z.literal("trial_listing"),
  number,
  project: z.string().regex(/^\d+$/, "Expected a link to the page of the trial."),
  title: needed,
  study_type: word(TYPES),
  registered: date,
});
export type Listing = z.output<typeof Listing>;

const Fields = z.object({
  "Registration number": number,
  "Date of Last Refreshed on": date,
  注册题目: maybe,
  "Public title": maybe,
  研究课题的正式科学名称: maybe,
  "Scientific title": maybe,
  "Study subject ID": maybe,
  "The registration number of the Partner Registry or other register": maybe,
  "研究实施负责（组长）单位": maybe,
  "Primary sponsor": maybe,
  经费或物资来源: maybe,
  "Source(s) of funding": maybe,
  研究疾病: maybe,
  "Target disease": maybe,
  研究类型: maybeWord(TYPES),
  研究所处阶段: maybeWord(PHASES),
  "Study execute time": span,
  "Recruiting status": status,
});

const Detail = z.object({
  kind: z.literal("trial"),
  project: z.string(),
  fields: Fields,
  sponsors: z.array(z.object({ "单位(医院)": maybe, "Institution hospital": maybe })),
  interventions: z.array(z.object({ 样本量: maybe, 干预措施: maybe, Intervention: maybe })),
  sites: z.array(
    z.object({
      "单位(医院)": maybe,
      "Institution hospital": maybe,
      国家: maybe,
      Country: maybe,
      "省(直辖市)": maybe,
      Province: maybe,
      "市(区县)": maybe,
      City: maybe,
    }),
  ),
  outcomes: z.array(
    z.object({
      指标中文名: maybe,
      Outcome: maybe,
      指标类型: maybe,
      测量时间点: maybe,
      "Measure time point of outcome": maybe,
    }),
  ),
});
export type Detail = z.output<typeof Detail>;

export const Trial = z.discriminatedUnion("kind", [Listing, Detail]);
export type Trial = z.output<typeof Trial>;
