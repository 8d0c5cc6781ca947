import { Button } from "@mantine/core";
import { useState } from "react";
import { formatNumber } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useOperation } from "../../lib/api.ts";
import { instantHere } from "../../lib/local-time.ts";
import { defineText, useLanguage, useName, useSay, useText } from "../../lib/text.tsx";
import { Answer } from "../../parts/states.tsx";
import { deedsOf, type Happening, manyOf } from "./activity-words.ts";

const text = defineText({
  title: { en: "What happened", zh: "动态" },
  earlier: { en: "Earlier", zh: "更早" },
  later: { en: "Later", zh: "更近" },
  platform: { en: "The platform", zh: "平台" },
  somebody: { en: "Somebody whose name is not shown to you", zh: "姓名对您不可见者" },
});

/** What was done on a voyage, the latest first, a page at a time. */
export function Activity({ voyage_id }: { voyage_id: string }) {
  const t = useText(text);
  const [pages, setPages] = useState<number[]>([]);
  const before = pages.at(-1);
  const answer = useOperation("voyages.activity", { voyage_id, limit: 20, ...(before ? { before } : {}) });
  return (
    <section className="card" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <Answer of={answer}>
        {({ activity, next_before }) => (
          <>
            <ul className="plain-list">
              {activity.map((happening) => (
                <Line key={happening.number} happening={happening} />
              ))}
            </ul>
            <div className="row-of-buttons">
              {pages.length > 0 && (
                <Button variant="default" size="xs" onClick={() => setPages(pages.slice(0, -1))}>
                  {t("later")}
                </Button>
              )}
              {next_before !== null && (
                <Button
                  variant="default"
                  size="xs"
                  disabled={answer.isPlaceholderData}
                  onClick={() => setPages([...pages, next_before])}
                >
                  {t("earlier")}
                </Button>
              )}
            </div>
          </>
        )}
      </Answer>
    </section>
  );
}

function Line({ happening }: { happening: Happening }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const { language } = useLanguage();
  const { person, is_platform, name, name_zh, jurisdiction, at, entries } = happening;
  const many = manyOf(happening);
  const deeds = many
    ? `${say(many)} · ${formatNumber(entries, language)}`
    : deedsOf(happening)
        .map(say)
        .join(language === "zh" ? "，" : ", ");
  const about = [
    name === null ? null : nameIn(name, name_zh),
    jurisdiction === null ? null : wordFor("jurisdiction", jurisdiction, language),
  ].filter(Boolean);
  return (
    <li>
      <b>{person ?? t(is_platform ? "platform" : "somebody")}</b> {deeds}
      {about.length > 0 && ` · ${about.join(" · ")}`}{" "}
      <span className="small soft">
        <time dateTime={at}>{instantHere(at, language)}</time>
      </span>
    </li>
  );
}
