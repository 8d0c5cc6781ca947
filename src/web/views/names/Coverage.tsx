import { formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { KIND_WORDS, type Queue } from "./words.ts";

const text = defineText({
  title: {
    en: "Records of the registers whose label is linked, or rightly names nothing of the kind",
    zh: "登记记录中标签已链接或确非此类者",
  },
  records: { en: "of records", zh: "条记录" },
  labels: { en: "of labels", zh: "个标签" },
});

/** How much of what registers say is understood, by kind. */
export function Coverage({ of }: { of: Queue["coverage"] }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const number = (value: number) => formatNumber(value, language);
  return (
    <figure className="coverage">
      <figcaption className="small soft">{t("title")}</figcaption>
      <dl className="bars">
        {of.map(({ kind, records, linked, labels, labels_linked }) => (
          <div key={kind}>
            <dt>{say(KIND_WORDS[kind])}</dt>
            <dd>
              <i style={{ width: `${records ? (100 * linked) / records : 0}%` }} />
              <span className="small">
                {`${number(linked)} / ${number(records)} ${t("records")} · ${number(labels_linked)} / ${number(labels)} ${t("labels")}`}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </figure>
  );
}
