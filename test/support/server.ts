import { type ChildProcess, execFile, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { temporaryFolder } from "./evidence.ts";
import { ownDatabase } from "./workspace.ts";
import { ROOT } from "./world.ts";

const PROGRAM = join(ROOT, "bin/portolan.js");
const ADDRESS = /http:\/\/localhost:\d+/;

export interface TestServer {
  address: string;
  data: string;
  /** The database of its own, where DATABASE_URL names a server. */
  database: string | null;
  /** Runs a command against the same data, as a person at the terminal would. */
  command(...words: string[]): Promise<{ code: number; out: string; err: string }>;
  /** Stops it, lets something be done to its data meanwhile, and starts it anew at the same address. */
  restart(meanwhile: () => Promise<unknown>): Promise<void>;
  /** Kills it without a warning and starts it anew. */
  kill(): Promise<void>;
  close(): Promise<void>;
}

/** The real program, on a free port, with data of its own. */
export async function startTestServer(): Promise<TestServer> {
  const data = await temporaryFolder();
  const database = await ownDatabase();
  const env = { ...process.env, PORT: "0", PORTOLAN_DATA: data, ...(database ? { DATABASE_URL: database.url } : {}) };
  const start = (port: string) =>
    spawn(process.execPath, [PROGRAM, "serve"], { env: { ...env, PORT: port }, stdio: ["ignore", "pipe", "pipe"] });
  let child = start("0");
  const address = await announced(child);
  const stop = () => {
    child.kill();
    return new Promise((done) => child.once("exit", done));
  };
  return {
    address,
    data,
    database: database?.url ?? null,
    command: (...words) => run(words, env),
    async restart(meanwhile) {
      await stop();
      await meanwhile();
      child = start(new URL(address).port);
      await announced(child);
    },
    async kill() {
      const gone = new Promise((done) => child.once("exit", done));
      child.kill("SIGKILL");
      await gone;
      child = start(new URL(address).port);
      await announced(child);
    },
    async close() {
      await stop();
      await database?.drop();
      await rm(data, { recursive: true, force: true });
    },
  };
}

function announced(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = "";
    const listen = (chunk: Buffer) => {
      said += String(chunk);
      const found = ADDRESS.exec(said);
      if (found) resolve(found[0]);
    };
    child.stdout?.on("data", listen);
    child.stderr?.on("data", listen);
    child.once("exit", () => reject(new Error(`The server stopped before it served:\n${said}`)));
  });
}

export async function run(words: string[], env: NodeJS.ProcessEnv) {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [PROGRAM, ...words], {
      env,
      maxBuffer: 1e8,
    });
    return { code: 0, out: stdout, err: stderr };
  } catch (error) {
    const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
    return { code, out: stdout, err: stderr };
  }
}
