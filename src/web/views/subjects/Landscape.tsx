import { Link } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { writeList } from "../../lib/lists.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { CandidateTable } from "../pipeline/CandidateTable.tsx";
import type { Candidates } from "../pipeline/candidates.ts";
import { Around } from "./Around.tsx";
import { History } from "./History.tsx";
import { Ladder } from "./Ladder.tsx";

const text = defineText({
  title: { en: "In development", zh: "在研" },
  candidates: { en: "Candidates", zh: "候选药物" },
  approved: { en: "Approved somewhere", zh: "已在某地获批" },
  late: { en: "Phase 3 or filed", zh: "3 期或已申报" },
  open: { en: "Open all in the pipeline, where the rules can be switched", zh: "在管线中打开全部，可切换规则" },
  every: { en: "Every medicine on record is counted here, new or known.", zh: "此处计入全部在案药物，不论新旧。" },
  innovative: {
    en: "Counted under the standing rules: innovative candidates in trials or further.",
    zh: "按常设规则计数：临床及以后的创新候选药物。",
  },
  empty: { en: "No candidate is on record", zh: "无候选药物记录" },
  emptyNote: {
    en: "None was found in the registers that are loaded. That does not say that there is none.",
    zh: "在已载入的登记库中未找到；这并不表示不存在。",
  },
});

const SHOWN = 25;
const LATE = ["phase_2_3", "phase_3", "filed"];

interface Properties {
  /** By which field of the pipeline the subject narrows it. */
  field: "target" | "indication" | "organisation" | "drug";
  id: string;
}

/** What is in development around one target, indication, organisation or medicine. Every part opens its candidates. */
export function Landscape({ field, id }: Properties) {
  const t = useText(text);
  const href = useHref();
  // Of one medicine or firm everything on record is of interest; of a target, what competes.
  const isEvery = field === "drug" || field === "organisation";
  const rules = isEvery ? ({ novelty: "any", stage_floor: "on_record" } as const) : {};
  const filter = field === "drug" ? { drug: id } : { [field]: [id] };
  const answer = useOperation("candidates.list", { ...rules, ...filter, limit: SHOWN });
  const fields = { ...rules, ...(field === "drug" ? { text: null } : { [field]: writeList([id]) }) };
  return (
    <>
      <h2>{t("title")}</h2>
      <Answer of={answer}>
        {(data) =>
          data.value === 0 ? (
            <Empty title={t("empty")}>{t("emptyNote")}</Empty>
          ) : (
            <>
              <p className="soft small">
                {`${t(isEvery ? "every" : "innovative")} `}
                {field !== "drug" && <Link href={href("/pipeline", fields)}>{t("open")}</Link>}
              </p>
              {field !== "drug" && <Figures data={data} />}
              <div className="two">
                {field === "drug" ? null : <Ladder data={data} fields={fields} />}
                <History input={{ ...rules, ...filter }} isOne={field === "drug"} />
              </div>
              {field !== "drug" && <Around data={data} of={field} fields={fields} />}
              <h3>{t("candidates")}</h3>
              <CandidateTable candidates={data.rows} />
            </>
          )
        }
      </Answer>
    </>
  );
}

function Figures({ data }: { data: Candidates }) {
  const t = useText(text);
  const { language } = useLanguage();
  const stages = data.facets.find(({ facet }) => facet === "stage")?.values ?? [];
  const sum = (wanted: (stage: string) => boolean) =>
    stages.reduce((total, { value, count }) => total + (value && wanted(value) ? count : 0), 0);
  return (
    <div className="figures">
      <Stated label={t("candidates")} value={formatNumber(data.value, language)} />
      <Stated
        label={t("late")}
        value={formatNumber(
          sum((stage) => LATE.includes(stage)),
          language,
        )}
      />
      <Stated
        label={t("approved")}
        value={formatNumber(
          sum((stage) => stage === "approved"),
          language,
        )}
      />
    </div>
  );
}
