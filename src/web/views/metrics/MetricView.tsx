import { Link, useParams } from "wouter";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { MetricPanel } from "../../parts/MetricPanel.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer, NotFound } from "../../parts/states.tsx";
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
              <h1>{say(card.title)}</h1>
              <Parameters card={card} />
              <MetricPanel card={card} params={params} />
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
