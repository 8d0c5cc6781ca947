import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import { expect, it } from "vitest";

/** Who may import whom. A `type` entry may be imported for its types only, so it never reaches the browser. */
const MAY_IMPORT: Record<string, string[]> = {
  core: [],
  models: ["core"],
  words: ["core"],
  store: ["core"],
  workspace: ["core", "words"],
  sources: ["core", "store"],
  evidence: ["core", "store"],
  entities: ["core", "store"],
  conflicts: ["core", "store"],
  landscape: ["core", "models", "store"],
  voyage: ["core", "models", "store"],
  metrics: ["core", "store", "landscape"],
  figures: ["core", "store", "evidence", "metrics"],
  operations: [
    "core",
    "store",
    "workspace",
    "sources",
    "evidence",
    "entities",
    "conflicts",
    "models",
    "landscape",
    "voyage",
    "metrics",
    "figures",
    "dossier",
  ],
  export: ["core", "store", "landscape", "operations", "dossier"],
  dossier: ["core", "words", "type operations"],
  http: ["core", "operations", "export"],
  mcp: ["core", "operations"],
  cli: ["core", "operations", "export", "store", "workspace", "entities", "http", "mcp"],
  web: ["core", "models", "words", "type operations"],
};
const RUNS_IN_THE_BROWSER = ["core", "models", "words", "web"];

const ROOT = join(import.meta.dirname, "..");
const SRC = join(ROOT, "src");
const files = readdirSync(SRC, { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name));
const STATEMENT =
  /(?:^|\n)(?:import|export)\s+(?<type>type\s)?[^;"]*?from\s*"(?<to>[^"]+)"|import\("(?<lazy>[^"]+)"\)/g;

const isTest = (file: string) => /\.test\.tsx?$/.test(file);

it("looks at every module there is", () => {
  expect(new Set(files.map((file) => file.split("/")[0]))).toEqual(new Set(Object.keys(MAY_IMPORT)));
});

it.each(files)("src/%s imports only what it may", (file) => {
  const home = file.split("/")[0] ?? "";
  const strays = [...readFileSync(join(SRC, file), "utf8").matchAll(STATEMENT)]
    .map(({ groups }) => ({ type: Boolean(groups?.["type"]), to: groups?.["to"] ?? groups?.["lazy"] ?? "" }))
    .filter(({ type, to }) => {
      if (!to.startsWith(".")) return to.startsWith("node:") && RUNS_IN_THE_BROWSER.includes(home) && !isTest(file);
      const target = relative(SRC, join(SRC, dirname(file), to)).split("/")[0] ?? "";
      if (isTest(file) && target === "..") return false;
      const allowed = [home, ...(MAY_IMPORT[home] ?? [])];
      return !allowed.includes(target) && !(type && allowed.includes(`type ${target}`));
    });
  expect(strays).toEqual([]);
});

it("every file that a script of package.json names exists", () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as {
    scripts: Record<string, string>;
  };
  const named = Object.values(scripts).flatMap((script) => script.match(/[\w./-]+\.(?:ts|mjs|js)\b/g) ?? []);
  expect(named.length).toBeGreaterThan(0);
  expect(named.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
});
