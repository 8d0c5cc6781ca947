import { Link } from "wouter";
import { labels } from "../../../words/labels.ts";
import { SUCCESS_AREAS } from "../../../words/voyage.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Choice, useWords, Words } from "../../parts/filters.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Interests } from "./Interests.tsx";
import { OpportunityForm } from "./OpportunityForm.tsx";
import { TeaserCard } from "./TeaserCard.tsx";

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  title: { en: "Opportunities", zh: "合作机会" },
  lede: {
    en: "What firms offer abroad, in their own words. The teaser is for everybody; what is confidential opens once both sides have signed.",
    zh: "企业对外合作意向，由企业自述。摘要公开；保密内容在双方签署协议后开放。",
  },
  filters: { en: "Filters", zh: "筛选" },
  words: { en: "Words", zh: "关键词" },
  area: { en: "Therapeutic area", zh: "治疗领域" },
  modality: { en: "Modality", zh: "药物形式" },
  none: { en: "No opportunity is published here", zh: "暂无已发布的合作机会" },
  noneNote: {
    en: "A firm writes a teaser and publishes it. Take a filter away to see more.",
    zh: "企业撰写摘要并发布后显示于此。去除筛选可查看更多。",
  },
  write: { en: "Write a teaser", zh: "撰写合作摘要" },
  guest: { en: "To show interest, sign in as a partner.", zh: "如需表达兴趣，请以合作方身份登录。" },
  signIn: { en: "Sign in", zh: "登录" },
});

export function OpportunitiesView() {
  const t = useText(text);
  const href = useHref();
  const area = chosen(useAddressField("area")[0], SUCCESS_AREAS);
  const modality = chosen(useAddressField("modality")[0], labels.modality);
  const words = useWords("text")?.slice(0, 100);
  const asked = { ...(area ? { area } : {}), ...(modality ? { modality } : {}), ...(words ? { text: words } : {}) };
  const answer = useOperation("opportunities.list", asked as never);
  const me = useOperation("people.me", {}).data?.person;
  const isFirm = me?.duties.includes("firm") ?? false;
  return (
    <>
      <Crumbs to={[{ path: "/platform", name: t("platform") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      {me === null && (
        <p>
          {`${t("guest")} `}
          <Link href={href("/sign-in")}>{t("signIn")}</Link>
        </p>
      )}
      {(isFirm || me?.duties.includes("partner")) && <Interests />}
      <section className="filters" aria-label={t("filters")}>
        <Words name="text" label={t("words")} />
        <Choice name="area" label={t("area")} words={SUCCESS_AREAS} />
        <Choice name="modality" label={t("modality")} words={labels.modality} />
      </section>
      <Answer of={answer}>
        {({ opportunities }) =>
          opportunities.length === 0 ? (
            <Empty title={t("none")}>{t("noneNote")}</Empty>
          ) : (
            <div className="cards">
              {opportunities.map((opportunity) => (
                <TeaserCard key={opportunity.opportunity_id} opportunity={opportunity} />
              ))}
            </div>
          )
        }
      </Answer>
      {isFirm && (
        <details className="card spaced">
          <summary>{t("write")}</summary>
          <OpportunityForm />
        </details>
      )}
    </>
  );
}
