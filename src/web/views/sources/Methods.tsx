import { Link } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatInstant } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../../lib/text.tsx";
import { Command } from "../../parts/Command.tsx";
import { AuditLine } from "./AuditLine.tsx";

const text = defineText({
  disagree: { en: "Where sources disagree", zh: "来源不一致之处" },
  disagreeNote: {
    en: "Both values are kept and shown side by side; real conflicts are told from differences of vocabulary.",
    zh: "两个数值都保留并列出；真实冲突与用语差异分别标明。",
  },
  leads: { en: "Leads from filings", zh: "申报文件线索" },
  leadsNote: {
    en: "What filings seem to say about licences, for a person to look at. None is a fact before that.",
    zh: "申报文件中疑似许可交易的表述，供人工审阅；审阅之前不作为事实。",
  },
  names: { en: "Own error of names and models", zh: "名称识别与模型的自测误差" },
  namesNote: {
    en: "Names: precision, recall and silent picks on labelled cases, with every case that failed. Models: what they said of cases kept from them, beside a plainer rule.",
    zh: "名称：标注用例上的精确率、召回率与擅自选定数及所有未通过的用例。模型：对留出用例的回答，并与简单规则对照。",
  },
  errors: { en: "Our own error, measured", zh: "自身误差的测量" },
  rules: { en: "Rules of counting", zh: "计数规则" },
  doors: { en: "The same, for machines", zh: "供机器使用" },
  contract: { en: "HTTP: the OpenAPI 3.1 contract", zh: "HTTP：OpenAPI 3.1 约定" },
  mcp: {
    en: "MCP over streamable HTTP at /mcp, or over standard input and output:",
    zh: "MCP：/mcp（可流式 HTTP），或标准输入输出：",
  },
  cli: { en: "Command line:", zh: "命令行：" },
  snapshot: { en: "Snapshot", zh: "快照" },
  content: { en: "Content hash", zh: "内容哈希" },
  built: { en: "Built", zh: "构建时间" },
});

const COMMANDS = { mcp: "npx portolan mcp", help: "npx portolan help" };

type Audits = OutputOf<"sources.list">["audits"];

/** How sources become numbers: what stands below the list of them. */
export function Methods({ audits }: { audits: Audits }) {
  const t = useText(text);
  const say = useSay();
  const href = useHref();
  return (
    <>
      <div className="cards few" style={{ marginTop: 28 }}>
        <article className="card">
          <h2 className="flat">
            <Link href={href("/sources/error")}>{t("names")}</Link>
          </h2>
          <p className="soft flat">{t("namesNote")}</p>
        </article>
        <article className="card">
          <h2 className="flat">
            <Link href={href("/conflicts")}>{t("disagree")}</Link>
          </h2>
          <p className="soft flat">{t("disagreeNote")}</p>
        </article>
        <article className="card">
          <h2 className="flat">
            <Link href={href("/leads")}>{t("leads")}</Link>
          </h2>
          <p className="soft flat">{t("leadsNote")}</p>
        </article>
      </div>
      <h2>{t("errors")}</h2>
      {audits.map(({ audited_kind, method, method_zh }) => (
        <div key={audited_kind} className="card" style={{ maxWidth: 820 }}>
          <AuditLine kind={audited_kind} />
          <p className="small soft flat">{say({ en: method, zh: method_zh })}</p>
        </div>
      ))}
      <Snapshot />
      <Rules />
      <Doors />
    </>
  );
}

function Doors() {
  const t = useText(text);
  return (
    <>
      <h2>{t("doors")}</h2>
      <p>
        <a href="/api/openapi.json">{t("contract")}</a>
      </p>
      <p className="flat">{t("mcp")}</p>
      <Command line={COMMANDS.mcp} />
      <p className="flat">{t("cli")}</p>
      <Command line={COMMANDS.help} />
    </>
  );
}

function Snapshot() {
  const t = useText(text);
  const { language } = useLanguage();
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
        <dd>{`${formatInstant(data.built_at, language)} UTC`}</dd>
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
