import { Link } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Shortlist } from "./PartnersView.tsx";

const text = defineText({
  title: { en: "Not on the list, and why", zh: "未列入者及原因" },
  owner: { en: "the asset is its own", zh: "资产归其所有" },
  holds_it: { en: "it holds rights to this medicine", zh: "已持有该药物权利" },
  undated: { en: "deals on record that no page dates are not counted", zh: "笔在案交易无日期，未计入" },
});

/** Who took medicines before and is no answer here, and what could not be counted. */
export function LeftOut({ found: { left_out, undated } }: { found: Shortlist }) {
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const { language } = useLanguage();
  if (left_out.length === 0 && undated === 0) return null;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <ul className="plain-list">
        {left_out.map(({ organisation_id, name, name_zh, reason, record_keys }) => (
          <li key={organisation_id}>
            <Link href={href(`/organisations/${organisation_id}`)}>{nameIn(name, name_zh)}</Link>
            {` · ${t(reason)} `}
            {record_keys.slice(0, 3).map((record_key) => (
              <span key={record_key}>
                <RecordLink record_key={record_key} />{" "}
              </span>
            ))}
          </li>
        ))}
        {undated > 0 && <li className="soft">{`${formatNumber(undated, language)} ${t("undated")}`}</li>}
      </ul>
    </section>
  );
}
