import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { askedInWords } from "../../../words/changes.ts";
import { formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { instantHere } from "../../lib/local-time.ts";
import { openedIn } from "../../lib/saved-views.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { RhythmChoice } from "./RhythmChoice.tsx";
import { Said } from "./Said.tsx";

type Watch = OutputOf<"alerts.watches">["watches"][number];

const text = defineText({
  none: { en: "You watch nothing yet", zh: "尚无关注" },
  noneNote: {
    en: "Press Watch above a list, or Follow on a page about a medicine, a target or a company.",
    zh: "在列表上方点“关注”，或在药物、靶点、公司页面点“关注此对象”。",
  },
  rhythm: { en: "Letters", zh: "邮件" },
  zone: { en: "by the clock of", zh: "时区" },
  rows: { en: "rows are compared", zh: "行参与比较" },
  cut: {
    en: "There are more than 1,000 rows, and only the first are compared.",
    zh: "结果超过 1,000 行，仅比较前 1,000 行。",
  },
  checked: { en: "last asked", zh: "最近查询" },
  problem: { en: "It could not be asked the last time:", zh: "最近一次未能查询：" },
  letter: { en: "A letter has not gone out:", zh: "有邮件未能发出：" },
  paused: { en: "resting", zh: "已暂停" },
  pause: { en: "Let it rest", zh: "暂停" },
  resume: { en: "Go on", zh: "恢复" },
  forget: { en: "Stop watching", zh: "取消关注" },
  alerts: { en: "What changed", zh: "查看变化" },
  unseen: { en: "not seen", zh: "未读" },
});

export function Watches() {
  const t = useText(text);
  const answer = useOperation("alerts.watches", {});
  return (
    <Answer of={answer}>
      {({ watches }) =>
        watches.length === 0 ? (
          <Empty title={t("none")}>{t("noneNote")}</Empty>
        ) : (
          <ul className="plain-list cases">
            {watches.map((watch) => (
              <Line key={watch.watch_id} watch={watch} />
            ))}
          </ul>
        )
      }
    </Answer>
  );
}

function Line({ watch }: { watch: Watch }) {
  const t = useText(text);
  const { language } = useLanguage();
  const change = useChange("alerts.change");
  const { watch_id, version, name, address, rhythm, time_zone } = watch;
  return (
    <li className="watch">
      <div>
        {address ? (
          <Link href={openedIn(address, language)}>
            <b>{name}</b>
          </Link>
        ) : (
          <b>{name}</b>
        )}
        <About watch={watch} />
        <Trouble watch={watch} />
        <Deeds watch={watch} />
      </div>
      <div>
        <RhythmChoice
          label={t("rhythm")}
          value={change.isPending ? (change.variables.rhythm ?? rhythm) : rhythm}
          choose={(next) => change.mutate({ watch_id, version, rhythm: next })}
        />
        {(rhythm === "daily" || rhythm === "weekly") && (
          <p className="small soft flat">{`${t("zone")} ${time_zone.replaceAll("_", " ")}`}</p>
        )}
        <Said problem={change.error} />
      </div>
    </li>
  );
}

function About({ watch }: { watch: Watch }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const { title, kind, rows, is_paused, checked_at } = watch;
  const facts = [
    say(title),
    // Of one thing, the name says which.
    kind === "follow" ? null : askedInWords(watch, language),
    `${formatNumber(rows, language)} ${t("rows")}`,
    is_paused ? t("paused") : `${t("checked")} ${instantHere(checked_at, language)}`,
  ];
  return <p className="small soft flat">{facts.filter(Boolean).join(" · ")}</p>;
}

function Trouble({ watch }: { watch: Watch }) {
  const t = useText(text);
  const { language } = useLanguage();
  const { problem, problem_zh, letter_problem, is_cut } = watch;
  const why = language === "zh" ? problem_zh : problem;
  return (
    <>
      {is_cut && <p className="small tone-ochre flat">{t("cut")}</p>}
      {why && <p className="small tone-red flat">{`${t("problem")} ${why}`}</p>}
      {letter_problem && <p className="small tone-red flat">{`${t("letter")} ${letter_problem}`}</p>}
    </>
  );
}

function Deeds({ watch: { watch_id, version, is_paused, unseen, name } }: { watch: Watch }) {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  const change = useChange("alerts.change");
  const forget = useChange("alerts.forget");
  const isBusy = change.isPending || forget.isPending;
  const rest = t(is_paused ? "resume" : "pause");
  return (
    <p className="tags flat">
      <Link href={href("/platform/alerts", { watch: watch_id })}>
        {unseen > 0 ? `${t("alerts")} (${formatNumber(unseen, language)} ${t("unseen")})` : t("alerts")}
      </Link>
      <button
        type="button"
        className="plain-link"
        aria-label={`${rest}: ${name}`}
        disabled={isBusy}
        onClick={() => change.mutate({ watch_id, version, is_paused: !is_paused })}
      >
        {rest}
      </button>
      <button
        type="button"
        className="plain-link"
        aria-label={`${t("forget")}: ${name}`}
        disabled={isBusy}
        onClick={() => forget.mutate({ watch_id, version })}
      >
        {t("forget")}
      </button>
      <Said problem={change.error ?? forget.error} />
    </p>
  );
}
