import { formatDate, formatNumber } from "../../../words/format.ts";
import { unitWord } from "../../../words/units.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { placeWord } from "../../text/places.ts";
import type { Clusters } from "./Places.tsx";

const text = defineText({
  title: { en: "Enterprises and money, as published", zh: "企业与资金（公布值）" },
  note: { en: "Each by its own counter; never added.", zh: "各按其统计方口径，不相加。" },
});

/** What was published of enterprises and of financing in the places, each with its counter. */
export function Growth({ growth }: { growth: Clusters["growth"] }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  if (growth.length === 0) return null;
  return (
    <>
      <h2>{t("title")}</h2>
      <p className="soft small">{t("note")}</p>
      <div className="cards few">
        {growth.map((each) => (
          <div key={each.statistic_id} className="card">
            <div className="pair">
              <b>{`${formatNumber(each.value, language, 1)} ${unitWord(each.unit, language)}`}</b>
            </div>
            <p className="soft small">
              {`${placeWord(each.geography, language)} · ${nameIn(each.name, each.name_zh)} · ${each.period_end ? formatDate(each.period_end, "day", language) : (each.year ?? "")}. ${nameIn(each.definition ?? "", each.definition_zh)} `}
              <RecordLink record_key={each.record_key}>{each.counter}</RecordLink>
            </p>
          </div>
        ))}
      </div>
    </>
  );
}
