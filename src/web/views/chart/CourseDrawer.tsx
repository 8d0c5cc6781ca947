import { Drawer } from "@mantine/core";
import { Link } from "wouter";
import { jurisdictions } from "../../../core/jurisdictions.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Evidence } from "../../parts/Evidence.tsx";
import { COURSES, type Course } from "./SeaChart.tsx";

const text = defineText({
  close: { en: "Close", zh: "关闭" },
  counted: { en: "first approvals: the records counted", zh: "项首次批准：所计记录" },
  every: { en: "Every decision there, extensions and refusals too", zh: "该地全部决定，含扩展与拒绝" },
  metric: { en: "How they are counted", zh: "如何计数" },
});

/** The records behind one course: as many as its number says. Other decisions are a link away. */
export function CourseDrawer({ course, close }: { course: Course | null; close: () => void }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const place = course && jurisdictions[course.code];
  return (
    <Drawer
      opened={course !== null}
      onClose={close}
      position="right"
      size="min(860px, 100vw)"
      title={place && `${say(place.name)} · ${say(place.authority)}`}
      closeButtonProps={{ "aria-label": t("close") }}
      transitionProps={{ duration: 120 }}
    >
      {course && (
        <>
          <p className="metric-value">
            <b>{course.count}</b>
            <span className="soft">{t("counted")}</span>
          </p>
          <Evidence metric={COURSES} params={{}} cell={{ jurisdiction: course.code }} />
          <ul className="list small" style={{ marginTop: 14 }}>
            <li>
              <Link href={href("/approvals", { jurisdiction: course.code })}>{t("every")}</Link>
            </li>
            <li>
              <Link href={href(`/metrics/${COURSES}`)}>{t("metric")}</Link>
            </li>
          </ul>
        </>
      )}
    </Drawer>
  );
}
