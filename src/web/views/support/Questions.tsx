import { useEffect, useRef, useState } from "react";
import { useSearch } from "wouter";
import { factCalled, SUPPORT_FACT_NAMES, type SupportFactName } from "../../../core/support/facts.ts";
import { formatNumber } from "../../../words/format.ts";
import { useAddressField } from "../../lib/address.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Outcome } from "./Outcome.tsx";
import { FACT, type Match } from "./question.ts";

const text = defineText({
  title: { en: "The firm and its asset", zh: "企业与资产" },
  note: {
    en: "Questions that settle most come first. Leave open what is not known.",
    zh: "先问能定案最多的问题；未知者留空。",
  },
  day: { en: "Day of the claim", zh: "申请日期" },
  settles: { en: "measures it can settle", zh: "项措施可据此定案" },
  more: { en: "more questions", zh: "个问题" },
  fewer: { en: "fewer questions", zh: "收起问题" },
  unknown: { en: "not known", zh: "未知" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  address: {
    en: "All of it stands in the address: send it to share the question.",
    zh: "全部内容都在地址中，发送地址即可分享。",
  },
});

const SHOWN = 8;
const idOf = (name: string) => `fact-${name}`;

/** What was said, then what is best asked next. */
export function Questions({ match }: { match: Match | undefined }) {
  const t = useText(text);
  const { language } = useLanguage();
  const query = new URLSearchParams(useSearch());
  const [isWhole, setWhole] = useState(false);
  const last = useRef<string | null>(null);
  const said = SUPPORT_FACT_NAMES.filter((name) => query.get(FACT + name));
  const open = (match?.wanted ?? []).filter(({ fact }) => !said.includes(fact));
  const shown = isWhole ? open : open.slice(0, SHOWN);
  const settles = new Map(open.map(({ fact, settles }) => [fact, settles]));
  // A question that was answered moves up the list, and must not drop who answers it.
  useEffect(() => {
    if (match && last.current && document.activeElement === document.body)
      document.getElementById(idOf(last.current))?.focus();
  }, [match]);
  return (
    <aside className="card planner-inputs questions" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className="soft small">{t("note")}</p>
      <Outcome match={match} />
      {[...said, ...shown.map(({ fact }) => fact)].map((name) => (
        <Question
          key={name}
          name={name}
          settles={settles.get(name) ?? 0}
          onAnswer={() => {
            last.current = name;
          }}
        />
      ))}
      {open.length > SHOWN && (
        <button type="button" className="plain small" onClick={() => setWhole(!isWhole)}>
          {isWhole ? t("fewer") : `${formatNumber(open.length - SHOWN, language)} ${t("more")}`}
        </button>
      )}
      <OnDay label={t("day")} />
      <p className="small soft">{t("address")}</p>
    </aside>
  );
}

function Question({ name, settles, onAnswer }: { name: SupportFactName; settles: number; onAnswer: () => void }) {
  const t = useText(text);
  const say = useSay();
  const fact = factCalled(name);
  const [value, set] = useAddressField(FACT + name);
  const answer = (next: string) => {
    onAnswer();
    set(next || null);
  };
  const choices = fact.kind === "choice" ? fact.options : { true: text.yes, false: text.no };
  return (
    <div className="question">
      <label htmlFor={idOf(name)}>
        {say(fact.ask)}
        {fact.kind === "quantity" && ` (${say(fact.unit)})`}
      </label>
      {fact.kind === "quantity" ? (
        <Quantity key={value} id={idOf(name)} value={value} onAnswer={answer} />
      ) : (
        <select id={idOf(name)} value={value ?? ""} onChange={(event) => answer(event.currentTarget.value)}>
          <option value="">{t("unknown")}</option>
          {Object.entries(choices).map(([id, word]) => (
            <option key={id} value={id}>
              {say(word)}
            </option>
          ))}
        </select>
      )}
      {!value && settles > 0 && <small className="soft">{`${settles} ${t("settles")}`}</small>}
    </div>
  );
}

interface QuantityProperties {
  id: string;
  value: string | null;
  onAnswer: (next: string) => void;
}

const Quantity = ({ id, value, onAnswer }: QuantityProperties) => (
  <input
    id={id}
    type="number"
    min={0}
    step="any"
    defaultValue={value ?? ""}
    onBlur={(event) => event.currentTarget.value !== (value ?? "") && onAnswer(event.currentTarget.value)}
    onKeyDown={(event) => event.key === "Enter" && onAnswer(event.currentTarget.value)}
  />
);

/** Instruments begin and end: the day decides which are in force. */
function OnDay({ label }: { label: string }) {
  const [value, set] = useAddressField("on");
  return (
    <div className="question">
      <label htmlFor="claim-day">{label}</label>
      <input
        id="claim-day"
        type="date"
        value={value ?? ""}
        onChange={(event) => set(event.currentTarget.value || null)}
      />
    </div>
  );
}
