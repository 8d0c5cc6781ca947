import { typed } from "../text/chinese.ts";

/** What hospitals are for, and what they are, in both languages. Longer ones go first. */
const KINDS: readonly [kind: string, english: string, chinese: string][] = [
  [
    "integrated",
    "integrated traditional chinese and western medicine|integrated chinese and western medicine|integrated traditional chinese medicine and western medicine|traditional chinese medicine and western medicine|integrated traditional and western medicine|integrated tcm and western medicine|tcm and western medicine|traditional chinese and western medicine|chinese and western medicine|integrative medicine|integrated medicine",
    "中西医结合",
  ],
  [
    "tcm",
    "traditional chinese medicine|chinese traditional medicine|chinese medicine|traditional medicine|tcm|cm",
    "中医药|中医",
  ],
  [
    "maternity",
    "maternal and child health care|maternal and child healthcare|maternal and child health|maternal and child care|maternal and children health|maternity and child health care|maternity and child healthcare|maternity and child health|maternity and child care|maternal and child|maternity and infant health|maternity and infant|mch|maternity",
    "妇幼保健|妇婴保健|妇婴|妇幼|妇产儿童",
  ],
  ["women,children", "women and children health|women and children|woman and children", "妇女儿童|妇儿|妇女和儿童"],
  [
    "women",
    "obstetrics and gynecology|obstetrics and gynaecology|gynecology and obstetrics|women|woman",
    "妇产科|妇产|妇科",
  ],
  ["cancer", "cancer|tumor|tumors|tumour|oncology|oncological", "肿瘤防治中心|肿瘤防治|肿瘤中心|肿瘤|癌症"],
  ["children", "children|child|pediatric|paediatric|pediatrics|paediatrics", "儿童|儿科"],
  ["mouth", "stomatology|stomatological|stomatologic|dental|dentistry|oral", "口腔科|口腔|牙科|牙病防治"],
  ["eye,ent", "eye and ent|eye ear nose and throat|eye ent|eent", "眼耳鼻喉科|眼耳鼻喉"],
  ["eye", "eye|ophthalmic|ophthalmology|ophthalmological", "眼科"],
  ["ent", "ear nose and throat|otolaryngology|otolaryngological|ent", "耳鼻咽喉头颈外科|耳鼻咽喉|耳鼻喉科|耳鼻喉"],
  ["chest", "chest|thoracic", "胸科"],
  ["lung", "pulmonary|lung", "肺科|肺病"],
  ["blood", "blood diseases|blood disease|hematology|haematology", "血液病学|血液病|血液学"],
  ["mind", "mental health|psychiatric|psychiatry|mental", "精神卫生中心|精神卫生|精神病专科|精神病|心理卫生|精神"],
  ["infection", "infectious diseases|infectious disease|infectious", "传染病|感染病"],
  ["liver", "hepatobiliary surgery|hepatobiliary|liver", "肝胆外科|肝胆|肝病"],
  [
    "heart",
    "cardiovascular diseases|cardiovascular disease|cardiovascular|heart|cardiac",
    "心血管病|心血管|心脏病|心脏",
  ],
  ["brain", "brain|neurological", "脑科"],
  ["bone", "orthopedics and traumatology|orthopedic|orthopaedic|orthopedics|orthopaedics", "骨伤科|骨伤|骨科"],
  ["skin", "dermatology|dermatological|skin diseases|skin disease|skin", "皮肤病性病|皮肤病|皮肤"],
  ["old", "geriatric|geriatrics", "老年病|老年"],
  ["rehabilitation", "rehabilitation", "康复"],
  ["anus", "anorectal|proctology", "肛肠"],
  ["tuberculosis", "tuberculosis", "结核病防治|结核病|结核"],
  ["people", "people|peoples|renmin", "人民"],
  ["worker", "workers|worker|staff", "职工|工人"],
  ["centre", "medical center|medical centre", "医疗中心|医学中心"],
  ["central", "central", "中心"],
  ["general", "general", "总"],
  ["international", "international", "国际"],
];

/** Words in names of hospitals and universities that are translated, not read. */
const NAMES: readonly [chinese: string, english: string][] = [
  ["华西", "west china|western china"],
  ["华东", "east china|eastern china"],
  ["华北", "north china"],
  ["华南", "south china"],
  ["华中", "central china"],
  ["中南", "central south"],
  ["协和", "union"],
  ["东方", "east|orient|oriental"],
  ["邵逸夫", "sir run run shaw|run run shaw|srrsh"],
  ["白求恩", "norman bethune|bethune"],
  ["红十字", "red cross"],
  ["中日友好", "china japan friendship|sino japanese friendship|sino japan friendship"],
  ["中日联谊", "china japan union"],
  ["友谊", "friendship"],
  ["鼓楼", "drum tower"],
  ["苏北", "northern jiangsu|north jiangsu"],
  ["西南", "southwest|southwestern"],
  ["西北", "northwest|northwestern"],
  ["东南", "southeast"],
  ["东北", "northeast|northeastern"],
  ["南方", "southern"],
  ["川北", "north sichuan|northern sichuan"],
  ["皖南", "south anhui|southern anhui"],
  ["首都", "capital"],
  ["三峡", "three gorges"],
  ["航天", "aerospace|space"],
  ["铁路", "railway"],
  ["解放军", "people liberation army|peoples liberation army|pla|chinese pla"],
  ["武警", "armed police forces|armed police force|armed police|capf"],
  ["空军", "air force"],
  ["海军", "naval|navy"],
  ["陆军", "army"],
  ["军区", "military command|military region"],
  ["孙逸仙纪念", "sun yatsen memorial"],
  ["中山", "sun yatsen|zhongshan"],
  ["逸仙", "yatsen"],
  ["华美", "hwa mei|hwamei"],
  ["东华", "tungwah|tung wah"],
  ["基督教", "christian"],
  ["钢铁", "iron and steel|steel"],
  ["西京", "xijing"],
  ["国立", "national"],
  ["纪念", "memorial"],
  ["第一中心", "first central"],
  ["黄河", "yellow river"],
  ["长江", "yangtze"],
  ["浦东新", "pudong new"],
  ["和睦家", "united family"],
];

/** Universities that are translated or renamed, by their sign; and where they are, if their name does not say it. */
const UNIVERSITIES: readonly [sign: string, chinese: string, english: string, town: string][] = [
  ["zhongshan", "中山大学", "sun yatsen university|zhongshan university|sysu", "guangzhou"],
  ["jinan", "暨南大学", "jinan university", "guangzhou"],
  ["universityofjinan", "济南大学", "university of jinan", "jinan"],
  [
    "huazhongscience",
    "华中科技大学",
    "huazhong university of science and technology|huazhong science and technology university|central china university of science and technology|hust",
    "wuhan",
  ],
  ["nanhua", "南华大学", "university of south china", "hengyang"],
  ["ustc", "中国科学技术大学", "university of science and technology of china|ustc", "hefei"],
  [
    "ucas",
    "中国科学院大学|国科大",
    "university of chinese academy of sciences|university of the chinese academy of sciences|ucas",
    "",
  ],
  [
    "cams",
    "中国医学科学院|北京协和医学院",
    "chinese academy of medical sciences|chinese academy of medical science|peking union medical college|cams|pumc",
    "beijing",
  ],
  [
    "cacms",
    "中国中医科学院",
    "china academy of chinese medical sciences|china academy of chinese medical science|china academy of traditional chinese medicine|cacms",
    "beijing",
  ],
  [
    "navymedical",
    "海军军医大学|第二军医大学",
    "second military medical university|naval military medical university|naval medical university|navy medical university|navy military medical university",
    "shanghai",
  ],
  [
    "armymedical",
    "陆军军医大学|第三军医大学",
    "third military medical university|army medical university|army military medical university",
    "chongqing",
  ],
  [
    "airforcemedical",
    "空军军医大学|第四军医大学",
    "fourth military medical university|air force medical university|air force military medical university",
    "xian",
  ],
  ["firstmilitarymedical", "第一军医大学", "first military medical university", "guangzhou"],
  ["capitalmedical", "首都医科大学", "capital medical university|capital university of medical sciences", "beijing"],
  ["southernmedical", "南方医科大学", "southern medical university", "guangzhou"],
  ["southwestmedical", "西南医科大学", "southwest medical university", "luzhou"],
  ["chinamedical", "中国医科大学", "china medical university|chinese medical university", "shenyang"],
  ["zhongnan", "中南大学", "central south university|csu", "changsha"],
  ["dongnan", "东南大学", "southeast university", "nanjing"],
  ["suzhou", "苏州大学", "soochow university|suzhou university", "suzhou"],
  ["fudan", "复旦大学", "fudan university", "shanghai"],
  ["tongji", "同济大学", "tongji university", "shanghai"],
  ["qinghua", "清华大学", "tsinghua university|qinghua university", "beijing"],
  ["nankai", "南开大学", "nankai university", "tianjin"],
  ["xianggang", "香港大学", "university of hong kong|hong kong university|hku", "xianggang"],
  ["xianggangchinese", "香港中文大学", "chinese university of hong kong|cuhk", "xianggang"],
  ["northsichuanmedical", "川北医学院", "north sichuan medical college|north sichuan medical university", "nanchong"],
  ["wannanmedical", "皖南医学院|皖南医科大学", "wannan medical college|wannan medical university", "wuhu"],
  ["jianghan", "江汉大学", "jianghan university", "wuhan"],
  ["nantong", "南通大学", "nantong university", "nantong"],
  ["northchinascience", "华北理工大学", "north china university of science and technology", "tangshan"],
  ["southchinascience", "华南理工大学", "south china university of technology", "guangzhou"],
  ["sichuanacademy", "四川省医学科学院", "sichuan academy of medical sciences", "chengdu"],
  ["guangdongacademy", "广东省医学科学院", "guangdong academy of medical sciences", "guangzhou"],
  ["shanghaijiaotong", "上海交通大学", "shanghai jiao tong university|shanghai jiaotong university|sjtu", "shanghai"],
  ["zhejiang", "浙江大学", "zhejiang university|zju", "hangzhou"],
  ["beijing", "北京大学", "peking university|beijing university|pku", "beijing"],
  ["chongqing", "重庆大学", "chongqing university", "chongqing"],
];

/** Schools that stand for the universities they are of. */
const SCHOOLS: readonly [sign: string, chinese: string, english: string][] = [
  ["huazhongscience", "同济医学院", "tongji medical college|tongji medical school"],
  ["zhongnan", "湘雅医学院", "xiangya school of medicine|xiangya medical college|xiangya medical school"],
  [
    "jilin",
    "白求恩医学院|白求恩医学部",
    "norman bethune college of medicine|norman bethune health science center|bethune medical college",
  ],
  ["shandong", "齐鲁医学院", "cheeloo college of medicine|qilu college of medicine|qilu medical college"],
  [
    "sichuan",
    "华西医学中心",
    "west china school of medicine|west china medical center|west china center of medical sciences",
  ],
  ["zhongshan", "中山医学院", "zhongshan school of medicine"],
];

/** A name that several towns have hospitals of. */
export const COMMON_NAMES = new Set(
  "zhongshan tongji xiehe tongren hongshizi youyi dongfang renji jidujiao zhongxin guoji huashan bethel mazu".split(
    " ",
  ),
);

export interface Phrase {
  kind: "kind" | "name" | "university" | "school";
  value: string;
}

const split = (words: string): string[] => words.split("|").filter(Boolean);

const english = new Map<string, Phrase>();
const chinese = new Map<string, Phrase>();
const enter = (kind: Phrase["kind"], value: string, inEnglish: string, inChinese: string) => {
  for (const phrase of split(inEnglish)) english.set(phrase, { kind, value });
  for (const phrase of split(inChinese)) chinese.set(phrase, { kind, value });
};
for (const [kind, inEnglish, inChinese] of KINDS) enter("kind", kind, inEnglish, inChinese);
for (const [sign, inChinese, inEnglish] of UNIVERSITIES) enter("university", sign, inEnglish, inChinese);
for (const [sign, inChinese, inEnglish] of SCHOOLS) enter("school", sign, inEnglish, inChinese);
const firstWords = new Set<string>();
let namesRead = false;
function readNames(): void {
  if (namesRead) return;
  namesRead = true;
  for (const [inChinese, inEnglish] of NAMES)
    for (const phrase of split(inEnglish))
      if (!english.has(phrase)) english.set(phrase, { kind: "name", value: typed(inChinese).full });
  for (const phrase of english.keys()) firstWords.add(phrase.split(" ", 1)[0] ?? "");
}

const MOST_WORDS = 9;

/** The longest known phrase that begins at a word, and how many words it has. */
export function phraseAt(words: readonly string[], at: number): [Phrase, number] | null {
  readNames();
  if (!firstWords.has(words[at] ?? "")) return null;
  let phrase = "";
  let found: [Phrase, number] | null = null;
  for (let length = 1; length <= MOST_WORDS && at + length <= words.length; length += 1) {
    phrase = phrase ? `${phrase} ${words[at + length - 1]}` : (words[at] ?? "");
    const known = english.get(phrase);
    if (known) found = [known, length];
  }
  return found;
}

const LONGEST_CHINESE = 9;

export function chinesePhraseAt(text: string, at: number): [Phrase, number] | null {
  for (let length = Math.min(LONGEST_CHINESE, text.length - at); length > 0; length -= 1) {
    const known = chinese.get(text.slice(at, at + length));
    if (known) return [known, length];
  }
  return null;
}

/** Where a university is, by its sign. */
export const TOWN_OF_UNIVERSITY: ReadonlyMap<string, string> = new Map(
  UNIVERSITIES.flatMap(([sign, , , town]) => (town ? [[sign, town] as const] : [])),
);
export const isKnownUniversity = (sign: string): boolean => known.has(sign);
const known = new Set([...UNIVERSITIES, ...SCHOOLS].map(([sign]) => sign));
