import type { OutputOf } from "../../../operations/catalogue.ts";
import { defineText } from "../../lib/text.tsx";

export type Programme = OutputOf<"programmes.list">["programmes"][number];

export const KINDS = defineText({
  programme: { en: "Programme", zh: "项目" },
  event: { en: "Event", zh: "活动" },
  service_provider: { en: "Service provider", zh: "服务机构" },
});
