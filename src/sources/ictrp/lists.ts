import { distinct } from "../fields.ts";

// Lists come joined by semicolons, in the manner of the register they are from.

const NOTHING = /^(nil|n\/?a|none|no|null|not applicable|not available|[-/.]|无)\.?$/i;
const CODE = /^[A-Z]\d{2}(\.\d+)?$/i;
const NAMED: Record<string, string> = { "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&nbsp;": " " };

/** Their semicolons would be taken for ends of entries. */
const withoutEntities = (text: string | null): string =>
  (text ?? "")
    .replaceAll(/&#(\d{1,5});/g, (_, code) => String.fromCodePoint(Number(code)))
    .replaceAll(/&(amp|lt|gt|quot|nbsp);/g, (entity) => NAMED[entity] ?? entity);

/** Text on one line, without the markup that registers leave in it. */
export const plain = (text: string): string =>
  withoutEntities(text)
    .replaceAll(/<\/?(br|p|b|i|u|sup|sub|strong|em)\b[^>]*>/gi, " ")
    .replaceAll(/\s+/g, " ")
    .trim();

const filled = (texts: readonly string[]): string[] =>
  distinct(texts.map(plain).filter((text) => /\p{L}/u.test(text) && !NOTHING.test(text)));

export const listed = (text: string | null): string[] => filled(withoutEntities(text).split(";"));

/** Without the codes that some registers add to the words. */
export const conditions = (text: string | null): string[] =>
  filled(
    withoutEntities(text)
      .replace(/(<br>\s*MedDRA version|;\s*Therapeutic area:)[\s\S]*$/, "")
      .split(/;|<br>/)
      .map((part) => part.trim().replace(/\.$/, "")),
  ).filter((condition) => !CODE.test(condition));

interface Intervention {
  name: string;
  type: string | null;
}

const TYPED =
  /^(Behavioral|Biological|Combination Product|Device|Diagnostic Test|Dietary Supplement|Drug|Genetic|Other|Procedure|Radiation):\s*/;
const GROUP = /^[^:：]{1,120}[:：]\s*/;
const PRODUCT = /(?:^|<br>)\s*(Trade Name|Product Name|Product Code|INN or Proposed INN|Current Sponsor code):([^<]*)/g;
const PRODUCT_TYPES: Record<string, string> = {
  "Trade Name": "product",
  "Product Name": "product",
  "Product Code": "code",
  "Current Sponsor code": "code",
  "INN or Proposed INN": "active_substance",
};

export function interventions(text: string | null, register: string): Intervention[] {
  if (!text) return [];
  if (register === "clinicaltrials_gov") return distinct(startingWith(TYPED, text).flatMap(typed));
  if (register === "chictr") return filled(startingWith(GROUP, text).map(withoutGroup)).map(untyped);
  if (register === "eu_ctr") {
    const lines = [...text.matchAll(PRODUCT)];
    return distinct(
      lines.flatMap(([, label = "", name = ""]) =>
        filled([name]).map((known) => ({ name: known, type: PRODUCT_TYPES[label] ?? null })),
      ),
    );
  }
  return filled([text]).map(untyped);
}

const untyped = (name: string): Intervention => ({ name, type: null });

const withoutGroup = (part: string) => part.replace(GROUP, "");

function typed(part: string): Intervention[] {
  const [, type] = TYPED.exec(part) ?? [];
  const name = plain(part.replace(TYPED, ""));
  return name ? [{ name, type: type?.toLowerCase().replace(" ", "_") ?? null }] : [];
}

/** A part that does not begin as an entry does goes on with the one before it: its text held a semicolon. */
function startingWith(beginning: RegExp, text: string): string[] {
  const entries: string[] = [];
  for (const part of withoutEntities(text).split(";")) {
    if (beginning.test(part.trimStart()) || !entries.length) entries.push(part.trim());
    else entries.push(`${entries.pop()};${part}`.replace(/;\s*$/, ""));
  }
  return entries;
}

interface Outcome {
  measure: string;
  time_frame: string | null;
}

export function outcomes(text: string | null, register: string): Outcome[] {
  if (!text) return [];
  if (register === "eu_ctr") return endPoint(text);
  const whole = register === "isrctn" || register === "anzctr" || register === "ntr";
  return (whole ? filled([text]) : listed(text)).map((measure) => ({ measure, time_frame: null }));
}

const END_POINT = /Primary end point\(s\):([\s\S]*?)(?=;(Main|Secondary) Objective:|;Timepoint|$)/;
const WHEN =
  /Timepoint\(s\) of evaluation of this end point:([\s\S]*?)(?=;Primary end point|;(Main|Secondary) Objective:|$)/;

function endPoint(text: string): Outcome[] {
  const [, measure = ""] = END_POINT.exec(text) ?? [];
  const [, when = ""] = WHEN.exec(text) ?? [];
  return filled([measure]).map((known) => ({ measure: known, time_frame: plain(when) || null }));
}
