import { useParams } from "wouter";
import { useOperation } from "../../lib/api.ts";
import { instantHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Agreement } from "./Agreement.tsx";
import { DataRoom } from "./DataRoom.tsx";
import { Meetings } from "./Meetings.tsx";
import { Outcomes } from "./Outcomes.tsx";
import { INTEREST_STATES, type InterestRoom } from "./opportunity-words.ts";

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  opportunities: { en: "Opportunities", zh: "合作机会" },
  interest: { en: "Interest", zh: "合作意向" },
  message: { en: "What the partner wrote", zh: "合作方留言" },
  confidential: { en: "Confidential", zh: "保密内容" },
});

export function InterestView() {
  const t = useText(text);
  const { language } = useLanguage();
  const { id = "" } = useParams<{ id: string }>();
  const answer = useOperation("interests.get", { interest_id: id });
  const interest = answer.data?.interest;
  const title = interest && (language === "zh" ? interest.title_zh : interest.title);
  return (
    <>
      <Crumbs
        to={[
          { path: "/platform", name: t("platform") },
          { path: "/platform/opportunities", name: t("opportunities") },
          ...(interest ? [{ path: `/platform/opportunities/${interest.opportunity_id}`, name: title ?? "" }] : []),
        ]}
      />
      <Title name={interest ? `${interest.firm ?? ""} – ${interest.partner ?? ""}` : t("interest")} />
      <Answer of={answer}>{(room) => <Room room={room} />}</Answer>
    </>
  );
}

function Room({ room }: { room: InterestRoom }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const { state, message, shown_by, created_at, nda_state } = room.interest;
  return (
    <>
      <p className="lede">{say(INTEREST_STATES[state])}</p>
      <section className="card" aria-label={t("message")}>
        <h2>{t("message")}</h2>
        <p className="said flat">{message}</p>
        <p className="small soft flat">{[shown_by, instantHere(created_at, language)].filter(Boolean).join(" · ")}</p>
      </section>
      <Agreement room={room} />
      {room.interest.side === "partner" && room.confidential && (
        <section className="card" aria-label={t("confidential")}>
          <h2>{t("confidential")}</h2>
          <p className="said flat">{room.confidential}</p>
        </section>
      )}
      {(nda_state === "signed" || room.grants.length > 0) && <DataRoom room={room} />}
      {state !== "shown" && state !== "declined" && (
        <>
          <Meetings room={room} />
          <Outcomes room={room} />
        </>
      )}
    </>
  );
}
