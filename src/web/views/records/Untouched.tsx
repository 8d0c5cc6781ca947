import { useMemo } from "react";
import { legible } from "../../lib/legible.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Copy } from "../../parts/Command.tsx";

const text = defineText({
  raw: { en: "The untouched record", zh: "原始记录" },
  json: { en: "JSON; only spaces were added for reading", zh: "JSON；仅为阅读添加空白" },
  xml: { en: "XML; only spaces were added for reading", zh: "XML；仅为阅读添加空白" },
  html: { en: "HTML; only spaces were added for reading", zh: "HTML；仅为阅读添加空白" },
  text: { en: "Text, as it came", zh: "文本，保持原样" },
  personal: {
    en: "Names and contact details of people were left out of this text.",
    zh: "文本中的个人姓名与联系方式已略去。",
  },
});

export function Untouched({ raw, personalRemoved }: { raw: string; personalRemoved: boolean }) {
  const t = useText(text);
  const shown = useMemo(() => legible(raw), [raw]);
  return (
    <section>
      <h2>{t("raw")}</h2>
      <div className="ends small soft">
        <span>{t(shown.format)}</span>
        <Copy value={raw} of={t("raw")} />
      </div>
      {personalRemoved && <p className="small tone-ochre flat">{t("personal")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="untouched" tabIndex={0} aria-label={t("raw")}>
        <pre>{shown.text}</pre>
      </section>
    </section>
  );
}
