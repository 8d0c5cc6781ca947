import { Button, Slider as Track } from "@mantine/core";
import { knobValue, knobWord } from "../../../words/assumptions.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { Moves, Slider } from "./sliders.ts";

const text = defineText({
  title: { en: "Sliders", zh: "滑块" },
  more: { en: "More to move", zh: "更多可调项" },
  reset: { en: "Back to the start", zh: "恢复初始值" },
  from: { en: "from", zh: "原为" },
});

interface Properties {
  sliders: readonly Slider[];
  moves: Moves;
  move: (slider: Slider, value: number) => void;
  reset: () => void;
}

/** What moves the value most stands in front; the rest opens. */
export function Sliders({ sliders, moves, move, reset }: Properties) {
  const t = useText(text);
  const isShown = ({ name, isMain }: Slider) => isMain || Object.hasOwn(moves, name);
  const one = (slider: Slider) => (
    <One key={slider.name} slider={slider} at={moves[slider.name]} move={(value) => move(slider, value)} />
  );
  const rest = sliders.filter((slider) => !isShown(slider));
  return (
    <>
      <div className="sliders">{sliders.filter(isShown).map(one)}</div>
      {rest.length > 0 && (
        <details className="more-sliders">
          <summary>{`${t("more")} (${rest.length})`}</summary>
          <div className="sliders">{rest.map(one)}</div>
        </details>
      )}
      <Button size="xs" variant="default" disabled={Object.keys(moves).length === 0} onClick={reset}>
        {t("reset")}
      </Button>
    </>
  );
}

interface OneProperties {
  slider: Slider;
  at: number | undefined;
  move: (value: number) => void;
}

function One({ slider: { name, base, most, step }, at, move }: OneProperties) {
  const t = useText(text);
  const { language } = useLanguage();
  const said = (value: number) => knobValue(name, value, language) ?? String(value);
  const word = knobWord(name, language);
  return (
    <div className="slider">
      <div className="slider-head">
        <span>{word}</span>
        <b>{said(at ?? base)}</b>
      </div>
      <Track
        size="sm"
        min={0}
        max={most}
        step={step}
        value={at ?? base}
        label={null}
        thumbLabel={word}
        thumbValueText={said(at ?? base)}
        onChange={move}
      />
      {at !== undefined && at !== base && <div className="small soft">{`${t("from")} ${said(base)}`}</div>}
    </div>
  );
}
