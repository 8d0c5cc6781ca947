import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Copy } from "../../parts/Command.tsx";
import type { SourceCard } from "../../parts/SourceState.tsx";
import { LEAVES } from "./words.ts";

const text = defineText({
  title: { en: "Licence", zh: "许可" },
  terms: { en: "Terms", zh: "条款" },
  written: { en: "Written at", zh: "条款网址" },
  nowhere: { en: "no page is known", zh: "未知" },
  leaves: { en: "May it leave", zh: "对外提供" },
  line: { en: "Attribution line", zh: "署名文字" },
  stays: {
    en: "Its records are shown and counted here. They are not part of exports that leave this installation.",
    zh: "其记录仅在本系统内显示与统计，不进入对外导出。",
  },
});

/** The entry of a source in the register of licences. */
export function Licence({ source: { terms } }: { source: SourceCard }) {
  const t = useText(text);
  const say = useSay();
  const line = say(terms.attribution);
  return (
    <section className="card">
      <h2 className="flat">{t("title")}</h2>
      <dl className="facts">
        <dt>{t("terms")}</dt>
        <dd>{say(terms.licence)}</dd>
        <dt>{t("leaves")}</dt>
        <dd className={terms.redistribution === "no" ? "tone-red" : undefined}>{say(LEAVES[terms.redistribution])}</dd>
        <dt>{t("written")}</dt>
        <dd>
          {terms.address ? (
            <a href={terms.address} rel="noreferrer">
              {terms.address}
            </a>
          ) : (
            <span className="soft">{t("nowhere")}</span>
          )}
        </dd>
        <dt>{t("line")}</dt>
        <dd>
          {line} <Copy value={line} of={t("line")} />
        </dd>
      </dl>
      {terms.redistribution === "no" && <p className="small soft flat">{t("stays")}</p>}
    </section>
  );
}
