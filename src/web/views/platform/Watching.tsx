import { Button, TextInput } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { Link } from "wouter";
import { linkTo, useHref } from "../../lib/address.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import type { Asked } from "../../lib/asked.ts";
import { zoneHere } from "../../lib/local-time.ts";
import { withoutLanguage } from "../../lib/saved-views.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { type Rhythm, RhythmChoice } from "./RhythmChoice.tsx";
import { Said } from "./Said.tsx";

const text = defineText({
  name: { en: "Name", zh: "名称" },
  rhythm: { en: "Tell me by letter", zh: "邮件通知" },
  save: { en: "Watch this", zh: "开始关注" },
  note: {
    en: "When a new snapshot changes the answer, an alert says what changed. It stands on the platform, and in a letter if you want one.",
    zh: "新快照改变查询结果时，将提醒您具体变化；提醒列于平台，也可发送邮件。",
  },
  guest: { en: "Sign in to be told when this changes.", zh: "登录后可在内容变化时收到提醒。" },
  signIn: { en: "Sign in", zh: "登录" },
  watched: { en: "Watched.", zh: "已关注。" },
  cut: {
    en: "There are more than 1,000 rows, and only the first are compared. Choose more filters to watch all.",
    zh: "结果超过 1,000 行，仅比较前 1,000 行。增加筛选可完整关注。",
  },
  mine: { en: "My alerts", zh: "我的提醒" },
});

/** What a guest is told, or the form by which somebody begins to watch. */
export function Watching({ asked, label }: { asked: Asked; label: string }) {
  const t = useText(text);
  const href = useHref();
  const { data } = useOperation("people.me", {});
  if (data && !data.person)
    return (
      <p className="flat">
        {`${t("guest")} `}
        <Link href={href("/sign-in")}>{t("signIn")}</Link>
      </p>
    );
  return <Form asked={asked} label={label} />;
}

/** The page as anybody opens it: in no language, and of no day of the past. */
function pageHere(): string {
  const query = new URLSearchParams(window.location.search);
  query.delete("as_of");
  return withoutLanguage(linkTo(window.location.pathname, Object.fromEntries(query), ""));
}

function Form({ asked, label }: { asked: Asked; label: string }) {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  const [name, setName] = useState(label);
  const [rhythm, setRhythm] = useState<Rhythm>("daily");
  const change = useChange("alerts.watch");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const said = { name: name.trim(), rhythm, language, time_zone: zoneHere(), address: pageHere() };
    change.mutate({ operation: asked.id, input: { ...asked.input }, ...said });
  };
  if (change.data)
    return (
      <div role="status" className="stack">
        <p className="flat">
          <b className="tone-green">{t("watched")}</b>{" "}
          <Link href={href("/platform/alerts", { tab: "watches" })}>{t("mine")}</Link>
        </p>
        {change.data.is_cut && <p className="small tone-ochre flat">{t("cut")}</p>}
      </div>
    );
  return (
    <form onSubmit={submit} className="stack">
      <TextInput
        label={t("name")}
        value={name}
        maxLength={200}
        onChange={(event) => setName(event.currentTarget.value)}
        data-autofocus
      />
      <RhythmChoice label={t("rhythm")} value={rhythm} choose={setRhythm} />
      <p className="small soft flat">{t("note")}</p>
      <Said problem={change.error} />
      <Button type="submit" size="xs" loading={change.isPending} disabled={!name.trim()}>
        {t("save")}
      </Button>
    </form>
  );
}
