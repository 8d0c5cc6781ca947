import { formatNumber } from "../../../words/format.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";

const text = defineText({
  error: { en: "Our own error", zh: "自身误差" },
  of: { en: "of checked values wrong", zh: "的受检数值有误" },
  interval: { en: "95 % interval", zh: "95 % 区间" },
  sample: { en: "records drawn at random", zh: "条随机抽取的记录" },
  corrected: { en: "those found have been corrected", zh: "已发现者均已更正" },
  how: { en: "how", zh: "方法" },
});

/** The measured error of a kind of record, beside the numbers that stand on it. */
export function AuditLine({ kind }: { kind: string }) {
  const t = useText(text);
  const { language } = useLanguage();
  const { data } = useOperation("sources.list", {});
  const audit = data?.audits.find(({ audited_kind }) => audited_kind === kind);
  if (!audit || audit.wrong_percent === null) return null;
  const number = (value: number) => formatNumber(value, language, 1);
  return (
    <p className="small soft" style={{ marginTop: 0 }}>
      <span className="tone-ochre">{t("error")}</span>
      {`: ${number(audit.wrong_percent)} % ${t("of")} (${t("interval")} ${number(audit.interval_low)} – ${number(audit.interval_high)} %, ${audit.sampled_records} ${t("sample")}${audit.corrected ? `; ${t("corrected")}` : ""}). `}
      <RecordLink record_key={audit.record_key}>{t("how")}</RecordLink>
    </p>
  );
}
