import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import { formatDate } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useChange } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { Case } from "./CaseView.tsx";
import { Clock } from "./Clock.tsx";
import { Said } from "./Said.tsx";

type Commitment = Case["commitments"][number];

const text = defineText({
  title: { en: "Commitments to authorities", zh: "对监管机构的承诺" },
  none: { en: "Nothing was promised to an authority.", zh: "尚无承诺。" },
  kept: { en: "kept on", zh: "履行于" },
  keep: { en: "It was kept today", zh: "今日已履行" },
  reopen: { en: "It was not kept", zh: "撤销履行" },
  add: { en: "Enter a commitment", zh: "登记承诺" },
  who: { en: "To whose authority", zh: "对哪国监管机构" },
  what: { en: "What was promised", zh: "承诺内容" },
  due: { en: "By when", zh: "期限" },
});

/** What authorities were promised, and whether it was kept. */
export function Commitments({ found }: { found: Case }) {
  const t = useText(text);
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {found.commitments.length === 0 && <p className="soft flat">{t("none")}</p>}
      <ul className="plain-list cases">
        {found.commitments.map((commitment) => (
          <Line key={commitment.commitment_id} commitment={commitment} />
        ))}
      </ul>
      <details>
        <summary>{t("add")}</summary>
        <Adding found={found} />
      </details>
    </section>
  );
}

function Line({ commitment }: { commitment: Commitment }) {
  const t = useText(text);
  const { language } = useLanguage();
  const { commitment_id, version, jurisdiction, due_on, kept_on, working_days_left } = commitment;
  const change = useChange("voyages.keep");
  const day = kept_on ? null : new Date().toISOString().slice(0, 10);
  return (
    <li>
      <p className="said flat">{commitment.text}</p>
      <p className="small soft flat">
        {wordFor("jurisdiction", jurisdiction, language)}
        {kept_on ? (
          ` · ${t("kept")} ${formatDate(kept_on, "day", language)}`
        ) : (
          <Clock due_on={due_on} working_days_left={working_days_left} />
        )}
      </p>
      <Said problem={change.error} />
      <Button
        variant="subtle"
        size="compact-xs"
        loading={change.isPending}
        onClick={() => change.mutate({ commitment_id, version, kept_on: day })}
      >
        {t(kept_on ? "reopen" : "keep")}
      </Button>
    </li>
  );
}

function Adding({ found: { voyage } }: { found: Case }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [promised, setPromised] = useState({ jurisdiction: voyage.harbours[0] ?? "", text: "", due_on: "" });
  const change = useChange("voyages.commit");
  const set = (part: Partial<typeof promised>) => setPromised({ ...promised, ...part });
  const add = () =>
    change.mutate(
      { ...promised, voyage_id: voyage.voyage_id, jurisdiction: promised.jurisdiction as never },
      { onSuccess: () => set({ text: "", due_on: "" }) },
    );
  return (
    <div className="form">
      <Select
        label={t("who")}
        value={promised.jurisdiction}
        onChange={(value) => value && set({ jurisdiction: value })}
        data={voyage.harbours.map((code) => ({ value: code, label: wordFor("jurisdiction", code, language) }))}
        allowDeselect={false}
      />
      <Textarea
        label={t("what")}
        value={promised.text}
        onChange={(event) => set({ text: event.currentTarget.value })}
        autosize
        minRows={2}
        maxLength={5000}
      />
      <TextInput
        type="date"
        label={t("due")}
        value={promised.due_on}
        onChange={(event) => set({ due_on: event.currentTarget.value })}
      />
      <Said problem={change.error} />
      <Button
        variant="default"
        onClick={add}
        loading={change.isPending}
        disabled={!promised.text.trim() || !promised.jurisdiction || !promised.due_on}
      >
        {t("add")}
      </Button>
    </div>
  );
}
