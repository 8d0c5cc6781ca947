import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatNumber } from "../../../words/format.ts";
import { chosen, useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Download } from "../../parts/Download.tsx";
import { Choice, useWords, Words } from "../../parts/filters.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import { SourceFoot } from "../../parts/SourceFoot.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { ByField } from "./ByField.tsx";
import { ConflictList } from "./ConflictList.tsx";
import { KINDS } from "./kinds.ts";
import { Precision } from "./Precision.tsx";

const text = defineText({
  sources: { en: "Sources & methods", zh: "来源与方法" },
  title: { en: "Where sources disagree", zh: "来源不一致之处" },
  lede: {
    en: "Records of the same study or medicine that do not say the same. All are kept; nothing is averaged away.",
    zh: "同一项研究或同一药物的记录说法不同。各方均保留，不取平均。",
  },
  contract: {
    en: "Before two values are compared, each is brought to the words, units and precision of our tables; what then still differs is a conflict. What differs only in wording, precision or definition is a difference of vocabulary, and an older copy of the same record is told apart by its age.",
    zh: "比较之前，各数值先统一为我们数据表的用语、单位与精度；统一后仍不同者为冲突。仅在用语、精度或定义上不同者为用语差异；同一记录的旧副本另列为新旧差异。",
  },
  written: { en: "The contract in full:", zh: "规则全文：" },
  kind: { en: "Kind of difference", zh: "差异类型" },
  field: { en: "Field", zh: "字段" },
  subject: { en: "Name or number", zh: "名称或编号" },
  none: { en: "No such difference found", zh: "未发现此类差异" },
  noneNote: {
    en: "Only records of sources that are loaded are compared; another source may still disagree.",
    zh: "仅比较已载入来源的记录；其他来源仍可能不同。",
  },
});

const CONTRACT = "docs/conflicts.md";
const SIZE = 50;

export type Conflicts = OutputOf<"conflicts.list">;

export function ConflictsView() {
  const t = useText(text);
  const [asked] = useAddressField("kind");
  const [field] = useAddressField("field");
  const [source] = useAddressField("source");
  const subject = useWords("subject");
  const kind = chosen(asked, KINDS) ?? "conflict";
  const offset = useOffset();
  const answer = useOperation("conflicts.list", {
    ...(field ? { field } : {}),
    ...(source ? { source } : {}),
    ...(subject ? { subject } : {}),
    ...{ kind, limit: SIZE, offset },
  });
  return (
    <>
      <Crumbs to={[{ path: "/sources", name: t("sources") }]} />
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <p className="soft small method">
        {`${t("contract")} ${t("written")} `}
        <code>{CONTRACT}</code>
      </p>
      <Answer of={answer}>{(found) => <Found found={found} />}</Answer>
      <SourceFoot groups={["trials", "approvals"]} />
    </>
  );
}

function Found({ found }: { found: Conflicts }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const [field] = useAddressField("field");
  const [asked] = useAddressField("kind");
  const kind = chosen(asked, KINDS) ?? "conflict";
  const contract = found.by_field.find((each) => each.field === field)?.contract;
  return (
    <>
      <Precision of={found.precision} />
      <div className="filters">
        <Words name="subject" label={t("subject")} />
        <Choice name="kind" label={t("kind")} words={KINDS} otherwise={KINDS.conflict} />
        <Choice
          name="field"
          label={t("field")}
          words={Object.fromEntries(found.by_field.map(({ field, title }) => [field, title]))}
        />
      </div>
      <ByField counts={found.by_field} />
      {contract && <p className="small soft method">{say(contract)}</p>}
      {found.total === 0 ? (
        <Empty title={t("none")}>{t("noneNote")}</Empty>
      ) : (
        <>
          <h2>{`${say(KINDS[kind])} · ${formatNumber(found.total, language)}`}</h2>
          <div className="table-tools">
            <Download label={t("title")} rows={found.conflicts} />
          </div>
          <ConflictList found={found} />
          <Pages total={found.total} size={SIZE} />
        </>
      )}
    </>
  );
}
