import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { openChromium } from "../test/support/chromium.ts";
import { type Figure, percentile, round } from "./figure.ts";

const MARKS = 5000;
const FRAMES = 120;

const folderOf = (name: string) => dirname(createRequire(import.meta.url).resolve(name));

/**
 * A chart as the pages draw one: dots with a tip that follows the pointer. Runs in the page, so that it may use nothing from here.
 */
function drawAndMove({ marks, frames }: { marks: number; frames: number }): Promise<{ drawn: number; gaps: number[] }> {
  interface Library {
    plot(options: object): Element;
    dot(data: object[], options: object): object;
  }
  const { Plot } = globalThis as unknown as { Plot: Library };
  const rows = Array.from({ length: marks }, (_, at) => ({ x: at % 97, y: (at * 7919) % 1013, title: `Deal ${at}` }));
  const began = performance.now();
  const chart = Plot.plot({ width: 900, marks: [Plot.dot(rows, { x: "x", y: "y", r: 3, title: "title", tip: true })] });
  document.body.replaceChildren(chart);
  chart.getBoundingClientRect();
  const drawn = performance.now() - began;
  const box = chart.getBoundingClientRect();
  const gaps: number[] = [];
  return new Promise((resolve) => {
    let last = performance.now();
    const step = () => {
      const now = performance.now();
      gaps.push(now - last);
      last = now;
      if (gaps.length === frames) return resolve({ drawn, gaps });
      const share = gaps.length / frames;
      const at = { clientX: box.left + share * box.width, clientY: box.top + box.height / 2 };
      chart.dispatchEvent(new PointerEvent("pointermove", { ...at, bubbles: true, pointerType: "mouse" }));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** How long a chart of 5,000 marks takes to draw, and how it keeps up with a pointer. */
export async function chartFigures(): Promise<Figure[]> {
  const browser = await openChromium();
  try {
    const page = await browser.newPage();
    await page.setContent("<!doctype html><body></body>");
    // What runs this file wraps functions so that they keep their names, with a word that the page does not know.
    await page.addScriptTag({ content: "globalThis.__name = (value) => value" });
    await page.addScriptTag({ path: join(folderOf("d3"), "../dist/d3.min.js") });
    await page.addScriptTag({ path: join(folderOf("@observablehq/plot"), "../dist/plot.umd.min.js") });
    const { drawn, gaps } = await page.evaluate(drawAndMove, { marks: MARKS, frames: FRAMES });
    return [
      { name: "chart_5000_marks_drawn", value: round(drawn, 1), unit: "ms" },
      {
        name: "chart_5000_marks_frame_p95",
        value: round(percentile(gaps.slice(1), 0.95), 1),
        unit: "ms",
        note: "while a pointer moves over it; 16.7 is 60 frames a second",
      },
    ];
  } finally {
    await browser.close();
  }
}
