import { ZxcvbnFactory } from "@zxcvbn-ts/core";
import { adjacencyGraphs, dictionary } from "@zxcvbn-ts/language-common";
import type { Text } from "../core/text.ts";

const LEAST_LENGTH = 10;
/** Of 0 to 4: 3 withstands some 10^8 guesses. */
const LEAST_SCORE = 3;

const checker = new ZxcvbnFactory({ graphs: adjacencyGraphs, dictionary });

/** Why a password is too easy to guess, or null. What the person is called makes it easier. */
export function weaknessOf(password: string, about: string[]): Text | null {
  if (password.length < LEAST_LENGTH)
    return {
      en: `Use ${LEAST_LENGTH} characters or more. A few unrelated words are easy to remember and hard to guess.`,
      zh: `密码至少 ${LEAST_LENGTH} 个字符。几个互不相关的词既好记又难猜。`,
    };
  if (checker.check(password.slice(0, 100), about).score >= LEAST_SCORE) return null;
  return {
    en: "This password is easy to guess. Use a few unrelated words, and nothing of your name or address.",
    zh: "此密码容易被猜到。请使用几个互不相关的词，且不含您的姓名或邮箱。",
  };
}
