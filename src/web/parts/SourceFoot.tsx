import { Link } from "wouter";
import { useHref } from "../lib/address.ts";
import { useOperation } from "../lib/api.ts";
import { defineText, useSay, useText } from "../lib/text.tsx";

const text = defineText({
  ok: { en: "ok", zh: "正常" },
  partial: { en: "partial", zh: "部分" },
  stale: { en: "stale", zh: "过期" },
  blocked: { en: "blocked", zh: "被拒" },
  changed: { en: "changed", zh: "已变" },
  not_loaded: { en: "not loaded", zh: "未载入" },
  sources: { en: "Sources behind this page", zh: "本页所依来源" },
});

export const STATE_TONE = {
  ok: "green",
  partial: "ochre",
  stale: "ochre",
  blocked: "red",
  changed: "red",
  not_loaded: "soft",
} as const;
const STATE_MARK = { ok: "●", partial: "◐", stale: "◔", blocked: "✕", changed: "≠", not_loaded: "○" } as const;

export function SourceState({ state }: { state: keyof typeof STATE_TONE }) {
  const t = useText(text);
  return (
    <span className={`tone-${STATE_TONE[state]}`}>
      <span aria-hidden="true">{STATE_MARK[state]}</span> {t(state)}
    </span>
  );
}

/** The state of each source, at the foot of every view: what a count here can and cannot know. */
export function SourceFoot() {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const { data } = useOperation("sources.list", {});
  if (!data) return null;
  return (
    <p className="small soft" style={{ marginTop: 28 }}>
      {t("sources")}
      {": "}
      {data.sources.map(({ id, title, state }) => (
        <span key={id} className="nowrap" style={{ marginRight: 14 }}>
          <Link href={href("/sources")}>{say(title)}</Link> <SourceState state={state} />
        </span>
      ))}
    </p>
  );
}
