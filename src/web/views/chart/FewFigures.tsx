import { useOperation } from "../../lib/api.ts";
import { Answer } from "../../parts/states.tsx";
import { FigureCard } from "../figures/FigureCard.tsx";

/** One of each verdict, the first in the article's order. */
export function FewFigures() {
  const answer = useOperation("figures.list", {});
  return (
    <Answer of={answer}>
      {({ figures }) => (
        <div className="cards few">
          {(["reproduced", "inconsistent", "contested"] as const).map((verdict) => {
            const wanted = figures.filter((figure) => figure.verdict === verdict);
            const figure = wanted.find(({ id }) => SHOWN.has(id)) ?? wanted[0];
            return figure && <FigureCard key={figure.id} figure={figure} />;
          })}
        </div>
      )}
    </Answer>
  );
}

// The three that show most in least space; any other of the same verdict stands in when one changes.
const SHOWN = new Set(["c04", "c27", "c07"]);
