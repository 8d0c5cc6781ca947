import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useAccountChange } from "../../lib/account.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Applications } from "./Applications.tsx";
import { Doors } from "./Doors.tsx";
import { Founding } from "./Founding.tsx";
import { Voyages } from "./Voyages.tsx";

export type Me = NonNullable<OutputOf<"people.me">["person"]>;

const text = defineText({
  title: { en: "Collaboration platform", zh: "国际合作平台" },
  lede: {
    en: "Bring a voyage: its route and its clearance become tasks with clocks, officers accompany it, and measures that help it are found by clause.",
    zh: "提交航程：路径与出境审查成为带时限的任务，由专员陪伴，并按条款匹配扶持措施。",
  },
  signIn: { en: "Sign in, or make an account", zh: "登录或注册" },
  signInNote: { en: "for voyages and their tasks", zh: "以办理航程与任务" },
  alerts: { en: "Alerts", zh: "提醒" },
  unseen: { en: "not seen yet", zh: "条未读" },
  signOut: { en: "Sign out", zh: "退出" },
});

export function PlatformView() {
  const t = useText(text);
  const answer = useOperation("people.me", {});
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>{({ person }) => (person ? <Mine me={person} /> : <Guest />)}</Answer>
    </>
  );
}

function Guest() {
  const t = useText(text);
  const href = useHref();
  return (
    <>
      <section className="card">
        <Link href={href("/sign-in")}>
          <b>{t("signIn")}</b>
        </Link>{" "}
        {t("signInNote")}
      </section>
      <Doors me={null} />
    </>
  );
}

function Mine({ me }: { me: Me }) {
  const t = useText(text);
  const out = useAccountChange("/sign-out");
  return (
    <>
      <p className="soft">
        {`${me.name} · ${me.memberships.map(({ name }) => name).join(" · ") || me.email} · `}
        <button type="button" className="plain-link" onClick={() => out.mutate({})}>
          {t("signOut")}
        </button>
      </p>
      <Unseen />
      {me.memberships.length === 0 && <Founding />}
      <Doors me={me} />
      {me.duties.some((duty) => duty !== "partner") && (
        <>
          <Voyages me={me} />
          <Applications me={me} />
        </>
      )}
    </>
  );
}

/** How many alerts wait to be seen; nothing, where none does. */
function Unseen() {
  const t = useText(text);
  const href = useHref();
  const { data } = useOperation("alerts.list", { limit: 1 });
  if (!data || data.unseen === 0) return null;
  return (
    <p>
      <Link href={href("/platform/alerts")}>{t("alerts")}</Link>{" "}
      <span className="soft">{`${data.unseen} ${t("unseen")}`}</span>
    </p>
  );
}
