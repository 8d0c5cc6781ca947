import { formatDate, formatMoney } from "../../../words/format.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Command } from "../../parts/Command.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { leadKind } from "../../text/words.ts";
import { DECISIONS, type Lead as Found } from "./leads.ts";
import { marked } from "./marked.ts";

const text = defineText({
  filing: { en: "Open the filing", zh: "打开申报文件" },
  record: { en: "record", zh: "记录" },
  with: { en: "with ", zh: "对方：" },
  decide: { en: "Accept or dismiss", zh: "采纳或驳回" },
  item: { en: "Item {}", zh: "第 {} 项" },
  because: { en: "because ", zh: "原因：" },
});

// The sections of an 8-K are its items: `item_1.01`.
const ITEM = "item_";

const MARK = { open: "◇", accepted: "◆", dismissed: "✕" } as const;
const TONE = { open: "ochre", accepted: "green", dismissed: "soft" } as const;

const commandOf = (id: string, decision: string) => `npx portolan leads.decide --lead ${id} --decision ${decision}`;

/** One lead: what it seems to be, the words of the filing, and how to decide on it. */
export function Lead({ lead }: { lead: Found }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const { kind, company, form, filed_date, decision, amount_million, currency, counterparty, value } = lead;
  return (
    <li>
      <div className="ends">
        <span>
          <b>{say(leadKind[kind])}</b>
          {amount_million !== null && (
            <b className="amount">{formatMoney(amount_million, currency ?? "USD", language)}</b>
          )}
        </span>
        <span className={`small nowrap tone-${TONE[decision]}`}>
          <span aria-hidden="true">{MARK[decision]}</span> {say(DECISIONS[decision])}
        </span>
      </div>
      <div className="small soft">
        {[company, counterparty && `${t("with")}${counterparty}`, form, formatDate(filed_date, "day", language)]
          .filter(Boolean)
          .join(" · ")}
      </div>
      <blockquote lang="en">
        {marked(lead.quote, [value, counterparty]).map(({ text: piece, isMarked }, at) => {
          const key = `${at} ${piece.slice(0, 20)}`;
          return isMarked ? <mark key={key}>{piece}</mark> : <span key={key}>{piece}</span>;
        })}
      </blockquote>
      {lead.reason && <p className="small soft flat">{`${t("because")}${lead.reason}`}</p>}
      <div className="small soft">
        {lead.address && (
          <>
            <a href={lead.address} rel="noreferrer">
              {t("filing")}
            </a>
            {" · "}
          </>
        )}
        <RecordLink record_key={lead.record_key}>{t("record")}</RecordLink>
        {` · ${lead.section.startsWith(ITEM) ? t("item").replace("{}", lead.section.slice(ITEM.length)) : lead.section}`}
      </div>
      <details>
        <summary>{t("decide")}</summary>
        <Command line={commandOf(lead.lead_id, "accepted")} />
        <Command line={commandOf(lead.lead_id, "dismissed")} />
      </details>
    </li>
  );
}
