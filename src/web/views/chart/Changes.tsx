import { Link } from "wouter";
import { formatDate, formatMoney, formatShare } from "../../../words/format.ts";
import { labels, wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Answer } from "../../parts/states.tsx";

const text = defineText({
  signed: { en: "signed", zh: "签署" },
  upfront: { en: "upfront", zh: "首付款" },
  paid: { en: "of the headline was paid", zh: "的总额已支付" },
});

/** The last things that happened: signings, payments, endings and decisions, each with its way in. */
export function Changes() {
  const t = useText(text);
  const { language } = useLanguage();
  const nameIn = useName();
  const href = useHref();
  const answer = useOperation("changes.list", { limit: 8 });
  const word = (kind: string, type: string) => {
    if (kind === "deal_signed") return t("signed");
    const group: Record<string, { en: string; zh: string }> =
      kind === "approval" ? labels.approvalEvent : labels.dealEvent;
    return group[type]?.[language] ?? type;
  };
  return (
    <Answer of={answer}>
      {({ changes }) => (
        <ul className="list">
          {changes.map((change) => {
            const {
              kind,
              type,
              date,
              subject,
              subject_zh,
              jurisdiction,
              amount_million,
              headline_million,
              realised_million,
              entity_id,
            } = change;
            const ended = type === "termination" || type === "rights_returned";
            return (
              <li key={`${change.record_key} ${kind} ${type} ${date}`}>
                <time dateTime={date}>{formatDate(date, "day", language)}</time>{" "}
                <Link href={href(kind === "approval" ? `/medicines/${entity_id}` : `/deals/${entity_id}`)}>
                  {[nameIn(subject, subject_zh), jurisdiction && wordFor("jurisdiction", jurisdiction, language)]
                    .filter(Boolean)
                    .join(" · ")}
                </Link>{" "}
                <span className={ended ? "tone-red" : "soft"}>{word(kind, type)}</span>
                {amount_million !== null && <b>{` ${formatMoney(amount_million, "USD", language)}`}</b>}
                {kind === "deal_signed" && amount_million !== null && (
                  <span className="soft">{` ${t("upfront")}`}</span>
                )}
                {ended && headline_million !== null && realised_million !== null && (
                  <span className="soft">{` ${formatShare(realised_million / headline_million, language)} ${t("paid")}`}</span>
                )}
              </li>
            );
          })}
        </ul>
      )}
    </Answer>
  );
}
