import { formatMoney, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import type { DealsSummary } from "./Summary.tsx";

const text = defineText({
  title: { en: "Where rights went", zh: "权利流向" },
  origin: { en: "From", zh: "自" },
  territory: { en: "To", zh: "至" },
  deals: { en: "Deals", zh: "交易" },
  amount: { en: "Sum under the chosen rule", zh: "金额（按所选口径）" },
  unknown: { en: "not known", zh: "未知" },
});

export function Flow({ flow }: { flow: DealsSummary["flow"] }) {
  const t = useText(text);
  const { language } = useLanguage();
  const word = (dimension: string, value: string) =>
    value === "unknown" ? t("unknown") : wordFor(dimension, value, language);
  return (
    <>
      <h2>{t("title")}</h2>
      <DataTable
        name="flow"
        label={t("title")}
        rows={flow}
        keyOf={({ origin, territory }) => `${origin} ${territory}`}
        columns={[
          { id: "origin", title: t("origin"), value: ({ origin }) => word("jurisdiction", origin) },
          { id: "territory", title: t("territory"), value: ({ territory }) => word("territory", territory) },
          {
            id: "deals",
            title: t("deals"),
            number: true,
            value: ({ deals }) => deals,
            show: ({ deals }) => formatNumber(deals, language),
          },
          {
            id: "amount",
            title: t("amount"),
            number: true,
            value: ({ amount }) => amount,
            show: ({ amount }) => (amount === null ? "" : formatMoney(amount, "USD", language)),
          },
        ]}
      />
    </>
  );
}
