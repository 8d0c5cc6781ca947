import { Link } from "wouter";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { factsOf, OPPORTUNITY_STATES, type Opportunity } from "./opportunity-words.ts";

const text = defineText({
  own: { en: "yours", zh: "本企业" },
  interests: { en: "interests", zh: "个意向" },
  one: { en: "1 interest", zh: "1 个意向" },
});

export function TeaserCard({ opportunity }: { opportunity: Opportunity }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  const { opportunity_id, title, title_zh, teaser, teaser_zh, organisation, state, is_own, interests } = opportunity;
  const name = language === "zh" ? title_zh : title;
  const parts = [
    organisation,
    is_own ? t("own") : null,
    is_own || state !== "published" ? say(OPPORTUNITY_STATES[state]) : null,
    interests === 1 ? t("one") : interests > 1 ? `${interests} ${t("interests")}` : null,
  ];
  return (
    <article className="card" aria-label={name}>
      <h2>
        <Link href={href(`/platform/opportunities/${opportunity_id}`)}>{name}</Link>
      </h2>
      <p className="small soft flat">{parts.filter(Boolean).join(" · ")}</p>
      <p className="said">{language === "zh" ? teaser_zh : teaser}</p>
      <Facts opportunity={opportunity} />
    </article>
  );
}

export function Facts({ opportunity }: { opportunity: Opportunity }) {
  const { language } = useLanguage();
  return (
    <p className="tags flat">
      {[...new Set(factsOf(opportunity, language))].map((word) => (
        <span key={word} className="tag">
          {word}
        </span>
      ))}
    </p>
  );
}
