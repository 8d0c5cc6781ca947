import { formatDate, formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { Conflicts } from "./ConflictsView.tsx";

const text = defineText({
  title: { en: "How often a conflict shown here is one", zh: "所示冲突属实的比例" },
  interval: { en: "95 % interval", zh: "95 % 区间" },
  sample: { en: "drawn at random and judged by a person,", zh: "处随机抽取并经人工判定，" },
  none: {
    en: "It has not been measured yet how often a conflict shown here is a real one.",
    zh: "所示冲突属实的比例尚未测量。",
  },
});

/** Our own error in telling conflicts, beside the list that stands on it. */
export function Precision({ of }: { of: Conflicts["precision"] }) {
  const t = useText(text);
  const { language } = useLanguage();
  if (!of) return <p className="small tone-ochre">{t("none")}</p>;
  const number = (value: number) => formatNumber(value, language, 1);
  const day = formatDate(of.labelled_on, "day", language);
  return (
    <p className="small soft">
      <span className="tone-ochre">{t("title")}</span>
      {`: ${number(of.percent)} % (${t("interval")} ${number(of.interval_low)} – ${number(of.interval_high)} %; ${of.sample} ${t("sample")}${language === "en" ? " " : ""}${day})`}
    </p>
  );
}
