import { factCalled } from "../../../core/support/facts.ts";
import { formatMoney } from "../../../words/format.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { supportLabels } from "../../text/support.ts";
import type { Match } from "./question.ts";

type Row = Match["rows"][number];

const text = defineText({
  missing: { en: "Missing", zh: "缺少" },
  fails: { en: "asked for", zh: "要求" },
  said: { en: "said", zh: "回答" },
  at_most: { en: "At most", zh: "最多" },
  needs: { en: "For an amount", zh: "计算金额还需" },
  ceiling: { en: "with others, per firm and year, up to", zh: "与同类合计每家每年最高" },
  over: {
    en: "The last window on record is over; the next needs its own notice.",
    zh: "在案受理期已过，下一批须待通知。",
  },
  not_yet: { en: "The window has not opened yet.", zh: "尚未开始受理。" },
});

/** Why: the time of the instrument, the facts that are missing, or the answers that decided. */
export function Reason({ row }: { row: Row }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const between = language === "zh" ? "；" : "; ";
  const short = (name: Row["missing"][number]) => say(factCalled(name).short);
  const answers = row.decided_by.map(({ fact, wanted, given }) =>
    row.verdict === "not_eligible"
      ? `${short(fact)}: ${t("said")} ${say(given)}, ${t("fails")} ${say(wanted)}`
      : `${short(fact)}: ${say(given)}`,
  );
  const { amount, amount_needs, ceiling_million } = row;
  const lines = [
    row.force !== "in_force" && say(supportLabels.force[row.force]),
    row.missing.length > 0 && `${t("missing")}: ${row.missing.map(short).join(between)}`,
    answers.join(between),
    amount && `${t("at_most")} ${formatMoney(amount.at_most_million, amount.currency, language)}: ${amount.formula}`,
    amount_needs && `${t("needs")}: ${short(amount_needs)}`,
    row.verdict === "eligible" && row.window === "over" && t("over"),
    row.verdict === "eligible" && row.window === "not_yet" && t("not_yet"),
    ceiling_million !== null && `${t("ceiling")} ${formatMoney(ceiling_million, "CNY", language)}`,
  ];
  return <ul className="plain-list small">{lines.map((line) => line && <li key={line}>{line}</li>)}</ul>;
}
