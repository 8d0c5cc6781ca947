import { Select } from "@mantine/core";
import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Indicators } from "./Indicators.tsx";
import { PlanTargets } from "./PlanTargets.tsx";
import { usePeriod } from "./period.ts";
import { Report } from "./Report.tsx";
import { Spending } from "./Spending.tsx";

export type Targets = OutputOf<"desk.targets">;

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  desk: { en: "Desk", zh: "工作台" },
  title: { en: "Numbers of the plan and the casework", zh: "规划与办理指标" },
  lede: {
    en: "What the casework counts, each number with its rule, its entries and the same of the period before; and the targets of the plan beside it.",
    zh: "办理情况的各项数字及其口径、明细与上期对照，并列规划指标。",
  },
  year: { en: "Year", zh: "年份" },
  quarter: { en: "Quarter", zh: "季度" },
  whole: { en: "the whole year", zh: "全年" },
  choose: { en: "Choose a quarter to take its report along.", zh: "选定季度后可导出季度报告。" },
  money: { en: "Budgets and payments", zh: "预算与拨付" },
  budgets: { en: "Budgets of all years", zh: "各年度预算" },
  plan: { en: "Targets of the plan", zh: "规划指标" },
  room: { en: "The plan, with the industry by year", zh: "规划与历年产业数据" },
});

/** What the authority measures itself by, for a year or a quarter. */
export function TargetsView() {
  const t = useText(text);
  const href = useHref();
  const { year, quarter, years, setYear, setQuarter } = usePeriod();
  const answer = useOperation("desk.targets", { year, ...(quarter ? { quarter } : {}) });
  return (
    <>
      <Crumbs
        to={[
          { path: "/platform", name: t("platform") },
          { path: "/platform/desk", name: t("desk") },
        ]}
      />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <div className="filters">
        <Select
          label={t("year")}
          value={String(year)}
          onChange={setYear}
          data={years.map(String)}
          allowDeselect={false}
        />
        <Select
          label={t("quarter")}
          value={quarter ? String(quarter) : null}
          onChange={setQuarter}
          data={["1", "2", "3", "4"]}
          placeholder={t("whole")}
          clearable
        />
      </div>
      {quarter ? <Report year={year} quarter={quarter} /> : <p className="small soft">{t("choose")}</p>}
      <Answer of={answer}>
        {(targets) => (
          <>
            <Indicators targets={targets} />
            <h2>{t("money")}</h2>
            <Spending targets={targets} />
            <p className="small">
              <Link href={href("/platform/budgets")}>{t("budgets")}</Link>
            </p>
            <h2>{t("plan")}</h2>
            <PlanTargets rows={targets.plan} />
            <p className="small">
              <Link href={href("/plan")}>{t("room")}</Link>
            </p>
          </>
        )}
      </Answer>
      <SourceFoot groups={["evidence"]} />
    </>
  );
}
