import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Command } from "../../parts/Command.tsx";
import type { SourceCard } from "../../parts/SourceState.tsx";
import { commandsOf } from "./commands.ts";

const text = defineText({
  title: { en: "How to get it and load it", zh: "获取与载入" },
  answers: { en: "It is asked at", zh: "查询地址" },
  filesOnly: { en: "It is never asked over the network: only files are loaded.", zh: "不经网络查询，只能载入文件。" },
  file: { en: "Load a file", zh: "载入文件" },
  dated: { en: "Where the file does not say its day, say it", zh: "文件未注明日期时，指明版本日期" },
  sync: { en: "Ask the source for what is new", zh: "向来源查询更新" },
  build: { en: "Take the curated facts as they stand into a new snapshot", zh: "将整理的事实载入新快照" },
});

/** How a person gets the file of a source, and the commands that load it. */
export function Obtain({ source }: { source: SourceCard }) {
  const t = useText(text);
  const say = useSay();
  return (
    <section className="card">
      <h2 className="flat">{t("title")}</h2>
      <p>{say(source.obtain)}</p>
      {source.group !== "evidence" && (
        <p className="small soft">
          {source.live_address ? (
            <>
              {`${t("answers")} `}
              <code>{source.live_address}</code>
            </>
          ) : (
            t("filesOnly")
          )}
        </p>
      )}
      {commandsOf(source).map(({ does, line }) => (
        <div key={does}>
          <p className="small soft flat">{t(does)}</p>
          <Command line={line} />
        </div>
      ))}
    </section>
  );
}
