import { comparisons } from "../conflicts/catalogue.ts";
import { precision } from "../conflicts/precision.ts";
import { kinds } from "../evidence/catalogue.ts";
import { metrics } from "../metrics/catalogue.ts";
import { type Metric, valueQuery } from "../metrics/metric.ts";
import { rules } from "../metrics/rules.ts";
import { sources } from "../sources/catalogue.ts";
import type { Source } from "../sources/source.ts";
import { operations } from "./catalogue.ts";

const NOTICE = "<!-- Written by `npm run docs`. Change the code, not this file. -->";

/** The documents that are read off the catalogues. */
export function documents(): Record<string, string> {
  return {
    "docs/metrics.md": metricsDocument(),
    "docs/operations.md": operationsDocument(),
    "docs/sources.md": sourcesDocument(),
    "docs/conflicts.md": conflictsDocument(),
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
  const registers = sources as readonly Source[];
  const groups = [...new Set(registers.map(({ group }) => group))];
  const folders = kinds.map(({ id, title }) => `| \`evidence/${id}/\` | ${title.en} | ${title.zh} |`);
  return `${[
    NOTICE,
    "# Sources",
    "",
    `${registers.length} registers, vocabularies, price lists and filings, and the evidence of this repository. What a source does not hold has not been looked for elsewhere; its state says how far it can be trusted.`,
    "",
    "| source | holds | network | reading held against | leaves this installation |",
    "|---|---|---|---|---|",
    ...registers.map(sourceLine),
    "",
    ...groups.flatMap((group) => [
      `## ${group[0]?.toUpperCase()}${group.slice(1)}`,
      "",
      ...registers.filter((source) => source.group === group).flatMap(sourcePart),
    ]),
    "## Curated evidence · 整理的证据",
    "",
    "Facts and figures with the pages that show them, in this repository. Each record has a grade (primary, secondary, derived, unverified) and the day it was seen; an unverified one is kept and never shown as a fact.",
    "",
    "| folder | holds | 内容 |",
    "|---|---|---|",
    ...folders,
  ].join("\n")}\n`;
}

function conflictsDocument(): string {
  const measured = precision();
  const words = measured
    ? `Of ${measured.sample} differences shown as conflicts that a person labelled (${measured.labelled_on}; ${measured.fields.join(", ")}), ${measured.percent} % were real (95 % interval ${measured.interval_low} to ${measured.interval_high} %). Of other fields nothing has been measured yet.`
    : "Nothing has been labelled yet.";
  return `${[
    NOTICE,
    "# Conflicts",
    "",
    "Sources that differ are all kept; nothing is averaged. A difference is one of three:",
    "",
    "- **conflict** 冲突: they say different things of the world;",
    "- **vocabulary** 表述差异: the same in other words, less exactly, or by another definition;",
    "- **age** 旧副本: one is an older copy of the other's record.",
    "",
    "What is compared, and what counts:",
    "",
    ...comparisons.map(
      ({ id, title, contract }) => `- **\`${id}\`** ${title.en} · ${title.zh}. ${contract.en} ${contract.zh}`,
    ),
    "",
    `Precision: ${words}`,
  ].join("\n")}\n`;
}

const SEEN = { real_data: "real files", documentation: "what the publisher documents; not yet seen on real data" };
const LEAVES = { free: "yes", attribution: "with attribution", no: "no" };

const sourceLine = ({ id, title, group, live, seen, terms }: Source): string =>
  `| [\`${id}\`](#${id.replaceAll("_", "-")}) ${title.en} · ${title.zh} | ${group} | ${live ? (live.incremental ? "all, or since a day" : "all") : "files only"} | ${SEEN[seen]} | ${LEAVES[terms.redistribution]} |`;

function sourcePart(source: Source): string[] {
  const { id, title, homepage, terms, cadence, fresh_days, coverage, seen, obtain, quirks, live } = source;
  const whole = coverage === "whole" ? "the whole of it" : "some of its records";
  return [
    `### <a id="${id.replaceAll("_", "-")}"></a>${title.en} · ${title.zh}`,
    "",
    `\`${id}\`, ${homepage}. Changes: ${cadence}; an edition older than ${fresh_days} days is shown as stale. A file is ${whole}. Its reading was held against ${SEEN[seen]}.`,
    "",
    `- Licence: ${sentence(terms.licence)}${terms.address ? ` <${terms.address}>` : ""} Leaves this installation: ${LEAVES[terms.redistribution]}.`,
    `- Attribution: ${sentence(terms.attribution)}`,
    `- File: ${sentence(obtain)}`,
    `- Network: ${live ? `<${live.address}>${live.incremental ? ", all of it or what changed since a day" : ", all of it"}` : "none; load a file"}`,
    ...quirks.map((quirk) => `- ${sentence(quirk)}`),
    "",
  ];
}

const sentence = ({ en, zh }: { en: string; zh: string }): string =>
  `${en.replace(/[.]$/, "")}. ${zh.replace(/。$/, "")}。`;
