import { Fault } from "../../core/fault.ts";

const CHALLENGE =
  /captcha|are you (a )?(human|robot)|verify (that )?you are|unusual traffic|access denied|request blocked|just a moment|cf-chl|incapsula|_waf_|网站防火墙|安全验证|访问被拒绝|人机验证/i;

/** True of a page on which a site asks for proof that we are people, or turns us away. */
export const isChallenge = (text: string): boolean => CHALLENGE.test(text);

/** Refuses a web page where data was expected: a challenge is a block, anything else a change. */
export function refusePage(head: string, expected: string): void {
  const text = head.replace(/^\uFEFF/, "").trimStart();
  if (!/^<(!doctype html|html|head|body|title|script|meta|p|h1|div)\b/i.test(text)) return;
  if (isChallenge(text))
    throw new Fault("source_blocked", `It is a page that turns us away, where ${expected} was expected.`);
  throw new Fault("source_changed", `It is a web page where ${expected} was expected.`);
}
