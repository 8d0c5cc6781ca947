import { Button, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { amountWord, useMeasures } from "./application-words.ts";
import { usePeriod } from "./period.ts";
import { Said } from "./Said.tsx";

type Budget = OutputOf<"budgets.list">["budgets"][number];

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
  set: { en: "Set a budget", zh: "设定预算" },
  sum: { en: "Budget, CNY", zh: "预算（元）" },
  keep: { en: "Keep it", zh: "保存" },
  standing: { en: "It stands at", zh: "现为" },
  done: { en: "Kept.", zh: "已保存。" },
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
            {maySet && <Setting budgets={budgets} />}
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

function Setting({ budgets }: { budgets: Budget[] }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  const policies = useOperation("policies.list", {});
  const { year, years, setYear } = usePeriod();
  const [measure_id, setMeasure] = useState<string | null>(null);
  const [amount, setAmount] = useState<number | string>("");
  const change = useChange("budgets.set");
  const standing = budgets.find((each) => each.measure_id === measure_id && each.year === year);
  const seen = standing ? { version: standing.version, currency: standing.currency } : {};
  const set = () => change.mutate({ measure_id: measure_id ?? "", year, amount: Number(amount), ...seen });
  const offered = new Map(policies.data?.rows.map((row) => [row.measure_id, nameIn(row.support, row.support_zh)]));
  return (
    <section className="card narrow" aria-label={t("set")}>
      <h2>{t("set")}</h2>
      <Select
        label={t("measure")}
        searchable
        value={measure_id}
        onChange={setMeasure}
        data={[...offered].map(([value, label]) => ({ value, label }))}
      />
      <Select
        label={t("year")}
        value={String(year)}
        onChange={setYear}
        data={years.map(String)}
        allowDeselect={false}
      />
      <NumberInput
        label={t("sum")}
        {...(standing
          ? { description: `${t("standing")} ${amountWord(standing.amount, standing.currency, language)}` }
          : {})}
        value={amount}
        onChange={setAmount}
        min={0}
        max={1e13}
        decimalScale={2}
        thousandSeparator
      />
      <Said problem={change.error} />
      {change.isSuccess && (
        <p role="status" className="small soft flat">
          {t("done")}
        </p>
      )}
      <Button onClick={set} loading={change.isPending} disabled={!measure_id || amount === "" || Number(amount) < 0}>
        {t("keep")}
      </Button>
    </section>
  );
}
