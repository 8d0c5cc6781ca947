import { readFileSync } from "node:fs";
import * as z from "zod";
import { Fault } from "../core/fault.ts";
import { bare, flatInput } from "../operations/flat-input.ts";
import type { Operation } from "../operations/operation.ts";

/**
 * `--field value`, `--field=value`, repeated for lists, `--params.name value` for named values; `--json` for machines,
 * `--format` for a file, with `--list` for another list of the answer than its main one, `--language` for a document.
 */
export function readArguments(operation: Operation, words: readonly string[]) {
  const query = new URLSearchParams();
  let json = false;
  const file: { format?: string; list?: string; language?: string } = {};
  const appendValue = (name: string, value: string) => {
    const isList = bare(operation.input.shape[name]) instanceof z.ZodArray;
    for (const each of isList && value.startsWith("@") ? linesOf(value.slice(1)) : [value]) query.append(name, each);
  };
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--json") {
      json = true;
      continue;
    }
    if (!word.startsWith("-") && operation.words) {
      appendValue(operation.words, word);
      continue;
    }
    if (!word.startsWith("--")) throw new Fault("invalid_input", `Expected --field value, got ${word}.`);
    const [name = "", inline] = word.slice(2).split(/=(.*)/s, 2);
    const next = words[at + 1];
    if (inline === undefined && next !== undefined && !next.startsWith("--")) at += 1;
    else if (inline === undefined) throw new Fault("invalid_input", `--${name} needs a value.`, { field: name });
    if (name === "format" || name === "list" || name === "language") file[name] = inline ?? next ?? "";
    else appendValue(known(operation, name), inline ?? next ?? "");
  }
  return { json, file, input: flatInput(operation.input, query) };
}

/** `@names.txt` stands for the lines of a file, `@-` for those of standard input. */
function linesOf(file: string): string[] {
  try {
    return readFileSync(file === "-" ? 0 : file, "utf8")
      .replace(/^\ufeff/, "")
      .split(/\r?\n/)
      .filter((line) => line.trim() !== "");
  } catch {
    throw new Fault("invalid_input", `The file ${file} cannot be read. After @ stands the path of a file of lines.`);
  }
}

function known({ id, input }: Operation, name: string): string {
  const field = name.split(".")[0] ?? "";
  if (Object.hasOwn(input.shape, field)) return name;
  const fields = Object.keys(input.shape).map((each) => `--${each}`);
  const offer = fields.length ? `It takes ${fields.join(", ")}.` : "It takes none.";
  throw new Fault("invalid_input", `${id} has no field --${name}. ${offer}`, { field: name });
}
