/** Letters and at least two digits, as firms number what they develop. */
export const isCode = (text: string): boolean =>
  /^(?:[a-z]{1,8}[- ]?)(?:[a-z]{1,4}[- ]?)?\d{2,9}(?:[- ]?\d{1,6})?[a-z]{0,2}$/.test(text) &&
  !/^(?:cohort|group|arm|part|phase|stage|grade|day|week|dose|level|type|vitamin|omega|factor|interferon|il|cd|d|b|q|k|h|n|c|p|t|v|mg|ml|covid|sars|cov|ind|nsc|iv|auc|ph|hpv|hiv|mab|car|per|times|no|of|to|up)[- ]?\d+[a-z]?$/.test(
    text,
  );
