import { type CheerioAPI, load } from "cheerio";
import { Fault } from "../../core/fault.ts";
import type { RawRecord } from "../reading/raw-record.ts";
import { isChallenge } from "../reading/refuse-page.ts";
import { whole } from "../reading/whole.ts";

/** A page of the list, or the page of a trial. What is kept is what its cells say, without those on people. */
export const pages = whole((text, { member }) => {
  const page = load(text);
  const records = [...listed(page), ...detailed(page)];
  if (records.length) {
    return records.map((value) => ({ bytes: Buffer.from(JSON.stringify(value)), member, value }) satisfies RawRecord);
  }
  if (isChallenge(text))
    throw new Fault("source_blocked", "It is a page that turns us away, where trials were expected.");
  throw new Fault("source_changed", "It is a web page with neither a list of trials nor the details of one.");
});

const NUMBER = /ChiCTR[-\w]+/i;
const line = (text: string) => text.replaceAll(/\s+/g, " ").trim();

/** Rows that link to the earlier versions of a trial. */
function listed(page: CheerioAPI): object[] {
  return each(page, page("tr:has(a[href*='regno='])")).map((row) => {
    const cells = row.children("td");
    const link = cells.eq(2).find("a");
    const [, project = ""] = /proj=(\d+)/.exec(link.attr("href") ?? "") ?? [];
    return {
      kind: "trial_listing",
      number: line(cells.eq(1).text()),
      project,
      title: line(link.attr("title") || link.text()),
      institution: line(cells.eq(2).find("p").text()),
      study_type: line(cells.eq(3).text()),
      registered: line(cells.eq(4).text()),
    };
  });
}

type Fields = Record<string, string>;
type Selection = ReturnType<CheerioAPI>;

const each = (page: CheerioAPI, found: Selection): Selection[] => found.toArray().map((element) => page(element));

/** Labels of cells on people: who applies, leads, registers, randomises or is asked, and where they are reached. */
const PERSONAL =
  /联系人|负责人|申请人|注册人|地址|电话|传真|邮|网址|applicant|leader|contact|address|phone|\bfax\b|mail|postcode|website|name of registration|way of sharing|何人|who generates/i;
/** The institution of an applicant or leader is no person. */
const INSTITUTION = /所在单位|institution|affiliation/i;
const EMAIL = /[\w.+-]+@[\w-]+(\.[\w-]+)+/g;

const LISTS = {
  sponsors: "Secondary sponsor",
  interventions: "Interventions",
  sites: "Countries of recruitment and research settings",
  outcomes: "Outcomes",
} as const;

function detailed(page: CheerioAPI): object[] {
  const fields: Fields = {};
  const nested = new Map<string, Fields[]>();
  for (const row of each(page, page("td.left_title").closest("tr"))) {
    for (const [label, cell] of pairs(page, row)) {
      if (cell.find("td").length) nested.set(label, entries(page, cell));
      else if (isPublic(label)) fields[label] = said(cell);
    }
  }
  if (!NUMBER.test(fields["Registration number"] ?? "")) return [];
  const lists = Object.fromEntries(Object.entries(LISTS).map(([name, label]) => [name, nested.get(label) ?? []]));
  return [{ kind: "trial", project: page("input[name=pid]").attr("value") ?? "", fields, ...lists }];
}

const isPublic = (label: string) => !PERSONAL.test(label) || INSTITUTION.test(label);

/** The cells of a row, label by value. */
function pairs(page: CheerioAPI, row: Selection): [label: string, cell: Selection][] {
  const cells = each(page, row.children("td"));
  return cells.flatMap((cell, at) => {
    const value = cells[at + 1];
    return at % 2 || !value ? [] : [[labelOf(cell), value] as [string, Selection]];
  });
}

/** A label in both languages goes by the English. */
function labelOf(cell: Selection): string {
  const english = cell.children(".en").text();
  return line(english || cell.text()).replace(/\s*[：:]$/, "");
}

/** A value in both languages is the two, with a stroke between them. */
function said(cell: Selection): string {
  const both = ["cn", "en"].map((language) => line(cell.children(`p.${language}`).text()));
  return (both.every(Boolean) ? both.join(" / ") : line(cell.text())).replaceAll(EMAIL, "");
}

/** A cell that holds entries: one begins where the first label comes again. */
function entries(page: CheerioAPI, cell: Selection): Fields[] {
  const found: Fields[] = [];
  let first: string | null = null;
  for (const row of each(page, cell.find("tr"))) {
    for (const [label, value] of pairs(page, row)) {
      first ??= label;
      if (label === first) found.push({});
      const entry = found.at(-1);
      if (entry && isPublic(label)) entry[label] = said(value);
    }
  }
  return found;
}
