import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation, useParams } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useHref } from "../../lib/address.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { zoneHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { InterestLines } from "./Interests.tsx";
import { OpportunityForm } from "./OpportunityForm.tsx";
import { OPPORTUNITY_STATES } from "./opportunity-words.ts";
import { Said } from "./Said.tsx";
import { Facts } from "./TeaserCard.tsx";

type Found = OutputOf<"opportunities.get">;

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  opportunities: { en: "Opportunities", zh: "合作机会" },
  confidential: { en: "Confidential", zh: "保密内容" },
  publish: { en: "Publish the teaser", zh: "发布摘要" },
  close: { en: "Close it", zh: "关闭" },
  again: { en: "Publish it again", zh: "重新发布" },
  edit: { en: "Change the teaser", zh: "修改摘要" },
  interests: { en: "Interests", zh: "合作意向" },
  nobody: { en: "Nobody has shown interest yet.", zh: "尚无合作方表达兴趣。" },
  show: { en: "Show interest", zh: "表达兴趣" },
  message: { en: "Who you are, and what you look for", zh: "贵方介绍与合作意图" },
  told: {
    en: "The firm is shown your name, your organisation and this message. It accepts and sends an agreement, or declines.",
    zh: "企业将看到您的姓名、机构及此留言；企业接受并发送保密协议，或婉拒。",
  },
  guest: { en: "To show interest, sign in as a partner.", zh: "如需表达兴趣，请以合作方身份登录。" },
  signIn: { en: "Sign in", zh: "登录" },
});

export function OpportunityView() {
  const t = useText(text);
  const { language } = useLanguage();
  const { id = "" } = useParams<{ id: string }>();
  const answer = useOperation("opportunities.get", { opportunity_id: id });
  const found = answer.data?.opportunity;
  return (
    <>
      <Crumbs
        to={[
          { path: "/platform", name: t("platform") },
          { path: "/platform/opportunities", name: t("opportunities") },
        ]}
      />
      <Title name={found ? (language === "zh" ? found.title_zh : found.title) : t("opportunities")} />
      <Answer of={answer}>
        {(read) => (
          <>
            <Teaser found={read} />
            {read.opportunity.is_own ? <Own found={read} /> : <Visitor found={read} />}
          </>
        )}
      </Answer>
    </>
  );
}

function Teaser({ found: { opportunity, confidential } }: { found: Found }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const { organisation, state, teaser, teaser_zh } = opportunity;
  return (
    <>
      <p className="lede">{[organisation, say(OPPORTUNITY_STATES[state])].filter(Boolean).join(" · ")}</p>
      <section className="card">
        <p className="said flat">{language === "zh" ? teaser_zh : teaser}</p>
        <Facts opportunity={opportunity} />
        {confidential && (
          <>
            <h2>{t("confidential")}</h2>
            <p className="said flat">{confidential}</p>
          </>
        )}
      </section>
    </>
  );
}

function Own({ found }: { found: Found }) {
  const t = useText(text);
  const { opportunity_id, version, state } = found.opportunity;
  const change = useChange("opportunities.move");
  const command = state === "published" ? "close" : "publish";
  return (
    <>
      <div className="row-of-buttons spaced">
        <Button
          variant={state === "draft" ? "filled" : "default"}
          loading={change.isPending}
          onClick={() => change.mutate({ opportunity_id, version, command })}
        >
          {t(state === "draft" ? "publish" : state === "closed" ? "again" : "close")}
        </Button>
        <Said problem={change.error} />
      </div>
      <section className="card spaced" aria-label={t("interests")}>
        <h2>{t("interests")}</h2>
        {found.interests.length === 0 ? (
          <p className="soft flat">{t("nobody")}</p>
        ) : (
          <InterestLines interests={found.interests} />
        )}
      </section>
      <details className="card spaced">
        <summary>{t("edit")}</summary>
        <OpportunityForm key={version} opportunity={found.opportunity} confidential={found.confidential} />
      </details>
    </>
  );
}

function Visitor({ found: { opportunity, interests } }: { found: Found }) {
  const t = useText(text);
  const href = useHref();
  const me = useOperation("people.me", {}).data?.person;
  if (me === null)
    return (
      <p className="spaced">
        {`${t("guest")} `}
        <Link href={href("/sign-in")}>{t("signIn")}</Link>
      </p>
    );
  if (!me?.duties.includes("partner")) return null;
  const mayShow = interests.every(({ state }) => state === "withdrawn" || state === "ended");
  return (
    <>
      {interests.length > 0 && (
        <section className="card spaced" aria-label={t("interests")}>
          <h2>{t("interests")}</h2>
          <InterestLines interests={interests} />
        </section>
      )}
      {mayShow && opportunity.state === "published" && <Showing opportunity_id={opportunity.opportunity_id} />}
    </>
  );
}

function Showing({ opportunity_id }: { opportunity_id: string }) {
  const t = useText(text);
  const href = useHref();
  const [, go] = useLocation();
  const [message, setMessage] = useState("");
  const change = useChange("interests.show");
  const show = () =>
    change.mutate(
      { opportunity_id, message, time_zone: zoneHere() },
      { onSuccess: ({ interest_id }) => go(href(`/platform/interests/${interest_id}`)) },
    );
  return (
    <section className="card stack spaced" aria-label={t("show")}>
      <h2>{t("show")}</h2>
      <Textarea
        label={t("message")}
        value={message}
        onChange={(event) => setMessage(event.currentTarget.value)}
        autosize
        minRows={3}
        maxLength={5000}
      />
      <p className="small soft flat">{t("told")}</p>
      <Said problem={change.error} />
      <div>
        <Button onClick={show} loading={change.isPending} disabled={!message.trim()}>
          {t("show")}
        </Button>
      </div>
    </section>
  );
}
