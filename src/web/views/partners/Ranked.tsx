import { Link } from "wouter";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Download } from "../../parts/Download.tsx";
import { Empty } from "../../parts/states.tsx";
import { CitedDeals, CitedThings } from "./Cited.tsx";
import { MandateSaid } from "./Mandates.tsx";
import type { Shortlist } from "./PartnersView.tsx";
import { ErrorLine } from "./ShortlistError.tsx";
import { GAPS, REASONS } from "./shortlist-words.ts";

export type Row = Shortlist["rows"][number];

const text = defineText({
  title: { en: "The list", zh: "名单" },
  of: { en: "of", zh: "／" },
  note: {
    en: "organisations abroad with a deal on record. The number behind a reason is what it adds to the score; only differences mean something. What is not on record is not counted.",
    zh: "家有在案交易的境外机构。理由后的数字为其对得分的贡献，仅差值有意义。未在案者不计。",
  },
  deal: { en: "deal", zh: "笔交易" },
  deals: { en: "deals", zh: "笔交易" },
  last: { en: "last", zh: "最近" },
  for: { en: "Speaks for it", zh: "支持理由" },
  against: { en: "Speaks against it, or is open", zh: "不利或未知" },
  nothing: { en: "Nothing on record.", zh: "无在案记录。" },
  noWeight: { en: "weighs nothing in the deals so far", zh: "在既有交易中不具权重" },
  empty: { en: "Nobody is on the list", zh: "名单为空" },
});

/** Who to show the asset to, the most likely first, each with the records that say so. */
export function Ranked({ found }: { found: Shortlist }) {
  const t = useText(text);
  const { language } = useLanguage();
  const counts = `${formatNumber(found.rows.length, language)} ${t("of")} ${formatNumber(found.value, language)}`;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <ErrorLine of={found.evaluation} />
      <p className="small soft flat">{`${counts} ${t("note")}`}</p>
      <div className="table-tools">
        <Download label={t("title")} rows={found.rows} list="rows" />
      </div>
      {found.rows.length === 0 && <Empty title={t("empty")} />}
      <ol className="shortlist">
        {found.rows.map((row) => (
          <Line key={row.organisation_id} row={row} mandates={found.mandates ?? []} />
        ))}
      </ol>
    </section>
  );
}

function Line({ row, mandates }: { row: Row; mandates: NonNullable<Shortlist["mandates"]> }) {
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const { language } = useLanguage();
  // Only of a partner that an officer has seen to be this one.
  const own = mandates.filter(({ known_as, is_confirmed }) => is_confirmed && known_as === row.organisation_id);
  const deals = `${formatNumber(row.deals, language)} ${t(row.deals === 1 ? "deal" : "deals")}`;
  return (
    <li>
      <h3>
        <span className="soft">{`${row.rank}. `}</span>
        <Link href={href(`/organisations/${row.organisation_id}`)}>{nameIn(row.name, row.name_zh)}</Link>
        <span className="soft small">{` · ${deals} · ${t("last")} ${formatDate(row.last_deal, "month", language)}`}</span>
      </h3>
      {own.map((mandate) => (
        <MandateSaid key={mandate.profile_id} mandate={mandate} />
      ))}
      <div className="for-against">
        <Reasons row={row} />
        <Gaps row={row} />
      </div>
    </li>
  );
}

function Reasons({ row: { reasons, name } }: { row: Row }) {
  const t = useText(text);
  const reason = useText(REASONS);
  const { language } = useLanguage();
  return (
    <section aria-label={`${t("for")}: ${name}`}>
      <h4>{t("for")}</h4>
      {reasons.map(({ kind, adds, deals }) => (
        <CitedDeals
          key={kind}
          title={reason(kind)}
          deals={deals}
          note={adds > 0 ? `+${formatNumber(adds, language, 2)}` : t("noWeight")}
        />
      ))}
    </section>
  );
}

function Gaps({ row: { gaps, name } }: { row: Row }) {
  const t = useText(text);
  const gap = useText(GAPS);
  return (
    <section aria-label={`${t("against")}: ${name}`}>
      <h4>{t("against")}</h4>
      {gaps.length === 0 && <p className="small soft flat">{t("nothing")}</p>}
      {gaps.map(({ kind, deals, things }) =>
        things.length > 0 ? (
          <CitedThings key={kind} title={gap(kind)} things={things} isOpen={kind === "belongs_to"} />
        ) : (
          <CitedDeals key={kind} title={gap(kind)} deals={deals} />
        ),
      )}
    </section>
  );
}
