import { Link } from "wouter";
import { formatDate } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { dayHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { INTEREST_STATES, type Interest, NDA_STATES } from "./opportunity-words.ts";

const text = defineText({
  title: { en: "Interests between you and others", zh: "我的合作意向" },
});

/** What one's organisation shows or is shown; nothing, where there is none. */
export function Interests() {
  const t = useText(text);
  const { data } = useOperation("interests.list", {});
  if (!data || data.interests.length === 0) return null;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <InterestLines interests={data.interests} />
    </section>
  );
}

export function InterestLines({ interests }: { interests: Interest[] }) {
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  return (
    <ul className="plain-list cases">
      {interests.map((interest) => {
        const { interest_id, title, title_zh, side, firm, partner, state, nda_state, updated_at } = interest;
        const parts = [
          language === "zh" ? title_zh : title,
          say(INTEREST_STATES[state]),
          state === "accepted" ? say(NDA_STATES[nda_state]) : null,
          formatDate(dayHere(updated_at), "day", language),
        ];
        return (
          <li key={interest_id}>
            <Link href={href(`/platform/interests/${interest_id}`)}>
              <b>{(side === "firm" ? partner : firm) ?? ""}</b>
            </Link>
            <p className="small soft flat">{parts.filter(Boolean).join(" · ")}</p>
          </li>
        );
      })}
    </ul>
  );
}
