import { Fault } from "../core/fault.ts";
import { flatInput } from "../operations/flat-input.ts";
import type { Operation } from "../operations/operation.ts";

/** `--field value`, `--field=value`, repeated for lists, `--params.name value` for named values; `--json` for machines. */
export function readArguments(operation: Operation, words: readonly string[]) {
  const query = new URLSearchParams();
  let json = false;
  for (let at = 0; at < words.length; at += 1) {
    const word = words[at] ?? "";
    if (word === "--json") {
      json = true;
      continue;
    }
    if (!word.startsWith("-") && operation.words) {
      query.append(operation.words, word);
      continue;
    }
    if (!word.startsWith("--")) throw new Fault("invalid_input", `Expected --field value, got ${word}.`);
    const [name = "", inline] = word.slice(2).split(/=(.*)/s, 2);
    const next = words[at + 1];
    if (inline === undefined && next !== undefined && !next.startsWith("--")) at += 1;
    else if (inline === undefined) throw new Fault("invalid_input", `--${name} needs a value.`, { field: name });
    query.append(known(operation, name), inline ?? next ?? "");
  }
  return { json, input: flatInput(operation.input, query) };
}

function known({ id, input }: Operation, name: string): string {
  const field = name.split(".")[0] ?? "";
  if (Object.hasOwn(input.shape, field)) return name;
  const fields = Object.keys(input.shape).map((each) => `--${each}`);
  const offer = fields.length ? `It takes ${fields.join(", ")}.` : "It takes none.";
  throw new Fault("invalid_input", `${id} has no field --${name}. ${offer}`, { field: name });
}
