import * as z from "zod";
import {
  GrantRow,
  InterestRow,
  MeetingRow,
  OutcomeRow,
  PartnerPerson,
  readGrants,
  readInterests,
  readMeetings,
  readOutcomes,
  readPeopleOfPartner,
} from "../workspace/interests.ts";
import { readConfidential } from "../workspace/opportunities.ts";
import { onBehalf, only } from "./casework.ts";
import { defineOperation } from "./operation.ts";

export const AN_INTEREST = { en: "This interest", zh: "该合作意向" };

export const interestsGet = defineOperation({
  id: "interests.get",
  title: { en: "An interest", zh: "单个合作意向" },
  summary:
    "One interest with its agreement, meetings, outcomes and the documents that are opened; for a partner, those that are opened to whoever asks.",
  access: "public",
  by: ["firm", "partner"],
  writes: false,
  input: z.object({ interest_id: z.uuid() }),
  output: z.object({
    interest: InterestRow,
    confidential: z.string().nullable().meta({ description: "What is not in the teaser, once both have signed" }),
    meetings: z.array(MeetingRow),
    grants: z.array(GrantRow),
    outcomes: z.array(OutcomeRow),
    people: z.array(PartnerPerson).meta({ description: "The partner's people, for the firm once both have signed" }),
  }),
  example: { interest_id: "00000000-0000-4000-8000-000000000000" },
  run: ({ interest_id }, context) =>
    onBehalf(context, "interests.get", async (database) => {
      const interest = only(await readInterests(database, { interest_id }), AN_INTEREST);
      return {
        interest,
        confidential: await readConfidential(database, interest.opportunity_id),
        meetings: await readMeetings(database, { interest_id }),
        grants: await readGrants(database, interest_id),
        outcomes: await readOutcomes(database, interest_id),
        people: await readPeopleOfPartner(database, interest_id),
      };
    }),
});
