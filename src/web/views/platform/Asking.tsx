import { Button, NumberInput, Select } from "@mantine/core";
import { useState } from "react";
import { factCalled, SupportFactName } from "../../../core/support/facts.ts";
import type { InputOf, OutputOf } from "../../../operations/catalogue.ts";
import { useChange } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Said } from "./Said.tsx";

type Facts = NonNullable<InputOf<"applications.change">["facts"]>;
type Given = string | number | boolean | undefined;

const text = defineText({
  title: { en: "What you ask for, and what you say", zh: "申请内容与事实" },
  note: {
    en: "The measure asks these questions. Leave open what is not known; the authority reads your answers beside the clause.",
    zh: "以下为该措施的条件问题，未知者留空；主管部门将对照条款查看。",
  },
  amount: { en: "Amount asked for", zh: "申请金额" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  unknown: { en: "not known", zh: "未知" },
  keep: { en: "Keep it", zh: "保存" },
  kept: { en: "Kept.", zh: "已保存。" },
});

/** What the firm may still change: the amount, and the answers to what its measure asks. */
export function Asking({ found: { application, facts, outlook } }: { found: OutputOf<"applications.get"> }) {
  const t = useText(text);
  const change = useChange("applications.change");
  const [amount, setAmount] = useState<number | string>(application.amount);
  const [said, setSaid] = useState<Facts>(facts as Facts);
  const asked = [...new Set(outlook?.lines.flatMap(({ fact }) => SupportFactName.safeParse(fact).data ?? []))];
  const { application_id, version } = application;
  return (
    <section className="card asking" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {asked.length > 0 && <p className="small soft flat">{t("note")}</p>}
      <div className="form-columns">
        <NumberInput
          label={`${t("amount")} (${application.currency})`}
          value={amount}
          onChange={setAmount}
          min={0}
          max={1e13}
          decimalScale={2}
          thousandSeparator
        />
        {asked.map((name) => (
          <Question key={name} name={name} value={said[name]} answer={(value) => setSaid({ ...said, [name]: value })} />
        ))}
      </div>
      <Said problem={change.error} />
      {change.isSuccess && (
        <p role="status" className="small soft flat">
          {t("kept")}
        </p>
      )}
      <Button
        variant="default"
        loading={change.isPending}
        disabled={!(Number(amount) > 0)}
        onClick={() => change.mutate({ application_id, version, amount: Number(amount), facts: said })}
      >
        {t("keep")}
      </Button>
    </section>
  );
}

interface QuestionProperties {
  name: SupportFactName;
  value: Given;
  answer: (value: Given) => void;
}

function Question({ name, value, answer }: QuestionProperties) {
  const t = useText(text);
  const say = useSay();
  const fact = factCalled(name);
  if (fact.kind === "quantity")
    return (
      <NumberInput
        label={`${say(fact.ask)} (${say(fact.unit)})`}
        value={typeof value === "number" ? value : ""}
        onChange={(next) => answer(next === "" ? undefined : Number(next))}
        min={0}
      />
    );
  const choices = fact.kind === "choice" ? fact.options : { true: text.yes, false: text.no };
  return (
    <Select
      label={say(fact.ask)}
      value={value === undefined ? null : String(value)}
      placeholder={t("unknown")}
      clearable
      data={Object.entries(choices).map(([id, word]) => ({ value: id, label: say(word) }))}
      onChange={(next) => answer(next === null ? undefined : fact.kind === "yes_no" ? next === "true" : next)}
    />
  );
}
