import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./api.ts";

interface Refusal {
  message?: string;
  zh?: string;
  code?: string;
}

/** Sends a form of sign-in; a refusal is a sentence, in Chinese too where the server has one. */
async function send(path: string, body: object): Promise<unknown> {
  const response = await fetch(`/api/auth${path}`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  }).catch((cause) => {
    throw new ApiProblem("unreachable", String(cause));
  });
  const answer = (await response.json().catch(() => ({}))) as Refusal;
  if (response.ok) return answer;
  throw new ApiProblem(
    response.status === 429 ? "too_many" : (answer.code ?? "internal"),
    answer.message ?? response.statusText,
    answer.zh ? { zh: answer.zh } : {},
  );
}

/** What changes who is signed in, or where they belong. All that is shown is asked anew afterwards. */
export function useAccountChange(path: string, then?: () => void) {
  const client = useQueryClient();
  return useMutation<unknown, ApiProblem, object>({
    mutationFn: (body) => send(path, body),
    onSuccess: async () => {
      await client.invalidateQueries();
      then?.();
    },
  });
}
