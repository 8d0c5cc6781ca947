import { Link, useParams } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatMoney } from "../../../words/format.ts";
import { labels } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Citations } from "../../parts/Citations.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";

const text = defineText({
  back: { en: "All deals", zh: "全部交易" },
  licensor: { en: "Licensor", zh: "许可方" },
  licensee: { en: "Licensee", zh: "被许可方" },
  signed: { en: "Signed", zh: "签署" },
  type: { en: "Type", zh: "类型" },
  assets: { en: "Assets", zh: "资产" },
  target: { en: "Target", zh: "靶点" },
  stage: { en: "Stage at signing", zh: "签约时阶段" },
  territory: { en: "Territory", zh: "区域" },
  royalty: { en: "Royalty", zh: "提成" },
  equity: { en: "Equity", zh: "股权" },
  status: { en: "Status", zh: "状态" },
  money: { en: "Money", zh: "金额" },
  upfront_million: { en: "Cash at signing", zh: "签约现金" },
  near_term_million: { en: "Near-term", zh: "近期付款" },
  development_milestones_million: { en: "Development milestones", zh: "研发里程碑" },
  sales_milestones_million: { en: "Sales milestones", zh: "销售里程碑" },
  milestones_million: { en: "Milestones, not split", zh: "里程碑（未拆分）" },
  headline_million: { en: "Headline", zh: "总额" },
  realised_million: { en: "Known to have been paid", zh: "已知支付" },
  undisclosed: { en: "not found on a page", zh: "未见披露" },
  events: { en: "Events", zh: "事件" },
  none: { en: "No event after signing was found.", zh: "未见签约后的事件。" },
  undated: { en: "undated", zh: "日期不详" },
  record: { en: "The record", zh: "记录" },
});

const AMOUNTS = [
  "upfront_million",
  "near_term_million",
  "development_milestones_million",
  "sales_milestones_million",
  "milestones_million",
  "headline_million",
  "realised_million",
] as const;

// Shown as not found where no page gives them; the other amounts are shown where there are any.
const ALWAYS = new Set<string>(["upfront_million", "headline_million"]);

type Answered = OutputOf<"deals.get">;

export function DealView() {
  const { id = "" } = useParams();
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const answer = useOperation("deals.get", { deal: id });
  return (
    <>
      <p className="small" style={{ margin: "16px 0 0" }}>
        <Link href={href("/deals")}>{`← ${t("back")}`}</Link>
      </p>
      <Answer of={answer}>
        {(data) => (
          <>
            <Title
              name={`${nameIn(data.deal.licensor, data.deal.licensor_zh)} → ${nameIn(data.deal.licensee, data.deal.licensee_zh)}`}
            />
            <div className="two">
              <Facts data={data} />
              <Money data={data} />
            </div>
            <Events data={data} />
            <Citations {...data} />
          </>
        )}
      </Answer>
      <SourceFoot groups={["companies"]} />
    </>
  );
}

function Facts({ data: { deal } }: { data: Answered }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  const nameIn = useName();
  const territory = [
    deal.territory && say(labels.territory[deal.territory]),
    nameIn(deal.territory_detail, deal.territory_detail_zh),
  ];
  const facts: [string, React.ReactNode][] = [
    [t("signed"), formatDate(deal.signed_date, deal.signed_date_precision, language) || t("undated")],
    [
      t("licensor"),
      <Link key="licensor" href={href(`/organisations/${deal.licensor_id}`)}>
        {nameIn(deal.licensor, deal.licensor_zh)}
      </Link>,
    ],
    [
      t("licensee"),
      <Link key="licensee" href={href(`/organisations/${deal.licensee_id}`)}>
        {nameIn(deal.licensee, deal.licensee_zh)}
      </Link>,
    ],
    [
      t("status"),
      <span key="status" className={deal.status === "standing" ? "" : "tone-red"}>
        {[say(labels.dealStatus[deal.status]), formatDate(deal.ended_date, "day", language)]
          .filter(Boolean)
          .join(" · ")}
      </span>,
    ],
    [t("type"), `${say(labels.dealType[deal.deal_type])} · ${say(labels.direction[deal.direction])}`],
    [t("assets"), <Assets key="assets" deal={deal} />],
    [t("target"), deal.target],
    [t("stage"), deal.stage && say(labels.stage[deal.stage])],
    [t("territory"), [...new Set(territory.filter(Boolean))].join(" · ")],
    [t("royalty"), nameIn(deal.royalty, deal.royalty_zh)],
    [t("equity"), nameIn(deal.equity, deal.equity_zh)],
    [t("record"), <RecordLink key="record" record_key={deal.record_key} />],
  ];
  return (
    <div className="card">
      <dl className="facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
}

function Assets({ deal }: { deal: Answered["deal"] }) {
  const href = useHref();
  return deal.assets.map(({ asset, drug_id }, at) => (
    <span key={asset}>
      {at > 0 && "; "}
      {drug_id ? <Link href={href(`/medicines/${drug_id}`)}>{asset}</Link> : asset}
    </span>
  ));
}

/** Each amount with a bar on one scale: what is cash and what is hope can be seen. */
function Money({ data: { deal } }: { data: Answered }) {
  const t = useText(text);
  const { language } = useLanguage();
  const most = Math.max(...AMOUNTS.map((name) => deal[name] ?? 0), 1);
  const tone = { realised_million: "var(--green)", upfront_million: "var(--red)" } as Record<string, string>;
  return (
    <div className="card">
      <h3>{t("money")}</h3>
      {AMOUNTS.filter((name) => deal[name] !== null || ALWAYS.has(name)).map((name) => {
        const amount = deal[name];
        return (
          <div key={name} style={{ margin: "0 0 10px" }}>
            <div style={{ display: "flex", justifyContent: "space-between", gap: 12 }}>
              <span className="soft">{t(name)}</span>
              {amount === null ? (
                <span className="soft small">{t("undisclosed")}</span>
              ) : (
                <RecordLink record_key={deal.record_key}>
                  {formatMoney(amount, deal.currency ?? "USD", language)}
                </RecordLink>
              )}
            </div>
            <div style={{ height: 5, background: "var(--line)", borderRadius: 3 }}>
              {amount !== null && (
                <div
                  style={{
                    height: 5,
                    width: `${(100 * amount) / most}%`,
                    minWidth: amount > 0 ? 2 : 0,
                    borderRadius: 3,
                    background: tone[name] ?? "var(--blue)",
                  }}
                />
              )}
            </div>
          </div>
        );
      })}
    </div>
  );
}

function Events({ data: { events } }: { data: Answered }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <>
      <h2>{t("events")}</h2>
      {events.length === 0 && <p className="soft">{t("none")}</p>}
      <ul className="list">
        {events.map((event) => (
          <li key={event.deal_event_id}>
            <time dateTime={event.event_date ?? undefined}>
              {formatDate(event.event_date, event.event_date_precision, language) || t("undated")}
            </time>{" "}
            {say(labels.dealEvent[event.type])}
            {event.amount_million !== null && event.currency && (
              <b>{` ${formatMoney(event.amount_million, event.currency, language)}`}</b>
            )}{" "}
            <span className="soft small">{say(labels.realised[event.realised])}</span>
          </li>
        ))}
      </ul>
    </>
  );
}
