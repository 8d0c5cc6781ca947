import type { OutputOf } from "../../../operations/catalogue.ts";
import { defineText } from "../../lib/text.tsx";

export const DECISIONS = defineText({
  open: { en: "open", zh: "待审" },
  accepted: { en: "accepted", zh: "已采纳" },
  dismissed: { en: "dismissed", zh: "已驳回" },
});

export type Leads = OutputOf<"leads.list">;
export type Lead = Leads["leads"][number];
