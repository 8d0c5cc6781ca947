import type { Asset } from "../../../models/asset.ts";
import { wordFor } from "../../../words/labels.ts";
import { STEPS } from "../../../words/voyage.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Amount } from "./Amount.tsx";
import { type DealProblem, TIERS } from "./deal-input.ts";

const text = defineText({
  milestones: { en: "Milestones, million", zh: "里程碑付款（百万）" },
  begins: { en: "begins", zh: "开始" },
  approval: { en: "Approval", zh: "批准" },
  launch: { en: "Launch", zh: "上市" },
  sales: { en: "Sales milestone", zh: "销售里程碑" },
  salesAbove: { en: "once a year's sales pass", zh: "当年销售超过" },
  tiers: { en: "Royalty tiers", zh: "特许权使用费分档" },
  rate: { en: "Tier {n}: rate, %", zh: "第 {n} 档：费率（%）" },
  above: { en: "Tier {n}: on sales above, million", zh: "第 {n} 档：销售超过（百万）" },
  split: { en: "Costs and taxes, %", zh: "费用与税（%）" },
  costShare: { en: "Costs borne by the licensee", zh: "被许可方承担费用" },
  licensorTax: { en: "Tax of the licensor", zh: "许可方税率" },
  licenseeTax: { en: "Tax of the licensee", zh: "被许可方税率" },
  tier_order: {
    en: "A tier begins above the one before: raise this threshold.",
    zh: "后一档须高于前一档，请提高此门槛。",
  },
  tier_without_rate: { en: "This tier has a threshold and no rate: enter it.", zh: "此档有门槛而无费率，请输入。" },
});

interface Properties {
  asset: Asset;
  problems: readonly DealProblem[];
}

/** What is asked of a licensee; every field stands in the address. */
export function DealInputs({ asset, problems }: Properties) {
  const t = useText(text);
  const { language } = useLanguage();
  const step = (name: string) => (Object.hasOwn(STEPS, name) ? STEPS[name as keyof typeof STEPS][language] : name);
  const begins = (name: string) => (language === "zh" ? `${step(name)}${t("begins")}` : `${step(name)} ${t("begins")}`);
  return (
    <div className="deal-inputs">
      <fieldset>
        <legend>{t("milestones")}</legend>
        {asset.gates.slice(1).map(({ name }) => (
          <Amount key={name} name={`d.start.${name}`} label={capital(begins(name))} />
        ))}
        <Amount name="d.approval" label={t("approval")} />
        {asset.markets.map(({ jurisdiction: code }) => (
          <Amount
            key={code}
            name={`d.launch.${code}`}
            label={`${t("launch")}: ${wordFor("jurisdiction", code, language)}`}
          />
        ))}
        <Amount name="d.sales" label={t("sales")} />
        <Amount name="d.sales_above" label={t("salesAbove")} />
      </fieldset>
      <Tiers problems={problems} />
      <fieldset>
        <legend>{t("split")}</legend>
        <Amount name="d.cost_share" label={t("costShare")} most={100} placeholder="100" />
        <Amount name="d.licensor_tax" label={t("licensorTax")} most={100} placeholder="0" />
        <Amount name="d.licensee_tax" label={t("licenseeTax")} most={100} placeholder="0" />
      </fieldset>
    </div>
  );
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

function Tiers({ problems }: Pick<Properties, "problems">) {
  const t = useText(text);
  const problem = (name: string) => {
    const found = problems.find(({ field }) => field === name);
    return found ? t(found.reason) : null;
  };
  const label = (word: "rate" | "above", tier: number) => t(word).replace("{n}", String(tier));
  return (
    <fieldset>
      <legend>{t("tiers")}</legend>
      {TIERS.flatMap((tier) => [
        tier > 1 ? (
          <Amount
            key={`above ${tier}`}
            name={`d.above.${tier}`}
            label={label("above", tier)}
            error={problem(`d.above.${tier}`)}
          />
        ) : null,
        <Amount
          key={`rate ${tier}`}
          name={`d.rate.${tier}`}
          label={label("rate", tier)}
          most={100}
          error={problem(`d.rate.${tier}`)}
        />,
      ])}
    </fieldset>
  );
}
