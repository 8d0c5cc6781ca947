import { Button, Select, Textarea, TextInput } from "@mantine/core";
import { useState } from "react";
import type { InputOf } from "../../../operations/catalogue.ts";
import { formatDate } from "../../../words/format.ts";
import { useChange } from "../../lib/api.ts";
import { dayHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { type InterestRoom, OUTCOMES } from "./opportunity-words.ts";
import { Said } from "./Said.tsx";

type Outcome = InterestRoom["outcomes"][number];

const text = defineText({
  title: { en: "What came of it", zh: "合作结果" },
  none: { en: "Nothing has been entered yet.", zh: "尚未登记。" },
  waits: { en: "waits for the other side to confirm", zh: "待对方确认" },
  confirmed: { en: "confirmed by both", zh: "双方已确认" },
  confirm: { en: "Confirm", zh: "确认" },
  enter: { en: "Enter what came of it", zh: "登记合作结果" },
  kind: { en: "What", zh: "类型" },
  day: { en: "On", zh: "日期" },
  note: { en: "In words", zh: "说明" },
});

export function Outcomes({ room }: { room: InterestRoom }) {
  const t = useText(text);
  return (
    <section className="card stack spaced" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {room.outcomes.length === 0 && <p className="soft flat">{t("none")}</p>}
      <ul className="plain-list cases">
        {room.outcomes.map((outcome) => (
          <Line key={outcome.outcome_id} outcome={outcome} />
        ))}
      </ul>
      <details>
        <summary>{t("enter")}</summary>
        <Entering interest_id={room.interest.interest_id} />
      </details>
    </section>
  );
}

function Line({ outcome }: { outcome: Outcome }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const change = useChange("outcomes.confirm");
  const { outcome_id, kind, day, note, is_ours, confirmed_at } = outcome;
  return (
    <li>
      <b>{say(OUTCOMES[kind])}</b>
      <p className="small soft flat">
        {`${formatDate(day, "day", language)} · ${t(confirmed_at ? "confirmed" : "waits")}`}
      </p>
      {note && <p className="said flat">{note}</p>}
      {!is_ours && !confirmed_at && (
        <Button
          size="compact-xs"
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ outcome_id })}
        >
          {t("confirm")}
        </Button>
      )}
      <Said problem={change.error} />
    </li>
  );
}

function Entering({ interest_id }: { interest_id: string }) {
  const t = useText(text);
  const say = useSay();
  const [kind, setKind] = useState<string | null>(null);
  const [day, setDay] = useState(dayHere(new Date().toISOString()));
  const [note, setNote] = useState("");
  const change = useChange("outcomes.record");
  const enter = () =>
    change.mutate({ interest_id, kind, day, ...(note.trim() ? { note } : {}) } as InputOf<"outcomes.record">, {
      onSuccess: () => {
        setKind(null);
        setNote("");
      },
    });
  return (
    <div className="form">
      <Select
        label={t("kind")}
        data={Object.entries(OUTCOMES).map(([value, word]) => ({ value, label: say(word) }))}
        value={kind}
        onChange={setKind}
      />
      <TextInput type="date" label={t("day")} value={day} onChange={(event) => setDay(event.currentTarget.value)} />
      <Textarea
        label={t("note")}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={2000}
      />
      <Said problem={change.error} />
      <Button variant="default" onClick={enter} loading={change.isPending} disabled={!kind || !day}>
        {t("enter")}
      </Button>
    </div>
  );
}
