import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatPrice } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";

type Priced = OutputOf<"voyage.price">;
type Exposure = Priced["exposure"][number];

const text = defineText({
  title: { en: "Who counts the price in China", zh: "谁参考中国价格" },
  counts: { en: "Counts it", zh: "参考" },
  cannot_tell: { en: "Cannot be told: its countries are on no page", zh: "无法判断：其参考国未见于任何页面" },
  does_not_count: { en: "Does not count it", zh: "不参考" },
  nobody: { en: "nobody on record", zh: "无在案者" },
  proposed: { en: "proposed", zh: "拟议" },
  voluntary: { en: "voluntary", zh: "自愿" },
  favoured: { en: "Most-favoured-nation models", zh: "最惠国定价模型" },
  favouredNote: {
    en: "They look at net prices, which nobody publishes; net prices may be sent to the operation.",
    zh: "此类模型看净价，而净价无人公布；可在接口中传入净价。",
  },
  missing: { en: "cannot tell without the net prices of", zh: "缺少下列净价，无法判断" },
});

const COUNTED = ["counts", "cannot_tell", "does_not_count"] as const;

/** Payers by whether they look at the price at home; what was superseded looks at nothing any more. */
export function PriceExposure({ priced: { exposure, most_favoured } }: { priced: Priced }) {
  const t = useText(text);
  const standing = exposure.filter(({ legal_state }) => legal_state !== "superseded");
  return (
    <>
      <h3>{t("title")}</h3>
      <ul className="plain-list small">
        {COUNTED.map((counted) => (
          <li key={counted}>
            <b>{t(counted)}</b>
            {": "}
            <Payers rules={standing.filter((rule) => rule.counted === counted)} />
          </li>
        ))}
      </ul>
      {most_favoured.length > 0 && <Favoured models={most_favoured} />}
    </>
  );
}

function Payers({ rules }: { rules: Exposure[] }) {
  const t = useText(text);
  const { language } = useLanguage();
  if (rules.length === 0) return t("nobody");
  return rules.map(({ jurisdiction, payer, legal_state, reference_price_rule_id, record_key }, at) => {
    const state = legal_state === "proposed" || legal_state === "voluntary" ? t(legal_state) : null;
    const of = [payer, state].filter(Boolean).join(", ");
    const place = wordFor("jurisdiction", jurisdiction, language);
    return (
      <span key={reference_price_rule_id}>
        {at > 0 && (language === "zh" ? "、" : ", ")}
        <RecordLink record_key={record_key}>{of ? `${place} (${of})` : place}</RecordLink>
      </span>
    );
  });
}

function Favoured({ models }: { models: Priced["most_favoured"] }) {
  const t = useText(text);
  const { language } = useLanguage();
  const places = (codes: readonly string[]) =>
    codes.map((code) => wordFor("jurisdiction", code, language)).join(language === "zh" ? "、" : ", ");
  return (
    <>
      <h3>{t("favoured")}</h3>
      <p className="soft small">{t("favouredNote")}</p>
      <ul className="plain-list small">
        {models.map(({ reference_price_rule_id, payer, low, high, missing, record_key }) => (
          <li key={reference_price_rule_id}>
            <b>{payer ?? reference_price_rule_id}</b>
            {": "}
            {low !== null && high !== null
              ? `${formatPrice(low, "USD", language)} – ${formatPrice(high, "USD", language)} `
              : `${t("missing")}${language === "zh" ? "：" : " "}${places(missing)} `}
            <RecordLink record_key={record_key} />
          </li>
        ))}
      </ul>
    </>
  );
}
