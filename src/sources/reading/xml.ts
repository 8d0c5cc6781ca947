import { XMLParser } from "fast-xml-parser";
import { Fault } from "../../core/fault.ts";
import { partByPart } from "./part-by-part.ts";
import { LONGEST_RECORD, type RawRecord } from "./raw-record.ts";
import type { Reading } from "./reading.ts";
import { refusePage } from "./refuse-page.ts";
import { unicode } from "./unicode.ts";

export interface XmlOptions {
  /** The element that is a record; it does not hold itself. */
  element: string;
  /** Elements that are lists even where there is one of them. */
  lists?: readonly string[];
  /** Elements that hold the names and numbers of people; they are taken out. */
  personal?: readonly string[];
}

const PLAIN = /^[A-Za-z_][\w.:-]*$/;

/**
 * The elements of one name in an XML text of any length. Texts stay texts; attributes begin with `@`, and the text of an
 * element that has some is `#text`. A fragment cannot declare entities, so none are expanded but XML's own five.
 */
export const xml = ({ element, lists = [], personal = [] }: XmlOptions): Reading => {
  if (!PLAIN.test(element)) throw new Error(`${element} is not the name of an element.`);
  const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: "@",
    parseTagValue: false,
    parseAttributeValue: false,
    trimValues: true,
    isArray: (name: string) => lists.includes(name),
  });
  const people = personal.map((name) => new RegExp(`<${name}(\\s[^>]*)?(/>|>[\\s\\S]*?</${name}\\s*>)`, "g"));
  const opening = new RegExp(`<${element}(?=[\\s>/])`);
  const closing = `</${element}>`;

  function recordOf(text: string, member: string | null): RawRecord {
    const fragment = people.reduce((left, pattern) => left.replace(pattern, ""), text);
    const bytes = Buffer.from(fragment);
    try {
      const value = (parser.parse(fragment, true) as Record<string, unknown>)[element];
      return { bytes, member, value };
    } catch (error) {
      return { bytes, member, broken: `This is not XML: ${(error as Error).message.slice(0, 200)}` };
    }
  }

  return partByPart(async function* ({ chunks, member }) {
    const decoder = new TextDecoder("utf-8");
    let rest = "";
    let seen = false;
    let found = 0;
    for await (const chunk of unicode(chunks)) {
      rest += decoder.decode(chunk, { stream: true });
      if (!seen && rest.length > 16) {
        seen = true;
        refusePage(rest.slice(0, 4096), "XML");
        if (!rest.trimStart().startsWith("<")) throw new Fault("source_changed", "It is not XML.");
      }
      const records: RawRecord[] = [];
      for (let from = rest.search(opening); from >= 0; from = rest.search(opening)) {
        const to = rest.indexOf(closing, from);
        if (to < 0) {
          rest = rest.slice(from);
          break;
        }
        records.push(recordOf(rest.slice(from, to + closing.length), member));
        rest = rest.slice(to + closing.length);
      }
      if (rest.length > LONGEST_RECORD) throw new Fault("invalid_input", "A record is longer than 32 MB.");
      found += records.length;
      yield records;
    }
    if (!seen && !rest.trim()) throw new Fault("invalid_input", "There is nothing in it.");
    if (opening.test(rest)) throw new Fault("invalid_input", "The text ends in the middle of a record.");
    if (!found) throw new Fault("source_changed", `There is no <${element}> in it.`, { field: element });
  });
};
