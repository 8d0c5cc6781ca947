import { labels } from "../../words/labels.ts";
import { SUCCESS_AREAS } from "../../words/voyage.ts";
import { type Block, figures, paragraph, said, same, table } from "../blocks.ts";
import { day, defineSection, type Material, named, place, UNKNOWN, word } from "../section.ts";

export const asset = defineSection({
  id: "asset",
  title: { en: "The asset and its evidence", zh: "资产与证据" },
  write: (material) => [...facts(material), ...known(material)],
});

function facts({ plan: { asset: it } }: Material): Block[] {
  const key = [it.record_key];
  const intro = it.drug_id
    ? []
    : [
        paragraph({
          en: "The asset is not in the evidence: all that stands here was entered, and what was not widens every range.",
          zh: "该资产不在证据库中：以下均为输入内容，未输入者使各区间放宽。",
        }),
      ];
  return [
    ...intro,
    figures(
      [{ en: "Name", zh: "名称" }, said(named(it.name, it.name_zh), key)],
      [{ en: "Originator", zh: "原研方" }, said(it.originator ? same(it.originator) : UNKNOWN, key)],
      [{ en: "Targets", zh: "靶点" }, said(it.targets.length ? same(it.targets.join(" × ")) : UNKNOWN, key)],
      [{ en: "Modality", zh: "药物形式" }, said(word("modality", it.modality), key)],
      [
        { en: "Stage", zh: "阶段" },
        said(it.stage === "filing" ? { en: "Filing", zh: "申报" } : word("stage", it.stage), key),
      ],
      [{ en: "Therapeutic area", zh: "治疗领域" }, said(it.area ? SUCCESS_AREAS[it.area] : UNKNOWN)],
    ),
  ];
}

const MOST = 12;

function known({ drug }: Material): Block[] {
  if (!drug) return [];
  const { organisations, trials, approvals, deals } = drug;
  return [
    ...table(
      { en: "Who discovered, develops and holds it", zh: "发现、开发与持有方" },
      [
        { title: { en: "Organisation", zh: "机构" } },
        { title: { en: "Role", zh: "角色" } },
        { title: { en: "Since", zh: "起始" } },
      ],
      organisations
        .slice(0, MOST)
        .map((row) => [
          said(same(row.organisation), [row.record_key]),
          said(labels.organisationRole[row.role]),
          said(row.from_date ? same(row.from_date.slice(0, 7)) : UNKNOWN),
        ]),
    ),
    ...table(
      { en: "Trials on record", zh: "在案试验" },
      [
        { title: { en: "Trial", zh: "试验" } },
        { title: { en: "Phase", zh: "阶段" } },
        { title: { en: "Status", zh: "状态" } },
        { title: { en: "Begun", zh: "开始" } },
      ],
      trials
        .slice(0, MOST)
        .map((row) => [
          said(same(row.trial_id), [row.record_key]),
          said(word("phase", row.phase)),
          said(word("status", row.status)),
          said(row.start_date ? same(row.start_date.slice(0, 7)) : UNKNOWN),
        ]),
    ),
    ...table(
      { en: "Approvals and applications on record", zh: "在案批准与申请" },
      [
        { title: { en: "Where", zh: "地区" } },
        { title: { en: "What", zh: "事项" } },
        { title: { en: "Day", zh: "日期" } },
      ],
      approvals
        .slice(0, MOST)
        .map((row) => [
          said(place(row.jurisdiction), [row.record_key]),
          said(word("event", row.event)),
          said(day(row.decision_date)),
        ]),
    ),
    ...table(
      { en: "Deals on record", zh: "在案交易" },
      [
        { title: { en: "Signed", zh: "签署" } },
        { title: { en: "Licensee", zh: "被许可方" } },
        { title: { en: "Territory", zh: "地域" } },
      ],
      deals
        .slice(0, MOST)
        .map((row) => [
          said(day(row.signed_date), [row.record_key]),
          said(named(row.licensee, row.licensee_zh)),
          said(word("territory", row.territory)),
        ]),
    ),
    ...(trials.length + approvals.length + deals.length === 0
      ? [
          paragraph({
            en: "No trial, approval or deal of it was found in the sources looked at; there may be some elsewhere.",
            zh: "所查来源中未见其试验、批准或交易；他处可能存在。",
          }),
        ]
      : []),
  ];
}
