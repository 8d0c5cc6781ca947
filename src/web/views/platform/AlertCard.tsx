import { useState } from "react";
import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { askedInWords, columnSaid, countsSaid, factsSaid, listTitle, saidOf } from "../../../words/changes.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useChange } from "../../lib/api.ts";
import { dayHere, instantHere } from "../../lib/local-time.ts";
import { openedIn } from "../../lib/saved-views.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Said } from "./Said.tsx";

export type Alert = OutputOf<"alerts.get">["alert"];
type Kind = keyof Alert["changes"];
type Row = Alert["changes"][Kind][number];

const text = defineText({
  added: { en: "New", zh: "新增" },
  changed: { en: "Changed", zh: "变化" },
  removed: { en: "Gone", zh: "移除" },
  why: { en: "You are told because you have watched it since", zh: "提醒您，是因为您关注了该内容，始于" },
  between: { en: "Snapshots", zh: "快照" },
  open: { en: "Open the page", zh: "打开页面" },
  seen: { en: "Mark as seen", zh: "标为已读" },
  fresh: { en: "not seen yet", zh: "未读" },
  more: { en: "Show all", zh: "显示全部" },
  beyond: { en: "more are not listed; the page shows what is there now.", zh: "项未列出，请打开页面查看现状。" },
  cut: {
    en: "Only the first 1,000 rows are compared: a row may have come or gone because others did.",
    zh: "仅比较前 1,000 行：个别行的增减可能由其他行引起。",
  },
  gone: {
    en: "Gone says that a row left the answer: its record left the sources, or it no longer fits the filters.",
    zh: "“移除”表示该行不再出现在结果中：记录已不在来源中，或不再符合筛选条件。",
  },
  before: { en: "before", zh: "原为" },
  after: { en: "now", zh: "现为" },
});

const KINDS: Kind[] = ["added", "changed", "removed"];
const FIRST = 5;

/** What changed in one thing that is watched, and why its reader is told. */
export function AlertCard({ alert, whole = false }: { alert: Alert; whole?: boolean }) {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  return (
    <article className="card alert" aria-label={alert.name}>
      <h3>
        <Link href={href(`/platform/alerts/${alert.alert_id}`)}>{alert.name}</Link>
        <span className="soft">{` · ${countsSaid(alert, language)}`}</span>
        {alert.seen_at === null && <span className="tag">{t("fresh")}</span>}
      </h3>
      {KINDS.map((kind) => (
        <Rows key={kind} alert={alert} kind={kind} whole={whole} />
      ))}
      {alert.is_cut && <p className="small tone-ochre flat">{t("cut")}</p>}
      <Why alert={alert} />
    </article>
  );
}

function Rows({ alert, kind, whole }: { alert: Alert; kind: Kind; whole: boolean }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [isOpen, setOpen] = useState(whole);
  const rows = alert.changes[kind] as Row[];
  if (rows.length === 0) return null;
  const beyond = alert[kind] - rows.length;
  return (
    <section aria-label={t(kind)} className={`alert-rows ${kind}`}>
      <h4>{`${t(kind)} · ${formatNumber(alert[kind], language)}`}</h4>
      {kind === "removed" && <p className="small soft flat">{t("gone")}</p>}
      <ul className="plain-list">
        {rows.slice(0, isOpen ? rows.length : FIRST).map((row) => (
          <li key={JSON.stringify(row)}>
            <RowHead row={row} isFollow={alert.kind === "follow"} />
            {"fields" in row ? <Fields row={row} /> : <Facts row={row} />}
          </li>
        ))}
      </ul>
      {!isOpen && rows.length > FIRST && (
        <button type="button" className="plain-link" onClick={() => setOpen(true)}>
          {`${t("more")} (${formatNumber(rows.length, language)})`}
        </button>
      )}
      {isOpen && beyond > 0 && <p className="small soft flat">{`${formatNumber(beyond, language)} ${t("beyond")}`}</p>}
    </section>
  );
}

function RowHead({ row, isFollow }: { row: Row; isFollow: boolean }) {
  const say = useSay();
  const { language } = useLanguage();
  const list = isFollow ? listTitle(row.list, language) : null;
  return (
    <>
      {list && <span className="soft">{`${list} · `}</span>}
      <b>{say(row.title)}</b> {row.record_key && <RecordLink record_key={row.record_key} />}
    </>
  );
}

function Fields({ row }: { row: Extract<Row, { fields: unknown }> }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <ul className="field-changes">
      {row.fields.map(({ column, before, after }) => (
        <li key={column}>
          <span className="soft">{columnSaid(column, language)}</span>
          <span>
            <span className="visually-hidden">{t("before")} </span>
            <del>{saidOf(column, before, language)}</del>
            {" → "}
            <span className="visually-hidden">{t("after")} </span>
            <ins>{saidOf(column, after, language)}</ins>
          </span>
        </li>
      ))}
    </ul>
  );
}

function Facts({ row }: { row: Extract<Row, { facts: unknown }> }) {
  const { language } = useLanguage();
  return <p className="small soft flat">{factsSaid(row.facts, language)}</p>;
}

function Why({ alert }: { alert: Alert }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const change = useChange("alerts.seen");
  const asked = alert.kind === "follow" ? null : askedInWords(alert, language);
  const since = formatDate(dayHere(alert.watched_since), "day", language);
  return (
    <footer className="small soft">
      <p className="flat">{`${t("why")} ${since}: ${[say(alert.title), asked].filter(Boolean).join(" · ")}`}</p>
      <p className="flat">
        {`${instantHere(alert.created_at, language)} · ${t("between")} ${alert.snapshot_before} → ${alert.snapshot_after}`}
      </p>
      <p className="tags flat">
        {alert.address && <Link href={openedIn(alert.address, language)}>{t("open")}</Link>}
        {alert.seen_at === null && (
          <button
            type="button"
            className="plain-link"
            disabled={change.isPending}
            onClick={() => change.mutate({ alert_ids: [alert.alert_id] })}
          >
            {t("seen")}
          </button>
        )}
      </p>
      <Said problem={change.error} />
    </footer>
  );
}
