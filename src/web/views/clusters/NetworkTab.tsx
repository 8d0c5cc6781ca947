import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber, formatShare } from "../../../words/format.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Choice } from "../../parts/filters.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { placeWord } from "../../text/places.ts";
import { pathOf } from "../names/words.ts";
import { LEVELS, TIES } from "./levels.ts";
import { NetworkChart } from "./NetworkChart.tsx";

export type Network = OutputOf<"organisations.network">;

const text = defineText({
  value: { en: "ties between two organisations, of one kind each", zh: "对机构间联系（每种关系各计一次）" },
  of: { en: "of organisations that sit in", zh: "涉及位于此地的机构：" },
  everywhere: { en: "of every organisation on record", zh: "涉及全部在案机构" },
  all: { en: "all places", zh: "全部地点" },
  kind: { en: "Tie", zh: "关系" },
  table: { en: "Every pair, with its records", zh: "各对机构及其记录" },
  shown: { en: "the first are listed", zh: "列出前" },
  from: { en: "From", zh: "给予方" },
  to: { en: "To", zh: "取得方" },
  records: { en: "Records", zh: "记录" },
  last: { en: "Latest", zh: "最近" },
  standing: { en: "Standing on", zh: "所依来源" },
  empty: { en: "No tie is on record", zh: "无联系记录" },
  emptyNote: {
    en: "Choose another place or kind of tie. What is not loaded cannot be found here.",
    zh: "请改选地点或关系种类。未载入的来源此处查不到。",
  },
});

/** Zhangjiang is where this began; the address may ask for any other place. */
const HOME = "Zhangjiang";

export function NetworkTab() {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  const [asked] = useAddressField("place");
  const kind = chosen(useAddressField("tie")[0], TIES);
  const level = chosen(useAddressField("level")[0], LEVELS) ?? "park";
  const place = asked === "everywhere" ? null : (asked ?? HOME);
  const answer = useOperation("organisations.network", {
    level: asked ? level : "park",
    ...(place ? { place } : {}),
    ...(kind ? { kind: [kind] } : {}),
  });
  return (
    <>
      <div className="filters">
        <Choice name="tie" label={t("kind")} words={TIES} />
      </div>
      <Answer of={answer}>
        {(data) => (
          <>
            <div className="metric-value">
              <b>{formatNumber(data.value, language)}</b>
              <span>{`${t("value")}, ${place ? `${t("of")} ${placeWord(place, language)}` : t("everywhere")}`}</span>
            </div>
            <p className="soft small">
              {`${t("standing")}: ${standing(data, language)} `}
              {place && (
                <Link href={href("/clusters", { tab: "network", place: "everywhere", tie: kind })}>{t("all")}</Link>
              )}
            </p>
            {data.rows.length === 0 ? (
              <Empty title={t("empty")}>{t("emptyNote")}</Empty>
            ) : (
              <>
                <NetworkChart network={data} />
                <h2>{t("table")}</h2>
                {data.value > data.rows.length && (
                  <p className="soft small">{`${t("shown")} ${formatNumber(data.rows.length, language)}`}</p>
                )}
                <Ties ties={data.rows} />
              </>
            )}
            <Sql sql={data.sql} />
          </>
        )}
      </Answer>
    </>
  );
}

function standing({ standing_on }: Network, language: "en" | "zh"): string {
  const total = standing_on.reduce((sum, { records }) => sum + records, 0);
  return standing_on
    .map(({ source_id, records }) => `${source_id} ${formatShare(records / total, language)}`)
    .join(" · ");
}

function Ties({ ties }: { ties: Network["rows"] }) {
  const t = useText(text);
  const tie = useText(TIES);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  const organisation = (id: string, isCurated: boolean, name: string, zh: string | null) => (
    <Link href={href(pathOf("organisation", id, isCurated))}>{nameIn(name, zh)}</Link>
  );
  return (
    <DataTable
      name="ties"
      label={t("table")}
      rows={ties}
      keyOf={({ from_id, to_id, kind }) => `${from_id} ${to_id} ${kind}`}
      columns={[
        {
          id: "from",
          title: t("from"),
          value: (row) => nameIn(row.from_name, row.from_name_zh),
          show: (row) => organisation(row.from_id, row.from_is_curated, row.from_name, row.from_name_zh),
        },
        { id: "kind", title: t("kind"), value: ({ kind }) => tie(kind) },
        {
          id: "to",
          title: t("to"),
          value: (row) => nameIn(row.to_name, row.to_name_zh),
          show: (row) => organisation(row.to_id, row.to_is_curated, row.to_name, row.to_name_zh),
        },
        {
          id: "last_day",
          title: t("last"),
          value: ({ last_day }) => last_day,
          show: ({ last_day }) => formatDate(last_day, "month", language),
        },
        {
          id: "records",
          title: t("records"),
          number: true,
          value: ({ records }) => records,
          show: ({ record_keys }) =>
            record_keys.slice(0, 6).map((key, at) => (
              <span key={key}>
                {at > 0 && " "}
                <RecordLink record_key={key}>{String(at + 1)}</RecordLink>
              </span>
            )),
        },
      ]}
    />
  );
}
