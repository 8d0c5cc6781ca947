import { ACTS_AS, REGISTERED_IN } from "./choices.ts";
import { choice, quantity, text, YUAN, yesNo } from "./fact.ts";

/** What a measure may ask of the firm. */
export const FIRM_FACTS = {
  registered_in: choice(
    REGISTERED_IN,
    ["Where is the firm registered?", "企业注册在哪里？"],
    ["registered in", "注册地"],
  ),
  tax_in_pudong: yesNo(
    ["Does it pay its taxes in Pudong?", "税收户管地是否在浦东新区？"],
    ["taxes paid in Pudong", "税收户管在浦东"],
  ),
  in_lingang: yesNo(
    ["Is it in the Lin-gang Special Area?", "是否在临港新片区？"],
    ["in the Lin-gang Special Area", "在临港新片区"],
  ),
  acts_as: choice(ACTS_AS, ["What does it act as here?", "以何种身份申请？"], ["acts as", "申请身份"]),
  registered_in_lingang_since_2020: yesNo(
    ["Was it founded there in 2020 or later, not moved in?", "是否2020年以后在新片区新设，而非迁入？"],
    ["founded in Lin-gang in 2020 or later", "2020年后在临港新设"],
  ),
  years_since_founded: quantity(
    text("years", "年"),
    ["How many years ago was it founded?", "成立多少年？"],
    ["years since founding", "成立年数"],
  ),
  substantive_activity: yesNo(
    ["Does it produce or do R&D there, with premises and staff?", "是否有固定场所与人员，实质生产或研发？"],
    ["substantive production or R&D", "实质性生产或研发"],
  ),
  key_product_in_catalogue: yesNo(
    ["Is a main product a key product of the national catalogue?", "主要产品是否含目录所列关键产品（技术）？"],
    ["key product in the catalogue", "含关键产品（技术）"],
  ),
  investor_or_research_standing: yesNo(
    ["Does it meet the conditions on investors or on R&D?", "是否满足投资主体条件或研发生产条件之一？"],
    ["conditions on investors or R&D", "投资主体或研发生产条件"],
  ),
  books_rd_expenses: yesNo(
    ["Does it book R&D expenses under the income tax of China?", "是否在中国企业所得税下核算研发费用？"],
    ["R&D expenses under Chinese income tax", "国内税前列支研发费用"],
  ),
  newly_settled: yesNo(
    ["Is it newly registered in or moved to the district?", "是否新注册或新迁入本区？"],
    ["newly settled in the district", "新注册或新迁入"],
  ),
  paid_in_capital: quantity(
    YUAN,
    ["How much capital is paid in?", "实缴资本是多少？"],
    ["paid-in capital", "实缴资本"],
  ),
  credit_in_order: yesNo(
    ["Is it in normal operation with a clean credit record?", "是否经营正常、信用良好？"],
    ["credit record in order", "信用良好"],
  ),
  is_holder: yesNo(
    ["Does the firm itself hold the licence or registration?", "申请企业是否为上市许可持有人或注册人？"],
    ["holder of the licence", "上市许可持有人或注册人"],
  ),
  special_items_imported: yesNo(
    ["Does it import special items for R&D?", "是否进口研发用特殊物品？"],
    ["imports special items for R&D", "进口研发用特殊物品"],
  ),
} as const;
