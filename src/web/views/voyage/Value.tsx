import { knobWord } from "../../../words/assumptions.ts";
import { formatMoney, formatNumber, formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Empty } from "../../parts/states.tsx";
import { Assumptions } from "./Assumptions.tsx";
import { Lessons } from "./Lessons.tsx";
import type { Voyage } from "./VoyageView.tsx";

type Valued = NonNullable<Voyage["value"]>;

const text = defineText({
  title: { en: "Risk-adjusted value", zh: "风险调整净现值" },
  value: { en: "rNPV", zh: "净现值" },
  loss: { en: "Lives that lose money", zh: "亏损的比例" },
  approval: { en: "Chance of approval, as multiplied", zh: "获批概率（各步之积）" },
  interval: { en: "By what is uncertain", zh: "按不确定输入" },
  tornado: { en: "What moves it most", zh: "影响最大的因素" },
  seed: { en: "seed", zh: "种子" },
  lives: { en: "lives", zh: "次模拟" },
  model: { en: "model", zh: "模型" },
  empty: { en: "Nothing can be valued yet", zh: "尚无法估值" },
  emptyNote: {
    en: "Enter the peak sales of at least one harbour on the left, and the stage. No sales are assumed for anybody.",
    zh: "请在左侧至少输入一个市场的峰值销售及阶段。不为任何人假设销售额。",
  },
});

/** What it is worth, in what spread, and on which assumptions. */
export function Value({ plan: { value }, isShort = false }: { plan: Voyage; isShort?: boolean }) {
  const t = useText(text);
  const { language } = useLanguage();
  if (!value || value.value === null)
    return (
      <section className="card" aria-label={t("title")}>
        <h2>{t("title")}</h2>
        <Empty title={t("empty")}>{t("emptyNote")}</Empty>
      </section>
    );
  const money = (amount: number) => formatMoney(amount, "USD", language);
  const { simulation, interval, result } = value;
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <div className="figures">
        <Stated
          label={t("value")}
          value={money(value.value)}
          note={`${t("interval")}: ${money(interval.low)} – ${money(interval.high)}`}
        />
        <Stated label={t("loss")} value={formatShare(simulation.probability_of_loss, language)} />
        <Stated label={t("approval")} value={formatShare(result.probability_of_approval, language)} />
      </div>
      <p className="soft small">
        {simulation.quantiles.map(({ share, value: at }) => `P${Math.round(100 * share)} ${money(at)}`).join(" · ")}
        {` · ${t("seed")} ${value.seed} · ${formatNumber(simulation.lives, language)} ${t("lives")} · ${t("model")} ${value.model_version}`}
      </p>
      {!isShort && (
        <>
          <Tornado value={value} />
          <Lessons value={value} />
          <Assumptions value={value} />
        </>
      )}
    </section>
  );
}

const SHOWN = 8;

function Tornado({ value }: { value: Valued }) {
  const t = useText(text);
  const { language } = useLanguage();
  const bars = value.tornado.slice(0, SHOWN);
  const ends = bars.flatMap(({ at_low, at_high }) => [at_low, at_high]);
  const [low, high] = [Math.min(...ends, 0), Math.max(...ends, 0)];
  const at = (amount: number) => `${(100 * (amount - low)) / (high - low || 1)}%`;
  return (
    <>
      <h3>{t("tornado")}</h3>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
      <section className="gantt-frame" tabIndex={0} aria-label={t("tornado")}>
        <table className="dense ladder tornado">
          <tbody>
            {bars.map(({ name, at_low, at_high }) => (
              <tr key={name}>
                <th scope="row">{knobWord(name, language)}</th>
                <td>
                  <span className="span">
                    <i
                      style={{
                        left: at(Math.min(at_low, at_high)),
                        width: `${(100 * Math.abs(at_high - at_low)) / (high - low || 1)}%`,
                      }}
                    />
                  </span>
                </td>
                <td className="number">{`${formatMoney(Math.min(at_low, at_high), "USD", language)} – ${formatMoney(Math.max(at_low, at_high), "USD", language)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
