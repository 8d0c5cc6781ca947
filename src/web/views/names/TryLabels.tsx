import { Button, Select, Textarea } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Answer } from "../../parts/states.tsx";
import { DECISIONS, KIND_WORDS, type KindId, METHODS, pathOf, type Resolved } from "./words.ts";

const text = defineText({
  kind: { en: "Kind", zh: "类型" },
  labels: { en: "Labels, one a line", zh: "标签，每行一个" },
  go: { en: "Resolve", zh: "解析" },
  label: { en: "Label", zh: "标签" },
  decision: { en: "Decision", zh: "判定" },
  is: { en: "It is", zh: "所指" },
  method: { en: "Read by", zh: "识别方式" },
  score: { en: "Score", zh: "得分" },
});

const EXAMPLES: Record<KindId, string> = {
  drug: "SHR-1210\n呋喹替尼胶囊\nToripalimab (JS001) + axitinib\nR-343\nPlacebo",
  target: "PD-1\nHer-2/neu\nClaudin 18.2",
  indication: "Stage IIIB non-small cell lung cancer\n2型糖尿病\nhealthy volunteers",
  organisation: "Shanghai Junshi Biosciences Co., Ltd.\n君实生物\nMerck",
};
const MOST = 2000;

/** Labels of one's own, and what the rules make of them. */
export function TryLabels() {
  const t = useText(text);
  const say = useSay();
  const [kind, setKind] = useState<KindId>("drug");
  const [typed, setTyped] = useState(EXAMPLES.drug);
  const [asked, setAsked] = useState<{ kind: KindId; labels: string[] } | null>(null);
  const answer = useOperation("entities.resolve", asked ?? { kind, labels: [] }, asked !== null);
  const lines = () =>
    typed
      .split("\n")
      .filter((line) => line.trim() !== "")
      .slice(0, MOST);
  return (
    <>
      <div className="filters">
        <Select
          label={t("kind")}
          allowDeselect={false}
          data={Object.entries(KIND_WORDS).map(([value, word]) => ({ value, label: say(word) }))}
          value={kind}
          onChange={(value) => {
            const next = (value ?? "drug") as KindId;
            if (typed === EXAMPLES[kind]) setTyped(EXAMPLES[next]);
            setKind(next);
          }}
        />
      </div>
      <Textarea
        label={t("labels")}
        autosize
        minRows={5}
        maxRows={14}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button mt={10} mb={16} size="sm" onClick={() => setAsked({ kind, labels: lines() })}>
        {t("go")}
      </Button>
      {asked && <Answer of={answer}>{(found) => <Decided labels={found.labels} kind={found.kind} />}</Answer>}
    </>
  );
}

function Decided({ labels, kind }: { labels: Resolved[]; kind: KindId }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const numbered = labels.map((label, position) => ({ ...label, at: position }));
  const nameOf = ({ name, name_zh }: { name: string | null; name_zh: string | null }) =>
    (language === "zh" && name_zh) || name;
  const told = (label: Resolved) =>
    label.parts.length > 1
      ? label.parts.map((part) => nameOf(part) ?? `? ${part.label}`).join(" + ")
      : (nameOf(label) ?? label.candidates.map(nameOf).join(" | "));
  return (
    <DataTable
      name="resolved"
      label={t("labels")}
      rows={numbered}
      keyOf={({ at }) => String(at)}
      columns={[
        { id: "label", title: t("label"), value: ({ label }) => label, wide: true },
        {
          id: "decision",
          title: t("decision"),
          value: ({ decision }) => say(DECISIONS[decision] ?? { en: decision, zh: decision }),
        },
        {
          id: "name",
          title: t("is"),
          value: told,
          show: (label) => <Told label={label} kind={kind} words={told(label)} />,
        },
        { id: "method", title: t("method"), value: ({ method }) => say(METHODS[method] ?? { en: method, zh: method }) },
        { id: "score", title: t("score"), value: ({ score }) => Number(score.toFixed(2)), number: true },
      ]}
    />
  );
}

function Told({ label, kind, words }: { label: Resolved; kind: KindId; words: string }) {
  const href = useHref();
  if (!label.entity_id) return <span className="soft">{words}</span>;
  return <Link href={href(pathOf(kind, label.entity_id))}>{words}</Link>;
}
