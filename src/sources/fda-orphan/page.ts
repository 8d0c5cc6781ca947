import { load } from "cheerio";
import { Fault } from "../../core/fault.ts";
import { isChallenge } from "../reading/refuse-page.ts";
import { createTable, type TableOptions } from "../reading/table.ts";
import { whole } from "../reading/whole.ts";

/** The “Excel” file of the site, which is a page with one table. The text of a row is the list of its cells. */
export const exportedPage = (options: TableOptions) =>
  whole((text, { member }, notes) => {
    const page = load(text);
    const rows = page("tr").toArray();
    if (!rows.length && isChallenge(text))
      throw new Fault("source_blocked", "It is a page that turns us away, where the result of a search was expected.");
    if (!rows.length) throw new Fault("source_changed", "It is a web page without the table of a search's result.");
    const table = createTable(options, notes);
    const records = rows.flatMap((row) => {
      const cells = page(row)
        .children("th, td")
        .toArray()
        .map((cell) => page(cell).text().replace(/\s+/g, " ").trim());
      return table.row(cells, Buffer.from(JSON.stringify(cells)), member) ?? [];
    });
    table.end();
    return records;
  });
