import { Button, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { amountWord } from "./application-words.ts";
import type { Budget } from "./BudgetsView.tsx";
import { usePeriod } from "./period.ts";
import { Said } from "./Said.tsx";

const text = defineText({
  measure: { en: "Measure", zh: "措施" },
  year: { en: "Year", zh: "年份" },
  set: { en: "Set a budget", zh: "设定预算" },
  sum: { en: "Budget, CNY", zh: "预算（元）" },
  keep: { en: "Keep it", zh: "保存" },
  standing: { en: "It stands at", zh: "现为" },
  done: { en: "Kept.", zh: "已保存。" },
});

/** Sets what a measure may spend in a year, or changes what stands. */
export function BudgetForm({ budgets }: { budgets: Budget[] }) {
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
  const offered = new Map(
    policies.data?.rows.map((row) => [
      row.measure_id,
      `${nameIn(row.support, row.support_zh)} · ${nameIn(row.title, row.title_zh)}`,
    ]),
  );
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
