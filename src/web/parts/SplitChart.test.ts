import { expect, it } from "vitest";
import { type Bar, overTime, ranked } from "./SplitChart.tsx";

const bars: Bar[] = [
  { key: "2023", name: "2023", value: 2 },
  { key: null, name: "not known", value: 9 },
  { key: "2024", name: "2024", value: null },
  { key: "2025", name: "2025", value: 5 },
];
const dataOf = (mark: unknown) => (mark as { data: Bar[] }).data.map(({ name }) => name);

it("draws years in their order, and nothing for what has no year or no value", () => {
  expect(dataOf(overTime(bars, "deals", "en").marks?.[0])).toEqual(["2023", "2025"]);
});

it("ranks by value and keeps what is not known among the bars", () => {
  const [drawn] = ranked(bars, "deals", "en").marks ?? [];
  expect(dataOf(drawn)).toEqual(["not known", "2025", "2023"]);
});

it("draws no more bars than can be read", () => {
  const many = Array.from({ length: 60 }, (_, at): Bar => ({ key: String(at), name: String(at), value: at }));
  expect(dataOf(ranked(many, "deals", "en").marks?.[0])).toHaveLength(20);
});
