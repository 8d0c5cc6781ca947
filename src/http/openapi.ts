import * as z from "zod";
import { FORMATS, formats } from "../export/format.ts";
import { listsOf, mainList } from "../export/list.ts";
import type { Operation } from "../operations/operation.ts";

const PROBLEM = {
  type: "object",
  description: "What went wrong (RFC 9457). `code` is stable; `detail` is a sentence for people.",
  required: ["type", "title", "status", "code", "detail"],
  properties: {
    type: { type: "string" },
    title: { type: "string" },
    status: { type: "integer" },
    code: { type: "string" },
    detail: { type: "string" },
    field: { type: ["string", "null"] },
  },
};

/** The contract, read off the operations. Reads answer to GET with flat inputs and to POST with JSON. */
export function openapi(operations: readonly Operation[], version: string) {
  const paths = Object.fromEntries(operations.map((operation) => [pathOf(operation), pathItem(operation)]));
  return {
    openapi: "3.1.0",
    info: {
      title: "Portolan",
      version,
      description: "Cited evidence on medicines, and figures that open their records.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: { schemas: { Problem: PROBLEM }, parameters: TAKEOUT },
  };
}

export const pathOf = ({ id }: Operation): string => `/api/${id.replace(".", "/")}`;

function pathItem(operation: Operation) {
  const shared = { summary: operation.summary, tags: [operation.id.split(".")[0]], responses: responses(operation) };
  const leaving = takeout(operation);
  const post = {
    ...shared,
    operationId: operation.id,
    ...(leaving.length ? { parameters: leaving } : {}),
    requestBody: {
      required: true,
      content: { "application/json": { schema: schemaOf(operation.input, "input"), example: operation.example } },
    },
  };
  if (operation.writes) return { post };
  return {
    get: { ...shared, operationId: `${operation.id}.read`, parameters: [...parameters(operation), ...leaving] },
    post,
  };
}

const TAKEOUT = {
  format: {
    ...{ name: "format", in: "query", required: false },
    description: "The rows of the answer as a file, or the definition card that goes with them.",
    schema: { type: "string", enum: ["json", ...FORMATS] },
  },
  view: {
    ...{ name: "view", in: "query", required: false },
    description: "The page that asks, as a path of this application; it is named on the card.",
    schema: { type: "string" },
  },
};

/** How the rows of an answer are asked for as a file. */
function takeout(operation: Operation) {
  const lists = [...listsOf(operation).keys()];
  if (lists.length === 0) return [];
  const description = `Which list of the answer leaves as a file; without it, ${mainList(operation)}.`;
  const list = { name: "list", in: "query", required: false, description, schema: { type: "string", enum: lists } };
  return [{ $ref: "#/components/parameters/format" }, list, { $ref: "#/components/parameters/view" }];
}

// The definition card is JSON like the answer itself.
const FILES = Object.fromEntries(
  FORMATS.filter((format) => format !== "card").map((format) => [formats[format].type.split(";")[0], {}]),
);

function parameters({ input }: Operation) {
  const schema = schemaOf(input, "input") as { properties?: Record<string, { type?: string }>; required?: string[] };
  return Object.entries(schema.properties ?? {}).map(([name, property]) => ({
    name: property.type === "object" ? `${name}.*` : name,
    in: "query",
    required: schema.required?.includes(name) ?? false,
    schema: property.type === "object" ? { type: "string" } : property,
  }));
}

function responses(operation: Operation) {
  const { output, access } = operation;
  const files = listsOf(operation).size ? FILES : {};
  const problem = { content: { "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" } } } };
  return {
    200: {
      description: "The answer.",
      content: { "application/json": { schema: schemaOf(output, "output") }, ...files },
    },
    400: { description: "The input is not of the form the operation takes; the field is named.", ...problem },
    ...(access === "public" ? {} : { 401: { description: `Needs ${access} access.`, ...problem } }),
    404: { description: "There is nothing under that id.", ...problem },
    default: { description: "Something else went wrong.", ...problem },
  };
}

/** Shared shapes are written out in place: `$defs` inside a path would not resolve from the document's root. */
function schemaOf(type: z.ZodType, io: "input" | "output") {
  const { $schema: _, ...schema } = z.toJSONSchema(type, {
    io,
    reused: "inline",
    unrepresentable: "any",
    override: inline,
  });
  return schema;
}

function inline({ jsonSchema }: { jsonSchema: { id?: string } }): void {
  delete jsonSchema.id;
}
