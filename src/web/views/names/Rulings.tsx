import { Button } from "@mantine/core";
import { useState } from "react";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { ACTIONS, RULED_KINDS, type Ruling } from "./words.ts";

const text = defineText({
  none: { en: "No ruling yet", zh: "尚无裁定" },
  noneNote: {
    en: "What people decide on names is kept here, with who, when and why.",
    zh: "人工裁定将列于此，注明何人、何时、何故。",
  },
  undone: { en: "taken back by", zh: "撤销人：" },
  undo: { en: "Take back", zh: "撤销" },
  sure: { en: "Reason for taking it back", zh: "撤销理由" },
  by: { en: "by", zh: "裁定人：" },
  saving: { en: "Building the next snapshot…", zh: "正在构建新快照…" },
  yes: { en: "Yes, take it back", zh: "确认撤销" },
  record: { en: "the file", zh: "文件" },
});

export function Rulings() {
  const t = useText(text);
  const answer = useOperation("curation.queue", { limit: 1 });
  return (
    <Answer of={answer}>
      {({ decisions, may_decide }) =>
        decisions.length === 0 ? (
          <Empty title={t("none")}>{t("noneNote")}</Empty>
        ) : (
          <ol className="list">
            {decisions.map((ruling) => (
              <Line key={ruling.decision_id} ruling={ruling} mayDecide={may_decide} />
            ))}
          </ol>
        )
      }
    </Answer>
  );
}

function Line({ ruling, mayDecide }: { ruling: Ruling; mayDecide: boolean }) {
  const t = useText(text);
  const say = useSay();
  const { kind, action, label, entity_id, other_id, decided_by, decided_date, why, undone } = ruling;
  return (
    <li className={undone ? "outdated" : undefined}>
      <div>
        <b>{label ?? entity_id}</b> {say(ACTIONS[action])} <b>{label ? entity_id : other_id}</b>{" "}
        <span className="small soft">{say(RULED_KINDS[kind])}</span>
      </div>
      <div className="small soft">
        {`${why} · ${t("by")} ${decided_by} · ${decided_date} · `}
        <RecordLink record_key={ruling.record_key}>{t("record")}</RecordLink>
        {undone && ` · ${t("undone")} ${ruling.undone_by}: ${ruling.undone_why}`}
        {mayDecide && !undone && <Undo ruling={ruling} />}
      </div>
    </li>
  );
}

function Undo({ ruling }: { ruling: Ruling }) {
  const t = useText(text);
  const [open, setOpen] = useState(false);
  const [why, setWhy] = useState("");
  const change = useChange("curation.decide");
  if (!open) {
    return (
      <>
        {" · "}
        <button type="button" className="plain-link" onClick={() => setOpen(true)}>
          {t("undo")}
        </button>
      </>
    );
  }
  const undo = () => change.mutate({ action: "undo", decision: ruling.decision_id, by: ruling.decided_by, why });
  return (
    <span className="ruling">
      <input
        aria-label={t("sure")}
        placeholder={t("sure")}
        value={why}
        onChange={(event) => setWhy(event.currentTarget.value)}
      />{" "}
      <Button size="compact-xs" loading={change.isPending} disabled={!why.trim()} onClick={undo}>
        {change.isPending ? t("saving") : t("yes")}
      </Button>
      {change.error && <span role="alert">{change.error.message}</span>}
    </span>
  );
}
