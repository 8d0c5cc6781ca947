/**
 * Exponential and logarithm of nothing but +, -, × and ÷ of doubles, which IEEE 754 rounds in one way only. Math.exp,
 * Math.log and ** may differ in the last bit between engines, and one bit is another file. The reductions and
 * coefficients are those of fdlibm (Sun Microsystems, 1993), within one unit of the last place.
 */

const LN2_HIGH = 6.9314718036912382e-1;
const LN2_LOW = 1.9082149292705877e-10;
const LARGEST = 709.78;
const SMALLEST = -708;

/** 2^k for k from -1022 to 1023, built by exact doubling and halving. */
const POWERS = powersOfTwo();

function powersOfTwo(): Float64Array {
  const powers = new Float64Array(2046);
  powers[1022] = 1;
  for (let at = 1023; at < powers.length; at += 1) powers[at] = (powers[at - 1] as number) * 2;
  for (let at = 1021; at >= 0; at -= 1) powers[at] = (powers[at + 1] as number) / 2;
  return powers;
}

/** e to the power of x: 0 below -708, Infinity above 709.78. */
export function exponential(x: number): number {
  if (x === 0) return 1;
  if (x > LARGEST) return Number.POSITIVE_INFINITY;
  if (x < SMALLEST) return 0;
  const k = Math.floor(x * Math.LOG2E + 0.5);
  const high = x - k * LN2_HIGH;
  const low = k * LN2_LOW;
  const r = high - low;
  const t = r * r;
  const series =
    1.6666666666666602e-1 +
    t *
      (-2.7777777777015593e-3 + t * (6.613756321437934e-5 + t * (-1.6533902205465252e-6 + t * 4.1381367970572385e-8)));
  const c = r - t * series;
  const y = 1 - (low - (r * c) / (2 - c) - high);
  return k > 1023 ? y * 2 * (POWERS[k + 1021] as number) : y * (POWERS[k + 1022] as number);
}

const view = new DataView(new ArrayBuffer(8));

/** The natural logarithm of a positive number. */
export function logarithm(x: number): number {
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x === 0 ? Number.NEGATIVE_INFINITY : x > 0 ? x : Number.NaN;
  if (x < 2.2250738585072014e-308) return logarithm(x * 18014398509481984) - 54 * (LN2_HIGH + LN2_LOW);
  view.setFloat64(0, x);
  const word = view.getUint32(0);
  let k = (word >>> 20) - 1023;
  view.setUint32(0, (word & 0xfffff) | 0x3ff00000);
  let m = view.getFloat64(0);
  if (m > Math.SQRT2) {
    m /= 2;
    k += 1;
  }
  const f = m - 1;
  const s = f / (2 + f);
  const z = s * s;
  const w = z * z;
  const even = w * (3.999999999940942e-1 + w * (2.2222198432149784e-1 + w * 1.5313837699209373e-1));
  const odd =
    z * (6.666666666666735e-1 + w * (2.8571428743662391e-1 + w * (1.818357216161805e-1 + w * 1.4798198605116586e-1)));
  const half = 0.5 * f * f;
  return k * LN2_HIGH - (half - (s * (half + even + odd) + k * LN2_LOW) - f);
}
