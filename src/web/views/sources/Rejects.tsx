import { Drawer } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { DataTable } from "../../parts/DataTable.tsx";
import { Answer } from "../../parts/states.tsx";

const text = defineText({
  title: { en: "Records that were refused", zh: "被拒收的记录" },
  close: { en: "Close", zh: "关闭" },
  position: { en: "Position", zh: "位置" },
  record: { en: "Record", zh: "记录" },
  field: { en: "Field", zh: "字段" },
  reason: { en: "Reason", zh: "原因" },
  text: { en: "Text", zh: "原文" },
});

/** How many records a source lost to us; opens the list with the reason and the text of each. */
export function Rejects({ source, count }: { source: string; count: number }) {
  const t = useText(text);
  const [opened, { open, close }] = useDisclosure(false);
  const answer = useOperation("sources.rejects", { source, limit: 500 }, opened);
  return (
    <>
      <button type="button" className="figure-open inline" onClick={open}>
        {count.toLocaleString()}
      </button>
      <Drawer
        opened={opened}
        onClose={close}
        position="right"
        size="min(760px, 100vw)"
        title={t("title")}
        closeButtonProps={{ "aria-label": t("close") }}
      >
        <Answer of={answer}>
          {({ rejects }) => (
            <DataTable
              name="rejects"
              label={t("title")}
              rows={rejects}
              keyOf={({ position }) => String(position)}
              columns={[
                { id: "position", title: t("position"), number: true, value: ({ position }) => position },
                { id: "record_id", title: t("record"), value: ({ record_id }) => record_id },
                { id: "field", title: t("field"), value: ({ field }) => field },
                { id: "reason", title: t("reason"), wide: true, value: ({ reason }) => reason },
                {
                  id: "raw",
                  title: t("text"),
                  wide: true,
                  value: ({ raw }) => raw,
                  show: ({ raw }) => <code className="small">{raw.slice(0, 160)}</code>,
                },
              ]}
            />
          )}
        </Answer>
      </Drawer>
    </>
  );
}
