import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Facet } from "../../parts/Facets.tsx";
import { Words } from "../../parts/filters.tsx";
import { type Candidates, FACETS } from "./candidates.ts";
import { facetName } from "./names.ts";

const text = defineText({
  facets: { en: "Narrow to", zh: "筛选" },
  stage: { en: "Stage", zh: "阶段" },
  modality: { en: "Modality", zh: "药物形式" },
  target: { en: "Target", zh: "靶点" },
  area: { en: "Area", zh: "疾病领域" },
  indication: { en: "Indication", zh: "适应症" },
  organisation: { en: "Developing group", zh: "研发集团" },
  country: { en: "Country", zh: "国家" },
  city: { en: "City", zh: "城市" },
  park: { en: "Park", zh: "园区" },
  approved_in: { en: "Approved in", zh: "获批地" },
  find: { en: "Medicine or developer", zh: "药物或研发方" },
});

/** What the candidates of a page may be narrowed to, each value with its count. */
export function Facets({ facets }: { facets: Candidates["facets"] }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <details className="facets" open={window.innerWidth > 900}>
      <summary>{t("facets")}</summary>
      <Words name="text" label={t("find")} />
      {FACETS.map((field) => {
        const values = facets.find(({ facet }) => facet === field)?.values ?? [];
        const named = new Map(values.map((each) => [each.value, each]));
        const nameOf = (value: string) =>
          facetName(field, named.get(value) ?? { value, name: null, name_zh: null }, language);
        return <Facet key={field} field={field} title={t(field)} values={values} nameOf={nameOf} />;
      })}
    </details>
  );
}
