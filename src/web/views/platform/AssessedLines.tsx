import type { OutputOf } from "../../../operations/catalogue.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";

type Line = NonNullable<OutputOf<"applications.get">["outlook"]>["lines"][number];

const text = defineText({
  conditions: { en: "Conditions", zh: "条件" },
  condition: { en: "Condition", zh: "条件" },
  said: { en: "What the firm said", zh: "企业所填" },
  verdict: { en: "Verdict", zh: "结论" },
  all: { en: "All of these", zh: "须全部满足" },
  any: { en: "One of these", zh: "满足其一" },
  not: { en: "Not this", zh: "不得" },
  met: { en: "met", zh: "满足" },
  unmet: { en: "not met", zh: "不满足" },
  holds: { en: "applies", zh: "存在" },
  fails: { en: "does not apply", zh: "不存在" },
  open: { en: "not known", zh: "未知" },
  silent: { en: "nothing", zh: "未填" },
});

/** The conditions of a clause in its order, each with what was said and whether it is met. */
export function AssessedLines({ lines, label }: { lines: Line[]; label: string }) {
  const t = useText(text);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="table-frame whole" tabIndex={0} aria-label={`${t("conditions")} · ${label}`}>
      <table className="dense wraps">
        <thead>
          <tr>
            {(["condition", "said", "verdict"] as const).map((name) => (
              <th key={name} scope="col" className="plain">
                {t(name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: lines are what was kept, in the order of the clause.
            <Row key={at} line={line} isUnwanted={isUnwanted(lines, at)} />
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Whether a line stands below a “not”: there, what applies is what must not. */
function isUnwanted(lines: Line[], at: number): boolean {
  const parent = lines.findLastIndex((each, before) => before < at && each.depth === (lines[at]?.depth ?? 0) - 1);
  return parent >= 0 && (lines[parent]?.joined === "not" || isUnwanted(lines, parent));
}

interface RowProperties {
  line: Line;
  isUnwanted: boolean;
}

function Row({ line: { depth, joined, question, wanted, given, is_met }, isUnwanted }: RowProperties) {
  const t = useText(text);
  const say = useSay();
  const inset = { paddingInlineStart: `${12 + 14 * depth}px` };
  return (
    <tr>
      <td style={inset}>
        {joined ? (
          <span className="soft">{t(joined)}</span>
        ) : (
          <>
            {question && say(question)} <b>{wanted && say(wanted)}</b>
          </>
        )}
      </td>
      <td>{joined ? "" : given ? say(given) : <span className="soft">{t("silent")}</span>}</td>
      <td>
        <Mark is_met={is_met} isUnwanted={isUnwanted} />
      </td>
    </tr>
  );
}

function Mark({ is_met, isUnwanted }: Pick<Line, "is_met"> & { isUnwanted: boolean }) {
  const t = useText(text);
  if (is_met === null) return <span className="tone-ochre">{`◐ ${t("open")}`}</span>;
  if (isUnwanted) return <span className="soft">{t(is_met ? "holds" : "fails")}</span>;
  return <span className={is_met ? "tone-green" : "tone-red"}>{is_met ? `◆ ${t("met")}` : `○ ${t("unmet")}`}</span>;
}
