import { spawn } from "node:child_process";
import { createHmac, randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import { openVault } from "../src/workspace/vault.ts";
import { openWorkspace } from "../src/workspace/workspace.ts";
import { startTestServer } from "../test/support/server.ts";
import { ROOT } from "../test/support/world.ts";
import { type Figure, percentile, round } from "./figure.ts";
import { type Asked, asker, drive, type Member } from "./platform-users.ts";

const USERS = 200;
const THINKING_MILLISECONDS = 1000;
const SECONDS = 30;

/** 200 people of firms, partners and the authority at once, on a PostgreSQL of its own where DATABASE_URL names none. */
export async function platformFigures(): Promise<Figure[]> {
  if (!process.env["DATABASE_URL"]) return onOwnServer();
  const secret = randomBytes(32).toString("hex");
  process.env["PORTOLAN_SECRET"] = secret;
  const server = await startTestServer();
  try {
    const members = await people(server.database ?? "", secret);
    const users = members.map((member) => asker(server.address, member));
    await Promise.all(users.filter(({ duty }) => duty === "firm").map((user) => user.settle()));
    await drive(users, { seconds: 3, thinking: 100 });
    const thinking = await drive(users, { seconds: SECONDS, thinking: THINKING_MILLISECONDS });
    const pressing = await drive(users, { seconds: SECONDS / 3, thinking: 0 });
    return [...figuresOf("platform", thinking, SECONDS), ...throughput(pressing, SECONDS / 3)];
  } finally {
    await server.close();
  }
}

function figuresOf(name: string, asked: readonly Asked[], seconds: number): Figure[] {
  const note = `${USERS} people, each a second of thought between two questions; four reads to one write; the one who asks shares the cores`;
  const of = (what: string, some: readonly Asked[], about = note): Figure[] =>
    [50, 95, 99].map((part) => ({
      ...{ name: `${name}_p${part} ${what}`, unit: "ms" },
      value: round(
        percentile(
          some.map(({ milliseconds }) => milliseconds),
          part / 100,
        ),
        1,
      ),
      note: part === 95 ? `${about}; target < 200` : about,
    }));
  const failed = asked.filter(({ isFailure }) => isFailure);
  return [
    ...of("all", asked),
    ...of(
      "reads",
      asked.filter(({ isWrite }) => !isWrite),
    ),
    ...of(
      "writes",
      asked.filter(({ isWrite }) => isWrite),
    ),
    { name: `${name}_errors`, value: failed.length, unit: "requests", note: `of ${asked.length}; target 0` },
    { name: `${name}_rate`, value: Math.round(asked.length / seconds), unit: "requests/s", note },
  ];
}

const throughput = (asked: readonly Asked[], seconds: number): Figure[] => [
  {
    ...{ name: "platform_throughput", value: Math.round(asked.length / seconds), unit: "requests/s" },
    note: `${USERS} people without a thought between two questions; ${asked.filter(({ isFailure }) => isFailure).length} errors`,
  },
];

/** Accounts with a session each, made at once: signing in is meant to be slow, and is not what is measured. */
async function people(url: string, secret: string): Promise<Member[]> {
  const workspace = await openWorkspace({ url }, openVault(randomBytes(32).toString("hex")));
  const members = Array.from({ length: USERS }, (_, at) => memberAt(at));
  await workspace.as({ person_id: null, action: "bench" }, async (database) => {
    for (const { person, organisation, kind, role, token } of members) {
      await database.run("insert into person (id, name, email) values ($1, $1, $1 || '@example.org')", [person]);
      await database.run(
        "insert into organisation (id, name, slug, kind) values ($1, $1, $1, $2) on conflict do nothing",
        [...[organisation, kind]],
      );
      await database.run("insert into member (id, organisation_id, person_id, role) values ($1, $2, $1, $3)", [
        ...[person, organisation, role],
      ]);
      await database.run(
        "insert into session (id, person_id, token, expires_at) values ($1, $1, $2, now() + interval '1 day')",
        [person, token],
      );
    }
  });
  await workspace.close();
  return members.map((member) => ({ ...member, cookie: cookieOf(member.token, secret) }));
}

const cookieOf = (token: string, secret: string): string =>
  `portolan.session_token=${encodeURIComponent(`${token}.${createHmac("sha256", secret).update(token).digest("base64")}`)}`;

/** Three of four work for a firm, two to each; the others are partners, officers and reviewers. */
function memberAt(at: number): Omit<Member, "cookie"> & { token: string } {
  const person = `person-${at}`;
  const token = randomUUID();
  if (at % 4 !== 3)
    return { person, token, organisation: `firm-${Math.floor(at / 8)}-${at % 4}`, kind: "firm", role: "member" };
  if (at % 8 === 3) return { person, token, organisation: `partner-${at}`, kind: "partner", role: "member" };
  return { person, token, organisation: "park", kind: "authority", role: at % 16 === 7 ? "reviewer" : "officer" };
}

/** The same suite with DATABASE_URL naming a server that goes with it. */
function onOwnServer(): Promise<Figure[]> {
  const words = ["scripts/with-postgres.sh", process.execPath, "--import", "tsx", join("bench", "main.ts"), "platform"];
  const child = spawn("bash", words, { cwd: ROOT, stdio: ["ignore", "pipe", "inherit"] });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += String(chunk);
  });
  return new Promise((resolve, reject) =>
    child.once("exit", (code) => {
      const lines = said.split("\n").filter((line) => line.startsWith("{"));
      if (code === 0) resolve(lines.map((line) => JSON.parse(line) as Figure));
      else reject(new Error(`The suite ended with ${code}.`));
    }),
  );
}
