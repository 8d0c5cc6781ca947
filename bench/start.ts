import { spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { temporaryFolder } from "../test/support/evidence.ts";
import { ROOT } from "../test/support/world.ts";
import { type Figure, percentile, round } from "./figure.ts";

/** From typing the command to /readyz, on a snapshot that exists: the whole process, five times. */
export async function startFigures(): Promise<Figure[]> {
  const data = await temporaryFolder();
  await start(data);
  const times: number[] = [];
  for (let run = 0; run < 5; run += 1) times.push(await start(data));
  await rm(data, { recursive: true, force: true });
  return [{ name: "server_ready_median", value: round(percentile(times, 0.5)), unit: "seconds", note: "target < 2" }];
}

async function start(data: string): Promise<number> {
  const began = performance.now();
  const child = spawn(process.execPath, [join(ROOT, "bin/portolan.js"), "serve"], {
    env: { ...process.env, PORT: "0", PORTOLAN_DATA: data },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const address = await new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk) => {
      const found = /http:\/\/localhost:\d+/.exec(String(chunk));
      if (found) resolve(found[0]);
    });
  });
  await fetch(`${address}/readyz`);
  const taken = (performance.now() - began) / 1000;
  child.kill();
  await new Promise((done) => child.once("exit", done));
  return taken;
}
