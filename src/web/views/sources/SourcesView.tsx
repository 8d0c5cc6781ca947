import type { OutputOf } from "../../../operations/catalogue.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { SourceState } from "../../parts/SourceFoot.tsx";
import { Answer } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { AuditLine } from "./AuditLine.tsx";
import { Rejects } from "./Rejects.tsx";

const text = defineText({
  title: { en: "Sources & methods", zh: "来源与方法" },
  lede: {
    en: "Where every number comes from, how fresh it is, what was refused, and how often we were wrong.",
    zh: "每个数字来自何处、新旧如何、拒收了什么，以及我们错了多少。",
  },
  licence: { en: "Licence", zh: "许可" },
  attribution: { en: "Attribution", zh: "署名" },
  retrieved: { en: "Retrieved", zh: "获取时间" },
  never: { en: "never", zh: "从未" },
  records: { en: "Records", zh: "记录" },
  rejected: { en: "Refused", zh: "拒收" },
  rows: { en: "Rows", zh: "行数" },
  loads: { en: "Loads", zh: "载入" },
  errors: { en: "Our own error, measured", zh: "自身误差的测量" },
  rules: { en: "Rules of counting", zh: "计数规则" },
  doors: { en: "The same, for machines", zh: "供机器使用" },
  contract: { en: "HTTP: the OpenAPI 3.1 contract", zh: "HTTP：OpenAPI 3.1 约定" },
  mcp: {
    en: "MCP over streamable HTTP at /mcp, or over standard input and output with",
    zh: "MCP：/mcp（可流式 HTTP），或标准输入输出，命令为",
  },
  cli: { en: "Command line:", zh: "命令行：" },
  load: { en: "To load a register file:", zh: "载入登记库文件：" },
  snapshot: { en: "Snapshot", zh: "快照" },
  content: { en: "Content hash", zh: "内容哈希" },
  built: { en: "Built", zh: "构建时间" },
});

const COMMANDS = {
  mcp: "npx portolan mcp",
  help: "npx portolan help",
  load: "npx portolan sources.load --file studies.ndjson.gz",
};

export function SourcesView() {
  const t = useText(text);
  const answer = useOperation("sources.list", {});
  return (
    <>
      <Title name={t("title")} />
      <p className="lede">{t("lede")}</p>
      <Answer of={answer}>
        {({ sources, audits }) => (
          <>
            <div className="cards few">
              {sources.map((source) => (
                <SourceCard key={source.id} source={source} />
              ))}
            </div>
            <h2>{t("errors")}</h2>
            {audits.map(({ audited_kind, method, method_zh }) => (
              <Audit key={audited_kind} kind={audited_kind} method={{ en: method, zh: method_zh }} />
            ))}
          </>
        )}
      </Answer>
      <Snapshot />
      <Rules />
      <h2>{t("doors")}</h2>
      <ul className="list">
        <li>
          <a href="/api/openapi.json">{t("contract")}</a>
        </li>
        <li>
          {t("mcp")} <code>{COMMANDS.mcp}</code>
        </li>
        <li>
          {t("cli")} <code>{COMMANDS.help}</code>
        </li>
        <li>
          {t("load")} <code>{COMMANDS.load}</code>
        </li>
      </ul>
    </>
  );
}

type Source = OutputOf<"sources.list">["sources"][number];

function SourceCard({ source }: { source: Source }) {
  const t = useText(text);
  const say = useSay();
  const { language } = useLanguage();
  const number = (value: number) => value.toLocaleString(language);
  return (
    <article className="card claim">
      <header>
        <SourceState state={source.state} />
        <code>{source.id}</code>
      </header>
      <h3>{source.homepage ? <a href={source.homepage}>{say(source.title)}</a> : say(source.title)}</h3>
      {source.reason && <p style={{ margin: "0 0 10px" }}>{say(source.reason)}</p>}
      <dl className="facts small">
        <dt>{t("retrieved")}</dt>
        <dd>{source.retrieved_at?.slice(0, 16).replace("T", " ") ?? t("never")}</dd>
        <dt>{t("records")}</dt>
        <dd>{number(source.records)}</dd>
        <dt>{t("rejected")}</dt>
        <dd>{source.rejected ? <Rejects source={source.id} count={source.rejected} /> : number(0)}</dd>
        <dt>{t("licence")}</dt>
        <dd>{say(source.licence)}</dd>
        <dt>{t("attribution")}</dt>
        <dd>{say(source.attribution)}</dd>
      </dl>
      {source.loads.length > 0 && (
        <details style={{ marginTop: 8 }}>
          <summary>{`${t("loads")}, ${t("rows")}`}</summary>
          <ul className="list small">
            {source.loads.map((load) => (
              <li key={load.sha256}>
                {`${load.name} · ${number(load.records)} · ${load.retrieved_at.slice(0, 10)}`}
                <br />
                <code className="soft">{load.sha256}</code>
              </li>
            ))}
            {Object.entries(source.rows).map(([table, rows]) => (
              <li key={table}>
                <code>{table}</code> {number(rows)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </article>
  );
}

function Audit({ kind, method }: { kind: string; method: { en: string; zh: string } }) {
  const say = useSay();
  return (
    <div className="card" style={{ maxWidth: 820 }}>
      <AuditLine kind={kind} />
      <p className="small soft" style={{ margin: 0 }}>
        {say(method)}
      </p>
    </div>
  );
}

function Snapshot() {
  const t = useText(text);
  const { data } = useOperation("snapshots.current", {});
  if (!data) return null;
  return (
    <>
      <h2>{t("snapshot")}</h2>
      <dl className="facts">
        <dt>{t("snapshot")}</dt>
        <dd>
          <code>{data.id}</code>
        </dd>
        <dt>{t("built")}</dt>
        <dd>{data.built_at}</dd>
        <dt>{t("content")}</dt>
        <dd>
          <code>{data.content_hash}</code>
        </dd>
      </dl>
    </>
  );
}

function Rules() {
  const t = useText(text);
  const say = useSay();
  const { data } = useOperation("metrics.list", {});
  const rules = new Map(data?.metrics.flatMap((metric) => metric.rules.map((rule) => [rule.id, rule] as const)));
  return (
    <>
      <h2>{t("rules")}</h2>
      <ul className="list">
        {[...rules.values()].map(({ id, title, meaning }) => (
          <li key={id}>
            <b>{say(title)}</b> <code className="soft small">{id}</code>
            <br />
            {say(meaning)}
          </li>
        ))}
      </ul>
    </>
  );
}
