import type { OutputOf } from "../../operations/catalogue.ts";
import { fieldTitle } from "../../words/columns.ts";
import { labels } from "../../words/labels.ts";
import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";

type Record = Pick<OutputOf<"records.get">, "citations" | "alternatives">;

const text = defineText({
  sources: { en: "Sources", zh: "出处" },
  otherwise: { en: "Where pages disagree", zh: "各页不一致之处" },
  none: { en: "No page cites this record: it is not shown as a fact.", zh: "没有页面引证此记录，故不作为事实。" },
  noAddress: { en: "no address", zh: "无网址" },
});

/** The pages behind a record, and the other values that pages give. Both are kept. */
export function Citations({ citations, alternatives }: Record) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <>
      <h2>{t("sources")}</h2>
      {citations.length === 0 && <p className="soft">{t("none")}</p>}
      <ul className="list">
        {citations.map(({ position, title, address, published, quality, field }) => (
          <li key={position}>
            {address ? (
              <a href={address} rel="noreferrer">
                {title}
              </a>
            ) : (
              title
            )}{" "}
            <span className="soft small">
              {[
                published,
                quality && say(labels.quality[quality]),
                field && fieldTitle(field, language),
                !address && t("noAddress"),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
      {alternatives.length > 0 && (
        <>
          <h2>{t("otherwise")}</h2>
          <ul className="list">
            {alternatives.map(({ field, value, source_title, address }) => (
              <li key={`${field} ${value}`}>
                <span className="soft">{fieldTitle(field, language)}</span> <span className="tone-ochre">{value}</span>{" "}
                {address ? (
                  <a href={address}>{source_title ?? address}</a>
                ) : (
                  <span className="soft small">{source_title}</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
