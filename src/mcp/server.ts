import { McpServer } from "@modelcontextprotocol/server";
import { asFault } from "../core/fault.ts";
import { operations } from "../operations/catalogue.ts";
import type { Context, Operation } from "../operations/operation.ts";
import { perform } from "../operations/perform.ts";

const INSTRUCTIONS =
  "Portolan holds cited evidence on medicines of Chinese origin. Every number opens its records: metrics.evidence lists the rows a number counted, records.get the pages behind a row. What is not here was not found here; it may still exist.";

/** One tool per operation, `metrics_run` for `metrics.run`. A fault is an answer that says what to do, not a crash. */
export function createMcpServer(context: () => Context, version: string): McpServer {
  const server = new McpServer({ name: "portolan", version }, { instructions: INSTRUCTIONS });
  for (const operation of operations) addTool(server, operation, context);
  return server;
}

function addTool(server: McpServer, operation: Operation, context: () => Context): void {
  const { id, summary, writes, input, output } = operation;
  server.registerTool(
    id.replace(".", "_"),
    {
      title: id,
      description: summary,
      inputSchema: input,
      outputSchema: output,
      annotations: { readOnlyHint: !writes, destructiveHint: false, idempotentHint: true, openWorldHint: false },
    },
    async (sent: unknown) => {
      try {
        const answer = (await perform(operation, sent, context())) as Record<string, unknown>;
        return { content: [{ type: "text" as const, text: JSON.stringify(answer) }], structuredContent: answer };
      } catch (error) {
        const { code, message, details } = asFault(error);
        const said = code === "internal" ? {} : details;
        return {
          isError: true,
          content: [{ type: "text" as const, text: JSON.stringify({ code, message, ...said }) }],
        };
      }
    },
  );
}
