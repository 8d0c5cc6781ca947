import { asFault, Fault, type FaultCode } from "../core/fault.ts";
import { type Asked, exportAnswer } from "../export/export.ts";
import { formatCalled, languageCalled } from "../export/format.ts";
import { mcpOverStdio } from "../mcp/stdio.ts";
import { operationCalled } from "../operations/catalogue.ts";
import type { Context, Operation } from "../operations/operation.ts";
import { perform } from "../operations/perform.ts";
import { readArguments } from "./arguments.ts";
import { writeDocs } from "./docs.ts";
import { help, helpFor } from "./help.ts";
import { openPlatform } from "./platform.ts";
import { print } from "./print.ts";
import { progressBar } from "./progress.ts";
import { startServer } from "./serve.ts";
import { contextFor, openWorld, readSettings, type Settings } from "./world.ts";

/** Exit codes. 0 is success; 1 is our fault, or a job that was not done. */
const EXIT = {
  internal: 1,
  invalid_input: 2,
  not_found: 3,
  conflict: 4,
  forbidden: 5,
  unauthenticated: 5,
  source_unavailable: 6,
  source_changed: 7,
  source_blocked: 8,
} as const satisfies Record<FaultCode, number>;

const warn = (sentence: string) => void process.stderr.write(`${sentence}\n`);

type Command = (settings: Settings, words: string[]) => Promise<number>;

const commands: Record<string, Command> = {
  async serve(settings, words) {
    const running = await startServer(settings, { dev: words.includes("--dev") });
    await new Promise<void>((stop) => {
      for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => stop());
    });
    await running.close();
    return 0;
  },
  async mcp(settings) {
    const shelf = await openWorld(settings, warn);
    setInterval(() => shelf.refresh(), 1000).unref();
    const { workspace, post } = openPlatform(settings);
    mcpOverStdio(() => contextFor(settings, { shelf, workspace, post }, { role: "administrator" }), settings.version);
    return new Promise<number>(() => {});
  },
  async docs() {
    await writeDocs();
    return 0;
  },
};

// Whoever reads may have had enough: `portolan … | head`.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));

async function main([name = "help", ...words]: string[]): Promise<number> {
  const settings = readSettings();
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command) return command(settings, words);
  const operation = operationCalled(name);
  if (name === "help" || name === "--help" || name === "-h") return say(help(), 0);
  if (!operation) return say(`There is no operation called ${name}.\n\n${help()}`, EXIT.not_found);
  if (words.includes("--help")) return say(helpFor(operation), 0);
  return call(settings, operation, words);
}

async function call(settings: Settings, operation: Operation, words: string[]): Promise<number> {
  const { json, file, input } = readArguments(operation, words);
  const bar = progressBar(process.stderr);
  // Checking the evidence must not need a snapshot of it: a broken folder is what it is for.
  const shelf = await openWorld(settings, warn).catch((error) => {
    if (operation.id === "evidence.check") return null;
    throw error;
  });
  const platform = openPlatform(settings);
  try {
    const world = { shelf: shelf as NonNullable<typeof shelf>, workspace: platform.workspace, post: platform.post };
    const context = contextFor(settings, world, { role: "administrator" }, bar.show);
    if (file.format)
      return await leave(
        operation,
        { input, format: formatCalled(file.format), list: file.list, language: languageCalled(file.language) },
        context,
      );
    if (file.list !== undefined)
      throw new Fault("invalid_input", "--list says which rows leave as a file: add --format.", { field: "list" });
    const answer = await perform(operation, input, context);
    bar.clear();
    process.stdout.write(json ? `${JSON.stringify(answer)}\n` : print(answer));
    return operation.failed?.(answer as never) ? 1 : 0;
  } finally {
    bar.clear();
    shelf?.close();
    await platform.close();
  }
}

/** A file goes to standard output; one that no terminal can show must be sent somewhere. */
async function leave(operation: Operation, asked: Asked, context: Context): Promise<number> {
  const { name, content } = await exportAnswer(operation, asked, context);
  if (typeof content !== "string" && process.stdout.isTTY) {
    throw new Fault("invalid_input", `This is a file and no text. Add > ${name} to keep it.`, { field: "format" });
  }
  process.stdout.write(content);
  return 0;
}

function say(text: string, code: number): number {
  (code ? process.stderr : process.stdout).write(`${text}\n`);
  return code;
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error) => {
    const { code, message, cause, details } = asFault(error);
    const place = typeof details["field"] === "string" ? ` (${details["field"]})` : "";
    process.stderr.write(`${message}${place}\n`);
    if (code === "internal") process.stderr.write(`${String((cause as Error)?.stack ?? cause ?? error)}\n`);
    process.exitCode = EXIT[code];
  },
);
