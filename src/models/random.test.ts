import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, it } from "vitest";
import { exponential, logarithm } from "./elementary.ts";
import { normalQuantile } from "./normal.ts";
import { Stream, triangularQuantile } from "./random.ts";

it("gives the first numbers that the generator's recurrence gives by hand", () => {
  // State 1, 2, 3, 4: rotl(2 · 5, 7) · 9 = 11520; then b is 0; then 0, and so on.
  const stream = new Stream().from(1, 2, 3, 4);
  expect([stream.bits(), stream.bits(), stream.bits(), stream.bits()]).toEqual([11520, 0, 5927040, 70819200]);
});

it("gives the same bytes on every machine", () => {
  const stream = new Stream();
  const drawn = Float64Array.from({ length: 4000 }, (_, at) => {
    stream.begin(7, at >> 2);
    if (at % 4 === 0) return stream.uniform();
    if (at % 4 === 1) return stream.normal();
    return at % 4 === 2 ? stream.triangular(1, 2, 5) : stream.beta(3, 8);
  });
  const bytes = Buffer.alloc(drawn.length * 8);
  drawn.forEach((value, at) => {
    bytes.writeDoubleLE(value, at * 8);
  });
  expect(createHash("sha256").update(bytes).digest("hex")).toMatchInlineSnapshot(
    `"8ddbe2089f70e439c738c57978b1a0bd20a18dc5f6daace652324064db8eb019"`,
  );
});

it("keeps to within a unit or two of the last place of the functions it stands for", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(exponential(x) / Math.exp(x) - 1)).toBeLessThan(5e-16);
    }),
  );
  fc.assert(
    fc.property(fc.double({ min: 1e-300, max: 1e300, noNaN: true }), (x) => {
      expect(Math.abs(logarithm(x) - Math.log(x))).toBeLessThanOrEqual(4e-16 * Math.max(1, Math.abs(Math.log(x))));
    }),
  );
});

it("knows the percentage points of the tables", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 14);
  expect(normalQuantile(0.95)).toBeCloseTo(1.6448536269514722, 14);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167813, 13);
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 12);
  expect(normalQuantile(1e-12)).toBeCloseTo(-7.034483825301132, 12);
  expect(normalQuantile(0.5)).toBe(0);
});

it("has the moments of what it samples", () => {
  const stream = new Stream();
  const mean = (draw: (stream: Stream) => number) => {
    let sum = 0;
    for (let life = 0; life < 40_000; life += 1) sum += draw(stream.begin(3, life));
    return sum / 40_000;
  };
  expect(mean((each) => each.uniform())).toBeCloseTo(0.5, 2);
  expect(mean((each) => each.normal())).toBeCloseTo(0, 1);
  expect(mean((each) => each.normal() ** 2)).toBeCloseTo(1, 1);
  expect(mean((each) => each.triangular(0, 1, 5))).toBeCloseTo(2, 1);
  expect(mean((each) => each.beta(2, 6))).toBeCloseTo(0.25, 2);
  expect(mean((each) => each.beta(0.5, 0.5) ** 2)).toBeCloseTo(0.375, 2);
});

it("draws for a life what it drew before, whoever else lives", () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat({ max: 1_000_000 }), (seed, life) => {
      expect(new Stream().begin(seed, life).bits()).toBe(new Stream().begin(seed, life).bits());
    }),
  );
  expect(triangularQuantile(0.3, 2, 2, 2)).toBe(2);
});
