import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { countryWord } from "../../text/places.ts";

type Trial = OutputOf<"trials.list">["trials"][number];

const text = defineText({
  label: { en: "Trials", zh: "试验" },
  trial: { en: "Trial", zh: "试验" },
  title: { en: "Title", zh: "名称" },
  phase: { en: "Phase", zh: "分期" },
  status: { en: "Status", zh: "状态" },
  sponsor: { en: "Sponsor", zh: "申办方" },
  enrollment: { en: "Participants", zh: "受试者" },
  start: { en: "Start", zh: "开始" },
  countries: { en: "Countries", zh: "国家" },
});

export function TrialTable({ trials }: { trials: Trial[] }) {
  const t = useText(text);
  const href = useHref();
  const { language } = useLanguage();
  return (
    <DataTable
      name="trials"
      label={t("label")}
      rows={trials}
      keyOf={({ record_key }) => record_key}
      columns={[
        {
          id: "trial",
          title: t("trial"),
          value: ({ trial_id }) => trial_id,
          show: ({ trial_id }) => <Link href={href(`/trials/${encodeURIComponent(trial_id)}`)}>{trial_id}</Link>,
        },
        {
          id: "title",
          title: t("title"),
          wide: true,
          value: ({ short_name, title, title_zh }) =>
            short_name ?? (language === "zh" ? (title_zh ?? title) : (title ?? title_zh)),
        },
        {
          id: "phase",
          title: t("phase"),
          value: ({ phase }) => phase,
          show: ({ phase }) => wordFor("phase", phase, language),
        },
        {
          id: "status",
          title: t("status"),
          value: ({ status }) => status,
          show: ({ status }) => wordFor("status", status, language),
        },
        { id: "sponsor", title: t("sponsor"), value: ({ sponsor }) => sponsor },
        { id: "enrollment", title: t("enrollment"), number: true, value: ({ enrollment }) => enrollment },
        {
          id: "start",
          title: t("start"),
          value: ({ start_date }) => start_date,
          show: ({ start_date, start_date_precision }) => (
            <span className="nowrap">{formatDate(start_date, start_date_precision, language)}</span>
          ),
        },
        {
          id: "countries",
          title: t("countries"),
          wide: true,
          value: ({ countries }) => countries.map((country) => countryWord(country, language)).join("; "),
        },
      ]}
    />
  );
}
