import { Button } from "@mantine/core";
import { Link, useLocation, useParams } from "wouter";
import { useAccountChange } from "../../lib/account.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Title } from "../../parts/Title.tsx";
import { Said } from "./Said.tsx";

const text = defineText({
  title: { en: "An invitation", zh: "邀请" },
  signIn: {
    en: "Sign in with the address the letter came to, or make an account with it; then join.",
    zh: "请以收到邮件的邮箱登录或注册，然后加入。",
  },
  go: { en: "Sign in", zh: "登录" },
  note: {
    en: "You join the organisation that invited you, and see its casework.",
    zh: "加入后可查看该机构的办理事项。",
  },
  join: { en: "Join", zh: "加入" },
});

export function InvitationView() {
  const t = useText(text);
  const href = useHref();
  const [, go] = useLocation();
  const { id = "" } = useParams<{ id: string }>();
  const { data } = useOperation("people.me", {});
  const join = useAccountChange("/organization/accept-invitation", () => go(href("/platform")));
  return (
    <>
      <Title name={t("title")} />
      {data?.person ? (
        <section className="card narrow">
          <p>{t("note")}</p>
          <Said problem={join.error} />
          <Button loading={join.isPending} onClick={() => join.mutate({ invitationId: id })}>
            {t("join")}
          </Button>
        </section>
      ) : (
        <section className="card narrow">
          <p>{t("signIn")}</p>
          <Link href={href("/sign-in", { next: `/invitations/${id}` })}>{t("go")}</Link>
        </section>
      )}
    </>
  );
}
