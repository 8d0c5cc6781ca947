import { Button, Popover, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { type FormEvent, useId, useState } from "react";
import { formatDate, formatInstant } from "../../words/format.ts";
import { useOperation } from "../lib/api.ts";
import { useAsOf } from "../lib/as-of.ts";
import { defineText, useLanguage, useText } from "../lib/text.tsx";

const text = defineText({
  now: { en: "today", zh: "今天" },
  asOfNow: { en: "As of today", zh: "截至今天" },
  asOf: { en: "As of", zh: "截至" },
  choose: { en: "Choose a day", zh: "选择日期" },
  note: {
    en: "Every page then shows what was loaded by the end of that day (UTC).",
    zh: "此后每一页都显示截至该日（UTC）已载入的内容。",
  },
  show: { en: "Show that day", zh: "查看该日" },
  back: { en: "back to today", zh: "返回今天" },
  snapshot: { en: "from the snapshot built", zh: "所用快照建于" },
  none: { en: "there was no snapshot yet", zh: "当时尚无快照" },
});

const DAY = /^\d{4}-\d{2}-\d{2}$/;

function useDaySaid(): (day: string) => string {
  const { language } = useLanguage();
  return (day) => (DAY.test(day) ? formatDate(day, "day", language) : day);
}

/** The day the application speaks of, in the header; opens the field to choose another. */
export function AsOfMenu() {
  const t = useText(text);
  const said = useDaySaid();
  const [day] = useAsOf();
  const [opened, { toggle, close }] = useDisclosure(false);
  return (
    <Popover opened={opened} onChange={close} position="bottom-end" trapFocus returnFocus width={270} shadow="md">
      <Popover.Target>
        <button
          type="button"
          className="plain"
          aria-label={`${day ? `${t("asOf")} ${said(day)}` : t("asOfNow")}: ${t("choose")}`}
          aria-haspopup="dialog"
          aria-expanded={opened}
          onClick={toggle}
        >
          <span className="desk-only">{day ? `${t("asOf")} ${said(day)}` : t("asOfNow")}</span>
          <span className="phone-only">{day ? said(day) : t("now")}</span>
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t("choose")}>
        <Choose close={close} />
      </Popover.Dropdown>
    </Popover>
  );
}

function Choose({ close }: { close: () => void }) {
  const t = useText(text);
  const note = useId();
  const [day, setDay] = useAsOf();
  const [wanted, setWanted] = useState(day ?? "");
  const go = (to: string | null) => {
    setDay(to);
    close();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (DAY.test(wanted)) go(wanted);
  };
  return (
    <form className="as-of-form" onSubmit={submit}>
      <TextInput
        type="date"
        label={t("choose")}
        aria-describedby={note}
        value={wanted}
        max={new Date().toISOString().slice(0, 10)}
        onChange={(event) => setWanted(event.currentTarget.value)}
        data-autofocus
      />
      <p id={note} className="small soft" style={{ margin: "8px 0 12px" }}>
        {t("note")}
      </p>
      <div className="tags">
        <Button type="submit" size="xs" disabled={!DAY.test(wanted)}>
          {t("show")}
        </Button>
        {day && (
          <Button size="xs" variant="default" onClick={() => go(null)}>
            {t("back")}
          </Button>
        )}
      </div>
    </form>
  );
}

/** On every page while a day of the past is asked for, so that no number is taken for today's. */
export function AsOfBanner() {
  const t = useText(text);
  const said = useDaySaid();
  const { language } = useLanguage();
  const [day, setDay] = useAsOf();
  const { data, error } = useOperation("snapshots.current", {}, day !== null);
  if (day === null) return null;
  return (
    <div className="as-of" role="status">
      <b>{`${t("asOf")} ${said(day)}`}</b>
      <span>
        {error?.code === "no_snapshot" && t("none")}
        {!error && data && `${t("snapshot")} ${formatInstant(data.built_at, language)} UTC`}
      </span>
      <button type="button" onClick={() => setDay(null)}>
        {t("back")}
      </button>
    </div>
  );
}
