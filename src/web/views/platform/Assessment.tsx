import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatMoney } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { supportLabels } from "../../text/support.ts";
import { AssessedLines } from "./AssessedLines.tsx";
import { amountWord } from "./application-words.ts";

type Application = OutputOf<"applications.get">;
type Found = NonNullable<Application["outlook"]>;

const text = defineText({
  title: { en: "What the measure asks", zh: "措施条件核对" },
  today: { en: "If it were handed in today", zh: "如今日递交" },
  handed: { en: "As it was handed in on", zh: "递交当日核对：" },
  earlier: { en: "Handed in before", zh: "此前递交的核对" },
  note: {
    en: "Worked out by the platform from the clause and from what the firm said; it decides nothing by itself.",
    zh: "由平台依据条款与企业所填事实核对，仅供评审参考。",
  },
  asked: { en: "asked for", zh: "申请金额" },
  at_most: { en: "at most", zh: "最多" },
  none: {
    en: "The pages name no condition that a firm could be asked; judge by the text of the clause.",
    zh: "所见页面无可询问的条件，请依条款原文判断。",
  },
  no_clause: { en: "clause number not on the pages seen", zh: "所见页面未列条号" },
  over: { en: "The last window on record is over.", zh: "在案受理期已过。" },
  not_yet: { en: "The window has not opened yet.", zh: "尚未开始受理。" },
});

const TONES = { eligible: "tone-green", cannot_tell: "tone-ochre", not_eligible: "tone-red" } as const;

/** Clause, condition, what was said and verdict, beside the request; the latest first. */
export function Assessments({ found: { application, assessments, outlook } }: { found: Application }) {
  const t = useText(text);
  const [latest, ...earlier] = assessments;
  const shown = outlook ?? latest;
  if (!shown) return null;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className="small soft">{t("note")}</p>
      <One found={shown} isToday={outlook !== null} money={{ ...application, ...shown }} />
      {(outlook && latest ? [latest, ...earlier] : earlier).map((each) => (
        <details key={each.submitted_at}>
          <summary>{`${t("earlier")} · ${each.on_day}`}</summary>
          <One found={each} isToday={false} money={{ amount: each.amount, currency: application.currency }} />
        </details>
      ))}
    </section>
  );
}

interface OneProperties {
  found: Found;
  isToday: boolean;
  money: { amount: number; currency: string };
}

function One({ found, isToday, money }: OneProperties) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const nameIn = useName();
  const { language } = useLanguage();
  const { verdict, force, on_day, clause, policy_id, record_key, at_most, lines } = found;
  const when = isToday ? t("today") : `${t("handed")} ${formatDate(on_day, "day", language)}`;
  const window = found.application_window === "over" || found.application_window === "not_yet";
  const sums = [
    `${t("asked")} ${amountWord(money.amount, money.currency, language)}`,
    at_most && `${t("at_most")} ${formatMoney(at_most.at_most_million, at_most.currency, language)}`,
  ];
  return (
    <>
      <p className="flat">
        <span className="soft">{when}</span>
        {" · "}
        <b className={TONES[verdict]}>{say(supportLabels.verdict[verdict])}</b>
        {force !== "in_force" && <span className="tone-red">{` · ${say(supportLabels.force[force])}`}</span>}
        {` · ${sums.filter(Boolean).join(" · ")}`}
      </p>
      <p className="small">
        <Link href={href(`/support/${policy_id}`)}>{nameIn(found.instrument, found.instrument_zh)}</Link>
        {` · ${clause ?? t("no_clause")} · `}
        <RecordLink record_key={record_key} />
        {window && <span className="tone-ochre">{` · ${t(found.application_window as "over")}`}</span>}
      </p>
      {lines.length === 0 ? <p className="soft">{t("none")}</p> : <AssessedLines lines={lines} label={when} />}
    </>
  );
}
