import type { ReactNode } from "react";
import { Link, useParams } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { countryWord } from "../../text/places.ts";
import { pathOf } from "../names/words.ts";
import { Registrations } from "./Registrations.tsx";

export type Study = OutputOf<"studies.get">;

const text = defineText({
  pipeline: { en: "Pipeline", zh: "管线" },
  numbers: { en: "Numbers", zh: "编号" },
  tries: { en: "Tries", zh: "试验药物" },
  on: { en: "On", zh: "适应症" },
  by: { en: "Run by", zh: "开展方" },
  where: { en: "Where", zh: "地点" },
  sites: { en: "sites named", zh: "个具名中心" },
  candidates: { en: "Counts for", zh: "计入候选药物" },
  words: { en: "In the registers' own words", zh: "登记原文" },
  conditions: { en: "Conditions", zh: "疾病" },
  interventions: { en: "Interventions", zh: "干预措施" },
  unlinked: { en: "not told apart yet", zh: "尚未分辨" },
  outcomes: { en: "Outcomes", zh: "结局指标" },
  unknown: { en: "not stated in what is loaded", zh: "已载入的来源未载明" },
});

const OUTCOMES = defineText({
  primary: { en: "primary", zh: "主要" },
  secondary: { en: "secondary", zh: "次要" },
  other: { en: "other", zh: "其他" },
});

const ROLES = defineText({
  sponsor: { en: "sponsor", zh: "申办方" },
  collaborator: { en: "collaborator", zh: "合作方" },
  experimental: { en: "experimental", zh: "试验组" },
  comparator: { en: "comparator", zh: "对照" },
  background: { en: "background", zh: "背景治疗" },
  unstated: { en: "role not stated", zh: "角色未载明" },
});

/** One study, whichever registers it stands in: what each says of it, and what that is in our own names. */
export function TrialView() {
  const t = useText(text);
  const study = decodeURIComponent(useParams()["*"] ?? "");
  const answer = useOperation("studies.get", { study });
  return (
    <>
      <Crumbs to={[{ path: "/pipeline", name: t("pipeline") }]} />
      <Answer of={answer}>{(data) => <Trial data={data} />}</Answer>
      <SourceFoot groups={["trials"]} />
    </>
  );
}

function Trial({ data }: { data: Study }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [first] = data.registrations;
  const title = first && (language === "zh" ? (first.title_zh ?? first.title) : (first.title ?? first.title_zh));
  return (
    <>
      <Title name={data.study_id}>
        {data.study_id}
        {first?.short_name && <span className="soft">{` · ${first.short_name}`}</span>}
      </Title>
      {title && <p className="lede">{title}</p>}
      <Facts data={data} />
      <Registrations study={data} />
      <h2>{t("words")}</h2>
      <div className="two">
        <Said title={t("interventions")} said={data.interventions} />
        <Said title={t("conditions")} said={data.conditions} />
      </div>
      <Outcomes data={data} />
    </>
  );
}

function Facts({ data }: { data: Study }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  const country = (code: string) =>
    /^[A-Z]{2,4}$/.test(code) ? wordFor("jurisdiction", code, language) : countryWord(code, language);
  const facts: [string, ReactNode][] = [
    [t("tries"), <Entities key="drug" kind="drug" of={data.medicines} />],
    [t("on"), <Entities key="indication" kind="indication" of={data.indications} />],
    [t("by"), <Entities key="organisation" kind="organisation" of={data.organisations} />],
    [
      t("where"),
      data.countries.length > 0 &&
        `${data.countries.map((each) => country(each.country)).join(" · ")}${data.sites > 0 ? ` (${formatNumber(data.sites, language)} ${t("sites")})` : ""}`,
    ],
    [
      t("candidates"),
      data.candidates.map(({ candidate_id, drug_id, drug, drug_zh, organisation, organisation_zh, stage }, at) => (
        <span key={candidate_id}>
          {at > 0 && " · "}
          <Link href={href(`/names/drug/${encodeURIComponent(drug_id)}`)}>{nameIn(drug, drug_zh)}</Link>
          <span className="soft">{` (${[nameIn(organisation, organisation_zh), wordFor("stage", stage, language)].filter(Boolean).join(", ")})`}</span>
        </span>
      )),
    ],
    [t("numbers"), data.identifiers.map(({ identifier }) => identifier).join(" · ")],
  ];
  return (
    <dl className="facts">
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: "contents" }}>
          <dt>{name}</dt>
          <dd>
            {(Array.isArray(value) ? value.length > 0 : value) ? value : <span className="soft">{t("unknown")}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Entities({ kind, of }: { kind: "drug" | "indication" | "organisation"; of: Study["medicines"] }) {
  const t = useText(text);
  const role = useText(ROLES);
  const nameIn = useName();
  const href = useHref();
  if (of.length === 0) return <span className="soft">{t("unknown")}</span>;
  return of.map((each, at) => (
    <span key={each.entity_id}>
      {at > 0 && " · "}
      <Link href={href(pathOf(kind, each.entity_id, each.standing === "curated"))}>
        {nameIn(each.name, each.name_zh)}
      </Link>
      {each.role && Object.hasOwn(ROLES, each.role) && (
        <span className="soft">{` (${role(each.role as keyof typeof ROLES)})`}</span>
      )}
    </span>
  ));
}

function Said({ title, said }: { title: string; said: Study["conditions"] }) {
  const t = useText(text);
  return (
    <div>
      <h3>{title}</h3>
      {said.length === 0 && <p className="soft">{t("unknown")}</p>}
      <ul className="plain-list">
        {said.map(({ label, record_key, source_id, linked }) => (
          <li key={label}>
            {`${label} `}
            <RecordLink record_key={record_key}>{source_id}</RecordLink>
            {!linked && <span className="soft small">{` ${t("unlinked")}`}</span>}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Outcomes({ data: { outcomes } }: { data: Study }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  if (outcomes.length === 0) return null;
  return (
    <>
      <h2>{t("outcomes")}</h2>
      <ul className="list">
        {outcomes.map(({ record_key, kind, measure, measure_zh, time_frame }) => (
          <li key={`${record_key} ${kind} ${measure}`}>
            {kind && <b>{`${say(OUTCOMES[kind])} `}</b>}
            <RecordLink record_key={record_key}>{nameIn(measure, measure_zh)}</RecordLink>
            {time_frame && <span className="soft small">{` ${time_frame}`}</span>}
          </li>
        ))}
      </ul>
    </>
  );
}
