import type { Text } from "../../core/text.ts";
import { type Block, paragraph, said, same, table } from "../blocks.ts";
import { factWord, STATES } from "../questions.ts";
import { join, named, type Plan } from "../section.ts";

type Checks = Plan["clearance"]["checks"];

function explained(reason: Text | null, todo: Text | null, missing: string[]): Text {
  const lacking = missing.length
    ? [join([{ en: "missing:", zh: "缺少：" }, join(missing.map(factWord))], " ", "")]
    : [];
  const parts = [reason, todo].filter((text) => text !== null).concat(lacking);
  return parts.length ? join(parts, " ", "") : same("—");
}

/** Each check with what decided it, or which fact would. */
export function checkTable(checks: Checks): Block[] {
  return [
    paragraph({
      en: "Nothing is called clear on a missing fact.",
      zh: "缺少事实时不判为可行。",
    }),
    ...table(
      { en: "Checks", zh: "各项核查" },
      [
        { title: { en: "Check", zh: "核查" } },
        { title: { en: "State", zh: "结论" } },
        { title: { en: "Why, what to do, or which fact is missing", zh: "理由、待办或所缺事实" } },
        { title: { en: "Clauses", zh: "依据" } },
      ],
      checks.map(({ title, state, reason, todo, missing, clauses }) => [
        said(title),
        said(STATES[state] ?? same(state)),
        said(explained(reason, todo, missing)),
        said(
          clauses.length
            ? join(
                clauses.map(({ name, name_zh, clause }) =>
                  clause ? { en: `${name} (${clause})`, zh: `${name_zh}（${clause}）` } : named(name, name_zh),
                ),
                "; ",
                "；",
              )
            : "—",
          clauses.map(({ record_key }) => record_key),
        ),
      ]),
    ),
  ];
}
