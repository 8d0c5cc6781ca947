import type { Text } from "../core/text.ts";
import type { Report } from "../operations/desk-report-shape.ts";
import { indicatorWord } from "../words/casework.ts";
import { counterWord, figureWord } from "../words/units.ts";
import { type Block, type Column, type Dossier, figures, paragraph, type Said, said, same, table } from "./blocks.ts";
import { both, day, join, named, number } from "./section.ts";

/** The report of a quarter as a document. */
export function toQuarterly(report: Report): Dossier {
  const { year, quarter, since, until, snapshot, register } = report;
  const isOver = report.day > until;
  return {
    title: {
      en: `Report of the platform: ${year}, quarter ${quarter}`,
      zh: `平台季度报告：${year} 年第 ${quarter} 季度`,
    },
    subtitle: {
      en: `${day(since).en} to ${day(until).en}, days in UTC${isOver ? "" : "; the quarter is not over, and is counted so far"}`,
      zh: `${since} 至 ${until}（UTC 日期）${isOver ? "" : "；本季度尚未结束，为截至目前数"}`,
    },
    ...{ day: report.day, snapshot, register },
    sections: [
      { id: "casework", title: { en: "The casework in numbers", zh: "办理指标" }, blocks: casework(report) },
      { id: "plan", title: { en: "The targets of the plan", zh: "规划指标" }, blocks: planOf(report) },
      { id: "cases", title: { en: "Cases by state", zh: "案件状态" }, blocks: casesOf(report) },
      { id: "clocks", title: { en: "Clocks", zh: "办理时限" }, blocks: clocksOf(report) },
      { id: "payments", title: { en: "Payments", zh: "拨付" }, blocks: paymentsOf(report) },
      { id: "budgets", title: { en: "Budgets", zh: "预算" }, blocks: budgetsOf(report) },
    ],
  };
}

const NONE: Text = { en: "None in this quarter.", zh: "本季度无。" };
const column = (en: string, zh: string): Column => ({ title: { en, zh } });
const numbers = (en: string, zh: string): Column => ({ title: { en, zh }, is_number: true });
const cell = (value: number | null, digits = 2): Said => said(value === null ? same("—") : number(value, digits));
const orNone = (blocks: Block[]): Block[] => (blocks.length ? blocks : [paragraph(NONE)]);
const support = (row: { measure_id: string; support: string | null; support_zh: string | null }): Said =>
  said(named(row.support ?? row.measure_id, row.support_zh));

function casework({ rows }: Report): Block[] {
  const amount = (value: number | null, unit: string): Text => both((language) => indicatorWord(value, unit, language));
  return [
    figures(
      ...rows.map(({ name, name_zh, actual, baseline, unit }): [Text, Said, Text] => {
        const before = join([{ en: "the quarter before", zh: "上季度" }, amount(baseline, unit)], ": ", "：");
        return [named(name, name_zh), said(amount(actual, unit)), before];
      }),
    ),
    ...table(
      { en: "How each number is counted", zh: "各指标口径" },
      [column("Number", "指标"), column("Rule", "口径")],
      rows.map(({ name, name_zh, rule, rule_zh }) => [said(named(name, name_zh)), said(named(rule, rule_zh))]),
    ),
  ];
}

function planOf({ plan }: Report): Block[] {
  const targets = [...new Map(plan.map((row) => [row.plan_target_id, row])).values()];
  const figure = (plan_target_id: string, role: string): Said => {
    const found = plan.filter((row) => row.plan_target_id === plan_target_id && row.role === role);
    if (found.length === 0) return said({ en: "no figure on record", zh: "无在案数字" });
    const texts = found.map(({ value, unit, period_end, counter }) =>
      both((language) => {
        const by = role === "target" ? null : counterWord(counter, language);
        const of = [period_end && day(period_end)[language], by].filter(Boolean);
        return `${figureWord(value, unit, language)}${of.length ? ` (${of.join(", ")})` : ""}`;
      }),
    );
    return said(
      join(texts, "; ", "；"),
      found.map(({ record_key }) => record_key),
    );
  };
  return table(
    { en: "Each target with its rule, where it started and what is reached", zh: "各指标的口径、起点与完成情况" },
    [
      column("Target", "指标"),
      column("Rule", "口径"),
      column("To reach", "目标"),
      column("Started at", "起点"),
      column("So far", "目前"),
    ],
    targets.map(({ plan_target_id: id, indicator, indicator_zh, rule, rule_zh }) => [
      ...[said(named(indicator, indicator_zh)), said(named(rule, rule_zh))],
      ...[figure(id, "target"), figure(id, "baseline"), figure(id, "actual")],
    ]),
  );
}

const casesOf = ({ cases }: Report): Block[] =>
  orNone(
    table(
      { en: "Opened or handed in during the quarter, by their state today", zh: "本季度开启或递交的案件，按当前状态" },
      [column("Case", "案件"), column("State", "状态"), numbers("Number", "数量")],
      cases.map((row) => [said(named(row.name, row.name_zh)), said(named(row.state, row.state_zh)), cell(row.cases)]),
    ),
  );

const clocksOf = ({ clocks }: Report): Block[] =>
  table(
    {
      en: "Work that ended in the quarter, in working days; holidays are not known",
      zh: "本季度办结事项用时（工作日，未扣除法定节假日）",
    },
    [
      ...[column("Work", "事项"), numbers("Ended", "办结"), numbers("Median", "中位数"), numbers("Longest", "最长")],
      ...[numbers("Limit", "时限"), numbers("Over the limit", "超时"), numbers("Waiting today", "今日待办")],
      ...[numbers("of them over it", "其中超时"), column("The limit rests on", "时限依据")],
    ],
    clocks.map((row) => [
      ...[said(named(row.name, row.name_zh)), cell(row.ended), cell(row.median_days), cell(row.longest_days)],
      ...[cell(row.limit_days), cell(row.ended_late), cell(row.waiting), cell(row.waiting_late)],
      said(row.citation ? same(row.citation) : { en: "an assumption", zh: "假设" }),
    ]),
  );

const paymentsOf = ({ payments }: Report): Block[] =>
  orNone(
    table(
      { en: "Payments of the quarter", zh: "本季度拨付" },
      [
        column("Day", "日期"),
        column("Firm", "企业"),
        column("Measure", "措施"),
        numbers("Amount", "金额"),
        column("Currency", "币种"),
        column("Reference", "凭证号"),
      ],
      payments.map((row) => [
        ...[said(day(row.paid_on)), said(row.organisation ?? "—"), support(row)],
        ...[cell(row.amount), said(row.currency), said(row.reference)],
      ]),
    ),
  );

const budgetsOf = ({ spending, year }: Report): Block[] =>
  orNone(
    table(
      { en: `Budgets of ${year}, and what was paid in the quarter`, zh: `${year} 年预算与本季度拨付` },
      [
        ...[column("Measure", "措施"), column("Currency", "币种"), numbers("Budget", "预算")],
        ...[numbers("Committed", "已承诺"), numbers("Paid in the quarter", "本季度拨付")],
      ],
      spending.map((row) => [support(row), said(row.currency), cell(row.budget), cell(row.committed), cell(row.paid)]),
    ),
  );
