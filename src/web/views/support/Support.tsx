import { factCalled, SupportFactName } from "../../../core/support/facts.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatMoney, formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { supportLabels } from "../../text/support.ts";

const text = defineText({
  share: { en: "of", zh: "，基数：" },
  upTo: { en: "up to", zh: "最高" },
  noAmount: { en: "no amount on the pages seen", zh: "所见页面未列金额" },
  opens: { en: "applications from", zh: "受理起" },
  closes: { en: "to", zh: "止" },
  not_with: { en: "Not together with", zh: "不得叠加" },
  apply: { en: "How to apply", zh: "申请方式" },
});

type Measure = OutputOf<"policies.get">["measures"][number];

const MONEY: readonly string[] = ["cost_share", "award", "grant"];

/** What a measure gives, as printed: percent, cap, what the cap applies to. */
export function Given({ of }: { of: Measure }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const base = SupportFactName.safeParse(of.share_of).data;
  const parts = [
    of.support_percent !== null &&
      base &&
      (language === "zh"
        ? `${formatNumber(of.support_percent, language)}%（${say(factCalled(base).short)}）`
        : `${formatNumber(of.support_percent, language)} % ${t("share")} ${say(factCalled(base).short)}`),
    of.cap_million !== null && `${t("upTo")} ${formatMoney(of.cap_million, of.cap_currency ?? "CNY", language)}`,
    of.cap_basis && say(supportLabels.cap_basis[of.cap_basis]),
  ].filter(Boolean);
  if (parts.length) return <b>{parts.join(language === "zh" ? "，" : ", ")}</b>;
  return MONEY.includes(of.support_kind) ? <span className="soft">{t("noAmount")}</span> : null;
}

/** What else stands with a measure: who is chosen how, what it excludes, how and when to apply. */
export function Standing({ of }: { of: Measure }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const window = [
    of.window_opens && `${t("opens")} ${of.window_opens}`,
    of.window_closes && `${t("closes")} ${of.window_closes}`,
  ];
  const lines = [
    [say(supportLabels.support_kind[of.support_kind]), say(supportLabels.selection[of.selection])].join(" · "),
    nameIn(of.conditions_note, of.conditions_note_zh),
    of.excludes && `${t("not_with")}: ${nameIn(of.excludes, of.excludes_zh)}`,
    of.apply && `${t("apply")}: ${[nameIn(of.apply, of.apply_zh), ...window].filter(Boolean).join(" · ")}`,
    of.clause_state === "summary_seen" && say(supportLabels.text_state.summary_seen),
  ];
  return (
    <ul className="plain-list small soft">
      {lines.map((line) => line && <li key={line}>{line}</li>)}
      {of.apply_address && (
        <li>
          <a href={of.apply_address} rel="noreferrer">
            {of.apply_address}
          </a>
        </li>
      )}
    </ul>
  );
}
