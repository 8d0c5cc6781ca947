import { useDisclosure } from "@mantine/hooks";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { MetricDrawer } from "../../parts/Figure.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";

type Finding = OutputOf<"figures.get">["findings"][number];
type Input = Finding["inputs"][number];

const text = defineText({
  agrees: { en: "Agrees", zh: "吻合" },
  differs: { en: "Differs", zh: "不同" },
  contradicts: { en: "Contradicts", zh: "矛盾" },
  open: { en: "Open", zh: "未决" },
  inputs: { en: "From these numbers", zh: "所用数字" },
  record: { en: "record", zh: "记录" },
  rule: { en: "rule and records", zh: "规则与记录" },
});

const TONE = { agrees: "green", differs: "ochre", contradicts: "red", open: "soft" } as const;
const MARK = { agrees: "◆", differs: "◈", contradicts: "✕", open: "◇" } as const;

/** What one rule found, the sum it did, and the numbers it did it with: each opens its record. */
export function FindingCard({ finding }: { finding: Finding }) {
  const t = useText(text);
  const say = useSay();
  const { outcome, title, display, sentence, formula, inputs } = finding;
  return (
    <article className="card claim">
      <header>
        <span className={`verdict tone-${TONE[outcome]}`}>
          <span aria-hidden="true">{MARK[outcome]}</span> {t(outcome)}
        </span>
        <code className="small">{finding.rule}</code>
      </header>
      <h3>{say(title)}</h3>
      {display && <b style={{ font: "600 22px var(--serif)" }}>{say(display)}</b>}
      {formula && <code className="small soft">{formula}</code>}
      <p>{say(sentence)}</p>
      {inputs.length > 0 && (
        <ul className="list small" aria-label={t("inputs")}>
          {inputs.map((input) => (
            <InputRow key={input.label.en + input.value} input={input} />
          ))}
        </ul>
      )}
    </article>
  );
}

function InputRow({ input: { label, value, unit, record_keys, metric } }: { input: Input }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const number = unit === "year" ? String(value) : formatNumber(value, language, 4);
  return (
    <li>
      {say(label)} <b>{number}</b>{" "}
      {metric ? (
        <>
          <button type="button" className="figure-open inline tone-blue" onClick={open}>
            {t("rule")}
          </button>
          <MetricDrawer metric={metric.id} params={metric.params} opened={opened} close={close} />
        </>
      ) : (
        record_keys.map((key, at) => (
          <span key={key}>
            {at > 0 && ", "}
            <RecordLink record_key={key}>
              {record_keys.length > 1 ? `${t("record")} ${at + 1}` : t("record")}
            </RecordLink>
          </span>
        ))
      )}
    </li>
  );
}
