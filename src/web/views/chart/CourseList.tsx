import { type JurisdictionCode, jurisdictions } from "../../../core/jurisdictions.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import type { Course } from "./SeaChart.tsx";

const text = defineText({
  list: { en: "The same as a list", zh: "同样内容的列表" },
  open: { en: "show the records", zh: "查看记录" },
});

/** The chart for those who cannot see it, and for a finger: each harbour with its count and its way in. */
export function CourseList({ courses, open }: { courses: Course[]; open: (code: JurisdictionCode) => void }) {
  const t = useText(text);
  const say = useSay();
  const most = Math.max(...courses.map(({ count }) => count), 1);
  return (
    <ul className="courses" aria-label={t("list")}>
      {courses.map(({ code, count }) => (
        <li key={code}>
          <button type="button" onClick={() => open(code)} title={t("open")}>
            <span>{say(jurisdictions[code].name)}</span> <b>{count}</b>
            <i style={{ width: `${(100 * count) / most}%` }} />
          </button>
        </li>
      ))}
    </ul>
  );
}
