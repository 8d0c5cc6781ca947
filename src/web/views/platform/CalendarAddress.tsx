import { Button, TextInput } from "@mantine/core";
import { useChange } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Said } from "./Said.tsx";

const text = defineText({
  title: { en: "In your own calendar", zh: "订阅到您的日历" },
  note: {
    en: "A calendar program reads the days of this voyage at a secret address. It is shown once; a new one ends the old one.",
    zh: "日历程序可通过专属地址读取本航程日期。地址仅显示一次；新建后旧地址失效。",
  },
  make: { en: "Make the address", zh: "生成地址" },
  revoke: { en: "End the address", zh: "停用地址" },
  address: { en: "Secret address; copy it now", zh: "专属地址，请立即复制" },
  ended: { en: "No calendar reads this voyage on your behalf.", zh: "已无日历以您的名义读取本航程。" },
});

/** The address under which somebody's calendar program reads a voyage. */
export function CalendarAddress({ voyage_id }: { voyage_id: string }) {
  const t = useText(text);
  const change = useChange("voyages.calendar");
  const path = change.data?.path;
  return (
    <section className="card narrow" aria-label={t("title")}>
      <h2>{t("title")}</h2>
      <p className="small soft flat">{t("note")}</p>
      {path && (
        <TextInput
          readOnly
          label={t("address")}
          value={`${window.location.origin}${path}`}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
      {path === null && <p role="status">{t("ended")}</p>}
      <Said problem={change.error} />
      <div className="row-of-buttons">
        <Button
          variant="default"
          loading={change.isPending}
          onClick={() => change.mutate({ voyage_id, command: "renew" })}
        >
          {t("make")}
        </Button>
        <Button
          variant="subtle"
          disabled={change.isPending}
          onClick={() => change.mutate({ voyage_id, command: "revoke" })}
        >
          {t("revoke")}
        </Button>
      </div>
    </section>
  );
}
