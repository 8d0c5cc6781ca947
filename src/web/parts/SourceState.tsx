import type { OutputOf } from "../../operations/catalogue.ts";
import { defineText, useText } from "../lib/text.tsx";

export type SourceCard = OutputOf<"sources.list">["sources"][number];
export type StateName = SourceCard["state"];

/** In the order of how far each can be trusted. */
export const STATE_WORDS = defineText({
  ok: { en: "ok", zh: "正常" },
  partial: { en: "partial", zh: "部分" },
  stale: { en: "stale", zh: "过期" },
  changed: { en: "changed", zh: "已变" },
  blocked: { en: "blocked", zh: "被拒" },
  not_loaded: { en: "not loaded", zh: "未载入" },
}) satisfies Record<StateName, unknown>;

export const STATES = Object.keys(STATE_WORDS) as StateName[];

const TONE = {
  ok: "green",
  partial: "ochre",
  stale: "ochre",
  blocked: "red",
  changed: "red",
  not_loaded: "soft",
} as const;
// A mark beside the word, so that colour never speaks alone.
const MARK = { ok: "●", partial: "◐", stale: "◔", blocked: "✕", changed: "≠", not_loaded: "○" } as const;

export function SourceState({ state }: { state: StateName }) {
  const t = useText(STATE_WORDS);
  return (
    <span className={`nowrap tone-${TONE[state]}`}>
      <span aria-hidden="true">{MARK[state]}</span> {t(state)}
    </span>
  );
}
