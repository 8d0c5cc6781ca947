import { afterAll, beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { openTestWorkspace } from "../../test/support/workspace.ts";
import type { Letter } from "./letters.ts";
import { openSignIn, type SignIn } from "./sign-in.ts";
import type { Workspace } from "./workspace.ts";

const ORIGIN = "https://portolan.example";
const PASSWORD = "seven herons cross the estuary";

let workspace: Workspace;
let signIn: SignIn;
const letters: Letter[] = [];
beforeAll(async () => {
  workspace = await openTestWorkspace();
  signIn = openSignIn({
    pool: workspace.pool,
    secret: "kept for this test and for nothing else 7f3a91",
    origins: [ORIGIN],
    address_header: "x-portolan-address",
    send: async (letter) => void letters.push(letter),
  });
});
afterAll(() => workspace.close());

let caller = 0;
async function post(path: string, body: object, cookie = "", origin = ORIGIN) {
  caller += 1;
  const answer = await signIn.handler(
    new Request(`${ORIGIN}/api/auth${path}`, {
      method: "POST",
      headers: { "content-type": "application/json", origin, cookie, "x-portolan-address": `10.0.0.${caller}` },
      body: JSON.stringify(body),
    }),
  );
  const cookies = answer.headers.getSetCookie();
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : null, cookies };
}
const cookieOf = (cookies: string[]) => cookies.map((cookie) => cookie.split(";", 1)[0]).join("; ");
const person = (name: string) => ({ name, email: `${name}@example.org`, password: PASSWORD });

describe("signing in", () => {
  it("takes a person in, and remembers them by a cookie that no script reads and no other site sends", async () => {
    const { status, cookies } = await post("/sign-up/email", person("ann"));
    expect(status).toBe(200);
    expect(cookies[0]).toMatch(/HttpOnly/i);
    expect(cookies[0]).toMatch(/Secure/i);
    expect(cookies[0]).toMatch(/SameSite=Lax/i);
    const session = await signIn.api.getSession({ headers: new Headers({ cookie: cookieOf(cookies) }) });
    expect(session?.user.email).toBe("ann@example.org");
  });

  it.each(["short", "password123", "eve@example.org", "qwertyuiop"])(
    "refuses the password %s with what to do",
    async (password) => {
      const { status, body } = await post("/sign-up/email", { ...person("eve"), password });
      expect(status).toBe(400);
      expect(body.message).toMatch(/Use |Password/);
    },
  );

  it("says the same of a wrong password and of nobody", async () => {
    const wrong = await post("/sign-in/email", { email: "ann@example.org", password: "not the one she chose" });
    const nobody = await post("/sign-in/email", { email: "nobody@example.org", password: "not the one she chose" });
    expect(wrong.status).toBe(401);
    expect(nobody).toEqual(wrong);
  });

  it("sends a letter to whoever forgot, and says the same of nobody", async () => {
    letters.length = 0;
    const known = await post("/request-password-reset", { email: "ann@example.org", redirectTo: "/reset" });
    const nobody = await post("/request-password-reset", { email: "nobody@example.org", redirectTo: "/reset" });
    expect(nobody).toEqual(known);
    expect(letters.map(({ to }) => to)).toEqual(["ann@example.org"]);
    const token = /reset-password\/([^?]+)/.exec(letters[0]?.text ?? "")?.[1];
    const next = "four lanterns above the harbour";
    expect((await post("/reset-password", { token, newPassword: next })).status).toBe(200);
    expect((await post("/reset-password", { token, newPassword: next })).status, "a token serves once").toBe(400);
    expect((await post("/sign-in/email", { email: "ann@example.org", password: PASSWORD })).status).toBe(401);
    expect((await post("/sign-in/email", { email: "ann@example.org", password: next })).status).toBe(200);
  });

  it("refuses a form that another site sent", async () => {
    const { cookies } = await post("/sign-up/email", person("gil"));
    const forged = await post("/sign-out", {}, cookieOf(cookies), "https://elsewhere.example");
    expect(forged.status).toBe(403);
  });

  it("tires of one who guesses", async () => {
    const guess = () =>
      signIn.handler(
        new Request(`${ORIGIN}/api/auth/sign-in/email`, {
          method: "POST",
          headers: { "content-type": "application/json", origin: ORIGIN, "x-portolan-address": "192.0.2.7" },
          body: JSON.stringify({ email: "gil@example.org", password: "a guess that is wrong" }),
        }),
      );
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) statuses.push((await guess()).status);
    expect(statuses.slice(0, 10)).toEqual(Array(10).fill(401));
    expect(statuses.at(-1)).toBe(429);
  });
});

describe("organisations", () => {
  it("are founded by firms and partners, joined by letter, and not by whoever asks to be an authority", async () => {
    const { cookies } = await post("/sign-up/email", person("hua"));
    const cookie = cookieOf(cookies);
    const found = (kind: string, slug: string) =>
      post("/organization/create", { name: "Estuary Bio", slug, kind }, cookie);
    expect((await found("authority", "park")).status).toBe(403);
    const { status, body } = await found("firm", "estuary");
    expect(status).toBe(200);
    letters.length = 0;
    const invited = await post(
      "/organization/invite-member",
      { email: "ivo@example.org", role: "member", organizationId: body.id },
      cookie,
    );
    expect(invited.status).toBe(200);
    expect(letters[0]?.text).toContain(`${ORIGIN}/invitations/${invited.body.id}`);
    const { cookies: others } = await post("/sign-up/email", person("ivo"));
    expect(
      (await post("/organization/accept-invitation", { invitationId: invited.body.id }, cookieOf(others))).status,
    ).toBe(200);
    const members = await workspace.as({ person_id: null, action: "test" }, (database) =>
      database.rows(
        z.object({ role: z.string() }),
        "select role from member where organisation_id = $1 order by role",
        [body.id],
      ),
    );
    expect(members).toEqual([{ role: "member" }, { role: "owner" }]);
    const promoted = await post(
      "/organization/update-member-role",
      { memberId: "x", role: "officer", organizationId: body.id },
      cookie,
    );
    expect(promoted.status).toBeGreaterThanOrEqual(400);
  });
});
