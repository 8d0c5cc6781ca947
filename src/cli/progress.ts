import type { Progress } from "../operations/operation.ts";

const WIDTH = 24;

const perSecond = (rate: number, unit: "bytes" | "records") =>
  unit === "bytes" ? `${(rate / 1e6).toFixed(1)} MB/s` : `${Math.round(rate).toLocaleString("en")}/s`;

/** A bar on a terminal; nothing where the output is a file or a pipe. */
export function progressBar(stream: NodeJS.WriteStream): { show: Progress; clear(): void } {
  let shown = false;
  const began = Date.now();
  return {
    show({ label, done, total, unit }) {
      if (!stream.isTTY) return;
      shown = true;
      const share = total ? Math.min(1, done / total) : 0;
      const bar = total
        ? `${"█".repeat(Math.round(share * WIDTH)).padEnd(WIDTH, "░")} ${Math.round(share * 100)} % `
        : "";
      const seconds = (Date.now() - began) / 1000;
      const left = share > 0.02 ? `, ${Math.ceil((seconds * (1 - share)) / share)} s left` : "";
      const rate = seconds > 1 ? ` (${perSecond(done / seconds, unit)})` : "";
      const amount = unit === "bytes" ? `${Math.round(done / 1e6)} MB` : `${done.toLocaleString("en")} records`;
      stream.write(`\r\u001b[K${label} ${bar}${amount}${rate}${left}`);
    },
    clear() {
      if (shown) stream.write("\r\u001b[K");
      shown = false;
    },
  };
}
