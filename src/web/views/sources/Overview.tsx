import { formatDate, formatInstant, formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import type { SourceCard } from "../../parts/SourceState.tsx";
import { tableTitle } from "../../text/tables.ts";
import { Age } from "./Age.tsx";
import { Licence } from "./Licence.tsx";
import { Obtain } from "./Obtain.tsx";
import { cadenceWord, NOT_FACTS, outcomeWord, UNSEEN_NOTE } from "./words.ts";

const text = defineText({
  state: { en: "State", zh: "状态" },
  fine: { en: "It keeps its promise; nothing was refused.", zh: "符合时效承诺，无拒收记录。" },
  speaks: { en: "Speaks for", zh: "内容截至" },
  age: { en: "Age", zh: "时效" },
  promise: { en: "Published", zh: "发布频率" },
  loaded: { en: "Loaded", zh: "载入时间" },
  never: { en: "never", zh: "从未" },
  unstated: { en: "not stated", zh: "未注明" },
  attempt: { en: "Last attempt", zh: "最近一次尝试" },
  field: { en: "at the field", zh: "字段" },
  coverage: { en: "A file holds", zh: "文件范围" },
  whole: { en: "the whole source", zh: "整个来源" },
  some: { en: "some of its records", zh: "部分记录" },
  homepage: { en: "Home page", zh: "主页" },
  holds: { en: "What it holds here", zh: "此处所含内容" },
  nothing: { en: "Nothing has been loaded yet.", zh: "尚未载入任何内容。" },
  quirks: { en: "What is odd in it, and what we made of that", zh: "数据特点与处理方式" },
});

export function Overview({ source }: { source: SourceCard }) {
  return (
    <div className="two wide-left">
      <div>
        <State source={source} />
        <Obtain source={source} />
        <Quirks source={source} />
      </div>
      <div>
        <Licence source={source} />
        <Holds source={source} />
      </div>
    </div>
  );
}

function State({ source }: { source: SourceCard }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  return (
    <section className="card">
      <h2 className="flat">{t("state")}</h2>
      <p>{source.reason ? say(source.reason) : t("fine")}</p>
      {source.seen === "documentation" && <p className="tone-ochre small">{say(UNSEEN_NOTE)}</p>}
      <dl className="facts">
        <dt>{t("speaks")}</dt>
        <dd>
          {source.as_of ? formatDate(source.as_of, "day", language) : t(source.loads.length ? "unstated" : "never")}
        </dd>
        <dt>{t("age")}</dt>
        <dd>
          <Age source={source} />
        </dd>
        <dt>{t("promise")}</dt>
        <dd>{say(cadenceWord(source.cadence))}</dd>
        <dt>{t("loaded")}</dt>
        <dd>{source.retrieved_at ? `${formatInstant(source.retrieved_at, language)} UTC` : t("never")}</dd>
        <dt>{t("attempt")}</dt>
        <dd>
          <Attempt of={source.last_attempt} />
        </dd>
        <dt>{t("coverage")}</dt>
        <dd>{t(source.coverage)}</dd>
        {source.homepage && (
          <>
            <dt>{t("homepage")}</dt>
            <dd>
              <a href={source.homepage} rel="noreferrer">
                {source.homepage}
              </a>
            </dd>
          </>
        )}
      </dl>
    </section>
  );
}

function Attempt({ of }: { of: SourceCard["last_attempt"] }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  if (!of) return t("never");
  return (
    <>
      {`${formatInstant(of.at, language)} UTC · `}
      <span className={of.outcome === "ok" ? "tone-green" : "tone-red"}>{say(outcomeWord(of.outcome))}</span>
      {of.field && (
        <>
          {` · ${t("field")} `}
          <code>{of.field}</code>
        </>
      )}
      {of.message && <div className="small soft">{of.message}</div>}
    </>
  );
}

function Holds({ source }: { source: SourceCard }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const rows = Object.entries(source.rows).filter(([table]) => table === "record" || !NOT_FACTS.has(table));
  return (
    <section className="card">
      <h2 className="flat">{t("holds")}</h2>
      {rows.length === 0 && <p className="soft flat">{t("nothing")}</p>}
      <dl className="ledger">
        {rows.map(([table, count]) => (
          <div key={table}>
            <dt>
              {say(tableTitle(table))} <code className="soft">{table}</code>
            </dt>
            <dd>{formatNumber(count, language)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Quirks({ source }: { source: SourceCard }) {
  const t = useText(text);
  const say = useSay();
  if (source.quirks.length === 0) return null;
  return (
    <section className="card">
      <h2 className="flat">{t("quirks")}</h2>
      <ul className="quirks">
        {source.quirks.map((quirk) => (
          <li key={quirk.en}>{say(quirk)}</li>
        ))}
      </ul>
    </section>
  );
}
