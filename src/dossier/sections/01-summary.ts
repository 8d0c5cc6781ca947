import { type Block, figures, list, paragraph, said } from "../blocks.ts";
import { questionsOf, STATES } from "../questions.ts";
import { both, defineSection, join, type Material, money, place, share, UNKNOWN } from "../section.ts";

export const summary = defineSection({
  id: "summary",
  title: { en: "Summary", zh: "摘要" },
  write: (material) => [answer(material), numbers(material), ...open(material)],
});

function answer({ plan: { order, route } }: Material): Block {
  const [first] = order.rows;
  const approval = route.plans.find(({ jurisdiction }) => jurisdiction === first?.jurisdiction)?.approval ?? null;
  const where = place(first?.jurisdiction ?? null);
  const when = approval ? approval.likely.slice(0, 4) : null;
  const certain = order.is_certain
    ? { en: "Nothing that is unknown could change this order.", zh: "未知之处不会改变该次序。" }
    : { en: "What is not known could still change the order.", zh: "未知之处仍可能改变次序。" };
  return paragraph(
    {
      en: `By the stated weights ${where.en} comes first${when ? `, with approval likely in ${when}` : ""}. ${certain.en}`,
      zh: `按所列权重，首选${where.zh}${when ? `，可能于 ${when} 年获批` : ""}。${certain.zh}`,
    },
    first?.record_keys.slice(0, 3),
  );
}

function numbers({ plan: { value, success, landscape, clearance } }: Material): Block {
  const chance = success?.interval;
  return figures(
    [
      { en: "Risk-adjusted value", zh: "风险调整净现值" },
      said(money(value?.value ?? null), value?.record_keys.slice(0, 2)),
      value?.value == null ? undefined : join([money(value.interval.low), money(value.interval.high)], " – ", "—"),
    ],
    [
      { en: "Chance of approval, over the sources", zh: "获批概率（各来源）" },
      said(
        chance ? join([share(chance.low), share(chance.high)], " – ", "—") : UNKNOWN,
        success?.record_keys.slice(0, 2),
      ),
    ],
    [
      { en: "Candidates on the same targets", zh: "同靶点候选药物" },
      said(
        both((language) => (language === "en" ? String(landscape.value) : `${landscape.value} 个`)),
        landscape.record_keys.slice(0, 2),
      ),
    ],
    [{ en: "Clearance to leave China", zh: "出境审查" }, said(STATES[clearance.state] ?? UNKNOWN)],
  );
}

const SHOWN = 5;

function open(material: Material): Block[] {
  const questions = questionsOf(material);
  if (questions.length === 0) return [];
  return [
    paragraph({
      en: `${questions.length} questions are open; the first of them:`,
      zh: `尚有 ${questions.length} 个待解问题，首要者：`,
    }),
    ...list(questions.slice(0, SHOWN)),
  ];
}
