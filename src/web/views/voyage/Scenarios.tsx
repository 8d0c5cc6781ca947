import { Button } from "@mantine/core";
import { useLocation } from "wouter";
import { reachOf } from "../../../models/chances.ts";
import { knobValue, knobWord } from "../../../words/assumptions.ts";
import { formatMoney, formatShare } from "../../../words/format.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Keep } from "./Keep.tsx";
import type { LivesAnswer, LivesQuestion } from "./lives.ts";
import { isOwn, type Kept, withScenarios } from "./scenarios.ts";
import type { Moves } from "./sliders.ts";

const text = defineText({
  title: { en: "Scenarios side by side", zh: "情景并列" },
  note: {
    en: "All scenarios meet the same luck, life by life, so that most of the chance cancels in the difference.",
    zh: "各情景逐次使用相同的随机数，差额中的偶然性大部分抵消。",
  },
  away: { en: "take away", zh: "移除" },
  load: { en: "onto the sliders", zh: "载入滑块" },
  scenario: { en: "Scenario", zh: "情景" },
  value: { en: "rNPV", zh: "净现值" },
  spread: { en: "P5 – P95", zh: "P5 – P95" },
  chance: { en: "Chance of approval", zh: "获批概率" },
  difference: { en: "Difference ± standard error", zh: "差额 ± 标准误" },
  better: { en: "Better in", zh: "更优占比" },
  start: { en: "As it started", zh: "初始" },
  now: { en: "On the sliders", zh: "当前滑块" },
});

interface Properties {
  kept: readonly Kept[];
  moves: Moves;
  question: LivesQuestion;
  answer: LivesAnswer | null;
  load: (moves: Moves) => void;
}

export function Scenarios({ kept, moves, question, answer, load }: Properties) {
  const t = useText(text);
  const [path, go] = useLocation();
  const write = (next: readonly Kept[]) => go(path + withScenarios(window.location.search, next), { replace: true });
  return (
    <>
      <h3>{t("title")}</h3>
      <p className="soft small">{t("note")}</p>
      <Keep kept={kept} keep={(name) => write([...kept, { name, moves }])} />
      <Beside kept={kept} question={question} answer={answer} />
      <ul className="plain-list small">
        {kept.map((each) => (
          <li key={each.name}>
            <b>{each.name}</b> <Moved moves={each.moves} />{" "}
            <Button size="compact-xs" variant="default" onClick={() => load(each.moves)}>
              {t("load")}
            </Button>{" "}
            <Button size="compact-xs" variant="default" onClick={() => write(kept.filter((other) => other !== each))}>
              {t("away")}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Moved({ moves }: { moves: Moves }) {
  const { language } = useLanguage();
  const said = Object.entries(moves).map(
    ([name, value]) => `${knobWord(name, language)} ${knobValue(name, value, language) ?? value}`,
  );
  return <span className="soft">{said.join(" · ")}</span>;
}

function Beside({ question, answer }: Pick<Properties, "kept" | "question" | "answer">) {
  const t = useText(text);
  const { language } = useLanguage();
  const money = (amount: number) => formatMoney(amount, question.scenarios[0]?.asset.currency ?? "USD", language);
  const word = (name: string) => (isOwn(name) ? t(name) : name);
  const rows = question.scenarios.flatMap(({ name, asset }) => {
    const at = answer?.compared.findIndex((each) => each.name === name) ?? -1;
    const [compared, simulation] = [answer?.compared[at], answer?.simulations[at]];
    return compared && simulation ? [{ name, asset, compared, quantiles: simulation.quantiles }] : [];
  });
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame" tabIndex={0} aria-label={t("title")}>
      <table className="dense scenarios">
        <thead>
          <tr>
            {(["scenario", "value", "spread", "chance", "difference", "better"] as const).map((column) => (
              <th key={column} scope="col" className={column === "scenario" ? "plain" : "plain number"}>
                {t(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, asset, compared, quantiles }, at) => (
            <tr key={name}>
              <td>{word(name)}</td>
              <td className="number">{money(compared.value)}</td>
              <td className="number">{`${money(quantiles[0]?.value ?? 0)} – ${money(quantiles.at(-1)?.value ?? 0)}`}</td>
              <td className="number">{formatShare(reachOf(asset).approved, language)}</td>
              <td className="number">
                {at === 0 ? "—" : `${money(compared.difference)} ± ${money(compared.standard_error)}`}
              </td>
              <td className="number">{at === 0 ? "—" : formatShare(compared.better, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
