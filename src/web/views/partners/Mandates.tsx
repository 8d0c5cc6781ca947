import { Link } from "wouter";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import type { Shortlist } from "./PartnersView.tsx";
import { FIELDS } from "./shortlist-words.ts";

export type Mandate = NonNullable<Shortlist["mandates"]>[number];

const text = defineText({
  title: { en: "What partners on the platform ask for", zh: "平台合作方的需求" },
  note: {
    en: "As partners say themselves. It weighs nothing in the list, since no deal on record says how much it should.",
    zh: "由合作方自行填写，不影响名单得分：尚无在案交易可说明其权重。",
  },
  none: { en: "No mandate on the platform meets this asset in anything.", zh: "平台上暂无与该资产相符的需求。" },
  guest: { en: "Whoever is signed in sees which mandates of partners it meets.", zh: "登录后可查看相符的合作方需求。" },
  signIn: { en: "Sign in", zh: "登录" },
  says: { en: "The mandate of", zh: "需求来自" },
  meets: { en: "meets", zh: "相符" },
  misses: { en: "asks for another", zh: "不符" },
  unknown: { en: "not known of the asset", zh: "资产未知" },
  isOne: { en: "is", zh: "即" },
  saysIs: { en: "says it is", zh: "自称" },
  confirmed: { en: "confirmed by an officer", zh: "专员已确认" },
  unconfirmed: { en: "not confirmed", zh: "尚未确认" },
});

export function Mandates({ mandates }: { mandates: Shortlist["mandates"] }) {
  const t = useText(text);
  const href = useHref();
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {mandates === null ? (
        <p className="flat">
          {`${t("guest")} `}
          <Link href={href("/sign-in")}>{t("signIn")}</Link>
        </p>
      ) : (
        <>
          <p className="small soft flat">{t("note")}</p>
          {mandates.length === 0 && <p className="flat">{t("none")}</p>}
          <ul className="plain-list cases">
            {mandates.map((mandate) => (
              <li key={mandate.profile_id}>
                <MandateSaid mandate={mandate} />
                <Identity mandate={mandate} />
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}

/** In which of what it asks for a mandate meets the asset. */
export function MandateSaid({ mandate }: { mandate: Mandate }) {
  const t = useText(text);
  const field = useText(FIELDS);
  const href = useHref();
  const { language } = useLanguage();
  const said = (["meets", "misses", "unknown"] as const)
    .filter((kind) => mandate[kind].length > 0)
    .map((kind) => `${t(kind)}: ${mandate[kind].map((name) => field(name)).join(language === "zh" ? "、" : ", ")}`);
  return (
    <p className="flat">
      {`${t("says")} `}
      <Link href={href("/platform/partners", { partner: mandate.profile_id })}>
        <b>{mandate.name}</b>
      </Link>
      {` · ${said.join(" · ")}`}
    </p>
  );
}

/** Who on record a partner is, or says that it is. */
export function Identity({
  mandate,
}: {
  mandate: Pick<Mandate, "known_as" | "known_as_name" | "known_as_name_zh" | "is_confirmed">;
}) {
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const { known_as, known_as_name, known_as_name_zh, is_confirmed } = mandate;
  if (!known_as) return null;
  return (
    <p className="small soft flat">
      {`${t(is_confirmed ? "isOne" : "saysIs")} `}
      <Link href={href(`/organisations/${known_as}`)}>{nameIn(known_as_name ?? known_as, known_as_name_zh)}</Link>
      {` · ${t(is_confirmed ? "confirmed" : "unconfirmed")}`}
    </p>
  );
}
