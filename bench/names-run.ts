import { performance } from "node:perf_hooks";
import { openBook } from "../src/entities/book.ts";
import { drugs } from "../src/entities/drugs/kind.ts";
import type { Material } from "../src/entities/material.ts";
import { resolve } from "../src/entities/resolve.ts";

// One process, so that its memory is that of this size alone: node names-run.ts <names>.

const SYLLABLES =
  "ba be bi bo ca ce ci co da de di do fa fe fi fo ga ge gi la le li lo ma me mi mo na ne ni no pa pe pi po ra re ri ro sa se si so ta te ti to va ve vi vo xa xe za ze zo".split(
    " ",
  );
const ENDINGS =
  "mab tinib ciclib parib gliptin gliflozin vastatin sartan prazole cillin mycin vir stat zumab ximab limab fusp vedotin".split(
    " ",
  );
const PREFIXES = "AB AK BM CS DN FG GS HL HS IB JN KL LY MK NV OP PF QL RG SH TQ UC VX WX XY ZN".split(" ");
const FORMS = [
  "",
  "",
  " tablets",
  " 5 mg",
  " injection",
  " hydrochloride",
  " 100mg/m2 IV",
  " capsules 5mg",
  " for injection",
  " monotherapy",
];

function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const size = Number(process.argv[2]);
const random = seeded(7);
const pick = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
const word = () =>
  `${pick(SYLLABLES)}${pick(SYLLABLES)}${pick(SYLLABLES)}${random() < 0.5 ? pick(SYLLABLES) : ""}${pick(ENDINGS)}`;
const code = () => `${pick(PREFIXES)}${random() < 0.5 ? "-" : ""}${1000 + Math.floor(random() * 999_000)}`;

const material: Material = { members: [], names: [], identifiers: [] };
for (let at = 0; at < size; at += 2) {
  const member_id = `x:${at}`;
  const name = word();
  material.members.push({ member_id, source_id: "x", standing: "vocabulary", name, name_zh: null, record_key: "x" });
  material.names.push({ member_id, name, kind: "principal", record_key: "x" });
  material.names.push({ member_id, name: code(), kind: "code", record_key: "x" });
}

// A third is there, a third is there with something around it or with a slip, a third is not.
const labels = new Set<string>();
for (let at = 0; labels.size < size; at += 1) {
  const known = material.names[Math.floor(random() * material.names.length)]?.name ?? "";
  if (at % 3 === 0) labels.add(known);
  else if (at % 3 === 1) labels.add(random() < 0.2 ? known.replace(/[aeiou]/, "") : `${known}${pick(FORMS)}`);
  else labels.add(random() < 0.5 ? `${word()}${pick(FORMS)}` : code());
  if (at > size * 8) labels.add(`${word()} ${at}`);
}

const began = performance.now();
const book = openBook("drug", material);
const opened = performance.now();
const decided: Record<string, number> = {};
for (const label of labels) {
  const { decision } = resolve(drugs, label, book);
  decided[decision] = (decided[decision] ?? 0) + 1;
}
const ended = performance.now();
process.stdout.write(
  JSON.stringify({
    open: (opened - began) / 1000,
    resolve: (ended - opened) / 1000,
    labels: labels.size,
    names: book.size,
    memory: process.resourceUsage().maxRSS / 1024,
    decided,
  }),
);
