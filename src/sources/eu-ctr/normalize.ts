import { dateColumns } from "../../core/date.ts";
import type { Phase } from "../../core/tables/trial.ts";
import type { Facts, Row } from "../../core/tables.ts";
import { registerOf } from "../clinicaltrials-gov/identifiers.ts";
import { distinct } from "../fields.ts";
import type { Description } from "../source.ts";
import { COUNTRIES } from "./countries.ts";
import type { Entry, Protocol } from "./protocol.ts";
import { NOTHING_SAID, ofSummary } from "./summary.ts";

/** The code at the end of the link; `3RD` stands for all countries outside the EEA. */
const countryOf = ({ Link }: Pick<Protocol, "Link">): string => (/([^/]+)\/?$/.exec(Link)?.[1] ?? "").toUpperCase();

/** A protocol is a trial in one country; the short form speaks of the trial. */
export const identify = (entry: Entry): string =>
  entry.form === "protocol" ? `${entry["EudraCT Number"]}-${countryOf(entry)}` : entry["EudraCT Number"];

export const describe = (entry: Entry): Description => ({
  kind: entry.form,
  title: (entry.form === "protocol" ? entry.items.answers["A.3"] : entry["Full Title"]) ?? identify(entry),
  address:
    entry.form === "protocol"
      ? `https://www.clinicaltrialsregister.eu/ctr-search/trial/${entry["EudraCT Number"]}/${countryOf(entry)}`
      : `https://www.clinicaltrialsregister.eu/ctr-search/search?query=eudract_number:${entry["EudraCT Number"]}`,
});

export function dated(entry: Entry): string | null {
  if (entry.form === "summary") return null;
  const { answers } = entry.items;
  const days = [
    entry["First entered"],
    answers["N. Date of Competent Authority Decision"],
    answers["P. Date of the global end of the trial"],
  ];
  return (
    days
      .filter((day) => day != null)
      .sort()
      .at(-1) ?? null
  );
}

export const normalize = (entry: Entry): Facts => (entry.form === "protocol" ? ofProtocol(entry) : ofSummary(entry));

function ofProtocol(protocol: Protocol): Facts {
  const trial_id = identify(protocol);
  const [lead, ...others] = sponsors(protocol);
  const country = COUNTRIES[countryOf(protocol)];
  const parties = [...others, ...supporters(protocol, lead?.name)];
  return {
    trial: [trial(protocol)],
    trial_identifier: identifiers(protocol),
    trial_condition: conditions(protocol).map((condition) => ({ trial_id, condition })),
    trial_intervention: interventions(protocol),
    trial_country: country ? [{ trial_id, country }] : [],
    trial_collaborator: distinct(parties.map((party) => ({ trial_id, ...party }))),
    trial_outcome: outcomes(protocol),
  };
}

function trial(protocol: Protocol): Omit<Row<"trial">, "record_key"> {
  const { answers } = protocol.items;
  const status = protocol["Trial Status"] ?? null;
  const [lead] = sponsors(protocol);
  return {
    ...NOTHING_SAID,
    trial_id: identify(protocol),
    title: answers["A.3"] ?? null,
    short_name: answers["A.3.2"] ?? null,
    phase: phaseOf(protocol),
    status: status === "elsewhere" ? null : status,
    sponsor: lead?.name ?? null,
    sponsor_class: lead?.class ?? null,
    enrollment: answers["F.4.2.2"] ?? answers["F.4.1"] ?? null,
    ...dateColumns("completion_date", answers["P. Date of the global end of the trial"]),
  };
}

/** The answers to an item in the language of the form, as many as there are. */
const texts = ({ items: { items } }: Protocol, ...codes: string[]): string[] => [
  ...new Set(
    items.flatMap(({ code, language, text }) => (codes.includes(code) && language === null && text ? [text] : [])),
  ),
];

/** The condition in words, or else the terms of MedDRA that stand for it. */
const conditions = (protocol: Protocol): string[] => {
  const stated = texts(protocol, "E.1.1");
  return stated.length ? stated : texts(protocol, "E.1.2 Term");
};

const PHASES: Record<string, Phase> = {
  I: "phase_1",
  II: "phase_2",
  III: "phase_3",
  IV: "phase_4",
  "I II": "phase_1_2",
  "II III": "phase_2_3",
};

function phaseOf({ items: { answers } }: Protocol): Phase | null {
  const named = [
    answers["E.7.1"] && "I",
    answers["E.7.2"] && "II",
    answers["E.7.3"] && "III",
    answers["E.7.4"] && "IV",
  ];
  return PHASES[named.filter(Boolean).join(" ")] ?? null;
}

function sponsors({ items: { items } }: Protocol): { name: string; class: string | null }[] {
  const found: { name: string; class: string | null }[] = [];
  for (const { code, text } of items) {
    if (code === "B.1.1" && text) found.push({ name: text, class: null });
    const last = found.at(-1);
    if (code === "B.3.1" && last) last.class ??= text.toLowerCase() || null;
  }
  return found;
}

const supporters = (protocol: Protocol, lead: string | undefined) =>
  texts(protocol, "B.4.1").flatMap((name) => (name === lead ? [] : [{ name, class: null }]));

function identifiers(protocol: Protocol) {
  const trial_id = identify(protocol);
  const numbers = texts(protocol, "A.4.1", "A.5.1", "A.5.2", "A.5.3");
  return [protocol["EudraCT Number"], ...numbers].map((identifier) => ({
    trial_id,
    register: registerOf(identifier),
    identifier,
  }));
}

function interventions(protocol: Protocol) {
  const named = (type: string, ...codes: string[]) => texts(protocol, ...codes).map((name) => ({ name, type }));
  return distinct([
    ...named("product", "D.2.1.1.1", "D.3.1"),
    ...named("code", "D.3.2", "D.3.9.2"),
    ...named("active_substance", "D.3.8", "D.3.9.3"),
  ]).map((intervention) => ({ trial_id: identify(protocol), ...intervention }));
}

function outcomes(protocol: Protocol) {
  const of = (kind: "primary" | "secondary", code: string) =>
    texts(protocol, code).map((measure) => ({
      trial_id: identify(protocol),
      kind,
      measure,
      measure_zh: null,
      time_frame: texts(protocol, `${code}.1`)[0] ?? null,
    }));
  return [...of("primary", "E.5.1"), ...of("secondary", "E.5.2")];
}
