import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Download } from "../../parts/Download.tsx";
import { useWords, Words } from "../../parts/filters.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { Answer, Empty } from "../../parts/states.tsx";

const text = defineText({
  title: { en: "Records that are one study", zh: "同一研究的记录" },
  trial: { en: "Number of a trial", zh: "试验登记号" },
  none: { en: "No two records here state a number in common", zh: "没有两条记录载有相同编号" },
  noneNote: {
    en: "Records are joined on what they state of themselves, never on titles. Other registers may hold the same study.",
    zh: "仅依据记录自身载明的编号合并，绝不依据题目。其他登记库可能仍有同一研究。",
  },
  trials: { en: "records of trials", zh: "条试验记录" },
  studies: { en: "studies", zh: "项研究" },
  joined: { en: "one study", zh: "同一研究" },
  apart: { en: "not joined", zh: "未合并" },
  states: { en: "both state", zh: "均载明" },
});

const SIZE = 30;
type Pair = OutputOf<"studies.list">["pairs"][number];

/** Which records of which registers are one study, and why. */
export function Studies() {
  const t = useText(text);
  const { language } = useLanguage();
  const trial = useWords("trial");
  const offset = useOffset();
  const answer = useOperation("studies.list", { ...(trial ? { trial } : {}), limit: SIZE, offset });
  return (
    <>
      <div className="filters">
        <Words name="trial" label={t("trial")} />
      </div>
      <Answer of={answer}>
        {({ total, trials, studies, pairs }) => (
          <>
            <p className="soft">
              {`${formatNumber(trials, language)} ${t("trials")} · ${formatNumber(studies, language)} ${t("studies")}`}
            </p>
            {total === 0 && <Empty title={t("none")}>{t("noneNote")}</Empty>}
            <div className="table-tools">
              <Download label={t("title")} rows={pairs} />
            </div>
            <ol className="list">
              {pairs.map((pair) => (
                <Line key={`${pair.trial_id} ${pair.other_id} ${pair.reason} ${pair.value}`} pair={pair} />
              ))}
            </ol>
            <Pages total={total} size={SIZE} />
          </>
        )}
      </Answer>
    </>
  );
}

function Line({ pair: { trial_id, other_id, title, other_title, value, joined } }: { pair: Pair }) {
  const t = useText(text);
  return (
    <li>
      <div>
        <b>{`${trial_id} · ${other_id}`}</b>{" "}
        <span className={joined ? "small tone-green" : "small tone-ochre"}>{t(joined ? "joined" : "apart")}</span>
      </div>
      <div className="small soft">
        {`${t("states")} ${value}`}
        <br />
        {[title, other_title].filter(Boolean).join(" | ")}
      </div>
    </li>
  );
}
