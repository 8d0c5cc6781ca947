import type { Reading, SourceFile } from "../reading/reading.ts";
import { defineSource } from "../source.ts";
import { details, tableOf } from "./details.ts";
import { listings } from "./listings.ts";
import { dated, describe, identify, normalize } from "./normalize.ts";
import { Trial } from "./trial.ts";

/** The list is one table; the details are an archive of several. */
const reading: Reading = {
  async *records(files, notes) {
    const iterator = files[Symbol.asyncIterator]();
    const { value: first, done } = await iterator.next();
    if (done) return;
    const all = (async function* (): AsyncGenerator<SourceFile> {
      yield first;
      yield* { [Symbol.asyncIterator]: () => iterator };
    })();
    yield* (tableOf(first.name) ? details : listings).records(all, notes);
  },
};

export const chinadrugtrials = defineSource({
  id: "chinadrugtrials",
  title: {
    en: "CDE Drug Clinical Trial Registration and Information Platform (China)",
    zh: "药物临床试验登记与信息公示平台（国家药监局药审中心）",
  },
  group: "trials",
  homepage: "http://www.chinadrugtrials.org.cn",
  terms: {
    licence: {
      en: "Copyright of the Center for Drug Evaluation, NMPA; no licence to pass copies on",
      zh: "版权归国家药品监督管理局药品审评中心所有，未授权转发",
    },
    address: "http://www.chinadrugtrials.org.cn",
    redistribution: "no",
    attribution: {
      en: "Drug Clinical Trial Registration and Information Platform, Center for Drug Evaluation, NMPA",
      zh: "药物临床试验登记与信息公示平台，国家药品监督管理局药品审评中心",
    },
  },
  cadence: "daily",
  fresh_days: 31,
  coverage: "some",
  seen: "real_data",
  obtain: {
    en: "The site offers no download and turns programs away. Two files are read: the rows of the search result as tab-separated text (rank, number, status, medicine, indication, title, id), and an archive of trial_info.csv, trial_site_info.csv, trial_ec_info.csv and trial_endpoint.csv without headers",
    zh: "网站不提供下载且拒绝程序访问。可读取两种文件：检索结果的制表符分隔文本（序号、登记号、状态、药物名称、适应症、题目、页面 id），以及含 trial_info.csv、trial_site_info.csv、trial_ec_info.csv、trial_endpoint.csv（均无表头）的压缩包",
  },
  quirks: [
    {
      en: "A row of the list and the details of a trial are two records of one trial. A few numbers stand in the list twice, with pages of their own; each is a record.",
      zh: "列表行与试验详情为同一试验的两条记录。少数登记号在列表中出现两次且各有页面，分别存为一条记录。",
    },
    {
      en: "Numbered lists pasted into a cell of the list bring tabs along. Such a cell ends with a number and a point; it is joined with the next, and the row is kept.",
      zh: "列表单元格中粘贴的编号文本带有制表符，致使列数增多；以“数字加点”结尾的单元格与其后一格合并，不丢失该行。",
    },
    {
      en: "The list states no phase. We take the one in the title, if it stands before a word for a trial: IV期NSCLC is a stage of cancer. Bioequivalence studies have none.",
      zh: "列表不载分期，取自题目中紧接“临床”“试验”“研究”等词的分期；“IV期NSCLC”系肿瘤分期，不予采用。生物等效性试验不标分期。",
    },
    {
      en: "Counts are given for China and for all countries; whether the second holds the first is not said, so enrolment is stored only where one of them is given. The count enrolled goes before the target.",
      zh: "入组人数分“国内”“国际”填写，后者是否包含前者并无说明，故仅在只填其一时保存；有实际入组总人数时优先于目标人数。",
    },
    {
      en: "The start is the day of the first enrolment, else of the first consent, whichever country came first; completion is the last day stated.",
      zh: "开始日期取首例入组日期，缺失时取首例签署知情同意书日期，国内外以较早者为准；完成日期取较晚者。",
    },
    {
      en: "English names of medicines have lost their blanks in the archive and are kept so. Names of contacts and investigators are taken out.",
      zh: "压缩包中药物英文名丢失空格，按原样保存。申办者联系人与主要研究者姓名一律删除。",
    },
  ],
  live: null,
  reading,
  raw: Trial,
  identify,
  describe,
  normalize,
  dated,
});
