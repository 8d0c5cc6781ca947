import { useEffect, useRef, useState } from "react";
import type { LivesAnswer, LivesQuestion } from "./lives.ts";

const PAUSE_MILLISECONDS = 120;

/** What the lives say of the question, once it has stood for a moment; the last answer stays until then. */
export function useLives(question: LivesQuestion): { answer: LivesAnswer | null; isCurrent: boolean } {
  const worker = useRef<Worker | null>(null);
  const ticket = useRef(0);
  const [found, setFound] = useState<{ ticket: number; answer: LivesAnswer } | null>(null);
  useEffect(() => {
    const own = new Worker(new URL("./lives.worker.ts", import.meta.url), { type: "module" });
    own.onmessage = ({ data }: MessageEvent<{ ticket: number; answer: LivesAnswer }>) => setFound(data);
    worker.current = own;
    return () => own.terminate();
  }, []);
  const asked = JSON.stringify(question);
  useEffect(() => {
    ticket.current += 1;
    const own = ticket.current;
    const waiting = setTimeout(
      () => worker.current?.postMessage({ ticket: own, question: JSON.parse(asked) }),
      PAUSE_MILLISECONDS,
    );
    return () => clearTimeout(waiting);
  }, [asked]);
  return { answer: found?.answer ?? null, isCurrent: found !== null && found.ticket === ticket.current };
}
