import { Link } from "wouter";
import { formatNumber, formatShare } from "../../../words/format.ts";
import { useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import type { Candidates } from "../pipeline/candidates.ts";
import { facetName } from "../pipeline/names.ts";
import { Chooser } from "./Chooser.tsx";
import { FIELD_WORDS, FIELDS, type Field, inputOf } from "./sets.ts";

const text = defineText({
  title: { en: "Two sets side by side", zh: "两组对比" },
  lede: {
    en: "Two selections of the pipeline under the same or different rules: what each is made of, in numbers and in shares.",
    zh: "管线中的两组选择，规则可同可异：各自的构成，以数量与占比表示。",
  },
  pipeline: { en: "Pipeline", zh: "管线" },
  a: { en: "Set A", zh: "甲组" },
  b: { en: "Set B", zh: "乙组" },
  whole: { en: "the whole pipeline", zh: "全部管线" },
  candidates: { en: "candidates", zh: "个候选药物" },
  open: { en: "Open in the pipeline", zh: "在管线中打开" },
  share_a: { en: "Share of A", zh: "占甲组" },
  share_b: { en: "Share of B", zh: "占乙组" },
  points: { en: "B − A, points", zh: "乙−甲（百分点）" },
  value: { en: "Value", zh: "取值" },
  none: { en: "neither set has a value on record", zh: "两组均无记录" },
});

const SHOWN = 10;

/** Two selections of the pipeline, each in the address as the query of its own page. */
export function CompareView() {
  const t = useText(text);
  const [a, setA] = useAddressField("a");
  const [b, setB] = useAddressField("b");
  const one = useOperation("candidates.list", { ...inputOf(a), limit: 1 });
  const other = useOperation("candidates.list", { ...inputOf(b), limit: 1 });
  return (
    <>
      <Crumbs to={[{ path: "/pipeline", name: t("pipeline") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <div className="two">
        <Side name={t("a")} query={a} set={setA} of={one} />
        <Side name={t("b")} query={b} set={setB} of={other} />
      </div>
      {one.data && other.data && <Facets a={one.data} b={other.data} but={[a, b]} />}
      <SourceFoot groups={["trials", "approvals"]} />
    </>
  );
}

interface SideProperties {
  name: string;
  query: string | null;
  set: (query: string | null) => void;
  of: ReturnType<typeof useOperation<"candidates.list">>;
}

function Side({ name, query, set, of }: SideProperties) {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  return (
    <section className="card" aria-label={name}>
      <h2 style={{ marginTop: 0 }}>{name}</h2>
      <Answer of={of}>
        {(data) => (
          <>
            <div className="metric-value">
              <b>{formatNumber(data.value, language)}</b>
              <span>{t("candidates")}</span>
            </div>
            {!query && <p className="soft small">{t("whole")}</p>}
            <Chooser name={name} query={query} set={set} data={data} />
            <Link className="small" href={href("/pipeline", Object.fromEntries(new URLSearchParams(query ?? "")))}>
              {t("open")}
            </Link>
          </>
        )}
      </Answer>
    </section>
  );
}

/** A facet by which a set is narrowed counts beyond it, so it says nothing of what the set is made of. */
function Facets({ a, b, but }: { a: Candidates; b: Candidates; but: (string | null)[] }) {
  const { language } = useLanguage();
  const narrowed = but.flatMap((query) => [...new URLSearchParams(query ?? "").keys()]);
  return FIELDS.filter((field) => !narrowed.includes(field)).map((field) => (
    <section key={field} aria-label={FIELD_WORDS[field][language]}>
      <h2>{FIELD_WORDS[field][language]}</h2>
      <FacetTable field={field} a={a} b={b} />
    </section>
  ));
}

const valuesOf = (data: Candidates, field: Field) =>
  (data.facets.find(({ facet }) => facet === field)?.values ?? []).filter(({ value }) => value !== null);

/** The values with the largest share in either set, each with both numbers. */
function FacetTable({ field, a, b }: { field: Field; a: Candidates; b: Candidates }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [of_a, of_b] = [valuesOf(a, field), valuesOf(b, field)];
  const all = [...new Map([...of_b, ...of_a].map((each) => [each.value, each])).values()];
  const rows = all
    .map((each) => {
      const count = (values: typeof of_a) => values.find(({ value }) => value === each.value)?.count ?? 0;
      const [in_a, in_b] = [count(of_a), count(of_b)];
      return { each, in_a, in_b, share_a: a.value ? in_a / a.value : 0, share_b: b.value ? in_b / b.value : 0 };
    })
    .sort((x, y) => Math.max(y.share_a, y.share_b) - Math.max(x.share_a, x.share_b))
    .slice(0, SHOWN);
  if (rows.length === 0) return <p className="soft">{t("none")}</p>;
  const points = (value: number) => `${value < 0 ? "−" : "+"}${formatNumber(Math.abs(100 * value), language, 1)}`;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" tabIndex={0} aria-label={FIELD_WORDS[field][language]}>
      <table className="dense matrix">
        <thead>
          <tr>
            <th scope="col" className="plain">
              {t("value")}
            </th>
            {[t("a"), t("share_a"), t("b"), t("share_b"), t("points")].map((title) => (
              <th key={title} scope="col" className="number plain">
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ each, in_a, in_b, share_a, share_b }) => (
            <tr key={each.value}>
              <th scope="row">{facetName(field, each, language)}</th>
              <td className="number">{formatNumber(in_a, language)}</td>
              <td className="number heat" style={{ "--heat": share_a } as React.CSSProperties}>
                {formatShare(share_a, language)}
              </td>
              <td className="number">{formatNumber(in_b, language)}</td>
              <td className="number heat" style={{ "--heat": share_b } as React.CSSProperties}>
                {formatShare(share_b, language)}
              </td>
              <td className="number">{points(share_b - share_a)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
