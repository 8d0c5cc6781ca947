import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { MEETING_STATES, readMeetings } from "../workspace/interests.ts";
import { onBehalf, only, stale } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const A_MEETING = { en: "This meeting", zh: "该会议" };

const MOVES = {
  accept: { from: ["proposed"], to: "accepted", isForOther: true },
  decline: { from: ["proposed"], to: "declined", isForOther: true },
  cancel: { from: ["proposed", "accepted"], to: "cancelled", isForOther: false },
} as const;

const Row = z.object({ state: z.enum(MEETING_STATES), version: z.int() });

export const meetingsMove = defineOperation({
  id: "meetings.move",
  title: { en: "Accept or cancel a meeting", zh: "接受或取消会议" },
  summary:
    "Accepts one of the proposed beginnings, or none of them, on the side that did not propose; either side cancels.",
  access: "public",
  by: ["firm", "partner"],
  writes: true,
  input: z
    .object({
      meeting_id: z.uuid(),
      version: z.int().min(1),
      command: z.enum(["accept", "decline", "cancel"]),
      start: z.iso.datetime({ offset: true }).optional().meta({ description: "With accept: which of them" }),
    })
    .refine(({ command, start }) => (command === "accept") === (start !== undefined), {
      path: ["start"],
      message: "say which beginning you accept, and only then",
    }),
  output: Row,
  example: {
    ...{ meeting_id: "00000000-0000-4000-8000-000000000000", version: 1 },
    ...{ command: "accept", start: "2026-12-01T08:00:00Z" },
  },
  run: ({ meeting_id, version, command, start }, context) =>
    onBehalf(context, "meetings.move", async (database) => {
      const meeting = only(await readMeetings(database, { meeting_id }), A_MEETING);
      const { from, to, isForOther } = MOVES[command];
      if (!(from as readonly string[]).includes(meeting.state) || (isForOther && meeting.is_ours))
        throw new Fault(
          "conflict",
          "Whoever did not propose it accepts or declines, once; then it is only cancelled.",
          {
            zh: "由对方接受或婉拒一次；此后只能取消。",
            field: "command",
          },
        );
      if (start && !meeting.starts.some((each) => Date.parse(each) === Date.parse(start)))
        throw new Fault("invalid_input", "This is none of the beginnings that were proposed.", {
          field: "start",
          zh: "该时间不在提议之列。",
        });
      const [row] = await database.rows(
        Row,
        `update meeting set state = $3, accepted_start = coalesce($4, accepted_start), version = version + 1, updated_at = now()
         where meeting_id = $1 and version = $2 returning state, version`,
        [meeting_id, version, to, start ?? null],
      );
      if (!row) throw stale();
      return row;
    }),
});
