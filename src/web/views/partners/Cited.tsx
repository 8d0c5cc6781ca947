import { Link } from "wouter";
import type { Language } from "../../../core/text.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Row } from "./Ranked.tsx";

type Deal = Row["reasons"][number]["deals"][number];
type Thing = Row["gaps"][number]["things"][number];

const text = defineText({
  deal: { en: "deal", zh: "笔交易" },
  deals: { en: "deals", zh: "笔交易" },
  ended: { en: "ended", zh: "已终止" },
});

/** A day as far as its page tells it: the first and the last day on which it may have been. */
const whenOf = ({ from_day, to_day }: Deal, language: Language): string =>
  formatDate(
    from_day,
    from_day === to_day ? "day" : from_day.slice(0, 7) === to_day.slice(0, 7) ? "month" : "year",
    language,
  );

/** A reason or a gap, with the deals it stands on behind it. */
export function CitedDeals({ title, deals, note }: { title: string; deals: readonly Deal[]; note?: string }) {
  const t = useText(text);
  const { language } = useLanguage();
  const count = `${formatNumber(deals.length, language)} ${t(deals.length === 1 ? "deal" : "deals")}`;
  return (
    <details className="reason">
      <summary>
        {title}
        <span className="soft">{[null, count, note].filter((part) => part !== undefined).join(" · ")}</span>
      </summary>
      <ul>
        {deals.map((deal) => (
          <DealLine key={deal.deal_id} deal={deal} />
        ))}
      </ul>
    </details>
  );
}

function DealLine({ deal }: { deal: Deal }) {
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const { language } = useLanguage();
  const facts = [
    deal.target,
    ...(["stage", "modality", "territory"] as const).map((name) => deal[name] && wordFor(name, deal[name], language)),
    deal.is_ended && t("ended"),
  ];
  return (
    <li>
      <Link href={href(`/deals/${deal.deal_id}`)}>
        {`${whenOf(deal, language)} · ${nameIn(deal.licensor, deal.licensor_zh)}`}
      </Link>
      <span className="soft">{` · ${facts.filter(Boolean).join(" · ")} `}</span>
      <RecordLink record_key={deal.record_key} />
    </li>
  );
}

/** A gap that stands on something other than deals: programmes of its own, or whom it belongs to. */
export function CitedThings({ title, things, isOpen }: { title: string; things: readonly Thing[]; isOpen: boolean }) {
  const nameIn = useName();
  const { language } = useLanguage();
  return (
    <details className="reason" open={isOpen}>
      <summary>
        {title}
        <span className="soft">{` · ${formatNumber(things.length, language)}`}</span>
      </summary>
      <ul>
        {things.map(({ id, name, name_zh, stage, record_key }) => (
          <li key={id}>
            {nameIn(name, name_zh)}
            {stage && <span className="soft">{` · ${wordFor("stage", stage, language)}`}</span>}{" "}
            <RecordLink record_key={record_key} />
          </li>
        ))}
      </ul>
    </details>
  );
}
