import { keepPreviousData, useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import type { InputOf, OperationId, OutputOf } from "../../operations/catalogue.ts";
import { useAsOf } from "./as-of.ts";

/** A problem as the API tells it: a sentence for people, in Chinese too where there is one, a code for us. */
export class ApiProblem extends Error {
  readonly code: string;
  readonly zh: string | null;
  /** Of the input, where it is at fault. */
  readonly field: string | null;

  constructor(code: string, message: string, { zh, field }: { zh?: string; field?: string | null } = {}) {
    super(message);
    this.code = code;
    this.zh = zh ?? null;
    this.field = field ?? null;
  }
}

/** No snapshot is as old as the day asked for: another sentence than that nothing is at this address. */
const NO_SNAPSHOT = "no_snapshot";

interface Problem {
  code?: string;
  detail?: string;
  as_of?: string;
  zh?: string;
  field?: string | null;
}

const pathOf = (id: OperationId): string => `/api/${id.replace(".", "/")}`;

const call = <Id extends OperationId>(id: Id, input: object, signal?: AbortSignal): Promise<OutputOf<Id>> =>
  send(pathOf(id), "application/json", JSON.stringify(input), signal);

async function send<Answer>(path: string, type: string, body: BodyInit, signal?: AbortSignal): Promise<Answer> {
  const request = { method: "POST", headers: { "content-type": type }, body, signal: signal ?? null };
  const response = await fetch(path, request).catch((cause) => {
    if (signal?.aborted) throw cause;
    throw new ApiProblem("unreachable", String(cause));
  });
  if (response.ok) return response.json();
  throw await problemOf(response);
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const problem = (await response.json().catch(() => ({}))) as Problem;
  const code = problem.as_of ? NO_SNAPSHOT : problem.code;
  return new ApiProblem(code ?? "internal", problem.detail ?? response.statusText, problem);
}

/** A problem that stays one however often it is asked. */
const isFinal = (error: ApiProblem): boolean =>
  ["not_found", "invalid_input", "unauthenticated", "forbidden", NO_SNAPSHOT].includes(error.code);

/** What an operation answers and what was asked, as of the day in the address, kept while the next answer is on its way so that filters do not make the page jump. */
export function useOperation<Id extends OperationId>(id: Id, input: InputOf<Id>, enabled = true) {
  const [as_of] = useAsOf();
  const asked = as_of ? { ...input, as_of } : input;
  const found = useQuery<OutputOf<Id>, ApiProblem>({
    queryKey: [id, asked],
    queryFn: ({ signal }) => call(id, asked, signal),
    retry: (times, error) => times < 1 && !isFinal(error),
    placeholderData: keepPreviousData,
    enabled,
  });
  return { ...found, asked: { id, input: asked as Record<string, unknown> } };
}

/** What changes something. All that is shown is asked anew afterwards, for it stands on another snapshot. */
export function useChange<Id extends OperationId>(id: Id) {
  const client = useQueryClient();
  return useMutation<OutputOf<Id>, ApiProblem, InputOf<Id>>({
    mutationFn: (input) => call(id, input as object),
    onSuccess: () => client.invalidateQueries(),
  });
}

/** Sends a file as it is to an operation that takes one; what else it is told stands in the address. */
export function useUpload<Id extends OperationId>(id: Id) {
  const client = useQueryClient();
  return useMutation<OutputOf<Id>, ApiProblem, { file: File; input: Record<string, string> }>({
    mutationFn: ({ file, input }) =>
      send(`${pathOf(id)}?${new URLSearchParams(input)}`, "application/octet-stream", file),
    onSuccess: () => client.invalidateQueries(),
  });
}
