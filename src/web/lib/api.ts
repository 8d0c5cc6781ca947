import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { InputOf, OperationId, OutputOf } from "../../operations/catalogue.ts";

/** A problem as the API tells it: a sentence for people, a code for us. */
export class ApiProblem extends Error {
  readonly code: string;

  constructor(code: string, message: string) {
    super(message);
    this.code = code;
  }
}

async function call<Id extends OperationId>(id: Id, input: InputOf<Id>, signal?: AbortSignal): Promise<OutputOf<Id>> {
  const response = await fetch(`/api/${id.replace(".", "/")}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(input),
    signal: signal ?? null,
  }).catch((cause) => {
    if (signal?.aborted) throw cause;
    throw new ApiProblem("unreachable", String(cause));
  });
  if (response.ok) return response.json();
  const problem = (await response.json().catch(() => ({}))) as { code?: string; detail?: string };
  throw new ApiProblem(problem.code ?? "internal", problem.detail ?? response.statusText);
}

/** What an operation answers, kept while the next answer is on its way so that filters do not make the page jump. */
export function useOperation<Id extends OperationId>(id: Id, input: InputOf<Id>, enabled = true) {
  return useQuery<OutputOf<Id>, ApiProblem>({
    queryKey: [id, input],
    queryFn: ({ signal }) => call(id, input, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}
