import { useParams } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatInstant } from "../../../words/format.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Asking } from "./Asking.tsx";
import { Assessments } from "./Assessment.tsx";
import { amountWord, STATES, useMeasures } from "./application-words.ts";
import { Documents } from "./Documents.tsx";
import { Moves } from "./Moves.tsx";

export type Found = OutputOf<"applications.get">;

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  title: { en: "Application for support", zh: "扶持申请" },
  turns: { en: "How it came here", zh: "办理经过" },
  somebody: { en: "somebody", zh: "某人" },
  reviews: { en: "Reviews", zh: "评审意见" },
  approve: { en: "for it", zh: "同意" },
  reject: { en: "against it", zh: "不同意" },
  round: { en: "round", zh: "轮次" },
  payments: { en: "Payments", zh: "拨付记录" },
});

export function ApplicationView() {
  const t = useText(text);
  const { id = "" } = useParams<{ id: string }>();
  const answer = useOperation("applications.get", { application_id: id });
  return (
    <>
      <Crumbs to={[{ path: "/platform", name: t("platform") }]} />
      <Title name={t("title")} />
      <Answer of={answer}>{(found) => <Whole found={found} />}</Answer>
    </>
  );
}

function Turns({ turns }: Pick<Found, "turns">) {
  const t = useText(text);
  const s = useText(STATES);
  const { language } = useLanguage();
  return (
    <section className="card" aria-label={t("turns")}>
      <h2>{t("turns")}</h2>
      <ol className="plain-list cases">
        {turns.map(({ state, note, person, at, round }) => (
          <li key={at}>
            <b>{s(state)}</b>{" "}
            <span className="small soft">
              {[person ?? t("somebody"), formatInstant(at, language), round > 1 ? `${t("round")} ${round}` : null]
                .filter(Boolean)
                .join(" · ")}
            </span>
            {note && <p className="said flat">{note}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}

/** What was handed in stays; what is being prepared takes more. */
const OPEN: readonly string[] = ["draft", "incomplete"];

function Papers({ found }: { found: Found }) {
  const { application_id, organisation_id, state } = found.application;
  const { data } = useOperation("people.me", {});
  const isOwn = data?.person?.memberships.some((each) => each.organisation_id === organisation_id);
  const mayChange = (isOwn ?? false) && OPEN.includes(state);
  return (
    <>
      {mayChange && <Asking found={found} />}
      <Assessments found={found} />
      <Documents of={{ application_id }} mayAdd={mayChange} />
    </>
  );
}

function Whole({ found }: { found: Found }) {
  const t = useText(text);
  const s = useText(STATES);
  const measure = useMeasures();
  const { language } = useLanguage();
  const { application, reviews, payments } = found;
  return (
    <>
      <p className="lede">{measure(application.measure_id)}</p>
      <p>
        <b>{s(application.state)}</b>
        {` · ${application.organisation} · ${amountWord(application.amount, application.currency, language)}`}
      </p>
      <Papers found={found} />
      <Moves found={found} />
      <Turns turns={found.turns} />
      {reviews.length > 0 && (
        <section className="card" aria-label={t("reviews")}>
          <h2>{t("reviews")}</h2>
          <ul className="plain-list cases">
            {reviews.map(({ reviewer, verdict, reason, round, created_at }) => (
              <li key={`${reviewer} ${created_at}`}>
                <b>{`${reviewer ?? "—"}: ${t(verdict)}`}</b>{" "}
                <span className="small soft">{`${t("round")} ${round} · ${formatInstant(created_at, language)}`}</span>
                <p className="said flat">{reason}</p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {payments.length > 0 && (
        <section className="card" aria-label={t("payments")}>
          <h2>{t("payments")}</h2>
          <ul className="plain-list cases">
            {payments.map(({ amount, reference, paid_on }) => (
              <li key={reference}>
                {`${formatDate(paid_on, "day", language)} · ${amountWord(amount, application.currency, language)} · ${reference}`}
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
