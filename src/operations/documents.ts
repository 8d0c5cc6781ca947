import { kinds } from "../evidence/catalogue.ts";
import { metrics } from "../metrics/catalogue.ts";
import { type Metric, valueQuery } from "../metrics/metric.ts";
import { rules } from "../metrics/rules.ts";
import { sources } from "../sources/catalogue.ts";
import { operations } from "./catalogue.ts";

const NOTICE = "<!-- Written by `npm run docs`. Change the code, not this file. -->";

/** The documents that are read off the catalogues. */
export function documents(): Record<string, string> {
  return {
    "docs/metrics.md": metricsDocument(),
    "docs/operations.md": operationsDocument(),
    "docs/sources.md": sourcesDocument(),
  };
}

function metricsDocument(): string {
  const rulesPart = Object.entries(rules).map(
    ([id, { title, meaning }]) => `- **\`${id}\`** ${title.en} · ${title.zh}. ${meaning.en} ${meaning.zh}`,
  );
  return `${[NOTICE, "# Metrics", "", ...metrics.flatMap(metricPart), "## Rules of counting", "", ...rulesPart].join("\n")}\n`;
}

function metricPart(metric: Metric): string[] {
  const { id, title, meaning, unit, caveats, dimensions, params } = metric;
  return [
    `## ${title.en} · ${title.zh}`,
    "",
    `\`${id}\`, in ${unit}. ${meaning.en} ${meaning.zh}`,
    "",
    ...caveats.map((caveat) => `> ${caveat.en} ${caveat.zh}\n`),
    `Split by: ${dimensions.join(", ")}. Parameters: ${Object.keys(params).join(", ") || "none"}. Rules: ${metric.rules.map((rule) => `\`${rule}\``).join(", ") || "none"}.`,
    "",
    "```sql",
    valueQuery(metric, []).trim(),
    "```",
    "",
  ];
}

function operationsDocument(): string {
  const lines = operations.map(({ id, access, summary }) => `| \`${id}\` | ${access} | ${summary} |`);
  return `${[NOTICE, "# Operations", "", "Each is a path (`/api/noun/verb`), an MCP tool (`noun_verb`), a command (`npx portolan noun.verb`) and a typed call of the web.", "", "| operation | access | what it does |", "|---|---|---|", ...lines].join("\n")}\n`;
}

function sourcesDocument(): string {
  const registers = sources.flatMap(({ id, title, homepage, licence, attribution, cadence, fresh_days }) => [
    `## ${title.en} · ${title.zh}`,
    "",
    `\`${id}\`, ${homepage}. Changes: ${cadence}; a load older than ${fresh_days} days is shown as stale.`,
    "",
    `- Licence: ${licence.en}. ${licence.zh}。`,
    `- Attribution: ${attribution.en}. ${attribution.zh}。`,
    `- Quirks and terms: [src/sources/${id.replaceAll("_", "-")}/README.md](../src/sources/${id.replaceAll("_", "-")}/README.md)`,
    "",
  ]);
  const folders = kinds.map(({ id, title }) => `| \`evidence/${id}/\` | ${title.en} | ${title.zh} |`);
  return `${[
    NOTICE,
    "# Sources",
    "",
    ...registers,
    "## Curated evidence · 整理的证据",
    "",
    "Facts and figures with the pages that show them, in this repository. Each record has a grade (primary, secondary, derived, unverified) and the day it was seen; an unverified one is kept and never shown as a fact.",
    "",
    "| folder | holds | 内容 |",
    "|---|---|---|",
    ...folders,
  ].join("\n")}\n`;
}
