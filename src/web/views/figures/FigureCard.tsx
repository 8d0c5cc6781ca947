import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Verdict } from "../../parts/Verdict.tsx";

export type FigureSummary = OutputOf<"figures.list">["figures"][number];

const text = defineText({
  printed: { en: "printed", zh: "原文" },
  recomputed: { en: "recomputed", zh: "重算" },
  open: { en: "Definition and checks", zh: "定义与核对" },
  records: { en: "records", zh: "条记录" },
});

/** One published figure: verdict, printed and recomputed side by side, the reason in a sentence. */
export function FigureCard({ figure }: { figure: FigureSummary }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  const to = href(`/figures/${figure.id}`);
  return (
    <article className="card claim">
      <header>
        <Verdict verdict={figure.verdict} />
        <span>{`${figure.id.toUpperCase()} · ${say(figure.geography)}`}</span>
      </header>
      <h3>
        <Link href={to} style={{ color: "inherit", textDecoration: "none" }}>
          {say(figure.title)}
        </Link>
      </h3>
      <div className="pair">
        <div>
          <small>{t("printed")}</small>
          <b>{say(figure.printed)}</b>
        </div>
        <div>
          <small>{t("recomputed")}</small>
          <b>{figure.recomputed ? say(figure.recomputed) : "—"}</b>
        </div>
      </div>
      <p>{say(figure.reason)}</p>
      <footer>
        <Link href={to}>{t("open")}</Link>
        <span>{`${figure.records} ${t("records")}`}</span>
      </footer>
    </article>
  );
}
