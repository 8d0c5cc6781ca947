import { Select } from "@mantine/core";
import { useState } from "react";
import { Link } from "wouter";
import { type JurisdictionCode, jurisdictions } from "../../../core/jurisdictions.ts";
import { useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Changes } from "./Changes.tsx";
import { CourseDrawer } from "./CourseDrawer.tsx";
import { FewFigures } from "./FewFigures.tsx";
import { type PortId, ports } from "./ports.ts";
import { type Course, SeaChart } from "./SeaChart.tsx";

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
  list: { en: "The same as a list", zh: "以列表显示" },
  changed: { en: "What changed", zh: "最新变化" },
  article: { en: "The article, recomputed", zh: "重算一篇报道" },
  all: { en: "All figures", zh: "全部数字" },
});

export function ChartView() {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const [asked, setPort] = useAddressField("port");
  const [opened, open] = useState<JurisdictionCode | null>(null);
  const port: PortId = asked !== null && asked in ports ? (asked as PortId) : "shanghai";
  const answer = useOperation("metrics.run", { metric: "approvals_abroad", by: ["jurisdiction"] });
  return (
    <>
      <div className="hero">
        <section>
          <Answer of={answer}>
            {({ rows }) => {
              const courses = coursesOf(rows);
              return (
                <>
                  <SeaChart port={port} courses={courses} open={open} />
                  <p className="small soft" style={{ margin: "4px 0 8px" }}>
                    {t("note")}
                  </p>
                  <details>
                    <summary>{t("list")}</summary>
                    <ul className="tags" style={{ listStyle: "none", padding: 0 }}>
                      {courses.map(({ code, count }) => (
                        <li key={code}>
                          <button type="button" className="figure-open inline tag" onClick={() => open(code)}>
                            {`${say(jurisdictions[code].name)} ${count}`}
                          </button>
                        </li>
                      ))}
                    </ul>
                  </details>
                </>
              );
            }}
          </Answer>
          <CourseDrawer code={opened} close={() => open(null)} />
        </section>
        <section>
          <h1>{t("title")}</h1>
          <p className="lede">{t("lede")}</p>
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
          <h2>{t("changed")}</h2>
          <Changes />
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

function coursesOf(rows: Record<string, string | number | null>[]): Course[] {
  return rows.flatMap(({ jurisdiction, value }) =>
    typeof jurisdiction === "string" && jurisdiction in jurisdictions
      ? [{ code: jurisdiction as JurisdictionCode, count: Number(value) }]
      : [],
  );
}
