import { ApiProblem, problemOf } from "./api.ts";

/** Hands a file to the reader, under a name. */
export function hand(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers read the address only after the click is done.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Fetches a file first, so that a refusal is a sentence on the page and not a broken download. */
export async function takeFile(address: string): Promise<void> {
  const response = await fetch(address).catch((cause) => {
    throw new ApiProblem("unreachable", String(cause));
  });
  if (!response.ok) throw await problemOf(response);
  const [, name = "portolan"] = /filename="([^"]+)"/.exec(response.headers.get("content-disposition") ?? "") ?? [];
  hand(name, await response.blob());
}
