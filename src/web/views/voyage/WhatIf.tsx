import { useMemo } from "react";
import { useSearch } from "wouter";
import { turned } from "../../../models/knobs.ts";
import type { Simulation } from "../../../models/simulate.ts";
import { rnpvOf } from "../../../models/value.ts";
import { formatMoney, formatNumber, formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Stated } from "../../parts/Stated.tsx";
import { Scenarios } from "./Scenarios.tsx";
import { Sliders } from "./Sliders.tsx";
import { assetsOf, scenariosIn } from "./scenarios.ts";
import { slidersOf } from "./sliders.ts";
import { useLives } from "./use-lives.ts";
import { useMoves } from "./use-moves.ts";
import type { Voyage } from "./VoyageView.tsx";

type Valued = NonNullable<Voyage["value"]>;

const text = defineText({
  title: { en: "What if", zh: "假如" },
  lede: {
    en: "Move a number: value and chance follow at once, reckoned on this page by the model of the server. What is spread about a number moves along with it.",
    zh: "拖动数字，价值与概率即时变化，由本页以与服务器相同的模型计算。数字的不确定范围随之按比例移动。",
  },
  value: { en: "rNPV", zh: "净现值" },
  change: { en: "Against the start", zh: "与初始值相比" },
  approval: { en: "Chance of approval", zh: "获批概率" },
  spread: { en: "P5 – P95", zh: "P5 – P95" },
  loss: { en: "Lives that lose money", zh: "亏损的比例" },
  same: { en: "as it started", zh: "未变" },
  reckoning: { en: "reckoning…", zh: "计算中…" },
  lives: { en: "lives", zh: "次模拟" },
  seed: { en: "seed", zh: "种子" },
});

/** The asset as valued, to be played with: the closed form at every move, the lives once the hand rests. */
export function WhatIf({ value }: { value: Valued }) {
  const t = useText(text);
  const sliders = useMemo(() => slidersOf(value.asset), [value.asset]);
  const { moves, move, load } = useMoves(sliders);
  const asset = useMemo(() => turned(value.asset, moves), [value.asset, moves]);
  const { seed, simulation } = value;
  const kept = scenariosIn(useSearch(), sliders);
  const scenarios = [
    { name: "start", asset: value.asset },
    ...assetsOf(value.asset, kept),
    ...(Object.keys(moves).length > 0 ? [{ name: "now", asset }] : []),
  ];
  const question = { scenarios, deal: null, seed, lives: simulation.lives };
  const { answer, isCurrent } = useLives(question);
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className="soft small">{t("lede")}</p>
      <Figures
        value={value}
        asset={asset}
        lives={Object.keys(moves).length > 0 ? answer?.simulations.at(-1) : answer?.simulations[0]}
        isCurrent={isCurrent}
      />
      <Sliders sliders={sliders} moves={moves} move={move} reset={() => load({})} />
      <Scenarios kept={kept} moves={moves} question={question} answer={answer} load={load} />
    </section>
  );
}

interface FiguresProperties {
  value: Valued;
  asset: Valued["asset"];
  lives: Simulation | undefined;
  isCurrent: boolean;
}

function Figures({ value, asset, lives, isCurrent }: FiguresProperties) {
  const t = useText(text);
  const { language } = useLanguage();
  const { rnpv, probability_of_approval } = rnpvOf(asset);
  const money = (amount: number) => formatMoney(amount, value.currency, language);
  const change = rnpv - (value.value ?? 0);
  const sign = change > 0 ? "+" : "";
  const at = (share: number) => lives?.quantiles.find((each) => each.share === share)?.value ?? 0;
  return (
    <>
      <div className="figures" data-rnpv={rnpv}>
        <Stated label={t("value")} value={money(rnpv)} />
        <Stated label={t("change")} value={change === 0 ? t("same") : `${sign}${money(change)}`} />
        <Stated label={t("approval")} value={formatShare(probability_of_approval, language)} />
      </div>
      <p className={isCurrent ? "soft small" : "soft small outdated"} aria-busy={!isCurrent}>
        {lives
          ? `${t("spread")}: ${money(at(0.05))} – ${money(at(0.95))} · ${t("loss")} ${formatShare(lives.probability_of_loss, language)} · ${formatNumber(lives.lives, language)} ${t("lives")} · ${t("seed")} ${lives.seed}`
          : t("reckoning")}
      </p>
    </>
  );
}
