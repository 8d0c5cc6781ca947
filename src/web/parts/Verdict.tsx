import { defineText, useText } from "../lib/text.tsx";

const text = defineText({
  reproduced: { en: "Reproduced", zh: "已复现" },
  contested: { en: "Contested", zh: "有争议" },
  inconsistent: { en: "Inconsistent", zh: "自相矛盾" },
  not_evaluable: { en: "Not evaluable", zh: "无法评估" },
});

export type VerdictName = keyof typeof text;

// A mark beside the word, so that colour never speaks alone.
const MARK = { reproduced: "◆", contested: "◈", inconsistent: "✕", not_evaluable: "◇" } as const;
const TONE = { reproduced: "green", contested: "ochre", inconsistent: "red", not_evaluable: "soft" } as const;

export function Verdict({ verdict }: { verdict: VerdictName }) {
  const t = useText(text);
  return (
    <span className={`verdict tone-${TONE[verdict]}`}>
      <span aria-hidden="true">{MARK[verdict]}</span> {t(verdict)}
    </span>
  );
}

export function useVerdictName(): (verdict: VerdictName) => string {
  return useText(text);
}
