import { exponential, logarithm } from "./elementary.ts";

// Lanczos's approximation with g = 7 and nine terms, to some fifteen digits.
const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406, 12.507343278686905,
  -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

/** The logarithm of the gamma function of a positive number. */
export function logGamma(x: number): number {
  if (x < 0.5) return logGamma(x + 1) - logarithm(x);
  const at = x - 1;
  const sum = LANCZOS.reduce((total, term, place) => (place === 0 ? term : total + term / (at + place)), 0);
  const t = at + 7.5;
  return 0.9189385332046728 + (at + 0.5) * logarithm(t) - t + logarithm(sum);
}

const TINY = 1e-300;
const awayFromZero = (value: number): number => (Math.abs(value) < TINY ? TINY : value);

/** The continued fraction of the incomplete beta function, by Lentz's method. */
function fraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / awayFromZero(1 - ((a + b) * x) / (a + 1));
  let product = d;
  for (let m = 1; m <= 500; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / awayFromZero(1 + even * d);
    c = awayFromZero(1 + even / c);
    product *= c * d;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / awayFromZero(1 + odd * d);
    c = awayFromZero(1 + odd / c);
    product *= c * d;
    if (Math.abs(c * d - 1) < 1e-15) break;
  }
  return product;
}

/** The share of a beta distribution that lies below x. */
export function betaBelow(x: number, alpha: number, beta: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = exponential(
    logGamma(alpha + beta) - logGamma(alpha) - logGamma(beta) + alpha * logarithm(x) + beta * logarithm(1 - x),
  );
  if (x < (alpha + 1) / (alpha + beta + 2)) return (front * fraction(x, alpha, beta)) / alpha;
  return 1 - (front * fraction(1 - x, beta, alpha)) / beta;
}

/** The value below which a share of a beta distribution lies, by halving. */
export function betaQuantile(share: number, alpha: number, beta: number): number {
  let [low, high] = [0, 1];
  for (let step = 0; step < 60; step += 1) {
    const middle = (low + high) / 2;
    if (betaBelow(middle, alpha, beta) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** The chance of `happened` of `cases` where the chance of each is itself spread as a beta (beta-binomial). */
export function betaBinomial(happened: number, cases: number, alpha: number, beta: number): number {
  const logBeta = (a: number, b: number) => logGamma(a) + logGamma(b) - logGamma(a + b);
  const ways = -logBeta(happened + 1, cases - happened + 1) - logarithm(cases + 1);
  return exponential(ways + logBeta(happened + alpha, cases - happened + beta) - logBeta(alpha, beta));
}
