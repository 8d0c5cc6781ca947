import { defineComparison } from "./comparison.ts";
import { mayBeSame } from "./names.ts";
import { TRIALS } from "./trials.ts";

export const trialSponsor = defineComparison({
  id: "trial_sponsor",
  title: { en: "Sponsor of a trial", zh: "试验申办者" },
  subject: "trial",
  contract: {
    en: "Two names conflict where neither can be a way to write the other: legal forms, word order, initials and the language of a name make no conflict. A parent and its subsidiary under other names do, until resolution joins them.",
    zh: "两个名称若不可能互为写法即为冲突；法律形式、词序、缩写或语言不同不算。名称不同的母公司与子公司在主体归并之前视为冲突。",
  },
  values: TRIALS("t.sponsor", "t.sponsor"),
  differ: (one, other) => (mayBeSame(one, other) ? "vocabulary" : "conflict"),
});
