import type { Language, Text } from "../core/text.ts";
import { formatDate } from "../words/format.ts";
import type { Block, Dossier, Entry, Said, Section } from "./blocks.ts";
import { FRAME, GRADES, recordAddress } from "./frame.ts";

interface Page {
  language: Language;
  numbers: Map<string, number>;
  /** Where the installation answers, so that links work wherever the file is opened. */
  origin: string;
}

const escaped = (text: string): string =>
  text.replace(
    /[&<>"']/g,
    (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" })[letter] ?? "",
  );

/** A dossier as one HTML file that needs nothing beside it and prints well. */
export function toHtml(dossier: Dossier, language: Language, origin: string): string {
  const page = {
    language,
    origin,
    numbers: new Map(dossier.register.map(({ record_key, number }) => [record_key, number])),
  };
  const say = (text: Text) => escaped(text[language]);
  const contents = dossier.sections.map(({ id, title }) => `<li><a href="#${id}">${say(title)}</a></li>`).join("");
  return `<!doctype html>
<html lang="${language === "zh" ? "zh-Hans" : "en"}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${say(dossier.title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<p class="brand">✣ Portolan 出海图</p>
<h1>${say(dossier.title)}</h1>
<p class="lede">${say(dossier.subtitle)}</p>
<p class="soft">${say(FRAME.asOf)} ${formatDate(dossier.day, "day", language)} · ${say(FRAME.snapshot)} ${escaped(dossier.snapshot)}</p>
</header>
<nav aria-label="${say(FRAME.contents)}"><ol>${contents}</ol></nav>
<main>
${dossier.sections.map((section, at) => sectionOf(section, at + 1, page)).join("\n")}
<section id="records"><h2>${say(FRAME.register)}</h2>${registerOf(dossier.register, page)}</section>
</main>
</body>
</html>
`;
}

const sectionOf = ({ id, title, blocks }: Section, number: number, page: Page): string =>
  `<section id="${id}"><h2><span>${number}</span> ${escaped(title[page.language])}</h2>\n${blocks.map((block) => blockOf(block, page)).join("\n")}</section>`;

function blockOf(block: Block, page: Page): string {
  const say = (text: Text) => escaped(text[page.language]);
  switch (block.kind) {
    case "paragraph":
      return `<p>${spoken(block.said, page)}</p>`;
    case "list":
      return `<ul>${block.items.map((item) => `<li>${spoken(item, page)}</li>`).join("")}</ul>`;
    case "figures":
      return `<dl>${block.items
        .map(
          ({ label, said, note }) =>
            `<div><dt>${say(label)}</dt><dd>${spoken(said, page)}${note ? `<small>${say(note)}</small>` : ""}</dd></div>`,
        )
        .join("")}</dl>`;
    case "table":
      return tableOf(block, page);
  }
}

function tableOf({ title, columns, rows }: Extract<Block, { kind: "table" }>, page: Page): string {
  const mark = (at: number) => (columns[at]?.is_number ? ' class="number"' : "");
  const head = columns.map((column, at) => `<th scope="col"${mark(at)}>${escaped(column.title[page.language])}</th>`);
  const body = rows.map(
    (row) => `<tr>${row.map((cell, at) => `<td${mark(at)}>${spoken(cell, page)}</td>`).join("")}</tr>`,
  );
  // A table that scrolls must be reached by the keyboard.
  return `<div class="frame" role="region" tabindex="0" aria-label="${escaped(title[page.language])}"><table><caption>${escaped(title[page.language])}</caption><thead><tr>${head.join("")}</tr></thead><tbody>${body.join("")}</tbody></table></div>`;
}

function spoken({ text, record_keys }: Said, { language, numbers }: Page): string {
  const marks = record_keys
    .flatMap((key) => numbers.get(key) ?? [])
    .map((number) => `<a href="#r${number}">${number}</a>`);
  return `${escaped(text[language])}${marks.length ? `<sup>${marks.join(" ")}</sup>` : ""}`;
}

function registerOf(register: Entry[], { language, origin }: Page): string {
  const items = register.map(({ number, record_key, title, address, grade, retrieved_at }) => {
    // Only the web is linked to, whatever a register of a publisher says.
    const page =
      address && /^https?:/.test(address)
        ? `<a href="${escaped(address)}" rel="noopener">${escaped(title)}</a>`
        : escaped(title);
    const record = `<a href="${escaped(recordAddress(origin, record_key))}">${escaped(FRAME.record[language])}</a>`;
    return `<li id="r${number}" value="${number}">${page} · ${escaped(GRADES[grade]?.[language] ?? grade)} · ${escaped(FRAME.retrieved[language])} ${escaped(retrieved_at.slice(0, 10))} · ${record}</li>`;
  });
  return `<ol class="register">${items.join("\n")}</ol>`;
}

const STYLE = `
:root{--ink:#1d2a33;--soft:#5a6873;--line:#d5dbe0;--blue:#1f5a8a;--paper:#fff}
@media(prefers-color-scheme:dark){:root{--ink:#e4e9ed;--soft:#a3b0ba;--line:#3a4650;--blue:#8fc0ea;--paper:#141b20}}
*{box-sizing:border-box}
body{margin:0 auto;padding:2rem 1.25rem 4rem;max-width:60rem;background:var(--paper);color:var(--ink);font:15px/1.6 Inter,"Helvetica Neue",Arial,"Noto Sans SC","PingFang SC","Microsoft YaHei",sans-serif}
h1,h2{font-family:"Source Serif 4",Georgia,"Noto Serif SC","Songti SC",serif;font-weight:600;line-height:1.25}
h1{font-size:2rem;margin:.25rem 0}h2{font-size:1.35rem;margin:2.5rem 0 .75rem;padding-top:.75rem;border-top:2px solid var(--ink)}
h2 span{color:var(--soft);margin-right:.35rem}
.brand,.soft{color:var(--soft);margin:.25rem 0}.lede{font-size:1.1rem;margin:.25rem 0}
nav ol{columns:2;padding-left:1.4rem;margin:1.5rem 0}a{color:var(--blue)}
dl{display:grid;grid-template-columns:repeat(auto-fill,minmax(13rem,1fr));gap:.75rem 1.5rem;margin:1rem 0}
dl div{border-top:1px solid var(--line);padding-top:.4rem}dt{color:var(--soft);font-size:.85rem}dd{margin:0;font-size:1.1rem;font-weight:600}
dd small{display:block;font-weight:400;color:var(--soft)}
.frame{overflow-x:auto;margin:1rem 0}table{border-collapse:collapse;width:100%;font-size:.88rem}
caption{text-align:left;font-weight:600;padding:.25rem 0}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem .35rem 0;border-bottom:1px solid var(--line)}
th{border-bottom:1.5px solid var(--ink);font-weight:600}.number{text-align:right;white-space:nowrap}
sup{font-size:.7em;line-height:0}sup a{text-decoration:none;margin-left:.15em}
.register{font-size:.85rem;overflow-wrap:anywhere}
@media(max-width:40rem){nav ol{columns:1}h1{font-size:1.5rem}}
@media print{body{max-width:none;padding:0;font-size:10pt;background:#fff;color:#000}nav{break-after:page}tr,dl div{break-inside:avoid}h2{break-after:avoid}.frame{overflow:visible}@page{margin:18mm 16mm}}
`;
