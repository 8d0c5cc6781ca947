import { formatDate } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { STEPS } from "../../../words/voyage.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import type { Voyage } from "./VoyageView.tsx";

type RoutePlan = Voyage["route"];
type Step = RoutePlan["steps"][number];

const text = defineText({
  label: { en: "Calendar of the route, by jurisdiction", zh: "各辖区路径日历" },
  trials: { en: "Trials", zh: "试验" },
  approval: { en: "likely approval", zh: "可能批准" },
});

const WIDTH = 860;
const LEFT = 128;
const RIGHT = 26;
const ROW = 34;
const TOP = 8;
const BAR = 16;
const DAY_MILLISECONDS = 86_400_000;
const FEWEST_PIXELS = 3;

const dayOf = (day: string): number => Date.parse(day) / DAY_MILLISECONDS;

const KINDS: Record<string, string> = {
  trial_authorisation: "authorisation",
  phase_1: "trial",
  phase_2: "trial",
  phase_3: "trial",
  data: "trial",
};

/** Steps of each jurisdiction as bars over the years; those that belong to none are the trials that all wait for. */
export function Gantt({ route }: { route: RoutePlan }) {
  const t = useText(text);
  const { language } = useLanguage();
  const rows = [null, ...route.plans.map(({ jurisdiction }) => jurisdiction)].filter((code) =>
    route.steps.some((step) => step.jurisdiction === code),
  );
  const first = dayOf(route.start);
  const last = Math.max(...route.steps.map(({ end }) => dayOf(end.latest)), first + 1);
  const x = (day: string) => LEFT + ((dayOf(day) - first) / (last - first)) * (WIDTH - LEFT - RIGHT);
  const y = (code: string | null) => TOP + rows.indexOf(code) * ROW;
  const height = TOP + rows.length * ROW + 18;
  const years = Array.from(
    { length: new Date(last * DAY_MILLISECONDS).getUTCFullYear() - Number(route.start.slice(0, 4)) },
    (_, at) => Number(route.start.slice(0, 4)) + 1 + at,
  );
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard.
    <section className="gantt-frame" tabIndex={0} aria-label={t("label")}>
      <svg className="gantt" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={t("label")}>
        {years.map((year) => (
          <g key={year}>
            <line className="year" x1={x(`${year}-01-01`)} x2={x(`${year}-01-01`)} y1={0} y2={height - 16} />
            <text x={x(`${year}-01-01`) + 3} y={height - 4}>
              {year}
            </text>
          </g>
        ))}
        {rows.map((code) => (
          <text key={code ?? "trials"} className="row" x={0} y={y(code) + BAR}>
            {code === null ? t("trials") : wordFor("jurisdiction", code, language)}
          </text>
        ))}
        {route.reliance.map(({ from, to, regulation_id }) => {
          const [one, other] = [from, to].map((code) => route.plans.find(({ jurisdiction }) => jurisdiction === code));
          if (!one || !other) return null;
          const [x1, y1, x2, y2] = [x(one.approval.likely), y(from) + BAR, x(other.approval.likely), y(to) + 4];
          return (
            <path
              key={`${from} ${to} ${regulation_id}`}
              className="reliance"
              d={`M ${x1} ${y1} C ${x1 + 30} ${y2}, ${x2 - 40} ${y1}, ${x2} ${y2}`}
            />
          );
        })}
        {route.steps.map((step) => (
          <Bar key={step.step_id} step={step} x={x} y={y(step.jurisdiction)} />
        ))}
        {route.plans.map(({ jurisdiction, approval }) => {
          const [at, row] = [x(approval.likely), y(jurisdiction) + 4 + BAR / 2];
          return (
            <g key={jurisdiction}>
              <title>{`${wordFor("jurisdiction", jurisdiction, language)}: ${t("approval")} ${formatDate(approval.likely, "month", language)} (${formatDate(approval.earliest, "month", language)} – ${formatDate(approval.latest, "month", language)})`}</title>
              <line className="range" x1={x(approval.earliest)} x2={x(approval.latest)} y1={row} y2={row} />
              <path className="approval" d={`M ${at} ${row - 7} l 6 7 l -6 7 l -6 -7 z`} />
            </g>
          );
        })}
      </svg>
    </section>
  );
}

function Bar({ step, x, y }: { step: Step; x: (day: string) => number; y: number }) {
  const word = useText(STEPS);
  const { language } = useLanguage();
  const [from, to] = [x(step.start.likely), x(step.end.likely)];
  if (step.trust === "moment" && to - from < 1) return null;
  const name = Object.hasOwn(STEPS, step.step) ? word(step.step as keyof typeof STEPS) : step.step;
  return (
    <rect
      className={`bar ${KINDS[step.step] ?? "review"}${step.critical ? " critical" : ""}`}
      x={from}
      y={y + 4}
      width={Math.max(FEWEST_PIXELS, to - from)}
      height={BAR}
      rx={3}
    >
      <title>{`${name}: ${formatDate(step.start.likely, "month", language)} – ${formatDate(step.end.likely, "month", language)}`}</title>
    </rect>
  );
}
