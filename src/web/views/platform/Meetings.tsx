import { Button, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useChange } from "../../lib/api.ts";
import { instantHere, zoneHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { type InterestRoom, MEETING_STATES } from "./opportunity-words.ts";
import { Said } from "./Said.tsx";

type Meeting = InterestRoom["meetings"][number];

const text = defineText({
  title: { en: "Meetings", zh: "会议" },
  none: { en: "No meeting has been proposed.", zh: "尚未提议会议。" },
  theirs: { en: "Proposed by the other side", zh: "对方提议" },
  ours: { en: "Proposed by you", zh: "我方提议" },
  minutes: { en: "minutes", zh: "分钟" },
  accept: { en: "Accept this time", zh: "接受此时间" },
  decline: { en: "None of them", zh: "均不合适" },
  cancel: { en: "Cancel", zh: "取消" },
  file: { en: "For your calendar", zh: "加入日历" },
  propose: { en: "Propose a meeting", zh: "提议会议" },
  subject: { en: "What about", zh: "主题" },
  length: { en: "Minutes", zh: "时长（分钟）" },
  first: { en: "First choice, by your clock", zh: "首选时间（您的时区）" },
  second: { en: "Second choice", zh: "备选时间" },
  third: { en: "Third choice", zh: "再备选时间" },
  there: { en: "There", zh: "对方时间" },
});

/** Times are instants: each side reads its own clock first and the other's beside it. */
export function Meetings({ room }: { room: InterestRoom }) {
  const t = useText(text);
  const { side, state } = room.interest;
  const otherZone = side === "firm" ? room.interest.partner_zone : room.interest.firm_zone;
  return (
    <section className="card stack spaced" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      {room.meetings.length === 0 && <p className="soft flat">{t("none")}</p>}
      <ul className="plain-list cases">
        {room.meetings.map((meeting) => (
          <Line key={meeting.meeting_id} meeting={meeting} otherZone={otherZone} />
        ))}
      </ul>
      {state === "accepted" && (
        <details>
          <summary>{t("propose")}</summary>
          <Proposing interest_id={room.interest.interest_id} otherZone={otherZone} />
        </details>
      )}
    </section>
  );
}

function useBothClocks(otherZone: string | null) {
  const { language } = useLanguage();
  return (instant: string) => {
    const here = instantHere(instant, language);
    return otherZone && otherZone !== zoneHere() ? `${here} · ${instantHere(instant, language, otherZone)}` : here;
  };
}

function Line({ meeting, otherZone }: { meeting: Meeting; otherZone: string | null }) {
  const t = useText(text);
  const say = useSay();
  const clocks = useBothClocks(otherZone);
  const change = useChange("meetings.move");
  const { meeting_id, version, subject, is_ours, minutes, starts, state, accepted_start } = meeting;
  const mayAnswer = state === "proposed" && !is_ours;
  return (
    <li>
      <b>{subject}</b>
      <p className="small soft flat">
        {[say(MEETING_STATES[state]), t(is_ours ? "ours" : "theirs"), `${minutes} ${t("minutes")}`].join(" · ")}
      </p>
      <ul className="plain-list">
        {(accepted_start ? [accepted_start] : starts).map((start) => (
          <li key={start}>
            {`${clocks(start)} `}
            {mayAnswer && (
              <Button
                size="compact-xs"
                variant="default"
                loading={change.isPending}
                onClick={() => change.mutate({ meeting_id, version, command: "accept", start })}
              >
                {t("accept")}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="row-of-buttons">
        {state === "accepted" && (
          <a href={`/api/meetings/calendar?meeting_id=${meeting_id}&format=file`} download="meeting.ics">
            {t("file")}
          </a>
        )}
        {mayAnswer && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => change.mutate({ meeting_id, version, command: "decline" })}
          >
            {t("decline")}
          </Button>
        )}
        {(state === "accepted" || (state === "proposed" && is_ours)) && (
          <Button
            size="compact-xs"
            variant="subtle"
            onClick={() => change.mutate({ meeting_id, version, command: "cancel" })}
          >
            {t("cancel")}
          </Button>
        )}
      </div>
      <Said problem={change.error} />
    </li>
  );
}

const CHOICES = ["first", "second", "third"] as const;

function Proposing({ interest_id, otherZone }: { interest_id: string; otherZone: string | null }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [subject, setSubject] = useState("");
  const [minutes, setMinutes] = useState(60);
  const [times, setTimes] = useState(["", "", ""]);
  const change = useChange("meetings.propose");
  const starts = times.filter(Boolean).map((time) => new Date(time).toISOString());
  const propose = () =>
    change.mutate(
      { interest_id, subject, minutes, starts },
      {
        onSuccess: () => {
          setSubject("");
          setTimes(["", "", ""]);
        },
      },
    );
  return (
    <div className="form">
      <TextInput
        label={t("subject")}
        value={subject}
        onChange={(event) => setSubject(event.currentTarget.value)}
        maxLength={200}
      />
      <NumberInput
        label={t("length")}
        value={minutes}
        onChange={(value) => setMinutes(Number(value) || 60)}
        min={10}
        max={480}
        allowDecimal={false}
      />
      {CHOICES.map((choice, at) => {
        const time = times[at];
        return (
          <TextInput
            key={choice}
            type="datetime-local"
            label={t(choice)}
            value={time ?? ""}
            description={
              time && otherZone
                ? `${t("there")}: ${instantHere(new Date(time).toISOString(), language, otherZone)}`
                : undefined
            }
            onChange={(event) => {
              const value = event.currentTarget.value;
              setTimes((all) => all.map((each, index) => (index === at ? value : each)));
            }}
          />
        );
      })}
      <Said problem={change.error} />
      <Button onClick={propose} loading={change.isPending} disabled={!subject.trim() || starts.length === 0}>
        {t("propose")}
      </Button>
    </div>
  );
}
