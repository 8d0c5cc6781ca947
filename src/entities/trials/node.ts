import { protocolCode } from "./code.ts";
import { type RegisterNumber, registerNumbers } from "./identifiers.ts";
import { type Likeness, type Marks, sameSponsor, sponsorMarks, titleMarks } from "./likeness.ts";

/** One record of a study in one register. The sponsor is named as the caller normalises sponsors. */
export interface Trial {
  trial_id: string;
  register: string;
  title: string | null;
  sponsor: string | null;
  identifiers: readonly string[];
}

export interface Stated {
  key: string;
  number: string;
  series: string;
  replaces: boolean;
  isSure: boolean;
}

export interface Node {
  trial: Trial;
  key: string;
  number: string;
  /** Of records in one series no two are one study; null where no register gave the id. */
  series: string | null;
  stated: readonly Stated[];
  related: readonly string[];
  /** Its sponsor's codes of it, as they are compared. */
  codes: readonly string[];
  sponsor?: Marks;
  title?: Marks;
}

const text = (value: string | null) => value ?? "";
export const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

export const byTrial = ({ trial: a }: Node, { trial: b }: Node) =>
  order(a.trial_id, b.trial_id) ||
  order(a.register, b.register) ||
  order(text(a.title), text(b.title)) ||
  order(text(a.sponsor), text(b.sponsor)) ||
  order(a.identifiers.join("\n"), b.identifiers.join("\n"));

/** Numbers of registers are told apart by their form; EU submissions of one trial differ in their last two digits. */
const keyed = (register: string, number: string) =>
  register === "eu_ctis" ? number.replace(/(-\d{2})-\d{2}$/, "$1") : number;

/** The Dutch register numbered its trials anew when it moved. */
const seriesOf = (register: string, number: string) =>
  register === "ntr" ? `ntr ${number.replace(/\d+$/, "")}` : register;

const NO_REGISTER = new Set(["none", "ictrp", ""]);
const NOTHING: readonly never[] = [];

export function nodeOf(trial: Trial): Node {
  const own = registerNumbers(trial.trial_id)[0];
  const number = own?.number ?? trial.trial_id;
  const key = own ? keyed(own.register, number) : `${trial.register} ${number}`;
  const series = own ? seriesOf(own.register, number) : NO_REGISTER.has(trial.register) ? null : trial.register;
  const stated: Stated[] = [];
  const related: string[] = [];
  const codes: string[] = [];
  for (const identifier of trial.identifiers) {
    const numbers = registerNumbers(identifier);
    const code = numbers.length ? null : protocolCode(identifier);
    if (code && !codes.includes(code)) codes.push(code);
    for (const each of numbers) {
      const other = keyed(each.register, each.number);
      if (other === key) continue;
      if (each.as === "related") related.push(other);
      else addStatement(stated, other, each);
    }
  }
  const ofItself = related.length ? stated.filter((each) => !related.includes(each.key)) : stated;
  return {
    trial,
    key,
    number,
    series,
    stated: orNothing(ofItself),
    related: orNothing(related),
    codes: orNothing(codes),
  };
}

/** Hundreds of thousands of empty lists are one. */
const orNothing = <Entry>(entries: readonly Entry[]): readonly Entry[] => (entries.length ? entries : NOTHING);

function addStatement(stated: Stated[], key: string, { register, number, as, trust }: RegisterNumber): void {
  const known = stated.find((each) => each.key === key);
  if (known) {
    known.replaces ||= as === "replaces";
    known.isSure ||= trust !== "low";
    if (number < known.number) known.number = number;
  } else {
    const series = seriesOf(register, number);
    stated.push({ key, number, series, replaces: as === "replaces", isSure: trust !== "low" });
  }
}

const sponsorOf = (node: Node): Marks => {
  node.sponsor ??= sponsorMarks(node.trial.sponsor);
  return node.sponsor;
};
export const titleOf = (node: Node): Marks => {
  node.title ??= titleMarks(node.trial.title);
  return node.title;
};

export function sponsorsOf(a: Node, b: Node): Likeness {
  if (a.trial.sponsor !== null && a.trial.sponsor === b.trial.sponsor && a.trial.sponsor.trim()) return "same";
  return sameSponsor(sponsorOf(a), sponsorOf(b));
}

/** Whether a record states a number of the other's register, and whether it is the other's. */
export function states(a: Node, b: Node): "its" | "another" | "none" {
  let found: "another" | "none" = "none";
  for (const { key, series } of a.stated) {
    if (key === b.key) return "its";
    if (series === b.series) found = "another";
  }
  return found;
}
