import { expect, it } from "vitest";
import { openTestWorld } from "../../test/support/world.ts";
import { askPlainQuestions } from "./plain-questions.ts";

it("asks every room what it shows first, and passes over what needs to be told something", async () => {
  const world = await openTestWorld();
  await expect(askPlainQuestions(world.as(null))).resolves.toBeUndefined();
  await world.close();
});
