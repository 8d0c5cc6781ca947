import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Box, crosses, type Label, type Line, nearestPoint, overlaps, placeLabels } from "./placement.ts";

const FRAME = { x: 0, y: 0, width: 900, height: 760 };
const label = fc.record({
  at: fc.record({ x: fc.integer({ min: 60, max: 840 }), y: fc.integer({ min: 60, max: 700 }) }),
  radius: fc.integer({ min: 3, max: 11 }),
  width: fc.integer({ min: 40, max: 150 }),
  height: fc.constant(16),
});
const labels = fc
  .array(label, { maxLength: 30 })
  .map((found): Label[] => found.map((each, at) => ({ ...each, id: String(at) })));

describe("a line and a box", () => {
  const box = { x: 10, y: 10, width: 20, height: 10 };
  const line = (x1: number, y1: number, x2: number, y2: number): Line => [
    { x: x1, y: y1 },
    { x: x2, y: y2 },
  ];

  it("cross where the line enters, lies within, or only touches", () => {
    expect(crosses(line(0, 15, 50, 15), box)).toBe(true);
    expect(crosses(line(12, 12, 14, 14), box)).toBe(true);
    expect(crosses(line(0, 0, 10, 10), box)).toBe(true);
  });

  it("do not cross where the line stops short or passes by", () => {
    expect(crosses(line(0, 15, 9, 15), box)).toBe(false);
    expect(crosses(line(0, 30, 50, 30), box)).toBe(false);
    expect(crosses(line(0, 12, 12, 0), box)).toBe(false);
    expect(crosses(line(5, 5, 5, 5), box)).toBe(false);
  });
});

describe("label placement", () => {
  it("never lets two labels overlap, or leave the frame", () => {
    fc.assert(
      fc.property(labels, (given) => {
        const placed = placeLabels(given, FRAME);
        for (const [at, { box }] of placed.entries()) {
          expect(box.x).toBeGreaterThanOrEqual(FRAME.x);
          expect(box.x + box.width).toBeLessThanOrEqual(FRAME.x + FRAME.width);
          for (const other of placed.slice(at + 1)) expect(overlaps(box, other.box)).toBe(false);
        }
      }),
    );
  });

  it("never covers the mark of another", () => {
    fc.assert(
      fc.property(labels, (given) => {
        for (const { id, box } of placeLabels(given, FRAME)) {
          for (const { id: other, at, radius } of given) {
            if (other === id || given.some((twin) => twin.id === id && twin.at.x === at.x && twin.at.y === at.y))
              continue;
            const mark = { x: at.x - radius, y: at.y - radius, width: 2 * radius, height: 2 * radius };
            expect(overlaps(box, mark)).toBe(false);
          }
        }
      }),
    );
  });

  it("puts a lone label to the right of its mark, without a leader", () => {
    const [placed] = placeLabels([{ id: "a", at: { x: 100, y: 100 }, radius: 5, width: 50, height: 16 }], FRAME);
    expect(placed).toEqual({ id: "a", leader: false, box: { x: 109, y: 92, width: 50, height: 16 } });
  });

  it("moves a label off a line that runs through its first place", () => {
    const lone = { id: "a", at: { x: 100, y: 100 }, radius: 5, width: 50, height: 16 };
    const course: Line = [
      { x: 100, y: 100 },
      { x: 300, y: 100 },
    ];
    const [placed] = placeLabels([lone], FRAME, [], [course]);
    expect(placed && crosses(course, placed.box)).toBe(false);
  });

  it("never places a label nearer to another mark while its own side is free", () => {
    const pair = [
      { id: "a", at: { x: 100, y: 100 }, radius: 4, width: 60, height: 16 },
      { id: "b", at: { x: 175, y: 100 }, radius: 4, width: 60, height: 16 },
    ];
    const distance = (at: { x: number; y: number }, box: Box) => {
      const near = nearestPoint(at, box);
      return Math.hypot(near.x - at.x, near.y - at.y);
    };
    for (const { id, box } of placeLabels(pair, FRAME)) {
      const [own, other] = pair.toSorted((a) => (a.id === id ? -1 : 1)).map(({ at }) => distance(at, box));
      expect(own).toBeLessThan(other ?? 0);
    }
  });
});
