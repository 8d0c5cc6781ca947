import { isChinese } from "../text/chinese.ts";
import { plain } from "../text/plain.ts";

export type Likeness = "same" | "different" | "unknown";

const list = (words: string) => new Set(words.split(" "));

const COMMON_OF_SPONSORS = list(
  "inc incorporated ltd limited llc llp corp corporation co company gmbh kgaa kg ag sa sas spa srl bv nv plc ab as aps oy kk pty lp sl slu sarl ulc " +
    "pharma pharmaceutical pharmaceuticals pharmaceutica pharmacy biopharma biopharmaceutical biopharmaceuticals biotech biotechnology biologics biological biosciences bioscience bio " +
    "therapeutics therapeutic medicine medicines medical med sciences science scientific technology technologies tech healthcare health care group groupe holding holdings international global worldwide " +
    "research development rd clinical trials trial center centre centro centrum hospital hospitals hospitalier hopital hopitaux krankenhaus klinikum university universite universita universidad universitair universitat universitaet universitatsklinikum " +
    "college school faculty institute institut instituto institutes foundation fondation fundacion fondazione stichting the of and de du des der den del di da la le les for et und og y in at al " +
    "national department ministry trust nhs society association academy cooperative cancer oncology first second third fourth affiliated people peoples general central province provincial city municipal region regional " +
    "china chinese usa us uk europe european eu japan america american north south east west laboratories laboratory laboratoires labs lab division products services",
);

const COMMON_OF_TITLES = list(
  "study studies trial trials phase patients patient subjects participants people treatment treating treat therapy therapies efficacy safety safe effect effects effectiveness tolerability tolerance pharmacokinetics pharmacokinetic " +
    "pharmacodynamics randomized randomised randomization double single blind blinded triple placebo controlled control open label labeled labelled multicenter multicentre multi center centre evaluate evaluation evaluating assess assessment assessing " +
    "investigate investigation compare compared comparing comparison comparative versus combination combined adults adult children pediatric paediatric healthy volunteers volunteer with without and the for from who are was were has have been its their this that than into " +
    "receiving received after before during using use used following follow determine clinical research parallel group groups arm arms dose doses dosing oral once daily weekly week weeks month months year years long term short new " +
    "disease diseases disorder syndrome severe moderate mild chronic acute primary early advanced first second line high low risk outcome outcomes program protocol design designed prospective retrospective observational interventional " +
    "une des les dans chez pour avec par sur etude essai estudio ensayo para con los las del por una eine der die das und mit von bei zur studie patienten",
);

const CHINESE_COMMON_OF_SPONSORS =
  /股份|有限|责任|公司|集团|医药|制药|药业|药物|生物|科技|技术|工程|医学|医疗|中医|医院|大学|附属|第[一二三四五六七八九十]|人民|中心|研究|院|所|临床|国际|中国|省|市|\([^)]*\)/g;
const CHINESE_COMMON_OF_TITLES =
  /随机|双盲|单盲|安慰剂|对照|平行|多中心|开放|单臂|临床|研究|试验|评价|评估|有效性|安全性|耐受性|疗效|患者|受试者|治疗|健康|成人|药代动力学|药效|生物等效性|单次|多次|给药|剂量|人体|空腹|餐后|口服|[一-龥]期|中国|比较|联合|用于|或|的|和|与|在|中|及|对/g;

/** What tells one name of a sponsor from another: in Latin letters words, in Chinese pairs of characters. */
export interface Marks {
  latin: ReadonlySet<string>;
  chinese: ReadonlySet<string>;
}

const BREAKS = /[^\p{L}\p{N}]+/u;

export function sponsorMarks(name: string | null): Marks {
  const text = plain(name ?? "");
  const words = text.replace(/\p{Script=Han}+/gu, " ").replace(/\bs\.? ?(?:p\.? ?)?a\.(?: |$)/g, " ");
  return {
    latin: new Set(
      words
        .replace(/['.]/g, "")
        .split(BREAKS)
        .filter((word) => word.length > 1 && !COMMON_OF_SPONSORS.has(word)),
    ),
    chinese: isChinese(text) ? pairsOf(text, CHINESE_COMMON_OF_SPONSORS) : NONE,
  };
}

export function titleMarks(title: string | null): Marks {
  const text = plain(title ?? "");
  const words = text.replace(/\p{Script=Han}+/gu, " ").split(BREAKS);
  const telling = words.filter((word) => word.length > 2 && /\p{L}/u.test(word) && !COMMON_OF_TITLES.has(word));
  return {
    // Plurals and the same word of two languages begin alike.
    latin: new Set(telling.map((word) => word.slice(0, 5))),
    chinese: isChinese(text) ? pairsOf(text, CHINESE_COMMON_OF_TITLES) : NONE,
  };
}

const NONE: ReadonlySet<string> = new Set();

function pairsOf(text: string, common: RegExp): Set<string> {
  const pairs = new Set<string>();
  for (const [run] of text.replace(common, " ").matchAll(/\p{Script=Han}{2,}/gu))
    for (let at = 0; at + 1 < run.length; at += 1) pairs.add(run.slice(at, at + 2));
  return pairs;
}

/** The same where all that one is called is in the other; different where nothing is, in a script both are written in. */
export function sameSponsor(a: Marks, b: Marks): Likeness {
  const scripts = comparable(a, b, 1);
  if (!scripts.length) return "unknown";
  if (scripts.some(([one, other]) => sharedBy(one, other) === Math.min(one.size, other.size))) return "same";
  return scripts.every(([one, other]) => sharedBy(one, other) === 0) ? "different" : "unknown";
}

/** Titles may only speak against: they do where they have no telling word in common. */
export function titlesDisagree(a: Marks, b: Marks): boolean {
  const scripts = comparable(a, b, 2);
  return scripts.length > 0 && scripts.every(([one, other]) => sharedBy(one, other) === 0);
}

/** From 0 to 1: the telling words in common of all that either has. */
export function titleOverlap(a: Marks, b: Marks): number {
  return Math.max(
    0,
    ...comparable(a, b, 1).map(([one, other]) => {
      const shared = sharedBy(one, other);
      return shared / (one.size + other.size - shared);
    }),
  );
}

function comparable(a: Marks, b: Marks, least: number): (readonly [ReadonlySet<string>, ReadonlySet<string>])[] {
  const scripts = [[a.latin, b.latin] as const, [a.chinese, b.chinese] as const];
  return scripts.filter(([one, other]) => one.size >= least && other.size >= least);
}

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const mark of a) if (b.has(mark)) shared += 1;
  return shared;
}
