import { ORDERED } from "./choices.ts";
import { choice, quantity, YUAN, yesNo } from "./fact.ts";

/** What a measure may ask of the trial, the contract or the project, and of what they cost. */
export const PROJECT_FACTS = {
  other_public_money: yesNo(
    ["Has the same item had money of the city or of another district?", "同一事项是否已获市级或其他区级财政资金？"],
    ["other public money for the same item", "同一事项已获其他财政资金"],
  ),
  within_round_year: yesNo(
    ["Did it happen in the year that the round covers?", "是否发生在该批申报所覆盖的年度内？"],
    ["in the year of the round", "在申报年度内"],
  ),
  joint_laboratory: yesNo(
    ["Is there a joint laboratory with a university or hospital?", "是否与高校或医院共建联合实验室？"],
    ["joint laboratory", "联合实验室"],
  ),
  supported_by_city: yesNo(
    ["Has the city granted money for it?", "是否已获市级立项或资金支持？"],
    ["supported by the city", "获市级支持"],
  ),
  new_wholesale_licence: yesNo(
    ["Is there a new licence to sell medicines wholesale?", "是否新取得药品批发经营许可证？"],
    ["new wholesale licence", "新取得药品批发许可"],
  ),
  trial_in_china: yesNo(["Does the trial run in China?", "试验是否在国内开展？"], ["trial in China", "国内试验"]),
  trial_abroad: yesNo(["Does a trial run abroad?", "是否在境外开展试验？"], ["trial abroad", "境外试验"]),
  output_in_place: yesNo(
    ["Does the project yield output as the measure asks?", "是否实现产出？"],
    ["output in place", "实现产出"],
  ),
  gmp_certified_abroad: yesNo(
    ["Has the site passed GMP of FDA, EMA or WHO?", "生产场地是否通过FDA、EMA或WHO的GMP认证？"],
    ["GMP of FDA, EMA or WHO", "FDA、EMA或WHO的GMP"],
  ),
  synchronised_trial: yesNo(
    [
      "Is the trial part of a global programme led or co-led from China?",
      "是否为中方主导或共同主导的全球同步研发试验？",
    ],
    ["global trial led or co-led from China", "中方主导的全球同步试验"],
  ),
  manufacturing_contract: choice(
    ORDERED,
    ["What is made under contract?", "委托生产的是什么？"],
    ["made under contract", "委托生产内容"],
  ),
  linked_by_investment: yesNo(
    ["Are client and contractor linked by investment?", "委托双方是否存在投资关联？"],
    ["client and contractor linked by investment", "委托双方有投资关联"],
  ),
  produced_locally: yesNo(
    ["Is it produced where the firm is registered?", "是否在注册地所在城市生产？"],
    ["produced locally", "本地生产"],
  ),
  holder_or_produced_locally: yesNo(
    ["Is a local firm its holder, or is it produced locally?", "是否由本地单位持有许可，或在本地生产？"],
    ["held or produced locally", "本地持有或本地生产"],
  ),
  hospital_and_firm_together: yesNo(
    ["Do a hospital and a firm carry the project together?", "是否由医疗机构与企业合作开展？"],
    ["hospital and firm together", "医企合作"],
  ),
  rd_spending: quantity(
    YUAN,
    ["What was spent on R&D for what is claimed?", "所申请事项的研发投入是多少？"],
    ["R&D spending on the item", "该事项研发投入"],
  ),
  project_investment: quantity(
    YUAN,
    ["What is invested in the project?", "项目投资是多少？"],
    ["investment in the project", "项目投资"],
  ),
  municipal_money: quantity(
    YUAN,
    ["How much has the city granted for it?", "市级支持资金是多少？"],
    ["money granted by the city", "市级支持资金"],
  ),
  joins_international_event: yesNo(
    ["Does it take part in an international conference or fair?", "是否参加国际性活动或展会？"],
    ["international conference or fair", "国际性活动或展会"],
  ),
  event_cost: quantity(
    YUAN,
    ["What does taking part cost?", "参加活动的项目经费是多少？"],
    ["cost of taking part", "活动项目经费"],
  ),
  contract_amount: quantity(
    YUAN,
    ["What is the manufacturing contract worth?", "委托生产合同金额是多少？"],
    ["amount of the contract", "合同金额"],
  ),
} as const;
