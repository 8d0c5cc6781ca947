import { Link, useParams } from "wouter";
import type { Text } from "../../../core/text.ts";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatMoney, formatPrice } from "../../../words/format.ts";
import { labels, wordFor } from "../../../words/labels.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { useNames } from "../../lib/names.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Citations } from "../../parts/Citations.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { placeWord } from "../../text/places.ts";
import { ApprovalTable } from "../approvals/ApprovalTable.tsx";
import { DealTable } from "../deals/DealTable.tsx";
import { Landscape } from "../subjects/Landscape.tsx";
import { Registers } from "./Registers.tsx";
import { TrialTable } from "./TrialTable.tsx";

const text = defineText({
  back: { en: "All medicines", zh: "全部药物" },
  origin: { en: "Origin", zh: "来源" },
  class: { en: "Class", zh: "类别" },
  modality: { en: "Modality", zh: "药物形式" },
  targets: { en: "Targets", zh: "靶点" },
  stage: { en: "Highest stage", zh: "最高阶段" },
  names: { en: "Names", zh: "名称" },
  roles: { en: "What it is made of, and who did what for it", zh: "组成与各方角色" },
  allNames: { en: "All names, and where registers use them", zh: "全部名称及登记中的写法" },
  approvals: { en: "Approvals and decisions", zh: "批准与决定" },
  deals: { en: "Deals", zh: "交易" },
  trials: { en: "Trials", zh: "试验" },
  prices: { en: "Prices and sales", zh: "价格与销售额" },
  nothing: { en: "Not found in the sources loaded here.", zh: "在已载入的来源中未找到。" },
  record: { en: "The record", zh: "记录" },
  partners: { en: "Who to show it to", zh: "可接触的合作方" },
});

const TERRITORY: Record<string, Text> = {
  world: { en: "world", zh: "全球" },
  world_except_china: { en: "world except China", zh: "中国境外" },
  China: { en: "China", zh: "中国" },
};

type Answered = OutputOf<"drugs.get">;

export function MedicineView() {
  const { id = "" } = useParams();
  const t = useText(text);
  const href = useHref();
  const answer = useOperation("drugs.get", { drug: id });
  return (
    <>
      <p className="small" style={{ margin: "16px 0 0" }}>
        <Link href={href("/medicines")}>{`← ${t("back")}`}</Link>
      </p>
      <Answer of={answer}>{(data) => <Medicine data={data} />}</Answer>
      <SourceFoot />
    </>
  );
}

function Medicine({ data }: { data: Answered }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  const { drug, approvals, deals, trials } = data;
  const name = nameIn(drug.name, drug.name_zh);
  const other = language === "zh" ? drug.name : drug.name_zh;
  return (
    <>
      <Title name={name}>
        {name}
        {other && other !== name && <span className="soft">{` · ${other}`}</span>}
      </Title>
      <div className="two">
        <Facts data={data} />
        <Names data={data} />
      </div>
      <Roles data={data} />
      <Landscape field="drug" id={drug.drug_id} />
      <h2>{t("approvals")}</h2>
      {approvals.length ? <ApprovalTable approvals={approvals} /> : <p className="soft">{t("nothing")}</p>}
      <Registers data={data} />
      <h2>{t("deals")}</h2>
      {deals.length ? <DealTable deals={deals} /> : <p className="soft">{t("nothing")}</p>}
      <h2>{t("trials")}</h2>
      {trials.length ? <TrialTable trials={trials} /> : <p className="soft">{t("nothing")}</p>}
      <Prices data={data} />
      <Citations {...data} />
    </>
  );
}

function Facts({ data: { drug } }: { data: Answered }) {
  const names = useNames();
  const originator = drug.originator && names.organisation(drug.originator_id, drug.originator);
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  return (
    <div className="card">
      <dl className="facts">
        <dt>{t("origin")}</dt>
        <dd>
          {drug.originator_id ? (
            <Link href={href(`/organisations/${drug.originator_id}`)}>{originator}</Link>
          ) : (
            originator
          )}{" "}
          <span className="soft small">
            {[drug.origin_place && placeWord(drug.origin_place, language), say(labels.originState[drug.origin_state])]
              .filter(Boolean)
              .join(" · ")}
          </span>
        </dd>
        <dt>{t("targets")}</dt>
        <dd>{drug.targets.join(" × ")}</dd>
        <dt>{t("modality")}</dt>
        <dd>{say(labels.modality[drug.modality])}</dd>
        <dt>{t("class")}</dt>
        <dd>{say(labels.drugClass[drug.drug_class])}</dd>
        <dt>{t("stage")}</dt>
        <dd>{wordFor("stage", drug.stage, language)}</dd>
        <dt>{t("record")}</dt>
        <dd>
          <RecordLink record_key={drug.record_key} />
        </dd>
      </dl>
      <Link className="small" href={href("/partners", { drug: drug.drug_id })}>
        {t("partners")}
      </Link>
    </div>
  );
}

function Names({ data: { names, drug } }: { data: Answered }) {
  const t = useText(text);
  const href = useHref();
  const say = useSay();
  const kinds = [...new Set(names.map(({ kind }) => kind))];
  return (
    <div className="card">
      <h3>{t("names")}</h3>
      <dl className="facts">
        {kinds.map((kind) => (
          <div key={kind} style={{ display: "contents" }}>
            <dt>{say(labels.nameKind[kind])}</dt>
            <dd className="tags">
              {[...new Set(names.filter((name) => name.kind === kind).map(({ name }) => name))].map((name) => (
                <span key={name} className="tag">
                  {name}
                </span>
              ))}
            </dd>
          </div>
        ))}
      </dl>
      <Link className="small" href={href(`/names/drug/${encodeURIComponent(drug.drug_id)}`)}>
        {t("allNames")}
      </Link>
    </div>
  );
}

/** What it is made of, and who did what for it, where and when. */
function Roles({ data: { components, organisations } }: { data: Answered }) {
  const t = useText(text);
  const say = useSay();
  const names = useNames();
  const { language } = useLanguage();
  if (components.length + organisations.length === 0) return null;
  return (
    <>
      <h2>{t("roles")}</h2>
      <ul className="list">
        {components.map(({ role, name, target, record_key }) => (
          <li key={`${role} ${name}`}>
            <b>{say(labels.componentRole[role])}</b>{" "}
            <RecordLink record_key={record_key}>{[name, target].filter(Boolean).join(" · ")}</RecordLink>
          </li>
        ))}
        {organisations.map((each) => (
          <li key={[each.role, each.organisation, each.territory, each.from_date].join(" ")}>
            <b>{say(labels.organisationRole[each.role])}</b>{" "}
            <RecordLink record_key={each.record_key}>
              {names.organisation(each.organisation_id, each.organisation)}
            </RecordLink>{" "}
            <span className="small soft">
              {[
                each.territory && placeWord(each.territory, language),
                [each.from_date, each.to_date].filter(Boolean).join(" – "),
              ]
                .filter(Boolean)
                .join(" · ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}

function Prices({ data: { prices, sales } }: { data: Answered }) {
  const t = useText(text);
  const nameIn = useName();
  const say = useSay();
  const { language } = useLanguage();
  if (prices.length + sales.length === 0) return null;
  return (
    <>
      <h2>{t("prices")}</h2>
      <ul className="list">
        {prices.map((price) => (
          <li key={price.price_id}>
            {`${wordFor("jurisdiction", price.jurisdiction, language)} · ${say(labels.priceKind[price.kind])} · ${nameIn(price.product, price.product_zh)} · `}
            <RecordLink
              record_key={price.record_key}
            >{`${formatPrice(price.amount, price.currency, language)} / ${price.per}`}</RecordLink>
          </li>
        ))}
        {sales.map((sale) => (
          <li key={sale.sale_id}>
            {[
              `${sale.period_start?.slice(0, 7)} – ${sale.period_end?.slice(0, 7)}`,
              say(TERRITORY[sale.territory] ?? { en: sale.territory, zh: sale.territory }),
              sale.seller,
              "",
            ]
              .filter((part) => part !== null)
              .join(" · ")}
            <RecordLink record_key={sale.record_key}>
              {formatMoney(sale.amount_million, sale.currency, language)}
            </RecordLink>
          </li>
        ))}
      </ul>
    </>
  );
}
