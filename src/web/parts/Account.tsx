import { Link } from "wouter";
import { useHref } from "../lib/address.ts";
import { useOperation } from "../lib/api.ts";
import { defineText, useText } from "../lib/text.tsx";

const text = defineText({ signIn: { en: "Sign in", zh: "登录" }, mine: { en: "My platform", zh: "我的平台" } });

/** Who is signed in, or where to do so. */
export function Account() {
  const t = useText(text);
  const href = useHref();
  const { data } = useOperation("people.me", {});
  if (!data) return null;
  return data.person ? (
    <Link
      className="plain account"
      href={href("/platform")}
      title={data.person.email}
      aria-label={`${t("mine")}: ${data.person.name}`}
    >
      {data.person.name}
    </Link>
  ) : (
    <Link className="plain account" href={href("/sign-in")}>
      {t("signIn")}
    </Link>
  );
}
