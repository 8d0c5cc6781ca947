import { fieldTitle } from "../../words/columns.ts";
import { list, paragraph, said, same, table } from "../blocks.ts";
import { questionsOf } from "../questions.ts";
import { both, defineSection } from "../section.ts";

export const register = defineSection({
  id: "register",
  title: { en: "Contested facts, open questions, register of evidence", zh: "争议事实、待解问题与证据清单" },
  write(material) {
    const questions = questionsOf(material);
    return [
      ...(material.contested.length
        ? table(
            { en: "Where pages disagree; both are kept", zh: "来源不一致之处，均予保留" },
            [
              { title: { en: "Record", zh: "记录" } },
              { title: { en: "Field", zh: "字段" } },
              { title: { en: "Another value", zh: "另一取值" } },
              { title: { en: "By", zh: "来源" } },
            ],
            material.contested.map(({ record_key, title, field, value, source_title }) => [
              said(same(title), [record_key]),
              said(both((language) => fieldTitle(field, language))),
              said(same(value)),
              said(same(source_title ?? "—")),
            ]),
          )
        : [
            paragraph({
              en: "No record cited here carries another value from another page.",
              zh: "所引记录均无其他来源的不同取值。",
            }),
          ]),
      paragraph(
        questions.length
          ? { en: "Open questions:", zh: "待解问题：" }
          : { en: "No question is open.", zh: "无待解问题。" },
      ),
      ...list(questions),
      paragraph({
        en: "The register below lists every record that a number stands on, by the number it is cited under.",
        zh: "以下清单按引用编号列出各数值所依据的记录。",
      }),
    ];
  },
});
