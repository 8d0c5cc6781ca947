import * as z from "zod";
import { calendarOf } from "../core/calendar.ts";
import { Fault } from "../core/fault.ts";
import { readInterests, readMeetings } from "../workspace/interests.ts";
import { onBehalf, only } from "./casework.ts";
import { AN_INTEREST } from "./interests-get.ts";
import { A_MEETING } from "./meetings-move.ts";
import { defineOperation } from "./operation.ts";

const MINUTE = 60_000;

export const meetingsCalendar = defineOperation({
  id: "meetings.calendar",
  title: { en: "A meeting for your calendar", zh: "会议日历文件" },
  summary: "An accepted meeting as a calendar file (RFC 5545), to be opened with any calendar program.",
  access: "public",
  by: ["firm", "partner"],
  writes: false,
  input: z.object({ meeting_id: z.uuid() }),
  output: z.object({ calendar: z.string() }),
  example: { meeting_id: "00000000-0000-4000-8000-000000000000" },
  file: ({ calendar }) => ({
    name: "meeting.ics",
    type: "text/calendar; charset=utf-8",
    content: Buffer.from(calendar),
  }),
  run: ({ meeting_id }, context) =>
    onBehalf(context, "meetings.calendar", async (database) => {
      const { interest_id, subject, minutes, state, accepted_start } = only(
        await readMeetings(database, { meeting_id }),
        A_MEETING,
      );
      if (state !== "accepted" || !accepted_start)
        throw new Fault("conflict", "There is no time yet: the other side has not accepted one.", {
          zh: "对方尚未接受任何时间。",
        });
      const { title, firm, partner } = only(await readInterests(database, { interest_id }), AN_INTEREST);
      const ends = new Date(Date.parse(accepted_start) + minutes * MINUTE).toISOString();
      const description = [title, [firm, partner].filter(Boolean).join(" – ")].join("\n");
      const event = { uid: `${meeting_id}@portolan`, starts: accepted_start, ends, summary: subject, description };
      return { calendar: calendarOf({ name: subject, events: [event], stamped_at: context.now().toISOString() }) };
    }),
});
