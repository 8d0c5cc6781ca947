import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";

type Desk = OutputOf<"desk.queue">;

const text = defineText({
  workload: { en: "Who does what", zh: "工作量" },
  person: { en: "Person", zh: "人员" },
  voyages: { en: "Voyages accompanied", zh: "陪伴航程" },
  reviews: { en: "Reviews", zh: "评审数" },
  decided: {
    en: "applications decided; median working days to a decision:",
    zh: "件申请已决定；决定用时中位数（工作日）：",
  },
  undecided: { en: "No application has been decided yet.", zh: "尚无已决定的申请。" },
});

/** Who does what, and how long decisions took. */
export function Workload({ rows, decided }: { rows: Desk["workload"]; decided: Desk["decided"] }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <section className="card" aria-label={t("workload")}>
      <h2>{t("workload")}</h2>
      <p className="small">
        {decided.median_working_days === null
          ? t("undecided")
          : `${formatNumber(decided.applications, language)} ${t("decided")} ${formatNumber(decided.median_working_days, language)}`}
      </p>
      {rows.length > 0 && (
        <table className="dense">
          <thead>
            <tr>
              <th scope="col" className="plain">
                {t("person")}
              </th>
              <th scope="col" className="plain">
                {t("voyages")}
              </th>
              <th scope="col" className="plain">
                {t("reviews")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ person, voyages, reviews }) => (
              <tr key={person}>
                <td>{person}</td>
                <td>{formatNumber(voyages, language)}</td>
                <td>{formatNumber(reviews, language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
