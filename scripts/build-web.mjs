import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

// Builds the web application into dist/web: aside first, so that a build that fails leaves what was there.
// With --if-changed, only when something it is made of has changed.
const root = join(dirname(fileURLToPath(import.meta.url)), "..");
const target = join(root, "dist/web");
const stamp = join(target, ".built");

function fingerprint() {
  const hash = createHash("sha256");
  for (const folder of ["src/web", "src/core", "src/models"]) {
    for (const entry of readdirSync(join(root, folder), { recursive: true, withFileTypes: true })) {
      if (entry.isFile()) hash.update(readFileSync(join(entry.parentPath, entry.name)));
    }
  }
  for (const file of ["package-lock.json", "vite.config.ts"]) hash.update(readFileSync(join(root, file)));
  return hash.digest("hex");
}

const wanted = fingerprint();
const current = existsSync(stamp) ? readFileSync(stamp, "utf8") : "";
if (!process.argv.includes("--if-changed") || current !== wanted) {
  process.stderr.write("Building the web application …\n");
  const { build } = await import("vite");
  const aside = join(root, "dist/web.next");
  await build({ configFile: join(root, "vite.config.ts"), logLevel: "warn", build: { outDir: aside } });
  writeFileSync(join(aside, ".built"), wanted);
  rmSync(target, { recursive: true, force: true });
  renameSync(aside, target);
}
