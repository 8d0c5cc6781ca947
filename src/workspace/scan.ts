import { spawn } from "node:child_process";
import { Fault } from "../core/fault.ts";

/** Looks at a file before it is kept, and faults where it is not to be kept. */
export type Scan = (content: Buffer) => Promise<void>;

const PATIENCE = 60_000;

/**
 * A scanner of the installation, such as `clamdscan --no-summary -`: it gets the file on its standard input, and ends with
 * 0 where nothing was found and with 1 where something was. With anything else it did its work badly, and nothing is kept.
 */
export const scanWith =
  (command: string): Scan =>
  (content) =>
    new Promise((resolve, reject) => {
      const scanner = spawn(command, { shell: true, stdio: ["pipe", "ignore", "ignore"], timeout: PATIENCE });
      scanner.on("error", (cause) => reject(silent(cause)));
      scanner.on("close", (code) => {
        if (code === 0) return resolve();
        reject(code === 1 ? infected() : silent(new Error(`the scanner ended with ${code}`)));
      });
      // A scanner may have seen enough before the end.
      scanner.stdin.on("error", () => {});
      scanner.stdin.end(content);
    });

const infected = () =>
  new Fault("invalid_input", "The virus scanner refuses this file, and it was not kept. Send a clean copy.", {
    field: "content",
    zh: "病毒扫描未通过，文件未保存，请上传无毒文件。",
  });

const silent = (cause: Error) =>
  new Fault(
    "source_unavailable",
    "The virus scanner does not answer, so the file was not kept. Try again later, or tell whoever runs the platform.",
    { zh: "病毒扫描服务无响应，文件未保存，请稍后再试或联系平台管理员。" },
    cause,
  );
