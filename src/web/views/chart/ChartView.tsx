import { Select } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { type JurisdictionCode, jurisdictions } from "../../../core/jurisdictions.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Changes } from "./Changes.tsx";
import { CourseDrawer } from "./CourseDrawer.tsx";
import { CourseList } from "./CourseList.tsx";
import { FewFigures } from "./FewFigures.tsx";
import { ports } from "./ports.ts";
import { COURSES, type Course, SeaChart } from "./SeaChart.tsx";
import { YourViews } from "./YourViews.tsx";

const text = defineText({
  title: { en: "Courses from the home port", zh: "自母港启航" },
  lede: {
    en: "Medicines of Chinese origin approved abroad, licences signed, and what was paid so far.",
    zh: "在境外获批的中国来源药物、已签许可，以及至今实付的金额。",
  },
  note: {
    en: "Distances and bearings are true from the home port. Land shapes only. A course is drawn where an authority has approved a medicine; its width follows the count.",
    zh: "自母港起的距离与方位均为真实值；仅绘陆地轮廓。凡有监管机构批准之处绘一条航线，线宽随数量而变。",
  },
  home: { en: "Home port", zh: "母港" },
  approvals: { en: "Approvals abroad", zh: "境外批准" },
  jurisdictions: { en: "Jurisdictions reached", zh: "到达的司法辖区" },
  licences: { en: "Out-licences signed", zh: "已签对外许可" },
  headline: { en: "Headline", zh: "总额" },
  upfront: { en: "Cash at signing", zh: "签约现金" },
  realised: { en: "Known to have been paid", zh: "已知支付" },
  changed: { en: "What changed", zh: "最新变化" },
  between: { en: "Compare two days", zh: "比较两日" },
  article: { en: "The article, recomputed", zh: "重算一篇报道" },
  all: { en: "All figures", zh: "全部数字" },
});

export function ChartView() {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const [asked, setPort] = useAddressField("port");
  const [opened, setOpened] = useState<Course | null>(null);
  const port = chosen(asked, ports) ?? "shanghai";
  const answer = useOperation("metrics.run", { metric: COURSES, by: ["jurisdiction"] });
  return (
    <>
      <div className="hero">
        <div className="hero-head">
          <Title name={t("title")} />
          <p className="lede">{t("lede")}</p>
        </div>
        <section className="hero-chart">
          <Answer of={answer}>
            {({ rows }) => {
              const courses = coursesOf(rows);
              const open = (code: JurisdictionCode) =>
                setOpened(courses.find((course) => course.code === code) ?? null);
              return (
                <>
                  <SeaChart port={port} courses={courses} open={open} />
                  <p className="small soft" style={{ margin: "4px 0 8px" }}>
                    {t("note")}
                  </p>
                  <CourseList courses={courses} open={open} />
                </>
              );
            }}
          </Answer>
          <CourseDrawer course={opened} close={() => setOpened(null)} />
        </section>
        <section>
          <div className="figures">
            <Figure metric="approvals_abroad" label={t("approvals")} />
            <Figure metric="jurisdictions_reached" label={t("jurisdictions")} />
            <Figure metric="deals_signed" label={t("licences")} />
            <Figure metric="deals_headline" label={t("headline")} />
            <Figure metric="deals_upfront" label={t("upfront")} />
            <Figure metric="deals_realised" label={t("realised")} />
          </div>
          <Select
            label={t("home")}
            w={200}
            mt="sm"
            allowDeselect={false}
            data={Object.entries(ports).map(([id, { name }]) => ({ value: id, label: say(name) }))}
            value={port}
            onChange={(next) => setPort(next === "shanghai" ? null : next)}
          />
          <YourViews />
          <h2>{t("changed")}</h2>
          <Changes />
          <Link className="small" href={href("/changes")}>
            {t("between")}
          </Link>
        </section>
      </div>
      <h2>{t("article")}</h2>
      <FewFigures />
      <p>
        <Link href={href("/figures")}>{t("all")}</Link>
      </p>
      <SourceFoot />
    </>
  );
}

/** The busiest harbours first, on the chart and in its list. */
function coursesOf(rows: Record<string, string | number | null>[]): Course[] {
  const courses = rows.flatMap(({ jurisdiction, value }) =>
    typeof jurisdiction === "string" && Object.hasOwn(jurisdictions, jurisdiction)
      ? [{ code: jurisdiction as JurisdictionCode, count: Number(value) }]
      : [],
  );
  return courses.sort((a, b) => b.count - a.count || a.code.localeCompare(b.code));
}
