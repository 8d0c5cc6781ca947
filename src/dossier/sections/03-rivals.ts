import { paragraph, said, same, table } from "../blocks.ts";
import { defineSection, join, named, place, word } from "../section.ts";

const MOST = 20;

export const rivals = defineSection({
  id: "rivals",
  title: { en: "Rivals", zh: "竞争者" },
  write({ plan: { landscape } }) {
    const shown = landscape.rows.slice(0, MOST);
    if (shown.length === 0)
      return [
        paragraph({
          en: "No candidate on these targets was found in the sources looked at, or the targets were not entered. That is not to say there is none.",
          zh: "所查来源中未见同靶点候选药物，或未输入靶点；并不表示不存在。",
        }),
      ];
    return [
      paragraph(
        {
          en: `${landscape.value} candidates on the same targets, ${landscape.ahead} of them further ahead, ${landscape.same_set} on the very same set.${landscape.rows.length > MOST ? ` The ${MOST} furthest are listed.` : ""}`,
          zh: `同靶点候选药物 ${landscape.value} 个，其中 ${landscape.ahead} 个进度领先，${landscape.same_set} 个靶点组合完全相同。${landscape.rows.length > MOST ? `下列进度最前的 ${MOST} 个。` : ""}`,
        },
        landscape.record_keys.slice(0, 3),
      ),
      ...table(
        { en: "The furthest", zh: "进度最前者" },
        [
          { title: { en: "Medicine", zh: "药物" } },
          { title: { en: "Group", zh: "机构" } },
          { title: { en: "Stage", zh: "阶段" } },
          { title: { en: "Modality", zh: "药物形式" } },
          { title: { en: "Where", zh: "地区" } },
        ],
        shown.map((row) => [
          said(named(row.drug, row.drug_zh), [row.record_key]),
          said(row.organisation ? named(row.organisation, row.organisation_zh) : "—"),
          said(word("stage", row.stage)),
          said(word("modality", row.modality)),
          said(row.countries.length ? join(row.countries.map((code) => place(code))) : same("—")),
        ]),
      ),
    ];
  },
});
