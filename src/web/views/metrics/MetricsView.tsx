import { Link } from "wouter";
import type { Text } from "../../../core/text.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Figure } from "../../parts/Figure.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";

const text = defineText({
  title: { en: "Metrics", zh: "指标" },
  lede: {
    en: "Every number the system can compute, with its rule card, its records and its SQL. A metric's evidence is the same set, uncounted.",
    zh: "系统可计算的全部数字，附规则卡、记录与 SQL。指标的证据即同一集合未计数时的样子。",
  },
  all: { en: "Definition and split", zh: "定义与拆分" },
});

const GROUPS: Record<string, Text> = {
  deals: { en: "Deals", zh: "交易" },
  approvals: { en: "Approvals", zh: "批准" },
  candidates: { en: "Candidates", zh: "候选药物" },
  trials: { en: "Trials", zh: "试验" },
  statistics: { en: "Published statistics", zh: "已发布统计" },
  policy: { en: "Policies and regulations", zh: "政策与法规" },
};

export function MetricsView() {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const answer = useOperation("metrics.list", {});
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>
        {({ metrics }) =>
          Object.entries(GROUPS).map(([group, title]) => (
            <section key={group}>
              <h2>{say(title)}</h2>
              <div className="cards">
                {metrics
                  .filter((metric) => metric.group === group)
                  .map((metric) => (
                    <article key={metric.id} className="card claim">
                      <Figure metric={metric.id} label={say(metric.title)} />
                      <p>{say(metric.meaning)}</p>
                      <footer>
                        <Link href={href(`/metrics/${metric.id}`)}>{t("all")}</Link>
                        <code>{metric.id}</code>
                      </footer>
                    </article>
                  ))}
              </div>
            </section>
          ))
        }
      </Answer>
      <SourceFoot />
    </>
  );
}
