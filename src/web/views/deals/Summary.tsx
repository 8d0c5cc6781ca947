import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatMoney, formatNumber, formatShare } from "../../../words/format.ts";
import { useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { useRules } from "../../lib/rules.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Rules } from "../../parts/Rules.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Endings } from "./Endings.tsx";
import { Flow } from "./Flow.tsx";
import { PublishedCounts } from "./PublishedCounts.tsx";
import { SummaryTable } from "./SummaryTable.tsx";
import { ThreeSums } from "./ThreeSums.tsx";

export type DealsSummary = OutputOf<"deals.summary">;

const text = defineText({
  counted: { en: "Deals under these rules", zh: "交易数（按此规则）" },
  headline: { en: "Headline", zh: "总额" },
  upfront: { en: "Cash at signing", zh: "签约现金" },
  realised: { en: "Known to have been paid", zh: "已知支付" },
  share: { en: "Cash, of the headline", zh: "现金占总额" },
  both: { en: "of deals that disclose both", zh: "（两者均披露的交易）" },
  ended: { en: "Ended", zh: "已终止" },
  by: { en: "By", zh: "按" },
  year: { en: "Year", zh: "年份" },
  stage: { en: "Stage at signing", zh: "签约时阶段" },
  modality: { en: "Modality", zh: "药物形式" },
  territory: { en: "Territory", zh: "区域" },
  counterparty_country: { en: "Country of the other side", zh: "对方国家" },
  deal_type: { en: "Kind of deal", zh: "交易类型" },
  status: { en: "What became of it", zh: "结果" },
  licensor: { en: "Licensor", zh: "许可方" },
  empty: { en: "No deal counts under these rules", zh: "此规则下无交易" },
  emptyNote: { en: "Widen what counts as a deal.", zh: "请放宽交易口径。" },
});

const GROUPS = [
  "year",
  "stage",
  "modality",
  "territory",
  "counterparty_country",
  "deal_type",
  "status",
  "licensor",
] as const;

export function Summary() {
  const t = useText(text);
  const { language } = useLanguage();
  const [asked, set] = useAddressField("by");
  const by = GROUPS.find((group) => group === asked) ?? "year";
  const input = { ...useRules(["counter", "money", "ended"] as const), by };
  const answer = useOperation("deals.summary", input);
  const under = useOperation("deals.summary", { ...input, alternatives: true }, answer.isSuccess);
  const money = (million: number | null) => (million === null ? "—" : formatMoney(million, "USD", language));
  return (
    <Answer of={answer}>
      {(data) => (
        <>
          <div className="figures">
            <Stated label={t("counted")} value={formatNumber(data.value, language)} />
            <Stated label={t("headline")} value={money(data.total.headline)} />
            <Stated label={t("upfront")} value={money(data.total.upfront)} />
            <Stated label={t("realised")} value={money(data.total.realised)} />
            <Stated
              label={t("share")}
              value={data.total.upfront_share === null ? "—" : formatShare(data.total.upfront_share, language)}
              note={`${formatNumber(data.total.both_disclosed, language)} ${t("both")}`}
            />
            <Stated label={t("ended")} value={formatNumber(data.total.ended, language)} />
          </div>
          <Rules rules={under.data?.rules ?? data.rules} unit="deals" />
          <label className="against">
            <span className="soft small">{`${t("by")} `}</span>
            <select value={by} onChange={(event) => set(event.currentTarget.value)}>
              {GROUPS.map((group) => (
                <option key={group} value={group}>
                  {t(group)}
                </option>
              ))}
            </select>
          </label>
          {data.rows.length === 0 ? (
            <Empty title={t("empty")}>{t("emptyNote")}</Empty>
          ) : (
            <>
              <ThreeSums rows={data.rows} by={by} />
              <SummaryTable rows={data.rows} by={by} title={t(by)} />
            </>
          )}
          <PublishedCounts published={data.published} own={data.rows} by={by} />
          <Flow flow={data.flow} />
          <Endings endings={data.endings} />
          <Sql sql={data.sql} />
        </>
      )}
    </Answer>
  );
}
