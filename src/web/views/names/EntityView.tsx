import { Link, useParams } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { chosen, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer, NotFound } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Landscape } from "../subjects/Landscape.tsx";
import { EntityRuling } from "./EntityRuling.tsx";
import { KIND_WORDS, type KindId, METHODS, NAME_KINDS, pathOf, STANDINGS } from "./words.ts";

const text = defineText({
  names: { en: "Names", zh: "名称" },
  partners: { en: "Who to show it to", zh: "可接触的合作方" },
  name: { en: "Name", zh: "名称" },
  kind: { en: "Kind", zh: "类型" },
  from: { en: "Given by", zh: "出处" },
  known: { en: "Known", zh: "依据" },
  ids: { en: "In the sources", zh: "各来源编号" },
  parts: { en: "Made of", zh: "组成" },
  product: { en: "A product of", zh: "所属活性成分" },
  products: { en: "Products of it", zh: "相关产品" },
  labels: { en: "In the registers it is called", zh: "登记中的写法" },
  label: { en: "Label", zh: "标签" },
  records: { en: "Records", zh: "记录数" },
  method: { en: "Read by", zh: "识别方式" },
  score: { en: "Score", zh: "得分" },
  own: { en: "Its own page", zh: "专页" },
  none: { en: "No label of a loaded register was linked to it.", zh: "已载入的登记中没有链接到它的标签。" },
});

type Answered = OutputOf<"entities.get">;

export function EntityView() {
  const params = useParams();
  const t = useText(text);
  const kind = chosen(params["kind"] ?? null, KIND_WORDS);
  const entity = decodeURIComponent(params["id"] ?? "");
  const answer = useOperation("entities.get", { kind: kind ?? "drug", entity }, kind !== null);
  if (!kind) return <NotFound />;
  return (
    <>
      <Crumbs to={[{ path: "/names", name: t("names") }]} />
      <Answer of={answer}>{(found) => <Entity found={found} kind={kind} />}</Answer>
      <SourceFoot />
    </>
  );
}

function Entity({ found, kind }: { found: Answered; kind: KindId }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const { entity, names, labels } = found;
  const [first, second] =
    language === "zh" && entity.name_zh ? [entity.name_zh, entity.name] : [entity.name, entity.name_zh];
  return (
    <>
      <Title name={first}>
        {first}
        {second && <span className="soft">{` · ${second}`}</span>}
      </Title>
      <About found={found} kind={kind} />
      {(kind === "drug" || kind === "organisation") && <Landscape field={kind} id={entity.entity_id} />}
      <EntityRuling
        kind={kind}
        entity={entity.entity_id}
        members={found.members}
        labels={[...new Set(labels.map(({ label, part }) => part ?? label))]}
      />
      <h2>{`${t("names")} · ${formatNumber(names.length, language)}`}</h2>
      <DataTable
        name="names"
        label={t("names")}
        rows={names}
        keyOf={({ name, record_key }) => `${name} ${record_key}`}
        columns={[
          { id: "name", title: t("name"), value: ({ name }) => name },
          { id: "name_kind", title: t("kind"), value: ({ name_kind }) => say(NAME_KINDS[name_kind]) },
          {
            id: "record_key",
            title: t("from"),
            value: ({ record_key }) => record_key,
            show: ({ record_key, source_id }) => <RecordLink record_key={record_key}>{source_id}</RecordLink>,
          },
        ]}
      />
      <h2>{`${t("labels")} · ${formatNumber(labels.length, language)}`}</h2>
      {labels.length === 0 ? (
        <p className="soft">{t("none")}</p>
      ) : (
        <DataTable
          name="labels"
          label={t("labels")}
          rows={labels}
          keyOf={({ label, part }) => `${label} ${part ?? ""}`}
          columns={[
            { id: "label", title: t("label"), value: ({ label }) => label, wide: true },
            { id: "records", title: t("records"), value: ({ records }) => records, number: true },
            {
              id: "method",
              title: t("method"),
              value: ({ method }) => say(METHODS[method] ?? { en: method, zh: method }),
            },
            { id: "score", title: t("score"), value: ({ score }) => Number(score.toFixed(2)), number: true },
          ]}
        />
      )}
    </>
  );
}

function About({ found, kind }: { found: Answered; kind: KindId }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { entity, members, parts, products } = found;
  const ids = members.filter((member) => member !== entity.entity_id || member.includes(":"));
  const own = pathOf(kind, entity.entity_id, entity.standing === "curated");
  return (
    <dl className="facts">
      <dt>{t("kind")}</dt>
      <dd>{say(KIND_WORDS[kind])}</dd>
      <dt>{t("known")}</dt>
      <dd>
        <RecordLink record_key={entity.record_key}>{say(STANDINGS[entity.standing])}</RecordLink>
        {!own.startsWith("/names") && (
          <>
            {" · "}
            <Link href={href(own)}>{t("own")}</Link>
          </>
        )}
        {kind === "drug" && (
          <>
            {" · "}
            <Link href={href("/partners", { drug: entity.entity_id })}>{t("partners")}</Link>
          </>
        )}
      </dd>
      {ids.length > 0 && (
        <>
          <dt>{t("ids")}</dt>
          <dd>
            <code>{ids.join(" · ")}</code>
          </dd>
        </>
      )}
      {entity.product_of && (
        <>
          <dt>{t("product")}</dt>
          <dd>
            <Link href={href(pathOf(kind, entity.product_of))}>{entity.product_of}</Link>
          </dd>
        </>
      )}
      <Related title={t("parts")} kind={kind} of={parts} />
      <Related title={t("products")} kind={kind} of={products} />
    </dl>
  );
}

function Related({ title, kind, of }: { title: string; kind: KindId; of: Answered["parts"] }) {
  const href = useHref();
  if (of.length === 0) return null;
  return (
    <>
      <dt>{title}</dt>
      <dd>
        {of.map(({ entity_id, name }, at) => (
          <span key={entity_id}>
            {at > 0 && " · "}
            <Link href={href(pathOf(kind, entity_id))}>{name}</Link>
          </span>
        ))}
      </dd>
    </>
  );
}
