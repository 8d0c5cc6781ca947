import { Button, Textarea } from "@mantine/core";
import { useState } from "react";
import { Link, useParams } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatInstant, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Activity } from "./Activity.tsx";
import { CalendarAddress } from "./CalendarAddress.tsx";
import { Commitments } from "./Commitments.tsx";
import { Documents } from "./Documents.tsx";
import { Questions } from "./Questions.tsx";
import { Said } from "./Said.tsx";
import { Tasks } from "./Tasks.tsx";

export type Case = OutputOf<"voyages.get">;

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  voyage: { en: "Voyage", zh: "航程" },
  remarks: { en: "Remarks", zh: "留言" },
  write: { en: "Write to all who see this voyage", zh: "写给所有可见此航程者" },
  send: { en: "Send", zh: "发送" },
  somebody: { en: "somebody who has left", zh: "已离开者" },
  shared: { en: "shared with the platform", zh: "已共享给平台" },
  own: { en: "seen by your firm alone", zh: "仅本企业可见" },
  accompany: { en: "I accompany it", zh: "由我陪伴" },
  officer: { en: "Officer", zh: "专员" },
  open: { en: "open tasks", zh: "项未完任务" },
  partners: { en: "Who to show it to", zh: "可接触的合作方" },
});

export function CaseView() {
  const t = useText(text);
  const { id = "" } = useParams<{ id: string }>();
  const answer = useOperation("voyages.get", { voyage_id: id });
  return (
    <>
      <Crumbs to={[{ path: "/platform", name: t("platform") }]} />
      <Title name={answer.data?.voyage.name ?? t("voyage")} />
      <Answer of={answer}>
        {(found) => (
          <>
            <Head found={found} />
            <Tasks found={found} />
            <Questions found={found} />
            <Commitments found={found} />
            <Papers found={found} />
            <Remarks found={found} />
            <Activity voyage_id={found.voyage.voyage_id} />
            <CalendarAddress voyage_id={found.voyage.voyage_id} />
          </>
        )}
      </Answer>
    </>
  );
}

function Head({ found: { voyage } }: { found: Case }) {
  const t = useText(text);
  const { language } = useLanguage();
  const href = useHref();
  const { data } = useOperation("people.me", {});
  const change = useChange("voyages.change");
  const me = data?.person;
  const harbours = voyage.harbours.map((code) => wordFor("jurisdiction", code, language));
  const parts = [
    voyage.organisation,
    harbours.join(language === "zh" ? "、" : ", "),
    `${formatNumber(voyage.open_tasks, language)} ${t("open")}`,
    voyage.is_shared ? t("shared") : t("own"),
    voyage.officer ? `${t("officer")}: ${voyage.officer}` : null,
  ];
  return (
    <>
      <p className="lede">{parts.filter(Boolean).join(" · ")}</p>
      {voyage.drug_id && <Link href={href("/partners", { drug: voyage.drug_id })}>{t("partners")}</Link>}
      {me?.duties.includes("officer") && voyage.officer_id !== me.person_id && (
        <Button
          variant="default"
          size="xs"
          loading={change.isPending}
          onClick={() =>
            change.mutate({ voyage_id: voyage.voyage_id, version: voyage.version, officer_id: me.person_id })
          }
        >
          {t("accompany")}
        </Button>
      )}
      <Said problem={change.error} />
    </>
  );
}

function Papers({ found: { voyage } }: { found: Case }) {
  const { data } = useOperation("people.me", {});
  const isOwn = data?.person?.memberships.some(({ organisation_id }) => organisation_id === voyage.organisation_id);
  return <Documents of={{ voyage_id: voyage.voyage_id }} mayAdd={isOwn ?? false} />;
}

function Remarks({ found: { voyage, remarks } }: { found: Case }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [words, setWords] = useState("");
  const change = useChange("voyages.remark");
  const send = () => change.mutate({ voyage_id: voyage.voyage_id, text: words }, { onSuccess: () => setWords("") });
  return (
    <section className="card" aria-label={t("remarks")}>
      <h2>{t("remarks")}</h2>
      <ul className="plain-list">
        {remarks.map(({ remark_id, person, text: said, created_at }) => (
          <li key={remark_id}>
            <b>{person ?? t("somebody")}</b> <span className="small soft">{formatInstant(created_at, language)}</span>
            <p className="flat said">{said}</p>
          </li>
        ))}
      </ul>
      <div className="form">
        <Textarea
          label={t("write")}
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={5000}
        />
        <Said problem={change.error} />
        <Button variant="default" onClick={send} loading={change.isPending} disabled={!words.trim()}>
          {t("send")}
        </Button>
      </div>
    </section>
  );
}
