import { formatDate, formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";

const text = defineText({
  due: { en: "due", zh: "截止" },
  overdue: { en: "overdue since", zh: "已逾期，截止于" },
  left: { en: "working days left, holidays not counted", zh: "个工作日（未计法定节假日）" },
});

/** When something is due and how many working days are left; only weekends are known not to be worked. */
export function Clock({ due_on, working_days_left }: { due_on: string; working_days_left: number | null }) {
  const t = useText(text);
  const { language } = useLanguage();
  const day = formatDate(due_on, "day", language);
  if (due_on < new Date().toISOString().slice(0, 10))
    return <span className="tone-red">{` · ${t("overdue")} ${day}`}</span>;
  const left = working_days_left === null ? "" : ` (${formatNumber(working_days_left, language)} ${t("left")})`;
  return <span>{` · ${t("due")} ${day}${left}`}</span>;
}
