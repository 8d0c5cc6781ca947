import { useMemo } from "react";
import type { OutputOf } from "../../../operations/catalogue.ts";
import { formatDate, formatNumber, formatShare } from "../../../words/format.ts";
import { wordFor } from "../../../words/labels.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { RecordLink } from "../../parts/RecordLink.tsx";
import { SplitChart } from "../../parts/SplitChart.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer, Empty } from "../../parts/states.tsx";
import { placeWord } from "../../text/places.ts";

type Devices = OutputOf<"devices.summary">;

const text = defineText({
  value: {
    en: "innovative devices approved in China in the years on record",
    zh: "个创新医疗器械在有记录的年份于中国获批",
  },
  note: {
    en: "Devices that NMPA approved after its special review. Most are counted by notices that name no product; the few that a page names are listed below, which says nothing of the others.",
    zh: "经国家药监局创新医疗器械特别审查程序获批。多数仅见于不列产品名的通报；下表仅列有页面具名者，不代表其余。",
  },
  years: { en: "Approved in China, by year", zh: "中国各年获批" },
  year: { en: "Year", zh: "年份" },
  number: { en: "Devices", zh: "器械数" },
  places: { en: "Places against the nation", zh: "各地与全国" },
  place: { en: "Place", zh: "地点" },
  period: { en: "Period", zh: "期间" },
  counter: { en: "Counter", zh: "统计方" },
  national: { en: "China, whole years within", zh: "全国（期间内整年）" },
  share: { en: "Share", zh: "占比" },
  later: { en: "national years end earlier", zh: "全国年份止于更早" },
  absent: { en: "not on record", zh: "无记录" },
  named: { en: "Devices that a page names", zh: "有页面具名的器械" },
  device: { en: "Device", zh: "器械" },
  registrant: { en: "Registrant", zh: "注册人" },
  pathway: { en: "Pathway", zh: "审批通道" },
  approved: { en: "Approved", zh: "获批" },
  record: { en: "Record", zh: "记录" },
  unstated: { en: "not stated", zh: "未载明" },
  empty: { en: "No number of devices is on record", zh: "无器械数量记录" },
});

const PATHWAYS = defineText({
  innovative: { en: "special review", zh: "特别审查" },
  priority: { en: "priority", zh: "优先审批" },
  standard: { en: "standard", zh: "常规" },
});

/** Innovative devices of class III, the second kind of product: numbers by year and place, and those known by name. */
export function Devices() {
  const t = useText(text);
  const { language } = useLanguage();
  const answer = useOperation("devices.summary", {});
  return (
    <Answer of={answer}>
      {(data) =>
        data.rows.length === 0 ? (
          <Empty title={t("empty")} />
        ) : (
          <>
            <div className="metric-value">
              <b>{formatNumber(data.value, language)}</b>
              <span>{t("value")}</span>
            </div>
            <p className="soft small">{t("note")}</p>
            <div className="two">
              <Years rows={data.rows} />
              <YearTable rows={data.rows} />
            </div>
            <h2>{t("places")}</h2>
            <Places places={data.places} />
            <h2>{t("named")}</h2>
            <Named devices={data.devices} />
            <Sql sql={data.sql} />
          </>
        )
      }
    </Answer>
  );
}

function Years({ rows }: { rows: Devices["rows"] }) {
  const t = useText(text);
  const bars = useMemo(() => rows.map(({ year, value }) => ({ key: String(year), name: String(year), value })), [rows]);
  return (
    <div>
      <h3>{t("years")}</h3>
      <SplitChart label={t("years")} bars={bars} unit="devices" inTime />
    </div>
  );
}

function YearTable({ rows }: { rows: Devices["rows"] }) {
  const t = useText(text);
  const { language } = useLanguage();
  return (
    <DataTable
      name="years"
      label={t("years")}
      rows={rows}
      keyOf={({ statistic_id }) => statistic_id}
      columns={[
        { id: "year", title: t("year"), value: ({ year }) => year },
        {
          id: "value",
          title: t("number"),
          number: true,
          value: ({ value }) => value,
          show: ({ value, record_key }) => (
            <RecordLink record_key={record_key}>{formatNumber(value, language)}</RecordLink>
          ),
        },
        { id: "grade", title: t("record"), value: ({ grade }) => wordFor("grade", grade, language) },
      ]}
    />
  );
}

function Places({ places }: { places: Devices["places"] }) {
  const t = useText(text);
  const nameIn = useName();
  const { language } = useLanguage();
  const day = (value: string | null) => formatDate(value, "day", language);
  return (
    <DataTable
      name="places"
      label={t("places")}
      rows={places}
      keyOf={({ statistic_id }) => statistic_id}
      columns={[
        { id: "place", title: t("place"), value: ({ geography }) => placeWord(geography, language) },
        {
          id: "period",
          title: t("period"),
          value: ({ period_start, period_end }) => `${day(period_start)} – ${day(period_end)}`,
        },
        {
          id: "value",
          title: t("number"),
          number: true,
          value: ({ value }) => value,
          show: ({ value, record_key }) => (
            <RecordLink record_key={record_key}>{formatNumber(value, language)}</RecordLink>
          ),
        },
        {
          id: "national",
          title: t("national"),
          number: true,
          value: ({ national_within }) => national_within,
          show: ({ national_within }) => national_within ?? t("absent"),
        },
        {
          id: "share",
          title: t("share"),
          number: true,
          value: ({ value, national_within }) => national_within && value / national_within,
          show: ({ value, national_within, national_to, period_end }) =>
            national_within
              ? `${formatShare(value / national_within, language)}${national_to !== period_end ? ` (${t("later")}: ${day(national_to)})` : ""}`
              : "—",
        },
        {
          id: "definition",
          title: t("counter"),
          wide: true,
          value: ({ counter, definition, definition_zh }) => `${counter}. ${nameIn(definition ?? "", definition_zh)}`,
        },
      ]}
    />
  );
}

function Named({ devices }: { devices: Devices["devices"] }) {
  const t = useText(text);
  const pathway = useText(PATHWAYS);
  const nameIn = useName();
  const { language } = useLanguage();
  return (
    <DataTable
      name="devices"
      label={t("named")}
      rows={devices}
      keyOf={({ device_approval_id }) => device_approval_id}
      columns={[
        { id: "device", title: t("device"), wide: true, value: ({ name, name_zh }) => nameIn(name, name_zh) },
        {
          id: "registrant",
          title: t("registrant"),
          wide: true,
          value: ({ registrant, registrant_zh }) => nameIn(registrant, registrant_zh),
        },
        { id: "place", title: t("place"), value: ({ place, place_zh }) => nameIn(place ?? "", place_zh) },
        {
          id: "pathway",
          title: t("pathway"),
          value: (row) => (row.pathway ? pathway(row.pathway) : t("unstated")),
        },
        {
          id: "approval_date",
          title: t("approved"),
          value: ({ approval_date }) => approval_date,
          show: (row) => formatDate(row.approval_date, row.approval_date_precision, language),
        },
        {
          id: "record",
          title: t("record"),
          value: ({ record_key }) => record_key,
          show: ({ record_key }) => <RecordLink record_key={record_key} />,
        },
      ]}
    />
  );
}
