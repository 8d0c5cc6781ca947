import { exponential, logarithm } from "./elementary.ts";
import { normalQuantile } from "./normal.ts";

/**
 * Luck from a seed, one stream per life: life 7 of seed 1 draws the same whether ten lives are asked for or a million,
 * and whoever asks. The generator is xoshiro128** of Blackman and Vigna ("Scrambled linear pseudorandom number
 * generators", 2018); its state is filled by the 32-bit finaliser of MurmurHash3. All of it is integer arithmetic, so
 * the draws are the same bytes on every machine. What is made of them uses +, -, ×, ÷ and the square root only, which
 * IEEE 754 rounds in one way and processors follow.
 */
export class Stream {
  #a = 1;
  #b = 2;
  #c = 3;
  #d = 4;

  /** Starts the stream of one life. */
  begin(seed: number, life = 0): this {
    const key = finalise(finalise(seed ^ GOLDEN) + Math.imul(life, GOLDEN));
    return this.from(finalise(key + 1), finalise(key ^ 0x85ebca6b), finalise(key + 0x6a09e667), finalise(~key));
  }

  /** Starts from a state, of which one word at least is not zero. */
  from(a: number, b: number, c: number, d: number): this {
    this.#a = a;
    this.#b = b;
    this.#c = c;
    this.#d = d | (a | b | c | d ? 0 : 1);
    return this;
  }

  /** The next 32 bits, as a whole number from 0 to 2^32 - 1. */
  bits(): number {
    const scaled = Math.imul(this.#b, 5);
    const result = Math.imul((scaled << 7) | (scaled >>> 25), 9);
    const shifted = this.#b << 9;
    this.#c ^= this.#a;
    this.#d ^= this.#b;
    this.#b ^= this.#c;
    this.#a ^= this.#d;
    this.#c ^= shifted;
    this.#d = (this.#d << 11) | (this.#d >>> 21);
    return result >>> 0;
  }

  /** Between 0 and 1, and neither of them; one draw. */
  uniform(): number {
    return (this.bits() + 0.5) * STEP;
  }

  /** One draw, so that what follows does not shift. */
  normal(): number {
    return normalQuantile(this.uniform());
  }

  triangular(low: number, likely: number, high: number): number {
    return triangularQuantile(this.uniform(), low, likely, high);
  }

  /** Gamma of scale 1 (Marsaglia and Tsang 2000); how many draws it takes depends on them, so give it a stream of its own. */
  gamma(shape: number): number {
    if (shape < 1) return this.gamma(shape + 1) * exponential(logarithm(this.uniform()) / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const x = this.normal();
      const root = 1 + c * x;
      const v = root * root * root;
      if (v > 0 && logarithm(this.uniform()) < 0.5 * x * x + d - d * v + d * logarithm(v)) return d * v;
    }
  }

  beta(alpha: number, beta: number): number {
    const x = this.gamma(alpha);
    return x / (x + this.gamma(beta));
  }
}

const GOLDEN = 0x9e3779b9;

/** 2^-32, exactly. */
const STEP = 1 / 4294967296;

function finalise(bits: number): number {
  let mixed = bits | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** The value that a share `u` of a triangular spread lies below. */
export function triangularQuantile(u: number, low: number, likely: number, high: number): number {
  const width = high - low;
  if (width <= 0) return likely;
  const left = likely - low;
  if (u * width < left) return low + Math.sqrt(u * width * left);
  return high - Math.sqrt((1 - u) * width * (high - likely));
}
