import { CHOICES, FACTS, NUMBERS } from "../../../words/voyage.ts";
import { useAddressField } from "../../lib/address.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Voyage } from "./VoyageView.tsx";

type Checked = Voyage["clearance"];
type Check = Checked["checks"][number];

const text = defineText({
  clearance: { en: "Clearance to leave China", zh: "出境合规" },
  readiness: { en: "Will the package travel to the United States", zh: "数据包能否用于美国" },
  clear: { en: "clear", zh: "可行" },
  not_clear: { en: "not clear", zh: "不可行" },
  cannot_tell: { en: "cannot tell", zh: "尚不能判断" },
  does_not_apply: { en: "does not apply", zh: "不适用" },
  missing: { en: "Missing", zh: "缺少" },
  unknown: { en: "not known", zh: "未知" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  note: {
    en: "Never clear on a missing fact. Answer below; each clause opens its record.",
    zh: "缺少事实时绝不判为可行。可在下方补充；每条依据可打开记录。",
  },
});

const MARKS: Record<string, [string, string]> = {
  clear: ["●", "tone-green"],
  not_clear: ["●", "tone-red"],
  cannot_tell: ["◐", "tone-ochre"],
  does_not_apply: ["○", "tone-soft"],
};

interface Properties {
  of: Checked;
  kind: "clearance" | "readiness";
  prefix: string;
  isShort?: boolean;
}

/** Each check with what decided it, its clause, and the fact that would decide it. */
export function Checks({ of, kind, prefix, isShort = false }: Properties) {
  const t = useText(text);
  return (
    <section className="card" aria-label={t(kind)}>
      <h2>{t(kind)}</h2>
      {!isShort && <p className="soft small">{t("note")}</p>}
      <ul className="plain-list checks">
        {of.checks.map((check) => (
          <Line key={check.check} check={check} prefix={prefix} isShort={isShort} />
        ))}
      </ul>
    </section>
  );
}

function Line({ check, prefix, isShort }: { check: Check; prefix: string; isShort: boolean }) {
  const t = useText(text);
  const fact = useText(FACTS);
  const say = useSay();
  const [mark, tone] = MARKS[check.state] ?? ["○", "tone-soft"];
  const factName = (name: string) => (Object.hasOwn(FACTS, name) ? fact(name as keyof typeof FACTS) : name);
  return (
    <li>
      <span className={tone} aria-hidden="true">
        {mark}
      </span>{" "}
      <b>{say(check.title)}</b>
      {": "}
      <span className={tone}>
        {Object.hasOwn(text, check.state) ? t(check.state as keyof typeof text) : check.state}
      </span>
      {check.reason && <span>{` · ${say(check.reason)}`}</span>}
      {isShort && check.missing[0] && (
        <span className="soft small">{` · ${t("missing")}: ${factName(check.missing[0])}`}</span>
      )}
      {!isShort && (
        <div className="small">
          {check.todo && <p>{say(check.todo)}</p>}
          {check.missing.map((name) => (
            <Asked key={name} name={name} prefix={prefix} label={factName(name)} />
          ))}
          {check.clauses.map((clause, at) => (
            <span key={clause.regulation_id}>
              {at > 0 && " · "}
              <RecordLink record_key={clause.record_key}>
                {say({ en: clause.name, zh: clause.name_zh })}
                {clause.clause && ` (${clause.clause})`}
              </RecordLink>
            </span>
          ))}
        </div>
      )}
    </li>
  );
}

/** A fact that is missing, to be answered in place. What was answered stays in the address and can be changed there. */
function Asked({ name, prefix, label }: { name: string; prefix: string; label: string }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [value, set] = useAddressField(prefix + name);
  if (NUMBERS.has(name))
    return (
      <label className="asked">
        {`${label} `}
        <input
          type="number"
          min={0}
          defaultValue={value ?? ""}
          onBlur={(event) => set(event.currentTarget.value || null)}
        />
      </label>
    );
  const choices = CHOICES[name] ?? { true: text.yes, false: text.no };
  return (
    <label className="asked">
      {`${label} `}
      <select value={value ?? ""} onChange={(event) => set(event.currentTarget.value || null)}>
        <option value="">{t("unknown")}</option>
        {Object.entries(choices).map(([id, word]) => (
          <option key={id} value={id}>
            {word[language]}
          </option>
        ))}
      </select>
    </label>
  );
}
