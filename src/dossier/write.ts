import type { Block, Dossier, Entry, Said, Section } from "./blocks.ts";
import { sections } from "./catalogue.ts";
import { type Material, named } from "./section.ts";

/** All that is said in a block, in the order in which it is read. */
export function saidIn(block: Block): Said[] {
  switch (block.kind) {
    case "paragraph":
      return [block.said];
    case "list":
      return block.items;
    case "figures":
      return block.items.map(({ said }) => said);
    case "table":
      return block.rows.flat();
  }
}

export const writeSections = (material: Material): Section[] =>
  sections.map(({ id, title, write }) => ({ id, title, blocks: write(material) }));

/** The records cited, in the order in which they are first met. */
export const keysOf = (written: Section[]): string[] => [
  ...new Set(written.flatMap(({ blocks }) => blocks.flatMap(saidIn).flatMap(({ record_keys }) => record_keys))),
];

/** The whole document: its sections, and the register under whose numbers records are cited. */
export function assemble(
  { plan: { asset, route } }: Material,
  written: Section[],
  register: Entry[],
  snapshot: string,
): Dossier {
  const name = named(asset.name, asset.name_zh);
  return {
    title: asset.name
      ? { en: `${name.en}: a voyage abroad`, zh: `${name.zh}：出海方案` }
      : { en: "An asset: a voyage abroad", zh: "某资产：出海方案" },
    subtitle: {
      en: "Where first, by which route, when, at what chance, for what value and on what terms",
      zh: "首选地、路径、时间、概率、价值与条款",
    },
    ...{ day: route.start, snapshot, sections: written, register },
  };
}
