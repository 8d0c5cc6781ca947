import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDate } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useChange } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { Case } from "./CaseView.tsx";
import { Clock } from "./Clock.tsx";
import { Said } from "./Said.tsx";

type Question = Case["questions"][number];

const text = defineText({
  title: { en: "Questions of authorities", zh: "监管机构问题" },
  none: { en: "No authority has asked anything.", zh: "监管机构尚未提问。" },
  received: { en: "received", zh: "收到于" },
  answered: { en: "answered", zh: "答复于" },
  answer: { en: "What was answered", zh: "答复内容" },
  enter: { en: "Enter the answer", zh: "登记答复" },
  add: { en: "Enter a question", zh: "登记问题" },
  who: { en: "Whose authority", zh: "哪国监管机构" },
  what: { en: "What it asks", zh: "问题内容" },
  came: { en: "Received on", zh: "收到日期" },
  due: { en: "Answer due on", zh: "答复期限" },
});

const today = () => new Date().toISOString().slice(0, 10);

/** What authorities asked on a voyage, with the clock of each answer. */
export function Questions({ found }: { found: Case }) {
  const t = useText(text);
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {found.questions.length === 0 && <p className="soft flat">{t("none")}</p>}
      <ul className="plain-list cases">
        {found.questions.map((question) => (
          <Line key={question.question_id} question={question} />
        ))}
      </ul>
      <details>
        <summary>{t("add")}</summary>
        <Adding found={found} />
      </details>
    </section>
  );
}

function Line({ question }: { question: Question }) {
  const t = useText(text);
  const { language } = useLanguage();
  const { question_id, version, jurisdiction, received_on, answer_due_on, answered_on, working_days_left } = question;
  const [answer, setAnswer] = useState("");
  const change = useChange("voyages.answer");
  return (
    <li>
      <p className="said flat">{question.text}</p>
      <p className="small soft flat">
        {`${wordFor("jurisdiction", jurisdiction, language)} · ${t("received")} ${formatDate(received_on, "day", language)}`}
        {answered_on && ` · ${t("answered")} ${formatDate(answered_on, "day", language)}`}
        {!answered_on && answer_due_on && <Clock due_on={answer_due_on} working_days_left={working_days_left} />}
      </p>
      {question.answer && <p className="said flat">{question.answer}</p>}
      {!answered_on && (
        <div className="form">
          <Textarea
            label={t("answer")}
            value={answer}
            onChange={(event) => setAnswer(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={20000}
          />
          <Said problem={change.error} />
          <Button
            variant="default"
            size="xs"
            loading={change.isPending}
            disabled={!answer.trim()}
            onClick={() => change.mutate({ question_id, version, answer, answered_on: today() })}
          >
            {t("enter")}
          </Button>
        </div>
      )}
    </li>
  );
}

function Adding({ found: { voyage } }: { found: Case }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [asked, setAsked] = useState({ jurisdiction: voyage.harbours[0] ?? "", text: "", came: today(), due: "" });
  const change = useChange("voyages.ask");
  const set = (part: Partial<typeof asked>) => setAsked({ ...asked, ...part });
  const add = () =>
    change.mutate(
      {
        ...{ voyage_id: voyage.voyage_id, jurisdiction: asked.jurisdiction as never, text: asked.text },
        ...{ received_on: asked.came, ...(asked.due ? { answer_due_on: asked.due } : {}) },
      },
      { onSuccess: () => set({ text: "", due: "" }) },
    );
  return (
    <div className="form">
      <Select
        label={t("who")}
        value={asked.jurisdiction}
        onChange={(value) => value && set({ jurisdiction: value })}
        data={voyage.harbours.map((code) => ({ value: code, label: wordFor("jurisdiction", code, language) }))}
        allowDeselect={false}
      />
      <Textarea
        label={t("what")}
        value={asked.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={5000}
      />
      <TextInput
        type="date"
        label={t("came")}
        value={asked.came}
        onChange={(e) => set({ came: e.currentTarget.value })}
      />
      <TextInput type="date" label={t("due")} value={asked.due} onChange={(e) => set({ due: e.currentTarget.value })} />
      <Said problem={change.error} />
      <Button
        variant="default"
        onClick={add}
        loading={change.isPending}
        disabled={!asked.text.trim() || !asked.jurisdiction || !asked.came}
      >
        {t("add")}
      </Button>
    </div>
  );
}
