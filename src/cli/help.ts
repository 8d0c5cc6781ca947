import * as z from "zod";
import { FORMATS } from "../export/format.ts";
import { listsOf } from "../export/list.ts";
import { operations } from "../operations/catalogue.ts";
import type { Operation } from "../operations/operation.ts";

export function help(): string {
  const width = Math.max(...operations.map(({ id }) => id.length));
  const lines = operations.map(({ id, summary }) => `  ${id.padEnd(width)}  ${summary}`);
  return [
    "portolan serve [--dev]                       the web application, the API and MCP on one port",
    "portolan mcp                                 MCP over standard input and output",
    "portolan <operation> [--field value] [--json]",
    `portolan <operation> --format ${FORMATS.join("|")} > file       its rows to take away; card says what they are`,
    "portolan <operation> --help",
    "",
    ...lines,
    "",
    "PORT (4700), PORTOLAN_DATA (./data) and PORTOLAN_EVIDENCE (the bundled evidence) are read from the environment.",
    "PORTOLAN_SYNC (a time of day, such as 03:30) has the server ask sources for what is new; PORTOLAN_CONTACT is told to",
    "registers that want to know who asks; a proxy is taken from HTTPS_PROXY and NO_PROXY.",
  ].join("\n");
}

export function helpFor(operation: Operation): string {
  const { id, summary, input, example } = operation;
  const lists = [...listsOf(operation).keys()];
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" }) as {
    properties?: Record<string, { type?: string; enum?: string[]; description?: string }>;
    required?: string[];
  };
  const fields = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const kind = property.enum ? property.enum.join(" | ") : (property.type ?? "value");
    return `  --${name}  ${kind}${schema.required?.includes(name) ? " (required)" : ""}`;
  });
  return [
    `${id}: ${summary}`,
    "",
    ...(fields.length ? fields : ["  It takes no fields."]),
    "",
    ...(lists.length ? [`  --format  ${FORMATS.join(" | ")}`, `  --list  ${lists.join(" | ")}`, ""] : []),
    `Example input: ${JSON.stringify(example)}`,
  ].join("\n");
}
