import { Link, useSearch } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { readList } from "../../lib/lists.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Download } from "../../parts/Download.tsx";
import { Facet } from "../../parts/Facets.tsx";
import { useWords, Words } from "../../parts/filters.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { placeWord } from "../../text/places.ts";
import { supportLabels, supportWord } from "../../text/support.ts";
import { Given } from "./Support.tsx";

type Listed = OutputOf<"policies.list">;

const text = defineText({
  facets: { en: "Narrow to", zh: "筛选" },
  find: { en: "Words of a measure or instrument", zh: "措施或文件中的词" },
  geography: { en: "Where it reaches", zh: "适用地域" },
  support_kind: { en: "Kind of support", zh: "支持方式" },
  selection: { en: "How it is decided", zh: "遴选方式" },
  force: { en: "In force today", zh: "当前效力" },
  counted: { en: "measures", zh: "项措施" },
  instruments: { en: "instruments", zh: "份文件" },
  none: { en: "No measure is on record; its text was not found.", zh: "无在案措施，未找到正文。" },
  empty: { en: "No instrument is left under these filters", zh: "此筛选下没有文件" },
  emptyNote: {
    en: "Take a filter away. What nobody has read is not on record.",
    zh: "请去除筛选。未读到的文件不在案。",
  },
});

const FACETS = ["force", "geography", "support_kind", "selection"] as const;

/** Every instrument on record with its measures, to be narrowed by what it gives and where. */
export function Catalogue() {
  const t = useText(text);
  const { language } = useLanguage();
  const query = new URLSearchParams(useSearch());
  const words = useWords("text");
  const chosen = FACETS.flatMap((facet) => {
    const values = readList(query.get(facet));
    return values.length ? [[facet, values]] : [];
  });
  const answer = useOperation("policies.list", { ...Object.fromEntries(chosen), ...(words ? { text: words } : {}) });
  return (
    <Answer of={answer}>
      {(data) => (
        <>
          <div className="metric-value">
            <b>{formatNumber(data.value, language)}</b>
            <span>{t("counted")}</span>
            <span className="soft small">{`${formatNumber(data.policies.length, language)} ${t("instruments")}`}</span>
            <Download label={t("counted")} rows={data.rows} />
          </div>
          <div className="explorer">
            <Narrow data={data} />
            <div className="explorer-main">
              {data.policies.length === 0 && <Empty title={t("empty")}>{t("emptyNote")}</Empty>}
              {data.policies.map((policy) => (
                <Instrument key={policy.policy_id} policy={policy} rows={data.rows} />
              ))}
            </div>
          </div>
        </>
      )}
    </Answer>
  );
}

function Narrow({ data }: { data: Listed }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <details className="facets" open={window.innerWidth > 900}>
      <summary>{t("facets")}</summary>
      <Words name="text" label={t("find")} />
      {FACETS.map((field) => (
        <Facet
          key={field}
          field={field}
          title={t(field)}
          values={data.facets.find(({ facet }) => facet === field)?.values ?? []}
          nameOf={(value) => supportWord(field, value, language)}
        />
      ))}
    </details>
  );
}

function Instrument({ policy, rows }: { policy: Listed["policies"][number]; rows: Listed["rows"] }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  const measures = rows.filter(({ policy_id }) => policy_id === policy.policy_id);
  return (
    <article className="card">
      <Link href={href(`/support/${policy.policy_id}`)}>
        <b>{nameIn(policy.title, policy.title_zh)}</b>
      </Link>
      <p className="soft small">
        {[
          placeWord(policy.geography, language),
          nameIn(policy.issuer, policy.issuer_zh),
          policy.number,
          say(supportLabels.force[policy.force]),
          say(supportLabels.text_state[policy.text_state]),
        ]
          .filter(Boolean)
          .join(" · ")}
      </p>
      {measures.length === 0 && <p className="small">{t("none")}</p>}
      <ul className="plain-list">
        {measures.map((measure) => (
          <li key={measure.measure_id}>
            {measure.clause && <span className="soft small">{`${measure.clause} `}</span>}
            {nameIn(measure.support, measure.support_zh)} <Given of={measure} />
          </li>
        ))}
      </ul>
    </article>
  );
}
