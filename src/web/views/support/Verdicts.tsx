import { useState } from "react";
import { Link, useSearch } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Empty } from "../../parts/states.tsx";
import { placeWord } from "../../text/places.ts";
import { supportLabels } from "../../text/support.ts";
import { answersIn, askableOf, type Match } from "./question.ts";
import { Reason } from "./Reason.tsx";
import { Given, Standing } from "./Support.tsx";

type Row = Match["rows"][number];

const text = defineText({
  eligible_note: {
    en: "Every printed condition that can be asked is met. Where support is chosen on merit, it may still be refused.",
    zh: "可询问的印明条件均已满足；择优支持者仍可能不予支持。",
  },
  cannot_tell_note: { en: "A fact is missing, and it is named.", zh: "缺少事实，已逐项列明。" },
  not_eligible_note: {
    en: "One condition fails, or the instrument is not in force.",
    zh: "有一项条件不满足，或文件不在有效期。",
  },
  nothing_to_ask: { en: "Nothing to ask", zh: "无可询问的条件" },
  nothing_note: {
    en: "The pages name no condition that a firm could be asked; why is said with each.",
    zh: "所见页面无可询问的条件，原因逐项说明。",
  },
  none: { en: "none", zh: "无" },
  no_clause: { en: "clause number not on the pages seen", zh: "所见页面未列条号" },
  source: { en: "page", zh: "原文" },
  all: { en: "Show all", zh: "显示全部" },
  apply: { en: "apply", zh: "申请" },
  start: { en: "Say where the firm is registered and what it develops", zh: "请先填写注册地与产品" },
  start_note: { en: "Each answer narrows the list; nothing is assumed.", zh: "每个回答都会缩小范围；不作任何假设。" },
});

const TONES = { eligible: "tone-green", cannot_tell: "tone-ochre", not_eligible: "tone-soft" } as const;
const MARKS = { eligible: "◆", cannot_tell: "◐", not_eligible: "○" } as const;

/** What may be claimed, what is open, what is not, and what nobody can be asked about. */
export function Verdicts({ match }: { match: Match }) {
  const t = useText(text);
  const say = useSay();
  const askable = askableOf(match);
  const mute = match.rows.filter((row) => !askable.includes(row));
  const of = (verdict: Row["verdict"]) =>
    askable.filter((row) => row.verdict === verdict).sort((a, b) => distance(a) - distance(b));
  return (
    <>
      {match.rows.every(({ decided_by }) => decided_by.length === 0) && (
        <Empty title={t("start")}>{t("start_note")}</Empty>
      )}
      <Group title={say(supportLabels.verdict.eligible)} note={t("eligible_note")} rows={of("eligible")} isOpen />
      <Group
        title={say(supportLabels.verdict.cannot_tell)}
        note={t("cannot_tell_note")}
        rows={of("cannot_tell")}
        isOpen
      />
      <Group title={say(supportLabels.verdict.not_eligible)} note={t("not_eligible_note")} rows={of("not_eligible")} />
      <Group title={t("nothing_to_ask")} note={t("nothing_note")} rows={mute} />
    </>
  );
}

/** How far a measure is: by the facts that are missing, else by the answers that fail. One that is over stands last. */
const distance = (row: Row): number =>
  row.verdict === "eligible" ? 0 : row.missing.length || row.decided_by.length || Number.POSITIVE_INFINITY;

/** The nearest come first; the rest a press away. */
const FIRST = 8;

function Group({ title, note, rows, isOpen = false }: { title: string; note: string; rows: Row[]; isOpen?: boolean }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? rows : rows.slice(0, FIRST);
  return (
    <details className="card" open={isOpen}>
      <summary>
        <b>{`${title} · ${rows.length ? formatNumber(rows.length, language) : t("none")}`}</b>
      </summary>
      <p className="soft small">{note}</p>
      <ul className="plain-list verdicts">
        {shown.map((row) => (
          <Line key={row.measure_id} row={row} />
        ))}
      </ul>
      {shown.length < rows.length && (
        <button type="button" className="plain-link" onClick={() => setWhole(true)}>
          {`${t("all")} (${formatNumber(rows.length, language)})`}
        </button>
      )}
    </details>
  );
}

function Line({ row }: { row: Row }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  const answers = answersIn(new URLSearchParams(useSearch()));
  return (
    <li>
      <span className={TONES[row.verdict]} aria-hidden="true">
        {MARKS[row.verdict]}
      </span>{" "}
      <span>{nameIn(row.support, row.support_zh)}</span> <Given of={row} />
      <Reason row={row} />
      <p className="small">
        <Link href={href(`/support/${row.policy_id}`)}>
          {[placeWord(row.geography, language), nameIn(row.title, row.title_zh), row.clause ?? t("no_clause")]
            .filter(Boolean)
            .join(" · ")}
        </Link>
        {row.source_address && (
          <>
            {" · "}
            <a href={row.source_address} rel="noreferrer">
              {t("source")}
            </a>
          </>
        )}
        {row.verdict === "eligible" && (
          <>
            {" · "}
            <Link href={href("/platform/apply", { measure: row.measure_id, ...answers })}>{t("apply")}</Link>
          </>
        )}
      </p>
      <Standing of={row} />
    </li>
  );
}
