import { CHINESE_PLACES } from "./places.ts";
import type { Branch, Profile } from "./profile.ts";

const BANKS: [RegExp, string][] = [
  [/^中行(?=\p{Script=Han}{2,}(?:分行|支行)|$)/u, "中国银行"],
  [/^建行/u, "中国建设银行"],
  [/^工行/u, "中国工商银行"],
  [/^农行/u, "中国农业银行"],
  [/^交行/u, "交通银行"],
  [/^招行(?:银行)?/u, "招商银行"],
  [/^(?:浦发银行|浦东发展银行)/u, "上海浦东发展银行"],
  [/农商(?:银)?行/u, "农村商业银行"],
];

const LEGAL =
  /(?:股份)?有限责任(?:股份)?公司|责任有限公司|股份有限(?:责任)?公司|股份公司|有限公司|(?<!分)公司|株式会社|有限会社|合伙企业|有限合伙人?|普通合伙/gu;
const BRANCH =
  /^(.*?(?:银行|证券|信用社|信用联社|保险|人寿|信托|期货|公司))(.*?)(分行|中心支行|支行|证券营业部|营业部|分公司|分社|分理处|办事处)$/u;
const DEPARTMENT = /^(.{3,}?(?:医院|医学中心))(.{1,20}(?:科|科室|实验室|门诊|病区|中心|研究室))$/u;

const RANKS =
  /^(?:维吾尔|壮族|回族)?自治区|^(?:\p{Script=Han}{1,6}族)?自治[州县]|^特别行政区|^(?:省|市|县|地区|盟|州)/u;
const COUNTY = /^(\p{Script=Han}{2,3}?)[县市](?=\p{Script=Han}{3})/u;

/** Hospitals that every town has. */
export const GENERIC_HOSPITAL =
  /^(?:大学|医科|附属|第[一二三四五六七八九十]+|人民|中心|中医|中西医结合|儿童|妇幼|妇产|肿瘤|口腔|胸科|胸|传染病|精神卫生|眼科|骨科|专科|军医|总|协和|同济|红十字会?)+$/u;
const OF_UNIVERSITY = /^(.{2,}(?:大学|医学院))(?:附属)?(.{2,})医院$/u;

const KINDS =
  /(?:农村商业银行|村镇银行|商业银行|银行|证券|信托|期货|保险|人寿|医院|大学|学院|医学中心|研究所|研究院|研究中心|信用社|合作联社)$/u;

const TRADE =
  "生物制品 生物 医药 制药 新药 生化 医用 生命科学 药业 药物 药品 医疗器械 医疗 器械 健康 医学 诊断 基因 细胞 疫苗 免疫 抗体 中药 科技 技术 高新技术 高新 研发 研究 开发 发展 创新 创业 投资 控股 集团 实业 国际 股权 管理 咨询 企业 贸易 商贸 经贸 进出口 房地产 地产 置业 物业 信息 电子 机电 机械 设备 电器 电气 光电 通信 网络 软件 智能 材料 新材料 能源 新能源 环保 节能 环境 工程 建设 建筑 服务 物流 运输 供应链 融资 租赁 担保 小额贷款 资产 资本 基金 产业 财务 中心 化工 化学 股份 文化 传媒 食品 餐饮 酒店 旅行社 汽车 零部件 部件 矿业 稀土 煤业 电力 发电 燃气 水务 污水处理 农业 商业 工业 精密 机器 事务所 经营 营销 销售 供应 代理 货运 典当 集成电路 金融";
const TRADES = TRADE.split(" ").sort((a, b) => b.length - a.length);

/** Takes apart a plain text with Chinese characters, blanks taken out. */
export function readChinese(text: string): Profile {
  let whole = text.replace(/\s+/gu, "");
  // A town written twice, as in 泰和泰和县.
  whole = whole.replace(/(\p{Script=Han}{2})\1/gu, "$1");
  for (const [short, full] of BANKS) whole = whole.replace(short, full);
  const ward = DEPARTMENT.exec(whole);
  if (ward?.[1]) whole = ward[1];
  const { outer, places } = withoutBrackets(whole);
  const found = BRANCH.exec(outer);
  const isBranch = found?.[2] !== undefined && (found[2] !== "" || found[3] !== "公司");
  const branch = found && isBranch ? { kind: found[3] ?? "", place: branchPlace(found[2] ?? "") } : null;
  return head(found && isBranch ? (found[1] ?? "") : outer, places, branch, ward !== null);
}

function withoutBrackets(text: string): { outer: string; places: string[] } {
  const places: string[] = [];
  const outer = text.replace(/[([]([^()[\]]*)[)\]]?/gu, (_, inner: string) => {
    const name = inner.replace(/(?<=..)[省市]$/u, "");
    if (CHINESE_PLACES.has(name) || name === "中国") places.push(name);
    else if (/集团|控股/u.test(inner)) return inner;
    return "";
  });
  return { outer: outer || text.replace(/[()[\]]/gu, ""), places };
}

const branchPlace = (text: string): string =>
  text
    .replace(LEGAL, "")
    .replace(/(?<=..)(?:维吾尔|壮族|回族)?自治区|(?<=..)(?:分行|[省市县])/gu, "")
    .replace(/(?<=..)(?<![园新发务税])区$/u, "");

function head(text: string, bracketed: string[], branch: Branch | null, department: boolean): Profile {
  const legal = text.match(LEGAL) ?? [];
  let rest = text.replace(LEGAL, "").replace(/[^\p{L}\p{N}]+/gu, "");
  if (/^中国.{2,}(?:银行|证券|信托|保险|人寿)$/u.test(rest)) rest = rest.slice(2);
  const towns: string[] = [];
  const [, university = "", hospital = ""] = OF_UNIVERSITY.exec(rest) ?? [];
  if (isNamed(hospital)) {
    towns.push(university);
    rest = `${hospital}医院`;
  }
  rest = leading(rest.replace(/(?<=族)自治[州县]/gu, ""), towns);
  const kinds: string[] = [];
  const kind = KINDS.exec(rest)?.[0];
  if (kind) {
    kinds.push(kind);
    rest = rest.slice(0, rest.length - kind.length);
  }
  const place = towns.join("");
  // Until 2010 the banks of towns were called 商业银行.
  if (kind === "商业银行" && rest === "" && CHINESE_PLACES.has(place)) kinds[0] = "银行";
  const [own, trade] = kind ? [rest, []] : cut(rest);
  const key = `${place}${rest}${kinds.join("")}${bracketed.join("")}${branch ? branch.place + branch.kind : ""}`;
  return {
    script: "chinese",
    key: key || text.replace(/[^\p{L}\p{N}]+/gu, ""),
    own: [own || place].filter(Boolean),
    places: [],
    trade,
    kinds,
    countries: bracketed,
    towns: own ? towns : [],
    legal,
    short: null,
    initials: ["", ""],
    department,
    joint: false,
    branch,
    hospital: null,
    homonym: null,
    beside: [],
  };
}

/** `四川大学华西医院` is called 华西医院; `北京大学第一医院` is never 第一医院. */
const isNamed = (hospital: string): boolean => {
  const name = hospital.slice(placeAt(hospital)?.length ?? 0);
  return name.length > 1 && !GENERIC_HOSPITAL.test(name) && !CHINESE_PLACES.has(name);
};

/** Takes the places off the front: `江苏省苏州市…`. What is left has to be a name. */
function leading(text: string, towns: string[]): string {
  let rest = text;
  for (let turn = 0; turn < 3; turn += 1) {
    const place = placeAt(rest);
    if (!place) break;
    const behind = rest.slice(place.length).replace(RANKS, "");
    if (behind.length < 2 && towns.length === 0 && behind.length > 0) break;
    if (!towns.includes(place)) towns.push(place);
    rest = behind;
  }
  const county = COUNTY.exec(rest);
  if (county?.[1] && !/[城都]$/u.test(county[1])) {
    if (!towns.includes(county[1])) towns.push(county[1]);
    rest = rest.slice(county[0].length);
  }
  return rest;
}

export function placeAt(text: string): string | null {
  for (let length = 4; length >= 2; length -= 1) {
    const place = text.slice(0, length);
    if (place.length === length && (CHINESE_PLACES.has(place) || place === "中国")) return place;
  }
  return null;
}

/** The distinctive part, and the words of the trade behind it. */
function cut(text: string): [string, string[]] {
  const trade: string[] = [];
  let rest = text;
  for (;;) {
    const word = TRADES.find((each) => rest.endsWith(each));
    if (!word || rest.length - word.length === 1) break;
    rest = rest.slice(0, rest.length - word.length);
    trade.unshift(word);
    if (!rest) break;
  }
  return [rest, trade];
}
