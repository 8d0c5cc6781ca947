import { Drawer } from "@mantine/core";
import { type JurisdictionCode, jurisdictions } from "../../../core/jurisdictions.ts";
import { useOperation } from "../../lib/api.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Sql } from "../../parts/Sql.tsx";
import { Answer } from "../../parts/states.tsx";
import { ApprovalTable } from "../approvals/ApprovalTable.tsx";

const text = defineText({ close: { en: "Close", zh: "关闭" } });

/** The decisions behind one course. */
export function CourseDrawer({ code, close }: { code: JurisdictionCode | null; close: () => void }) {
  const t = useText(text);
  const say = useSay();
  const answer = useOperation("approvals.list", code ? { jurisdiction: code } : {}, code !== null);
  return (
    <Drawer
      opened={code !== null}
      onClose={close}
      position="right"
      size="min(860px, 100vw)"
      title={
        code && (
          <h2 style={{ margin: 0 }}>{`${say(jurisdictions[code].name)} · ${say(jurisdictions[code].authority)}`}</h2>
        )
      }
      closeButtonProps={{ "aria-label": t("close") }}
      transitionProps={{ duration: 120 }}
    >
      {code && (
        <Answer of={answer}>
          {({ approvals, sql }) => (
            <>
              <ApprovalTable approvals={approvals} />
              <Sql sql={sql} />
            </>
          )}
        </Answer>
      )}
    </Drawer>
  );
}
