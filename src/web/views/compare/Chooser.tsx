import { useState } from "react";
import { readList, writeList } from "../../lib/lists.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { Candidates } from "../pipeline/candidates.ts";
import { facetName } from "../pipeline/names.ts";
import { FIELD_WORDS, FIELDS, type Field } from "./sets.ts";

const text = defineText({
  narrow: { en: "Narrow by", zh: "筛选项" },
  to: { en: "to", zh: "取值" },
  choose: { en: "choose…", zh: "请选择…" },
  remove: { en: "Remove", zh: "移除" },
});

interface Properties {
  name: string;
  query: string | null;
  set: (query: string | null) => void;
  data: Candidates;
}

/** The filters of one set: each can be taken away, and one more be added from the values that the set has. */
export function Chooser({ name, query, set, data }: Properties) {
  const t = useText(text);
  const { language } = useLanguage();
  const [field, setField] = useState<Field>("target");
  const fields = new URLSearchParams(query ?? "");
  const change = (of: string, values: string[]) => {
    const next = new URLSearchParams(query ?? "");
    const written = writeList(values);
    if (written) next.set(of, written);
    else next.delete(of);
    set(next.toString() || null);
  };
  const valuesOf = (of: Field) => data.facets.find(({ facet }) => facet === of)?.values ?? [];
  const nameOf = (of: Field, value: string) =>
    facetName(of, valuesOf(of).find((each) => each.value === value) ?? { value, name: null, name_zh: null }, language);
  const offered = valuesOf(field).filter(({ value }) => value !== null && !readList(fields.get(field)).includes(value));
  return (
    <>
      <div className="tags">
        {FIELDS.flatMap((of) =>
          readList(fields.get(of)).map((value) => (
            <button
              key={`${of} ${value}`}
              type="button"
              className="tag"
              title={t("remove")}
              onClick={() =>
                change(
                  of,
                  readList(fields.get(of)).filter((each) => each !== value),
                )
              }
            >
              {`${FIELD_WORDS[of][language]}: ${nameOf(of, value)} ×`}
            </button>
          )),
        )}
      </div>
      <p className="against">
        <label>
          <span className="soft small">{`${t("narrow")} `}</span>
          <select
            aria-label={`${name}: ${t("narrow")}`}
            value={field}
            onChange={(event) => setField(event.currentTarget.value as Field)}
          >
            {FIELDS.map((each) => (
              <option key={each} value={each}>
                {FIELD_WORDS[each][language]}
              </option>
            ))}
          </select>
        </label>{" "}
        <select
          aria-label={`${name}: ${t("to")}`}
          value=""
          onChange={(event) => change(field, [...readList(fields.get(field)), event.currentTarget.value])}
        >
          <option value="">{t("choose")}</option>
          {offered.map(({ value }) => (
            <option key={value} value={value ?? ""}>
              {nameOf(field, value ?? "")}
            </option>
          ))}
        </select>
      </p>
    </>
  );
}
