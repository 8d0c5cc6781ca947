import { Link } from "wouter";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Evaluation } from "./ShortlistError.tsx";

const text = defineText({
  title: { en: "The deals that were asked for", zh: "受测交易" },
  buyer: { en: "Who it was", zh: "实际引进方" },
  signed: { en: "Signed, at the earliest", zh: "最早签署日" },
  place: { en: "Place on the list", zh: "名单名次" },
  plain: { en: "Place by most deals", zh: "按交易数名次" },
  known: { en: "Organisations known then", zh: "当时已知机构" },
  fresh: { en: "had no deal", zh: "此前无交易" },
  record: { en: "Record", zh: "记录" },
});

const COLUMNS = ["buyer", "signed", "place", "plain", "known", "record"] as const;

/** Each deal that was hidden, and where the list had who it was. */
export function HeldOut({ of }: { of: Evaluation }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <details>
      <summary>{`${t("title")} (${formatNumber(of.cases, language)})`}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" tabIndex={0} aria-label={t("title")}>
        <table className="dense">
          <thead>
            <tr>
              {COLUMNS.map((name) => (
                <th key={name} scope="col" className="plain">
                  {t(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {of.rows.map((row) => (
              <Line key={row.deal_id} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Line({ row }: { row: Evaluation["rows"][number] }) {
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const { language } = useLanguage();
  const organisations = useOperation("organisations.list", {}).data?.organisations;
  const buyer = organisations?.find(({ organisation_id }) => organisation_id === row.buyer_id);
  const place = (value: number | null) => (value === null ? t("fresh") : formatNumber(value, language));
  return (
    <tr>
      <td>
        <Link href={href(`/deals/${row.deal_id}`)}>{nameIn(buyer?.name ?? row.buyer_id, buyer?.name_zh)}</Link>
      </td>
      <td>{formatDate(row.day, "day", language)}</td>
      <td>{place(row.place)}</td>
      <td>{place(row.place_popularity)}</td>
      <td>{formatNumber(row.known, language)}</td>
      <td>
        <RecordLink record_key={row.record_key} />
      </td>
    </tr>
  );
}
