import { Select } from "@mantine/core";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber } from "../../../words/format.ts";
import { PAGE_FIELD, useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";
import { Download } from "../../parts/Download.tsx";
import { Pages, useOffset } from "../../parts/Pages.tsx";
import type { SourceCard } from "../../parts/SourceState.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { ChangedFields } from "./ChangedFields.tsx";
import { ChangeList } from "./ChangeList.tsx";

const text = defineText({
  changes: { en: "What changed", zh: "变更" },
  none: { en: "Nothing has been loaded yet", zh: "尚未载入任何内容" },
  noneNote: { en: "Changes are told between two loads.", zh: "变更取自两次载入之间的比较。" },
  one: { en: "Only one load so far", zh: "目前仅载入一次" },
  oneNote: {
    en: "There is nothing to compare it with yet. When another edition is loaded, what was added, removed and changed stands here.",
    zh: "尚无可比较的版本。再次载入后，此处列出新增、移除与变更的内容。",
  },
  list: { en: "list them", zh: "列出" },
  from: { en: "From", zh: "自" },
  to: { en: "To", zh: "至" },
  added: { en: "added", zh: "新增" },
  removed: { en: "removed", zh: "移除" },
  changed: { en: "changed", zh: "变更" },
  reworded: { en: "reworded only", zh: "仅原文改动" },
  unchanged: { en: "unchanged", zh: "未变" },
  same: { en: "No record differs between these two loads", zh: "两次载入之间没有记录发生变化" },
  sameNote: {
    en: "The files may differ; what they say of the records does not.",
    zh: "文件可能不同，但记录内容一致。",
  },
});

export const PAGE = 50;

export type Comparison = OutputOf<"sources.changes">;
export type SourceLoad = Comparison["loads"][number];

/** What changed between two loads; the two stand in the address. */
export function Changes({ source }: { source: SourceCard }) {
  const t = useText(text);
  const [from] = useAddressField("from");
  const [to] = useAddressField("to");
  const offset = useOffset();
  const chosen = { ...(from ? { from } : {}), ...(to ? { to } : {}), ...(offset ? { offset } : {}) };
  const answer = useOperation("sources.changes", { source: source.id, limit: PAGE, ...chosen });
  return (
    <Answer of={answer}>
      {(found) => {
        if (found.loads.length === 0) return <Empty title={t("none")}>{t("noneNote")}</Empty>;
        if (found.loads.length === 1) return <Empty title={t("one")}>{t("oneNote")}</Empty>;
        return <Compared found={found} />;
      }}
    </Answer>
  );
}

function Compared({ found }: { found: Comparison }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [, begin] = useAddressField(PAGE_FIELD);
  const kinds = ["changed", "added", "removed", "reworded", "unchanged"] as const;
  return (
    <>
      <div className="filters compare">
        <Choose name="from" label={t("from")} value={found.from} loads={found.loads} />
        <Choose name="to" label={t("to")} value={found.to} loads={found.loads} />
      </div>
      <dl className="change-counts">
        {kinds.map((kind) => (
          <div key={kind} className={`kind-${kind}`}>
            <dt>{t(kind)}</dt>
            <dd>
              {kind === "unchanged" || kind === "reworded" || found[kind] === 0 ? (
                formatNumber(found[kind], language)
              ) : (
                <button
                  type="button"
                  className="figure-open inline"
                  title={t("list")}
                  onClick={() => begin(String(firstOf(found, kind)))}
                >
                  {formatNumber(found[kind], language)}
                </button>
              )}
            </dd>
          </div>
        ))}
      </dl>
      {found.total === 0 ? (
        <Empty title={t("same")}>{t("sameNote")}</Empty>
      ) : (
        <>
          <ChangedFields fields={found.fields} changed={found.changed} />
          <div className="table-tools">
            <Download label={t("changes")} rows={found.changes} />
          </div>
          <ChangeList changes={found.changes} />
          <Pages total={found.total} size={PAGE} />
        </>
      )}
    </>
  );
}

/** Where the list comes to a kind: it names the changed first, then the added, then the removed. */
const firstOf = ({ added, changed }: Comparison, kind: "added" | "changed" | "removed"): number =>
  ({ changed: 0, added: changed, removed: added + changed })[kind];

function Choose({
  name,
  label,
  value,
  loads,
}: {
  name: "from" | "to";
  label: string;
  value: string | null;
  loads: SourceLoad[];
}) {
  const { language } = useLanguage();
  const [, set] = useAddressField(name);
  const said = ({ edition, retrieved_at, name }: SourceLoad) =>
    `${formatDate((edition ?? retrieved_at).slice(0, 10), "day", language)} · ${name}`;
  // A file that was loaded twice is one state.
  const options = new Map([...loads].reverse().map((load) => [load.sha256, said(load)]));
  return (
    <Select
      label={label}
      allowDeselect={false}
      data={[...options].map(([id, title]) => ({ value: id, label: title }))}
      value={value}
      onChange={set}
    />
  );
}
