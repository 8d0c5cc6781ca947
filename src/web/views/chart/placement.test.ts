import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Label, overlaps, placeLabels } from "./placement.ts";

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
});
