import { Fragment } from "react";
import { indicatorWord } from "../../../words/casework.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useAddressField } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { Entries } from "./Entries.tsx";
import type { Targets } from "./TargetsView.tsx";

type Indicator = Targets["rows"][number];

const text = defineText({
  title: { en: "The casework in numbers", zh: "办理指标" },
  now: { en: "In this period", zh: "本期" },
  before: { en: "The period before", zh: "上期" },
  entries: { en: "Entries", zh: "明细" },
  open: { en: "open to you", zh: "可查看" },
  close: { en: "Close the entries", zh: "收起明细" },
});

/** Each number with its rule, beside the period before; it opens what it counted. */
export function Indicators({ targets }: { targets: Targets }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  const [chosen, choose] = useAddressField("number");
  const { rows, since, until, year, quarter } = targets;
  const opened = rows.find(({ indicator_id }) => indicator_id === chosen);
  return (
    <section aria-label={t("title")}>
      <h2>
        {`${t("title")} · ${formatDate(since, "day", language)} – ${formatDate(until, "day", language)}`}
        <span className="soft small">{" UTC"}</span>
      </h2>
      <div className="cards opening">
        {rows.map((row) => (
          <Fragment key={row.indicator_id}>
            <Card row={row} isOpen={row === opened} choose={choose} />
            {row === opened && (
              <Entries
                name={nameIn(row.name, row.name_zh)}
                asked={{ indicator: row.indicator_id, year, ...(quarter ? { quarter } : {}) }}
              />
            )}
          </Fragment>
        ))}
      </div>
    </section>
  );
}

interface CardProperties {
  row: Indicator;
  isOpen: boolean;
  choose: (indicator: string | null) => void;
}

function Card({ row, isOpen, choose }: CardProperties) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  const { indicator_id, unit, actual, baseline, entries, entries_open } = row;
  const behind = `${t("entries")}: ${formatNumber(entries, language)}`;
  const open = entries_open < entries ? ` · ${t("open")}: ${formatNumber(entries_open, language)}` : "";
  return (
    <article className="card claim">
      <h3>{nameIn(row.name, row.name_zh)}</h3>
      <div className="pair">
        <span>
          <small>{t("now")}</small>
          <b>{indicatorWord(actual, unit, language)}</b>
        </span>
        <span>
          <small>{t("before")}</small>
          <b className="soft">{indicatorWord(baseline, unit, language)}</b>
        </span>
      </div>
      <p>{nameIn(row.rule, row.rule_zh)}</p>
      <footer>
        <button
          type="button"
          className="plain-link"
          aria-expanded={isOpen}
          disabled={entries === 0}
          onClick={() => choose(isOpen ? null : indicator_id)}
        >
          {isOpen ? t("close") : `${behind}${open}`}
        </button>
      </footer>
    </article>
  );
}
