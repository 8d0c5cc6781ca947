import { STEPS } from "../../words/voyage.ts";
import { type Block, paragraph, said, same, table } from "../blocks.ts";
import { day, defineSection, join, type Material, named, place } from "../section.ts";

export const route = defineSection({
  id: "route",
  title: { en: "Route and calendar", zh: "路径与日历" },
  write: (material) => [...approvals(material), ...steps(material), ...designations(material), ...error(material)],
});

const range = (earliest: string, latest: string) => join([day(earliest), day(latest)], " – ", "—");

function approvals({ plan: { route: way } }: Material): Block[] {
  return table(
    { en: "Approval in each harbour", zh: "各地获批时间" },
    [
      { title: { en: "Harbour", zh: "港口" } },
      { title: { en: "Route", zh: "路径" } },
      { title: { en: "Likely", zh: "可能" } },
      { title: { en: "Earliest – latest", zh: "最早—最晚" } },
      { title: { en: "Relies on", zh: "依赖" } },
    ],
    way.plans.map(({ jurisdiction, route: by, approval, relies_on }) => [
      said(place(jurisdiction)),
      by ? said(named(by.name, by.name_zh), [by.record_key]) : said("—"),
      said(approval ? day(approval.likely) : same("—")),
      said(approval ? range(approval.earliest, approval.latest) : same("—")),
      said(relies_on.length ? join(relies_on.map((code) => place(code))) : same("—")),
    ]),
  );
}

const TRUST: Record<string, { en: string; zh: string }> = {
  cited: { en: "a cited clause", zh: "有出处条款" },
  stale: { en: "an old page, widened", zh: "出处已旧，已放宽" },
  observed: { en: "what was observed", zh: "实测" },
  peers: { en: "other authorities", zh: "参照他国" },
  assumed: { en: "an assumption", zh: "假设" },
  moment: { en: "a moment", zh: "时点" },
};

/** A step of a designation is named after its rule. */
const stepWord = (step: string) => {
  const [base = ""] = step.split(".");
  return Object.hasOwn(STEPS, base) ? STEPS[base as keyof typeof STEPS] : same(base.replaceAll("_", " "));
};

function steps({ plan: { route: way } }: Material): Block[] {
  return table(
    { en: "Every step, with its clause", zh: "各步骤及依据" },
    [
      { title: { en: "Harbour", zh: "港口" } },
      { title: { en: "Step", zh: "步骤" } },
      { title: { en: "Begins", zh: "开始" } },
      { title: { en: "Likely end", zh: "可能结束" } },
      { title: { en: "Rests on", zh: "依据" } },
      { title: { en: "Clause", zh: "条款" } },
    ],
    way.steps.map(({ jurisdiction, step, start, end, trust, clauses }) => [
      said(place(jurisdiction)),
      said(stepWord(step)),
      said(day(start.likely)),
      said(day(end.likely)),
      said(TRUST[trust] ?? same(trust)),
      said(
        clauses.length
          ? join(
              clauses.map(({ name, name_zh, clause }) =>
                clause ? { en: `${name} (${clause})`, zh: `${name_zh}（${clause}）` } : { en: name, zh: name_zh },
              ),
              "; ",
              "；",
            )
          : same("—"),
        clauses.map(({ record_key }) => record_key),
      ),
    ]),
  );
}

const STATE: Record<string, { en: string; zh: string }> = {
  yes: { en: "may be claimed", zh: "可申请" },
  no: { en: "not open", zh: "不适用" },
  cannot_tell: { en: "cannot tell yet", zh: "尚不能判断" },
};

function designations({ plan: { route: way } }: Material): Block[] {
  return table(
    { en: "Designations and exclusivity", zh: "认定与独占期" },
    [
      { title: { en: "Harbour", zh: "港口" } },
      { title: { en: "What", zh: "事项" } },
      { title: { en: "State", zh: "状态" } },
      { title: { en: "Condition or effect", zh: "条件或效果" } },
    ],
    way.plans.flatMap(({ jurisdiction, designations: open, exclusivity }) => [
      ...open.map((one) => [
        said(place(jurisdiction)),
        said(named(one.name, one.name_zh), [one.record_key]),
        said(STATE[one.state] ?? same(one.state)),
        said(
          one.condition ? named(one.condition, one.condition_zh) : one.effect ? named(one.effect, one.effect_zh) : "—",
        ),
      ]),
      ...exclusivity.map((one) => [
        said(place(jurisdiction)),
        said(named(one.name, one.name_zh), [one.record_key]),
        said(STATE[one.state] ?? same(one.state)),
        said(
          one.ends
            ? { en: `until ${day(one.ends.likely).en}, likely`, zh: `可能至 ${day(one.ends.likely).zh}` }
            : one.condition
              ? named(one.condition, one.condition_zh)
              : "—",
        ),
      ]),
    ]),
  );
}

function error({ plan: { route: way } }: Material): Block[] {
  const { cases, median_absolute_error, coverage } = way.error;
  if (cases.length === 0 || median_absolute_error === null || coverage === null) return [];
  const covered = Math.round(100 * coverage);
  return [
    paragraph({
      en: `By the same rules, ${cases.length} reviews on record were predicted with a median error of ${Math.round(median_absolute_error)} days; ${covered} % fell within the range.`,
      zh: `以同一规则预测在案 ${cases.length} 例审评，误差中位数 ${Math.round(median_absolute_error)} 天；${covered} % 落在区间内。`,
    }),
  ];
}
