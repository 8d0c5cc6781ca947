import { parts } from "../fields.ts";
import type { Detail } from "./trial.ts";

/** The hospital that leads the study. */
export const sponsorOf = ({ fields }: Detail) => fields["Primary sponsor"] ?? fields["研究实施负责（组长）单位"];

/** The register gives the size of each group. */
export function enrollmentOf({ interventions: groups }: Detail): number | null {
  const sizes = groups.map(({ 样本量 }) => (/^\d{1,9}$/.test(样本量 ?? "") ? Number(样本量) : null));
  return sizes.length && sizes.every((size) => size !== null) ? sizes.reduce((sum, size) => sum + size, 0) : null;
}

export const identifiersOf = ({ fields }: Detail): string[] => [
  ...new Set([
    ...parts(fields["The registration number of the Partner Registry or other register"], /[;；,，、\s]+/),
    ...parts(fields["Study subject ID"], /[;；]/),
  ]),
];

const NOTHING = /^(nil|n\/?a|none|no|无)\.?$/i;

export const interventionsOf = (trial: Detail): string[] =>
  [
    ...new Set(
      trial.interventions.flatMap(({ Intervention, 干预措施 }) =>
        [Intervention, 干预措施].filter((name) => name !== null),
      ),
    ),
  ].filter((name) => !NOTHING.test(name));

export function collaboratorsOf(trial: Detail): string[] {
  const lead = sponsorOf(trial);
  const sponsors = trial.sponsors.map((of) => of["Institution hospital"] ?? of["单位(医院)"]);
  const funding = trial.fields["Source(s) of funding"] ?? trial.fields.经费或物资来源;
  return [...new Set([...sponsors, funding])].filter((name) => name !== null && name !== lead) as string[];
}

export function siteOf(of: Detail["sites"][number]) {
  const zh = of["单位(医院)"];
  const name = of["Institution hospital"] ?? zh;
  if (!name) return [];
  const region = of.Province ?? of["省(直辖市)"];
  return [{ name, name_zh: zh, city: of.City ?? of["市(区县)"], region, country: of.Country ?? of.国家 }];
}

const KINDS: Record<string, "primary" | "secondary"> = { 主要指标: "primary", 次要指标: "secondary" };

export function outcomeOf(of: Detail["outcomes"][number]) {
  const measure = of.Outcome ?? of.指标中文名;
  if (!measure) return [];
  const time_frame = of["Measure time point of outcome"] ?? of.测量时间点;
  return [{ kind: KINDS[of.指标类型 ?? ""] ?? ("other" as const), measure, measure_zh: of.指标中文名, time_frame }];
}
