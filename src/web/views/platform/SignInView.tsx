import { Button, PasswordInput, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { useLocation } from "wouter";
import { useAccountChange } from "../../lib/account.ts";
import { useAddressField, useHref } from "../../lib/address.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Tabs, useTab } from "../../parts/Tabs.tsx";
import { Title } from "../../parts/Title.tsx";
import { Said } from "./Said.tsx";

const text = defineText({
  title: { en: "Sign in", zh: "登录" },
  lede: {
    en: "Reading the evidence needs no account. Voyages, applications and opportunities do.",
    zh: "查阅证据无需账户；航程、申请与合作机会需要登录。",
  },
  signIn: { en: "Sign in", zh: "登录" },
  register: { en: "New here", zh: "注册" },
  forgot: { en: "Forgot the password", zh: "忘记密码" },
  reset: { en: "New password", zh: "设置新密码" },
  ways: { en: "Ways in", zh: "登录方式" },
  email: { en: "E-mail", zh: "邮箱" },
  password: { en: "Password", zh: "密码" },
  name: { en: "Your name", zh: "姓名" },
  strong: {
    en: "Ten characters or more. A few unrelated words are easy to remember and hard to guess.",
    zh: "至少十个字符。几个互不相关的词既好记又难猜。",
  },
  send: { en: "Send me a letter", zh: "发送邮件" },
  sent: {
    en: "If there is an account with this address, a letter is on its way. It is good for an hour.",
    zh: "如该邮箱已注册，邮件即将送达，一小时内有效。",
  },
  kept: { en: "The new password holds. Sign in with it.", zh: "新密码已生效，请登录。" },
});

const TABS = ["signIn", "register", "forgot"] as const;

export function SignInView() {
  const t = useText(text);
  const tab = useTab(TABS);
  const [token] = useAddressField("token");
  return (
    <>
      <Title name={t(token ? "reset" : "title")} />
      <p className="lede">{t("lede")}</p>
      {token ? (
        <Reset token={token} />
      ) : (
        <>
          <Tabs label={t("ways")} open={tab} tabs={TABS.map((name) => ({ name, title: t(name) }))} />
          {tab === "signIn" ? <SignIn /> : tab === "register" ? <Register /> : <Forgot />}
        </>
      )}
    </>
  );
}

/** A form whose fields are read when it is sent; nothing is kept meanwhile. */
function Form({ path, children, button, then, more = {} }: FormProperties) {
  const change = useAccountChange(path, then);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    change.mutate({ ...Object.fromEntries(new FormData(event.currentTarget)), ...more });
  };
  return (
    <form className="card narrow" onSubmit={submit}>
      {children}
      <Said problem={change.error} />
      <Button type="submit" loading={change.isPending}>
        {button}
      </Button>
    </form>
  );
}

interface FormProperties {
  path: string;
  children: React.ReactNode;
  button: string;
  then?: () => void;
  more?: object;
}

function useEnter() {
  const [, go] = useLocation();
  const href = useHref();
  const [next] = useAddressField("next");
  // Only a path of this application: an address from elsewhere would lead people away.
  return () => go(href(next && /^\/(?![/\\])/.test(next) ? next : "/platform"));
}

function SignIn() {
  const t = useText(text);
  const enter = useEnter();
  return (
    <Form path="/sign-in/email" button={t("signIn")} then={enter}>
      <TextInput name="email" type="email" label={t("email")} autoComplete="username" required />
      <PasswordInput name="password" label={t("password")} autoComplete="current-password" required />
    </Form>
  );
}

function Register() {
  const t = useText(text);
  const enter = useEnter();
  return (
    <Form path="/sign-up/email" button={t("register")} then={enter}>
      <TextInput name="name" label={t("name")} autoComplete="name" required maxLength={200} />
      <TextInput name="email" type="email" label={t("email")} autoComplete="username" required />
      <PasswordInput
        name="password"
        label={t("password")}
        description={t("strong")}
        autoComplete="new-password"
        required
      />
    </Form>
  );
}

function Forgot() {
  const t = useText(text);
  const [isSent, setSent] = useState(false);
  if (isSent) return <p role="status">{t("sent")}</p>;
  return (
    <Form
      path="/request-password-reset"
      button={t("send")}
      then={() => setSent(true)}
      more={{ redirectTo: "/sign-in" }}
    >
      <TextInput name="email" type="email" label={t("email")} autoComplete="username" required />
    </Form>
  );
}

function Reset({ token }: { token: string }) {
  const t = useText(text);
  const [isKept, setKept] = useState(false);
  if (isKept)
    return (
      <>
        <p role="status">{t("kept")}</p>
        <SignIn />
      </>
    );
  return (
    <Form path="/reset-password" button={t("reset")} then={() => setKept(true)} more={{ token }}>
      <PasswordInput
        name="newPassword"
        label={t("password")}
        description={t("strong")}
        autoComplete="new-password"
        required
      />
    </Form>
  );
}
