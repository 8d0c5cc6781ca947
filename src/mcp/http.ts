import { createMcpHandler } from "@modelcontextprotocol/server";
import type { Context } from "../operations/operation.ts";
import { createMcpServer } from "./server.ts";

/** MCP over streamable HTTP: a fresh server for each request, nothing kept between them. */
export function mcpOverHttp(context: () => Context, version: string): (request: Request) => Promise<Response> {
  return createMcpHandler(() => createMcpServer(context, version)).fetch;
}
