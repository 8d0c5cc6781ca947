import type { OutputOf } from "../../../operations/catalogue.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { amountWord, useMeasures } from "./application-words.ts";
import { BudgetForm } from "./BudgetForm.tsx";

export type Budget = OutputOf<"budgets.list">["budgets"][number];

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  desk: { en: "Desk", zh: "工作台" },
  title: { en: "Budgets", zh: "预算" },
  lede: {
    en: "What each measure may spend in a year. An approval commits its amount at once, and never more than there is.",
    zh: "各措施的年度预算。批准即占用额度，且不得超出预算。",
  },
  none: { en: "No budget is set yet", zh: "尚未设定预算" },
  noneNote: {
    en: "Nothing can be approved until the administrator sets one.",
    zh: "管理员设定预算之前，申请不能获批。",
  },
  measure: { en: "Measure", zh: "措施" },
  year: { en: "Year", zh: "年份" },
  amount: { en: "Budget", zh: "预算" },
  committed: { en: "Committed", zh: "已承诺" },
  left: { en: "Left", zh: "余额" },
});

/** What each measure may spend; the administrator sets it. */
export function BudgetsView() {
  const t = useText(text);
  const answer = useOperation("budgets.list", {});
  const { data } = useOperation("people.me", {});
  const maySet = data?.person?.duties.includes("administrator") ?? false;
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
      <Answer of={answer}>
        {({ budgets }) => (
          <>
            {budgets.length === 0 ? <Empty title={t("none")}>{t("noneNote")}</Empty> : <Table budgets={budgets} />}
            {maySet && <BudgetForm budgets={budgets} />}
          </>
        )}
      </Answer>
    </>
  );
}

function Table({ budgets }: { budgets: Budget[] }) {
  const t = useText(text);
  const measure = useMeasures();
  const { language } = useLanguage();
  const left = ({ amount, committed }: Budget) => Math.round(100 * (amount - committed)) / 100;
  const money = (id: "amount" | "committed" | "left", value: (row: Budget) => number) => ({
    ...{ id, title: t(id), number: true, value },
    show: (row: Budget) => amountWord(value(row), row.currency, language),
  });
  return (
    <DataTable
      name="budgets"
      label={t("title")}
      rows={budgets}
      keyOf={({ measure_id, year }) => `${measure_id} ${year}`}
      columns={[
        { id: "measure", title: t("measure"), wide: true, value: ({ measure_id }) => measure(measure_id) },
        { id: "year", title: t("year"), value: ({ year }) => year },
        money("amount", ({ amount }) => amount),
        money("committed", ({ committed }) => committed),
        money("left", left),
      ]}
    />
  );
}
