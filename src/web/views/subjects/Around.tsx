import { Link } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { writeList } from "../../lib/lists.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { pathOf } from "../names/words.ts";
import type { Candidates } from "../pipeline/candidates.ts";
import { facetName } from "../pipeline/names.ts";

const text = defineText({
  organisation: { en: "Who", zh: "由谁" },
  target: { en: "On which targets", zh: "针对哪些靶点" },
  indication: { en: "Tried on", zh: "试验的适应症" },
  modality: { en: "In which form", zh: "药物形式" },
  country: { en: "From where", zh: "来自何处" },
  approved_in: { en: "Approved in", zh: "获批地" },
  unknown: { en: "not known in what is loaded", zh: "已载入的来源中未知" },
  candidates: { en: "candidates", zh: "个候选药物" },
});

const FIELDS = ["organisation", "target", "indication", "modality", "country", "approved_in"] as const;
const SHOWN = 8;

interface Properties {
  data: Candidates;
  /** The subject itself, of which nothing is said. */
  of: string;
  fields: Record<string, string | null | undefined>;
}

/** Who, on what, in which form and from where: the fullest of each, with a way to the thing and one to its candidates. */
export function Around({ data, of, fields }: Properties) {
  const t = useText(text);
  return (
    <div className="around">
      {FIELDS.filter((field) => field !== of).map((field) => {
        const values = (data.facets.find(({ facet }) => facet === field)?.values ?? []).filter(({ value }) => value);
        return (
          <section key={field} aria-label={t(field)}>
            <h3>{t(field)}</h3>
            {values.length === 0 ? (
              <p className="soft small">{t("unknown")}</p>
            ) : (
              <ul className="plain-list">
                {values.slice(0, SHOWN).map((each) => (
                  <Value key={each.value} field={field} of={each} fields={fields} />
                ))}
              </ul>
            )}
          </section>
        );
      })}
    </div>
  );
}

interface ValueProperties {
  field: (typeof FIELDS)[number];
  of: Candidates["facets"][number]["values"][number];
  fields: Properties["fields"];
}

function Value({ field, of, fields }: ValueProperties) {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  const name = facetName(field, of, language);
  const hasPage = field === "organisation" || field === "target" || field === "indication";
  const own = hasPage && of.name !== null && of.value ? pathOf(field, of.value, !of.value.includes(":")) : null;
  return (
    <li>
      {own ? <Link href={href(own)}>{name}</Link> : name}{" "}
      <Link
        className="count"
        href={href("/pipeline", { ...fields, [field]: writeList([of.value ?? ""]) })}
        aria-label={`${name}: ${of.count} ${t("candidates")}`}
      >
        {formatNumber(of.count, language)}
      </Link>
    </li>
  );
}
