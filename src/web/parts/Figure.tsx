import { Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { Link } from "wouter";
import { formatNumber, formatValue } from "../../words/format.ts";
import { useHref } from "../lib/address.ts";
import { useOperation } from "../lib/api.ts";
import { defineText, useLanguage, useSay, useText } from "../lib/text.tsx";
import { MetricPanel } from "./MetricPanel.tsx";

const text = defineText({
  close: { en: "Close", zh: "关闭" },
  open: { en: "open the rule and the records", zh: "查看规则与记录" },
  page: { en: "As a page with its own address", zh: "以独立页面打开" },
  records: { en: "records", zh: "条记录" },
});

export interface Asked {
  metric: string;
  params?: Record<string, string>;
}

/** A number that opens: its rule, its split, the records it counted and the SQL. */
export function Figure({ metric, params = {}, label, note }: Asked & { label: string; note?: ReactNode }) {
  const t = useText(text);
  const { language } = useLanguage();
  const [opened, { open, close }] = useDisclosure(false);
  const { data, error } = useOperation("metrics.run", { metric, params });
  const shown = data ? formatValue(data.value, data.unit, language) : error ? "—" : "…";
  return (
    <div className="figure">
      <div className="figure-label">{label}</div>
      <button type="button" className="figure-open" onClick={open} aria-label={`${label}: ${shown}; ${t("open")}`}>
        {shown}
      </button>
      <div className="figure-note">{note ?? (data && `${formatNumber(data.records, language)} ${t("records")}`)}</div>
      <MetricDrawer metric={metric} params={params} opened={opened} close={close} />
    </div>
  );
}

export function MetricDrawer({ metric, params, opened, close }: Asked & { opened: boolean; close: () => void }) {
  const href = useHref();
  const t = useText(text);
  const say = useSay();
  const { data } = useOperation("metrics.list", {}, opened);
  const card = data?.metrics.find(({ id }) => id === metric);
  return (
    <Drawer
      opened={opened}
      onClose={close}
      position="right"
      size="min(760px, 100vw)"
      title={card ? say(card.title) : metric}
      closeButtonProps={{ "aria-label": t("close") }}
      transitionProps={{ duration: 120 }}
    >
      {opened && card && (
        <>
          <Link className="small" href={href(`/metrics/${metric}`, params)}>
            {t("page")}
          </Link>
          <MetricPanel card={card} params={params ?? {}} />
        </>
      )}
    </Drawer>
  );
}
