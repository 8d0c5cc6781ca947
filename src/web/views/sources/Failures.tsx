import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Answer } from "../../parts/states.tsx";

const text = defineText({
  show: { en: "Cases that failed", zh: "未通过的用例" },
  silent: { en: "Silent pick", zh: "擅自选定" },
  wrong: { en: "Wrong", zh: "错误" },
  missed: { en: "Missed", zh: "遗漏" },
  case: { en: "Case", zh: "用例" },
  expected: { en: "Expected", zh: "应为" },
  got: { en: "Got", zh: "结果" },
  why: { en: "Why it is so", zh: "依据" },
  outcome: { en: "Outcome", zh: "判定" },
});

/** The labelled cases of a set that were not resolved as they should be. */
export function Failures({ set }: { set: string }) {
  const t = useText(text);
  const answer = useOperation("entities.evaluate", { set, failures: true });
  const OUTCOMES = { wrong: t("wrong"), missed: t("missed"), silent: t("silent") };
  return (
    <Answer of={answer}>
      {({ sets: [found] }) => (
        <DataTable
          name={`${set}.failures`}
          label={t("show")}
          rows={found?.failures ?? []}
          list="failures"
          keyOf={(failure) => `${failure.case} ${failure.expected} ${failure.got}`}
          columns={[
            { id: "outcome", title: t("outcome"), value: ({ outcome }) => OUTCOMES[outcome] },
            { id: "case", title: t("case"), value: (failure) => failure.case, wide: true },
            { id: "expected", title: t("expected"), value: ({ expected }) => expected, wide: true },
            { id: "got", title: t("got"), value: ({ got }) => got, wide: true },
            { id: "reason", title: t("why"), value: ({ reason }) => reason, wide: true },
          ]}
        />
      )}
    </Answer>
  );
}
