import { Link, useParams } from "wouter";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { DealTable } from "../deals/DealTable.tsx";
import { KIND_WORDS, STANDINGS } from "../names/words.ts";
import { Landscape } from "./Landscape.tsx";

const text = defineText({
  pipeline: { en: "Pipeline", zh: "管线" },
  known: { en: "Known", zh: "依据" },
  called: { en: "Also called", zh: "又称" },
  parts: { en: "Made of", zh: "组成" },
  allNames: { en: "All names, and where registers use them", zh: "全部名称及登记中的写法" },
  deals: { en: "Deals over medicines of this target", zh: "该靶点药物的交易" },
  noDeals: { en: "No deal in the ledger is over a medicine of it.", zh: "账本中无涉及该靶点药物的交易。" },
});

export const TargetView = () => <Subject kind="target" />;
export const IndicationView = () => <Subject kind="indication" />;

const MOST_NAMES = 14;

/** One target or indication: what it is, what is developed around it, by whom, since when. */
function Subject({ kind }: { kind: "target" | "indication" }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { language } = useLanguage();
  const id = decodeURIComponent(useParams()["id"] ?? "");
  const isNamed = id.startsWith("named:");
  const answer = useOperation("entities.get", { kind, entity: id }, !isNamed);
  return (
    <>
      <Crumbs to={[{ path: "/pipeline", name: t("pipeline") }]} />
      {isNamed ? (
        <Title name={id.slice("named:".length)} />
      ) : (
        <Answer of={answer}>
          {({ entity, names, parts }) => {
            const [first, second] =
              language === "zh" && entity.name_zh ? [entity.name_zh, entity.name] : [entity.name, entity.name_zh];
            const others = [...new Set(names.map(({ name }) => name))].filter(
              (name) => name !== first && name !== second,
            );
            return (
              <>
                <Title name={first}>
                  {first}
                  {second && <span className="soft">{` · ${second}`}</span>}
                </Title>
                <dl className="facts">
                  <dt>{t("known")}</dt>
                  <dd>
                    {`${say(KIND_WORDS[kind])} · `}
                    <RecordLink record_key={entity.record_key}>{say(STANDINGS[entity.standing])}</RecordLink>
                    {" · "}
                    <Link href={href(`/names/${kind}/${encodeURIComponent(entity.entity_id)}`)}>{t("allNames")}</Link>
                  </dd>
                  {others.length > 0 && (
                    <>
                      <dt>{t("called")}</dt>
                      <dd>{others.slice(0, MOST_NAMES).join(" · ")}</dd>
                    </>
                  )}
                  {parts.length > 0 && (
                    <>
                      <dt>{t("parts")}</dt>
                      <dd>{parts.map(({ name }) => name).join(" · ")}</dd>
                    </>
                  )}
                </dl>
              </>
            );
          }}
        </Answer>
      )}
      <Landscape field={kind} id={answer.data?.entity.entity_id ?? id} />
      {kind === "target" && <Deals target={answer.data?.entity.entity_id ?? id} />}
      <SourceFoot groups={["trials", "approvals"]} />
    </>
  );
}

function Deals({ target }: { target: string }) {
  const t = useText(text);
  const answer = useOperation("deals.list", { target, limit: 100 });
  return (
    <>
      <h2>{t("deals")}</h2>
      <Answer of={answer}>
        {({ deals }) => (deals.length ? <DealTable deals={deals} /> : <p className="soft">{t("noDeals")}</p>)}
      </Answer>
    </>
  );
}
