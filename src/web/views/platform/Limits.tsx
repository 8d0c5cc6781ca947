import { Button, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { LIMIT_WORDS } from "../../../core/casework-words.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Said } from "./Said.tsx";

type Limit = OutputOf<"desk.queue">["limits"][number];

const text = defineText({
  title: { en: "How long each may wait", zh: "办理时限" },
  days: { en: "working days", zh: "个工作日" },
  assumption: {
    en: "assumption: no instrument on record says so",
    zh: "假设：在案文件均未规定",
  },
  set: { en: "Set it", zh: "设定" },
  close: { en: "Close", zh: "收起" },
  number: { en: "Working days", zh: "工作日数" },
  citation: { en: "Instrument and clause; leave empty for an assumption", zh: "依据文件及条款（留空即为假设）" },
  address: { en: "Where it can be read", zh: "原文网址" },
  keep: { en: "Keep it", zh: "保存" },
});

/** The limits that the authority set itself, each with what it rests on; the administrator sets them. */
export function Limits({ limits }: { limits: Limit[] }) {
  const t = useText(text);
  const { data } = useOperation("people.me", {});
  const maySet = data?.person?.duties.includes("administrator") ?? false;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <ul className="plain-list cases">
        {limits.map((limit) => (
          <Line key={limit.kind} limit={limit} maySet={maySet} />
        ))}
      </ul>
    </section>
  );
}

function Line({ limit, maySet }: { limit: Limit; maySet: boolean }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(false);
  const { kind, working_days, citation, address } = limit;
  return (
    <li>
      <b>{say(LIMIT_WORDS[kind])}</b>
      {` · ${formatNumber(working_days, language)} ${t("days")}`}
      <p className="small soft flat">
        {citation === null ? (
          <span className="tone-ochre">{t("assumption")}</span>
        ) : address ? (
          <a href={address} rel="noreferrer">
            {citation}
          </a>
        ) : (
          citation
        )}
      </p>
      {maySet && (
        <Button size="compact-xs" variant="subtle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {t(isOpen ? "close" : "set")}
        </Button>
      )}
      {isOpen && <Setting limit={limit} done={() => setOpen(false)} />}
    </li>
  );
}

function Setting({ limit, done }: { limit: Limit; done: () => void }) {
  const t = useText(text);
  const change = useChange("limits.set");
  const [days, setDays] = useState<number | string>(limit.working_days);
  const [citation, setCitation] = useState(limit.citation ?? "");
  const [address, setAddress] = useState(limit.address ?? "");
  const set = () =>
    change.mutate(
      {
        ...{ kind: limit.kind, version: limit.version, working_days: Number(days) },
        ...(citation.trim() ? { citation } : {}),
        ...(address.trim() ? { address: address.trim() } : {}),
      },
      { onSuccess: done },
    );
  return (
    <div className="form">
      <NumberInput label={t("number")} value={days} onChange={setDays} min={1} max={365} allowDecimal={false} />
      <TextInput
        label={t("citation")}
        value={citation}
        onChange={(event) => setCitation(event.currentTarget.value)}
        maxLength={300}
      />
      <TextInput
        label={t("address")}
        type="url"
        value={address}
        onChange={(event) => setAddress(event.currentTarget.value)}
        maxLength={1000}
      />
      <Said problem={change.error} />
      <Button variant="default" onClick={set} loading={change.isPending} disabled={!(Number(days) >= 1)}>
        {t("keep")}
      </Button>
    </div>
  );
}
