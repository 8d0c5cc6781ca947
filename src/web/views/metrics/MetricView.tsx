import { Link, useParams } from "wouter";
import { chosen, useAddressField, useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { type MetricCard, MetricPanel } from "../../parts/MetricPanel.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer, NotFound } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { Parameters, useParameters } from "./Parameters.tsx";

const text = defineText({ back: { en: "All metrics", zh: "全部指标" } });

export function MetricView() {
  const { id = "" } = useParams();
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const answer = useOperation("metrics.list", {});
  const card = answer.data?.metrics.find((metric) => metric.id === id);
  const params = useParameters(card?.params ?? []);
  return (
    <>
      <p className="small" style={{ margin: "16px 0 0" }}>
        <Link href={href("/metrics")}>{`← ${t("back")}`}</Link>
      </p>
      <Answer of={answer}>
        {() =>
          card ? (
            <>
              <Title name={say(card.title)} />
              <Parameters card={card} />
              <Panel card={card} params={params} />
            </>
          ) : (
            <NotFound />
          )
        }
      </Answer>
      <SourceFoot />
    </>
  );
}

const WHOLE = "none";

/** The split stands in the address. A metric opens split by its first dimension; `by=none` asks for the whole. */
function Panel({ card, params }: { card: MetricCard; params: Record<string, string> }) {
  const [asked, setAsked] = useAddressField("by");
  const usual = card.dimensions[0]?.id ?? null;
  const known = Object.fromEntries(card.dimensions.map(({ id }) => [id, id]));
  const by = asked === WHOLE ? null : (chosen(asked, known) ?? usual);
  return (
    <MetricPanel
      card={card}
      params={params}
      split={[by, (next) => setAsked(next === usual ? null : (next ?? WHOLE))]}
    />
  );
}
