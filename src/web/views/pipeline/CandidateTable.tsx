import { Link } from "wouter";
import { formatDate } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { type Column, DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { placeWord } from "../../text/places.ts";
import { pathOf } from "../names/words.ts";
import type { Candidate } from "./candidates.ts";
import { facetName } from "./names.ts";

const text = defineText({
  label: { en: "Candidates", zh: "候选药物" },
  medicine: { en: "Medicine", zh: "药物" },
  stage: { en: "Furthest stage", zh: "最高阶段" },
  modality: { en: "Modality", zh: "药物形式" },
  targets: { en: "Targets", zh: "靶点" },
  organisation: { en: "Developer", zh: "研发方" },
  place: { en: "Place", zh: "地点" },
  first: { en: "First trial", zh: "首个试验" },
  last: { en: "Last step", zh: "最近进展" },
  approved: { en: "Approved in", zh: "获批地" },
  trials: { en: "Trials", zh: "试验" },
  basis: { en: "Novelty rests on", zh: "新颖性依据" },
  record: { en: "Record", zh: "记录" },
  nobody: { en: "not stated", zh: "未载明" },
});

const bases = defineText({
  curated: { en: "cited evidence", zh: "有出处的证据" },
  not_approved_on_record: { en: "no approval on record", zh: "无批准记录" },
  tried_before_approval: { en: "tried before any approval", zh: "首次批准前已试验" },
  known_substance: { en: "known substance", zh: "已知物质" },
  unknown_name: { en: "a name nobody knows", zh: "名称未知" },
});

export function CandidateTable({ candidates }: { candidates: Candidate[] }) {
  const t = useText(text);
  const columns = [...useSubject(), ...useProgress()];
  return (
    <DataTable
      name="candidates"
      label={t("label")}
      rows={candidates}
      keyOf={({ candidate_id }) => candidate_id}
      columns={columns}
    />
  );
}

/** What it is, whose and from where. */
function useSubject(): Column<Candidate>[] {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const { language } = useLanguage();
  return [
    {
      id: "medicine",
      title: t("medicine"),
      value: ({ drug, drug_zh }) => nameIn(drug, drug_zh),
      show: ({ drug_id, drug, drug_zh }) => (
        <Link href={href(`/names/drug/${encodeURIComponent(drug_id)}`)}>{nameIn(drug, drug_zh)}</Link>
      ),
    },
    { id: "stage", title: t("stage"), value: ({ stage }) => wordFor("stage", stage, language) },
    {
      id: "targets",
      title: t("targets"),
      value: ({ targets }) => targets.map(({ target, target_zh }) => nameIn(target, target_zh)).join(" · "),
      show: ({ targets }) =>
        targets.map(({ target_id, target, target_zh }, at) => (
          <span key={target_id}>
            {at > 0 && " · "}
            <Link href={href(pathOf("target", target_id))}>{nameIn(target, target_zh)}</Link>
          </span>
        )),
    },
    { id: "modality", title: t("modality"), value: ({ modality }) => wordFor("modality", modality, language) },
    {
      id: "organisation",
      title: t("organisation"),
      value: ({ organisation, organisation_zh }) => nameIn(organisation, organisation_zh) || t("nobody"),
      show: ({ organisation_id, organisation, organisation_zh }) =>
        organisation_id ? (
          <Link href={href(`/names/organisation/${encodeURIComponent(organisation_id)}`)}>
            {nameIn(organisation, organisation_zh)}
          </Link>
        ) : (
          <span className="soft">{t("nobody")}</span>
        ),
    },
    {
      id: "place",
      title: t("place"),
      value: ({ places }) =>
        places
          .map((place) =>
            facetName("country", { value: placeWord(place, language), name: null, name_zh: null }, language),
          )
          .join(" · "),
    },
  ];
}

/** How far it has come, and on which record that rests. */
function useProgress(): Column<Candidate>[] {
  const t = useText(text);
  const basis = useText(bases);
  const { language } = useLanguage();
  const day = (value: string | null) => <span className="nowrap">{formatDate(value, "month", language)}</span>;
  return [
    {
      id: "first_trial_date",
      title: t("first"),
      value: ({ first_trial_date }) => first_trial_date,
      show: ({ first_trial_date }) => day(first_trial_date),
    },
    {
      id: "last_event_date",
      title: t("last"),
      value: ({ last_event_date }) => last_event_date,
      show: ({ last_event_date }) => day(last_event_date),
    },
    {
      id: "approved_in",
      title: t("approved"),
      value: ({ approved_in }) => approved_in.map((code) => wordFor("jurisdiction", code, language)).join(" · "),
    },
    { id: "trials", title: t("trials"), number: true, value: ({ trials }) => trials },
    {
      id: "novelty_basis",
      title: t("basis"),
      value: ({ novelty_basis }) =>
        Object.hasOwn(bases, novelty_basis) ? basis(novelty_basis as keyof typeof bases) : novelty_basis,
    },
    {
      id: "record",
      title: t("record"),
      value: ({ record_key }) => record_key,
      show: ({ record_key }) => <RecordLink record_key={record_key} />,
    },
  ];
}
