import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Opening } from "./Opening.tsx";
import type { Me } from "./PlatformView.tsx";

type Voyage = OutputOf<"voyages.list">["voyages"][number];

const text = defineText({
  title: { en: "Voyages", zh: "航程" },
  empty: { en: "No voyage yet", zh: "尚无航程" },
  emptyFirm: {
    en: "Open one below: its route and its clearance become tasks.",
    zh: "请在下方开启：路径与出境审查将成为任务。",
  },
  emptyOther: {
    en: "What is given to you or shared with the platform stands here.",
    zh: "分派给您或共享给平台的航程显示于此。",
  },
  harbours: { en: "Harbours", zh: "港口" },
  open: { en: "Open tasks", zh: "未完任务" },
  overdue: { en: "Overdue", zh: "逾期" },
  next: { en: "Next due", zh: "最近截止" },
  officer: { en: "Officer", zh: "专员" },
  nobody: { en: "nobody yet", zh: "尚未指定" },
  organisation: { en: "Firm", zh: "企业" },
});

export function Voyages({ me }: { me: Me }) {
  const t = useText(text);
  const answer = useOperation("voyages.list", {});
  const isFirm = me.duties.includes("firm");
  return (
    <>
      <Answer of={answer}>
        {({ voyages }) =>
          voyages.length === 0 ? (
            <Empty title={t("empty")}>{t(isFirm ? "emptyFirm" : "emptyOther")}</Empty>
          ) : (
            <List voyages={voyages} />
          )
        }
      </Answer>
      {isFirm && <Opening />}
    </>
  );
}

function List({ voyages }: { voyages: Voyage[] }) {
  const t = useText(text);
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <ul className="plain-list cases">
        {voyages.map((voyage) => (
          <Line key={voyage.voyage_id} voyage={voyage} />
        ))}
      </ul>
    </section>
  );
}

function Line({ voyage }: { voyage: Voyage }) {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  const harbours = voyage.harbours.map((code) => wordFor("jurisdiction", code, language));
  const facts = [
    [t("organisation"), voyage.organisation],
    [t("harbours"), harbours.join(language === "zh" ? "、" : ", ")],
    [t("open"), formatNumber(voyage.open_tasks, language)],
    [t("overdue"), voyage.overdue_tasks > 0 ? formatNumber(voyage.overdue_tasks, language) : null],
    [t("next"), voyage.next_due && formatDate(voyage.next_due, "day", language)],
    [t("officer"), voyage.officer ?? t("nobody")],
  ] as const;
  return (
    <li>
      <Link href={href(`/platform/voyages/${voyage.voyage_id}`)}>
        <b>{voyage.name}</b>
      </Link>
      <p className="small soft flat">
        {facts.flatMap(([name, value]) => (value ? [`${name}: ${value}`] : [])).join(" · ")}
      </p>
    </li>
  );
}
