import "../../lib/no-eval.ts";
import { askLives, type LivesQuestion } from "./lives.ts";

// Ten thousand lives take longer than a frame, and the sliders are on the other thread.
addEventListener("message", ({ data }: MessageEvent<{ ticket: number; question: LivesQuestion }>) =>
  postMessage({ ticket: data.ticket, answer: askLives(data.question) }),
);
