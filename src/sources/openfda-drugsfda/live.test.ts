import { afterEach, beforeEach, expect, it } from "vitest";
import { openRegister, type Register, status } from "../../../test/support/register.ts";
import { fetch } from "./live.ts";
import { openfdaDrugsfda } from "./source.ts";

let register: Register;
beforeEach(async () => {
  register = await openRegister(openfdaDrugsfda);
});
afterEach(() => register.close());

const tokens = async (since: string | null, after: string | null = null) => {
  const found: (string | null)[] = [];
  for await (const { next } of fetch(register.web, { since, after })) found.push(next);
  return found;
};

it("takes everything from the files, and goes on with the file after a cut", async () => {
  expect(await tokens(null)).toEqual(["2026-10-30/2", null]);
  expect(await tokens(null, "2026-10-30/2")).toEqual([null]);
});

it("begins anew when the files were exported anew", async () => {
  await expect(tokens(null, "2026-10-29/2")).rejects.toMatchObject({
    code: "source_changed",
    details: { status: 410 },
  });
});

it("takes what changed since a day from the pages of the service, and goes on with the page after a cut", async () => {
  expect(await tokens("2026-10-01")).toEqual(["2", null]);
  expect(await tokens("2026-10-01", "2")).toEqual([null]);
  expect(register.asked[0]?.searchParams.get("search")).toBe(
    "submissions.submission_status_date:[20261001 TO 29991231]",
  );
});

it("takes status 404 of a query for nothing found", async () => {
  register.trouble = [status(404)];
  expect(await tokens("2026-10-01")).toEqual([null]);
});
