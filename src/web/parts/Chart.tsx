import { useElementSize } from "@mantine/hooks";
import * as Plot from "@observablehq/plot";
import { useEffect, useRef } from "react";

/** The only file that touches the plotting library. Redraws when its width changes; colours follow the page. */
export function Chart({ label, options }: { label: string; options: Plot.PlotOptions }) {
  const { ref: frame, width } = useElementSize();
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!width || !holder.current) return;
    const drawn = Plot.plot({ style: { background: "none", fontSize: "12px" }, ...options, width });
    drawn.setAttribute("role", "img");
    drawn.setAttribute("aria-label", label);
    holder.current.replaceChildren(drawn);
    return () => drawn.remove();
  }, [label, options, width]);
  return (
    <div ref={frame} className="plot">
      <div ref={holder} />
    </div>
  );
}
