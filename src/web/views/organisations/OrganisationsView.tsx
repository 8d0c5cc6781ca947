import { Link } from "wouter";
import { labels } from "../../../words/labels.ts";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useName, useSay, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Choice, useWords, Words } from "../../parts/filters.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";

const text = defineText({
  title: { en: "Organisations", zh: "机构" },
  lede: {
    en: "Who discovers, licenses, takes and hosts. Belonging to Pudong is stated only where a page says so.",
    zh: "研发方、许可方、被许可方与园区。仅在有页面载明时标注位于浦东。",
  },
  clusters: { en: "Parks, cities and who works with whom", zh: "园区、城市与合作网络" },
  find: { en: "Name or place", zh: "名称或地点" },
  pudong: { en: "In Pudong", zh: "位于浦东" },
  name: { en: "Organisation", zh: "机构" },
  type: { en: "Type", zh: "类型" },
  place: { en: "Seat", zh: "所在地" },
  drugs: { en: "Medicines", zh: "药物" },
  out: { en: "Deals as licensor", zh: "作为许可方" },
  in: { en: "Deals as licensee", zh: "作为被许可方" },
});

const KNOWN = {
  yes: { en: "yes", zh: "是" },
  no: { en: "no", zh: "否" },
  unknown: { en: "not stated", zh: "未载明" },
} as const;

const knownAs = (in_pudong: boolean | null) => KNOWN[in_pudong === null ? "unknown" : in_pudong ? "yes" : "no"];

export function OrganisationsView() {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const href = useHref();
  const wanted = useWords("text");
  const pudong = chosen(useAddressField("in_pudong")[0], KNOWN);
  const answer = useOperation("organisations.list", {
    ...(wanted ? { text: wanted } : {}),
    ...(pudong ? { in_pudong: pudong } : {}),
  });
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">
        {`${t("lede")} `}
        <Link href={href("/clusters")}>{t("clusters")}</Link>
      </p>
      <div className="filters">
        <Words name="text" label={t("find")} />
        <Choice name="in_pudong" label={t("pudong")} words={KNOWN} />
      </div>
      <Answer of={answer}>
        {({ organisations, sql }) => (
          <>
            <DataTable
              name="organisations"
              label={t("title")}
              rows={organisations}
              keyOf={({ organisation_id }) => organisation_id}
              columns={[
                {
                  id: "name",
                  title: t("name"),
                  wide: true,
                  value: ({ name, name_zh }) => nameIn(name, name_zh),
                  show: ({ organisation_id, name, name_zh }) => (
                    <Link href={href(`/organisations/${organisation_id}`)}>{nameIn(name, name_zh)}</Link>
                  ),
                },
                { id: "type", title: t("type"), value: ({ type }) => say(labels.organisationType[type]) },
                {
                  id: "headquarters",
                  title: t("place"),
                  value: ({ headquarters, headquarters_zh }) => nameIn(headquarters, headquarters_zh),
                },
                { id: "in_pudong", title: t("pudong"), value: ({ in_pudong }) => say(knownAs(in_pudong)) },
                { id: "drugs", title: t("drugs"), number: true, value: ({ drugs }) => drugs },
                { id: "deals_out", title: t("out"), number: true, value: ({ deals_out }) => deals_out },
                { id: "deals_in", title: t("in"), number: true, value: ({ deals_in }) => deals_in },
              ]}
            />
            <Sql sql={sql} />
          </>
        )}
      </Answer>
      <SourceFoot groups={["companies"]} />
    </>
  );
}
