import { Button, NumberInput, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { InputOf } from "../../../operations/catalogue.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import type { Found } from "./ApplicationView.tsx";
import { Said } from "./Said.tsx";

type Command = InputOf<"applications.move">["command"];

const text = defineText({
  title: { en: "What can be done now", zh: "当前可办理" },
  submit: { en: "Hand it in", zh: "递交" },
  withdraw: { en: "Withdraw it", zh: "撤回" },
  appeal: { en: "Appeal", zh: "申诉" },
  ask: { en: "Ask for what is missing", zh: "要求补充材料" },
  take: { en: "Take it into review", zh: "转入评审" },
  note: { en: "What is missing, or why", zh: "所缺材料或理由" },
  answer: { en: "Note for the officer, if nothing else is new", zh: "致专员的说明（如无其他补充则必填）" },
  reason: { en: "Reason, by clause", zh: "理由（注明条款）" },
  approve: { en: "Approve", zh: "同意" },
  reject: { en: "Reject", zh: "不同意" },
  amount: { en: "Amount paid", zh: "拨付金额" },
  reference: { en: "Reference of the payment", zh: "拨付凭证号" },
  day: { en: "Day of the payment", zh: "拨付日期" },
  pay: { en: "Record the payment", zh: "登记拨付" },
  waiting: { en: "It is somebody else's turn.", zh: "等待他方处理。" },
  over: { en: "Nothing more is to be done.", zh: "已办结，无需处理。" },
});

const FIRM: Record<string, readonly Command[]> = {
  draft: ["submit", "withdraw"],
  submitted: ["withdraw"],
  incomplete: ["submit", "withdraw"],
  in_review: ["withdraw"],
  rejected: ["appeal"],
  appealed: ["withdraw"],
};
const OFFICER: Record<string, readonly Command[]> = { submitted: ["ask", "take"], appealed: ["take"] };
const OVER: readonly string[] = ["paid", "withdrawn"];
const IN_WORDS: readonly Command[] = ["ask", "appeal"];

/** What the one who looks may do with an application as it stands. */
export function Moves({ found: { application } }: { found: Found }) {
  const t = useText(text);
  const { data } = useOperation("people.me", {});
  const me = data?.person;
  if (!me) return null;
  const isOwn = me.memberships.some(({ organisation_id }) => organisation_id === application.organisation_id);
  const isOfficer = !isOwn && me.duties.includes("officer");
  const commands = isOwn ? FIRM[application.state] : isOfficer ? OFFICER[application.state] : undefined;
  const reviews = !isOwn && me.duties.includes("reviewer") && application.state === "in_review";
  const pays = isOfficer && application.state === "approved";
  return (
    <section className="card narrow" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {commands && <Commands application={application} commands={commands} />}
      {reviews && <Review application={application} />}
      {pays && <Payment application={application} />}
      {!commands && !reviews && !pays && (
        <p className="soft flat">{t(OVER.includes(application.state) ? "over" : "waiting")}</p>
      )}
    </section>
  );
}

type Of = { application: Found["application"] };

function Commands({
  application: { application_id, version, state },
  commands,
}: Of & { commands: readonly Command[] }) {
  const t = useText(text);
  const [note, setNote] = useState("");
  const change = useChange("applications.move");
  const needs = commands.some((command) => IN_WORDS.includes(command));
  // What was sent back is handed in with something new, or with a word why it stands.
  const answers = state === "incomplete" && commands.includes("submit");
  return (
    <>
      {(needs || answers) && (
        <Textarea
          label={t(answers ? "answer" : "note")}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={5000}
        />
      )}
      <Said problem={change.error} />
      <div className="row-of-buttons">
        {commands.map((command) => (
          <Button
            key={command}
            variant={command === "submit" || command === "take" ? "filled" : "default"}
            loading={change.isPending}
            disabled={IN_WORDS.includes(command) && !note.trim()}
            onClick={() => change.mutate({ application_id, version, command, ...(note.trim() ? { note } : {}) })}
          >
            {t(command)}
          </Button>
        ))}
      </div>
    </>
  );
}

function Review({ application: { application_id } }: Of) {
  const t = useText(text);
  const [reason, setReason] = useState("");
  const change = useChange("applications.review");
  return (
    <>
      <Textarea
        label={t("reason")}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={5000}
      />
      <Said problem={change.error} />
      <div className="row-of-buttons">
        {(["approve", "reject"] as const).map((verdict) => (
          <Button
            key={verdict}
            variant={verdict === "approve" ? "filled" : "default"}
            loading={change.isPending}
            disabled={!reason.trim()}
            onClick={() => change.mutate({ application_id, verdict, reason })}
          >
            {t(verdict)}
          </Button>
        ))}
      </div>
    </>
  );
}

function Payment({ application: { application_id, version, amount, paid } }: Of) {
  const t = useText(text);
  const [sum, setSum] = useState<number | string>(amount - paid);
  const [reference, setReference] = useState("");
  const [day, setDay] = useState(new Date().toISOString().slice(0, 10));
  const change = useChange("applications.pay");
  return (
    <>
      <NumberInput label={t("amount")} value={sum} onChange={setSum} min={0} max={amount - paid} decimalScale={2} />
      <TextInput
        label={t("reference")}
        value={reference}
        onChange={(event) => setReference(event.currentTarget.value)}
        maxLength={200}
      />
      <TextInput type="date" label={t("day")} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      <Said problem={change.error} />
      <Button
        loading={change.isPending}
        disabled={!reference.trim() || !(Number(sum) > 0) || !day}
        onClick={() => change.mutate({ application_id, version, amount: Number(sum), reference, paid_on: day })}
      >
        {t("pay")}
      </Button>
    </>
  );
}
