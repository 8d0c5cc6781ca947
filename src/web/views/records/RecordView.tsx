import { useParams } from "wouter";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { useAddressField } from "../../lib/address.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useName, useSay, useText } from "../../lib/text.tsx";
import { Citations } from "../../parts/Citations.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { Answer, NotFound } from "../../parts/states.tsx";
import { Title } from "../../parts/Title.tsx";
import { About } from "./About.tsx";
import { Facts } from "./Facts.tsx";
import { Untouched } from "./Untouched.tsx";
import { Versions } from "./Versions.tsx";

const text = defineText({
  sources: { en: "Sources & methods", zh: "来源与方法" },
  earlier: {
    en: "This is an earlier version. The numbers of this snapshot count another.",
    zh: "这是较早的版本，本快照的数字采用另一版本。",
  },
  current: { en: "Open the current version", zh: "打开当前版本" },
});

export function RecordView() {
  const [asked] = useAddressField("key");
  const { "*": named } = useParams();
  const key = asked ?? named ?? null;
  const answer = useOperation("records.get", { record_key: key ?? "" }, key !== null);
  if (key === null) return <NotFound />;
  return <Answer of={answer}>{(data) => <Opened data={data} />}</Answer>;
}

export type OpenedRecord = OutputOf<"records.get">;

function Opened({ data }: { data: OpenedRecord }) {
  const t = useText(text);
  const say = useSay();
  const nameIn = useName();
  const { record } = data;
  const sources = useOperation("sources.list", {}).data?.sources;
  const source = sources?.find(({ id }) => id === record.source_id);
  return (
    <>
      <Crumbs
        to={[
          { path: "/sources", name: t("sources") },
          { path: `/sources/${record.source_id}`, name: source ? say(source.title) : record.source_id },
        ]}
      />
      <Title name={nameIn(record.title, record.title_zh)} />
      {!data.is_current && (
        <div className="warning" role="note">
          {`${t("earlier")} `}
          <RecordLink record_key={record.record_key.replace(/@[^@]*$/, "")}>{t("current")}</RecordLink>
        </div>
      )}
      <About record={record} source={source} />
      <div className="two">
        <Facts facts={data.facts} />
        <Untouched raw={data.raw} personalRemoved={data.personal_removed} />
      </div>
      <Versions record_key={record.record_key} />
      {(record.source_id === "evidence" ? data.is_current : data.citations.length > 0) && <Citations {...data} />}
    </>
  );
}
