import { formatDate, formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import type { Study } from "./TrialView.tsx";

type Registration = Study["registrations"][number];

const text = defineText({
  title: { en: "What each register says", zh: "各登记库所载" },
  note: {
    en: "Kept side by side; where they differ the row is marked.",
    zh: "并列保留；有差异的行已标出。",
  },
  phase: { en: "Phase", zh: "分期" },
  status: { en: "Status", zh: "状态" },
  sponsor: { en: "Sponsor", zh: "申办方" },
  enrollment: { en: "Participants", zh: "受试者" },
  start: { en: "Start", zh: "开始" },
  completion: { en: "Completion", zh: "完成" },
  updated: { en: "Last update", zh: "最近更新" },
  results: { en: "Results posted", zh: "已公布结果" },
  source: { en: "Page of the register", zh: "登记页面" },
  record: { en: "Record", zh: "记录" },
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  differ: { en: "they differ", zh: "有差异" },
  open: { en: "open", zh: "打开" },
});

/** One column per register, one row per field; a row on which they differ is marked. */
export function Registrations({ study: { registrations, sources } }: { study: Study }) {
  const t = useText(text);
  const say = useSay();
  const titleOf = (id: string) => {
    const source = sources.find((each) => each.id === id);
    return source ? say(source.title) : id;
  };
  const { language } = useLanguage();
  const rows: [string, (one: Registration) => string][] = [
    [t("phase"), ({ phase }) => wordFor("phase", phase, language)],
    [t("status"), ({ status }) => wordFor("status", status, language)],
    [t("sponsor"), ({ sponsor }) => sponsor ?? "—"],
    [t("enrollment"), ({ enrollment }) => (enrollment === null ? "—" : formatNumber(enrollment, language))],
    [t("start"), (one) => formatDate(one.start_date, one.start_date_precision, language)],
    [t("completion"), (one) => formatDate(one.completion_date, one.completion_date_precision, language)],
    [t("updated"), (one) => formatDate(one.last_update_date, "day", language)],
    [t("results"), ({ has_results }) => (has_results === null ? "—" : t(has_results ? "yes" : "no"))],
  ];
  return (
    <>
      <h2>{t("title")}</h2>
      {registrations.length > 1 && <p className="soft small">{t("note")}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="table-frame" tabIndex={0} aria-label={t("title")}>
        <table className="dense fields">
          <thead>
            <tr>
              <th scope="col" />
              {registrations.map(({ record_key, trial_id, source_id }) => (
                <th key={record_key} scope="col" className="plain">
                  <code>{trial_id}</code>
                  <br />
                  <small className="soft">{titleOf(source_id)}</small>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(([name, said]) => {
              const values = registrations.map(said);
              const isDisputed = new Set(values.filter((value) => value !== "—")).size > 1;
              return (
                <tr key={name}>
                  <th scope="row">
                    {name}
                    {isDisputed && <span className="tone-ochre small">{` ${t("differ")}`}</span>}
                  </th>
                  {registrations.map((one, at) => (
                    <td key={one.record_key}>{values[at]}</td>
                  ))}
                </tr>
              );
            })}
            <tr>
              <th scope="row">{t("source")}</th>
              {registrations.map(({ record_key, address }) => (
                <td key={record_key}>
                  {address ? (
                    <a href={address} rel="noreferrer">
                      {t("open")}
                    </a>
                  ) : (
                    "—"
                  )}
                </td>
              ))}
            </tr>
            <tr>
              <th scope="row">{t("record")}</th>
              {registrations.map(({ record_key }) => (
                <td key={record_key}>
                  <RecordLink record_key={record_key} />
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </section>
    </>
  );
}
