import { serveStdio } from "@modelcontextprotocol/server/stdio";
import type { Context } from "../operations/operation.ts";
import { createMcpServer } from "./server.ts";

/** MCP over standard input and output. Nothing else may write to standard output while it runs. */
export function mcpOverStdio(context: () => Context, version: string): void {
  serveStdio(() => createMcpServer(context, version));
}
