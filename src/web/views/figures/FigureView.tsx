import { Link, useParams } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { counterWord, unitWord } from "../../../words/units.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Verdict } from "../../parts/Verdict.tsx";
import { FindingCard } from "./FindingCard.tsx";

const text = defineText({
  back: { en: "All figures", zh: "全部数字" },
  printed: { en: "Printed", zh: "原文" },
  recomputed: { en: "Recomputed", zh: "重算" },
  counts: { en: "What it would have to count", zh: "应当统计什么" },
  period: { en: "Period", zh: "期间" },
  place: { en: "Place", zh: "地域" },
  line: { en: "Line of the article", zh: "原文行号" },
  own: { en: "The claim's record", zh: "该数字的记录" },
  definitions: { en: "Definitions", zh: "定义" },
  checks: { en: "Cross-checks", zh: "交叉核对" },
  counters: { en: "Other counters", zh: "其他统计方" },
  how: { en: "How the verdict follows", zh: "结论如何得出" },
  name: { en: "Figure", zh: "数字" },
  value: { en: "Value", zh: "数值" },
  unit: { en: "Unit", zh: "单位" },
  counter: { en: "Counter", zh: "统计方" },
  year: { en: "Year", zh: "年份" },
  record: { en: "Record", zh: "记录" },
  open: { en: "record", zh: "记录" },
});

export function FigureView() {
  const { id = "" } = useParams();
  const t = useText(text);
  const href = useHref();
  const answer = useOperation("figures.get", { figure: id });
  return (
    <>
      <p className="small" style={{ margin: "16px 0 0" }}>
        <Link href={href("/figures")}>{`← ${t("back")}`}</Link>
      </p>
      <Answer of={answer}>{(data) => <Card data={data} />}</Answer>
      <SourceFoot />
    </>
  );
}

type Figure = OutputOf<"figures.get">;

function Card({ data }: { data: Figure }) {
  const t = useText(text);
  const say = useSay();
  const { figure, findings } = data;
  const part = (role: "definition" | "check") => findings.filter((finding) => finding.role === role);
  return (
    <>
      <Title name={say(figure.title)} />
      <p className="lede">
        <Verdict verdict={figure.verdict} /> {say(figure.reason)}
      </p>
      <div className="card claim-head">
        <div className="pair large">
          <div>
            <small>{t("printed")}</small>
            <b>{say(figure.printed)}</b>
          </div>
          <div>
            <small>{t("recomputed")}</small>
            <b>{figure.recomputed ? say(figure.recomputed) : "—"}</b>
          </div>
        </div>
        <Facts data={data} />
      </div>
      {(["definition", "check"] as const).map((role) => {
        const found = part(role);
        if (found.length === 0) return null;
        return (
          <section key={role}>
            <h2>{t(role === "definition" ? "definitions" : "checks")}</h2>
            <div className="cards">
              {found.map((finding) => (
                <FindingCard key={`${finding.rule} ${finding.sentence.en}`} finding={finding} />
              ))}
            </div>
          </section>
        );
      })}
      <Counters data={data} />
      <h2>{t("how")}</h2>
      <p className="soft">{say(data.verdict_rule)}</p>
    </>
  );
}

function Facts({ data: { figure, counted, caveats, record_key } }: { data: Figure }) {
  const t = useText(text);
  const say = useSay();
  return (
    <div>
      <dl className="facts">
        <dt>{t("counts")}</dt>
        <dd>{say(counted)}</dd>
        <dt>{t("period")}</dt>
        <dd>{say(figure.period)}</dd>
        <dt>{t("place")}</dt>
        <dd>{say(figure.geography)}</dd>
        <dt>{t("line")}</dt>
        <dd>{figure.line}</dd>
        <dt>{t("own")}</dt>
        <dd>
          <RecordLink record_key={record_key} />
        </dd>
      </dl>
      {caveats.map((caveat) => (
        <p key={caveat.en} className="tone-ochre small" style={{ margin: "8px 0 0" }}>
          {say(caveat)}
        </p>
      ))}
    </div>
  );
}

function Counters({ data: { counters } }: { data: Figure }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  if (counters.length === 0) return null;
  return (
    <>
      <h2>{t("counters")}</h2>
      <DataTable
        name="counters"
        label={t("counters")}
        rows={counters}
        keyOf={({ statistic_id }) => statistic_id}
        columns={[
          { id: "name", title: t("name"), value: ({ name, name_zh }) => nameIn(name, name_zh), wide: true },
          {
            id: "value",
            title: t("value"),
            number: true,
            value: ({ value }) => value,
            show: ({ value }) => formatNumber(value, language, 3),
          },
          { id: "unit", title: t("unit"), value: ({ unit }) => unitWord(unit, language) },
          { id: "counter", title: t("counter"), value: ({ counter }) => counterWord(counter, language) },
          { id: "year", title: t("year"), value: ({ year }) => year },
          {
            id: "record",
            title: t("record"),
            value: ({ record_key }) => record_key,
            show: ({ record_key }) => <RecordLink record_key={record_key}>{t("open")}</RecordLink>,
          },
        ]}
      />
    </>
  );
}
