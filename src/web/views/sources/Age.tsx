import { formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import type { SourceCard } from "../../parts/SourceState.tsx";
import { ageShare } from "./choose-sources.ts";
import { cadenceWord } from "./words.ts";

const text = defineText({
  of: { en: "of", zh: "/" },
  days: { en: "days", zh: "天" },
  unstated: { en: "day not stated", zh: "日期未注明" },
  frozen: { en: "old; frozen", zh: "前；不再更新" },
});

/** How old the newest edition is, against how old it may be. */
export function Age({ source }: { source: SourceCard }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const share = ageShare(source);
  const number = (value: number) => formatNumber(value, language);
  if (share === null || source.age_days === null) {
    return <span className="soft">{source.loads.length ? t("unstated") : say(cadenceWord(source.cadence))}</span>;
  }
  if (source.cadence === "frozen")
    return <span>{`${number(source.age_days)} ${t("days")}${language === "en" ? " " : ""}${t("frozen")}`}</span>;
  return (
    <span className={share > 1 ? "age tone-ochre" : "age"}>
      {`${number(source.age_days)} ${t("of")} ${number(source.fresh_days)} ${t("days")}`}
      <i aria-hidden="true">
        <i style={{ width: `${Math.round(100 * Math.min(1, share))}%` }} />
      </i>
    </span>
  );
}
