import { Link, useSearch } from "wouter";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useName, useText } from "../../lib/text.tsx";
import { Answer } from "../../parts/states.tsx";
import { questionOf } from "../partners/question.ts";

const text = defineText({
  title: { en: "Who to show it to", zh: "可接触的合作方" },
  all: { en: "All ten, with reasons, gaps and own error", zh: "前十名及其理由、缺口与自测误差" },
});

const FIRST = 3;

/** The first of the shortlist, and the way to all of it with what was entered here. */
export function ShowTo() {
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const question = questionOf(new URLSearchParams(useSearch()));
  const answer = useOperation("partners.shortlist", question);
  const { drug, modality, area, stage } = question;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <Answer of={answer}>
        {({ rows }) => (
          <ol className="flat">
            {rows.slice(0, FIRST).map(({ organisation_id, name, name_zh }) => (
              <li key={organisation_id}>
                <Link href={href(`/organisations/${organisation_id}`)}>{nameIn(name, name_zh)}</Link>
              </li>
            ))}
          </ol>
        )}
      </Answer>
      <Link href={href("/partners", { drug, modality, area, stage })}>{t("all")}</Link>
    </section>
  );
}
