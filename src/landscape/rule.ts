import type { Text } from "../core/text.ts";

/** One way of counting. `meaning` says what is counted then, in a sentence that can stand beside the number. */
export interface RuleOption {
  title: Text;
  meaning: Text;
}

/** A rule of counting that can be switched. What is not asked for stands at its default. */
export interface CountingRule {
  title: Text;
  options: Readonly<Record<string, RuleOption>>;
  default: string;
}

export const defineRule = <const Options extends Record<string, RuleOption>>(rule: {
  title: Text;
  options: Options;
  default: NoInfer<keyof Options & string>;
}) => rule;
