import { labels, wordFor } from "../../../words/labels.ts";
import { FACTS, SUCCESS_AREAS } from "../../../words/voyage.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Choice } from "../../parts/filters.tsx";
import { Amount } from "./Amount.tsx";
import type { Voyage } from "./VoyageView.tsx";

const text = defineText({
  title: { en: "Assumptions", zh: "假设" },
  medicine: { en: "Medicine", zh: "药物" },
  own: { en: "an asset of your own", zh: "自有资产" },
  stage: { en: "Stage", zh: "阶段" },
  modality: { en: "Modality", zh: "药物形式" },
  area: { en: "Therapeutic area", zh: "治疗领域" },
  sales: { en: "Peak sales, million USD a year", zh: "峰值年销售（百万美元）" },
  rate: { en: "Discount rate, % a year", zh: "贴现率（%/年）" },
  upfront: { en: "Cash at signing asked, million USD", zh: "拟首付款（百万美元）" },
  headline: { en: "Headline asked, million USD", zh: "拟总额（百万美元）" },
  filled: { en: "from the evidence", zh: "取自证据" },
  toEnter: { en: "Not known yet, and wider for it", zh: "尚未知，区间因此放宽" },
  address: {
    en: "All of it stands in the address: send it to share the plan.",
    zh: "全部内容都在地址中，发送地址即可分享。",
  },
});

const STAGES = {
  phase_1: { en: "Phase 1", zh: "1 期" },
  phase_2: { en: "Phase 2", zh: "2 期" },
  phase_3: { en: "Phase 3", zh: "3 期" },
  filing: { en: "Filing", zh: "申报" },
} as const;

interface Properties {
  plan: Voyage | undefined;
  harbours: readonly string[];
}

/** What the plan starts from: the evidence fills what nobody entered, and the rest is asked for. */
export function Inputs({ plan, harbours }: Properties) {
  const t = useText(text);
  const fact = useText(FACTS);
  const nameIn = useName();
  const { language } = useLanguage();
  const drugs = useOperation("drugs.list", {});
  const medicines = Object.fromEntries(
    (drugs.data?.drugs ?? []).map(({ drug_id, name, name_zh }) => {
      const word = nameIn(name, name_zh);
      return [drug_id, { en: word, zh: word }];
    }),
  );
  const asset = plan?.asset;
  const filled = (word: string | undefined) =>
    word ? { en: `${word} (${text.filled.en})`, zh: `${word}（${text.filled.zh}）` } : undefined;
  const stage = filled(asset?.stage ? STAGES[asset.stage][language] : undefined);
  const modality = filled(asset?.modality ? wordFor("modality", asset.modality, language) : undefined);
  const area = filled(asset?.area ? SUCCESS_AREAS[asset.area][language] : undefined);
  return (
    <aside className="card planner-inputs" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <Choice name="drug" label={t("medicine")} words={medicines} otherwise={text.own} />
      <Choice name="stage" label={t("stage")} words={STAGES} {...(stage ? { otherwise: stage } : {})} />
      <Choice
        name="modality"
        label={t("modality")}
        words={labels.modality}
        {...(modality ? { otherwise: modality } : {})}
      />
      <Choice name="area" label={t("area")} words={SUCCESS_AREAS} {...(area ? { otherwise: area } : {})} />
      <fieldset>
        <legend>{t("sales")}</legend>
        {harbours.map((code) => (
          <Amount key={code} name={`sales.${code}`} label={wordFor("jurisdiction", code, language)} />
        ))}
      </fieldset>
      <Amount name="rate" label={t("rate")} most={100} />
      <Amount name="upfront" label={t("upfront")} />
      <Amount name="headline" label={t("headline")} />
      {asset && asset.to_enter.length > 0 && (
        <p className="small soft">
          {`${t("toEnter")}: ${asset.to_enter.map((name) => (Object.hasOwn(FACTS, name) ? fact(name as keyof typeof FACTS) : name)).join(language === "zh" ? "、" : ", ")}`}
        </p>
      )}
      <p className="small soft">{t("address")}</p>
    </aside>
  );
}
