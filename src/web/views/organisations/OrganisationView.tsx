import { Link, useParams } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { labels } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useName, useSay, useText } from "../../lib/text.tsx";
import { Citations } from "../../parts/Citations.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { DealTable } from "../deals/DealTable.tsx";
import { MedicineTable } from "../medicines/MedicineTable.tsx";
import { Landscape } from "../subjects/Landscape.tsx";

const text = defineText({
  back: { en: "All organisations", zh: "全部机构" },
  type: { en: "Type", zh: "类型" },
  seat: { en: "Seat", zh: "所在地" },
  district: { en: "District", zh: "区" },
  founded: { en: "Founded", zh: "成立" },
  listed: { en: "Identifiers", zh: "标识" },
  medicines: { en: "Medicines it discovered", zh: "其研发的药物" },
  deals: { en: "Deals that name it", zh: "相关交易" },
  allNames: { en: "All names, and where registers use them", zh: "全部名称及登记中的写法" },
  nothing: { en: "Not found in the sources loaded here.", zh: "在已载入的来源中未找到。" },
  record: { en: "The record", zh: "记录" },
});

type Answered = OutputOf<"organisations.get">;

export function OrganisationView() {
  const { id = "" } = useParams();
  const t = useText(text);
  const href = useHref();
  const nameIn = useName();
  const answer = useOperation("organisations.get", { organisation: id });
  return (
    <>
      <p className="small" style={{ margin: "16px 0 0" }}>
        <Link href={href("/organisations")}>{`← ${t("back")}`}</Link>
      </p>
      <Answer of={answer}>
        {(data) => (
          <>
            <Title name={nameIn(data.organisation.name, data.organisation.name_zh)} />
            <Facts data={data} />
            <Link className="small" href={href(`/names/organisation/${encodeURIComponent(id)}`)}>
              {t("allNames")}
            </Link>
            <Landscape field="organisation" id={data.organisation.organisation_id} />
            <h2>{t("medicines")}</h2>
            {data.drugs.length ? <MedicineTable drugs={data.drugs} /> : <p className="soft">{t("nothing")}</p>}
            <h2>{t("deals")}</h2>
            {data.deals.length ? <DealTable deals={data.deals} /> : <p className="soft">{t("nothing")}</p>}
            <Citations {...data} />
          </>
        )}
      </Answer>
      <SourceFoot groups={["companies"]} />
    </>
  );
}

function Facts({ data: { organisation, identifiers } }: { data: Answered }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const facts: [string, React.ReactNode][] = [
    [t("type"), say(labels.organisationType[organisation.type])],
    [t("seat"), nameIn(organisation.headquarters, organisation.headquarters_zh)],
    [t("district"), nameIn(organisation.district, organisation.district_zh)],
    [t("founded"), organisation.founded_year],
    [t("listed"), identifiers.map(({ scheme, value }) => `${scheme} ${value}`).join(" · ")],
    [t("record"), <RecordLink key="record" record_key={organisation.record_key} />],
  ];
  return (
    <div className="card" style={{ maxWidth: 720 }}>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value ? (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </div>
  );
}
