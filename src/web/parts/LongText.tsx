import { useState } from "react";
import { defineText, useText } from "../lib/text.tsx";

const text = defineText({ more: { en: "more", zh: "展开" }, less: { en: "less", zh: "收起" } });

const LETTERS = 220;

/** A text of any length: the beginning of a long one, and the whole of it when asked for. */
export function LongText({ children, letters = LETTERS }: { children: string; letters?: number }) {
  const t = useText(text);
  const [whole, setWhole] = useState(false);
  if (children.length <= letters * 1.2) return children;
  return (
    <>
      {whole ? children : `${children.slice(0, letters)}…`}{" "}
      <button type="button" className="plain-link" aria-expanded={whole} onClick={() => setWhole(!whole)}>
        {whole ? t("less") : t("more")}
      </button>
    </>
  );
}
