import type { Text } from "../../core/text.ts";
import { paragraph, said, same, table } from "../blocks.ts";
import { defineSection, join, named, share } from "../section.ts";

/** The bounds behind an estimate, in brackets; nothing where none are told. */
function within(interval: { low: number; high: number } | null): Text {
  if (!interval) return { en: "", zh: "" };
  const { en, zh } = join([share(interval.low), share(interval.high)], " – ", "—");
  return { en: ` (${en})`, zh: `（${zh}）` };
}

export const success = defineSection({
  id: "success",
  title: { en: "Chance of success", zh: "成功概率" },
  write({ plan: { success: found } }) {
    if (!found)
      return [
        paragraph({
          en: "The stage is not known, and no published rate begins before phase 1. Enter the stage.",
          zh: "阶段未知，而公布的成功率均自 1 期起。请输入阶段。",
        }),
      ];
    const { interval, observed } = found;
    return [
      paragraph({
        en: `${interval ? `Over the sources the chance of approval runs from ${share(interval.low).en} to ${share(interval.high).en}.` : "No source prints the way to approval."} They count different things and are not averaged. None tells medicines of Chinese origin apart, so there is a range and no point.`,
        zh: `${interval ? `各来源的获批概率介于 ${share(interval.low).zh} 与 ${share(interval.high).zh} 之间。` : "无来源公布至获批的概率。"}各来源统计口径不同，不作平均；均未单列中国来源药物，故只给区间。`,
      }),
      ...table(
        { en: "Each source by itself", zh: "各来源分列" },
        [
          { title: { en: "Study", zh: "研究" } },
          { title: { en: "Read for", zh: "适用人群" } },
          { title: { en: "As printed", zh: "公布的全程" }, is_number: true },
          { title: { en: "Steps multiplied", zh: "各步之积" }, is_number: true },
        ],
        found.rows.flatMap(({ study, populations }) =>
          populations.map(({ population, population_zh, product, end_to_end, steps }) => [
            said(same(study), [end_to_end?.record_key, ...steps.map(({ record_key }) => record_key)]),
            said(named(population, population_zh)),
            said(end_to_end ? share(end_to_end.percent / 100) : same("—")),
            said(product === null ? same("—") : share(product)),
          ]),
        ),
      ),
      ...(observed
        ? [
            paragraph(
              {
                en: `Of ${observed.cases} trials on record watched for ${observed.years} years, ${observed.happened} went on; shrunk to the published rate that gives ${share(observed.rate).en}${within(observed.interval).en} for the next step.`,
                zh: `在案 ${observed.cases} 项试验观察 ${observed.years} 年，${observed.happened} 项进入下一阶段；向公布值收缩后，下一步概率为 ${share(observed.rate).zh}${within(observed.interval).zh}。`,
              },
              observed.record_keys.slice(0, 3),
            ),
          ]
        : []),
    ];
  },
});
