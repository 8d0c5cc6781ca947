import { expect, it } from "vitest";
import { marked } from "./marked.ts";

const shown = (sentence: string, words: (string | null)[]) =>
  marked(sentence, words)
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join("");

it("marks the words that matter, whatever they are made of", () => {
  const sentence = "Company will pay Licensor (Cayman) an upfront payment of $25.0 million.";
  expect(shown(sentence, ["$25.0 million", "licensor (cayman)"])).toBe(
    "Company will pay [Licensor (Cayman)] an upfront payment of [$25.0 million].",
  );
});

it("loses nothing where there is nothing to mark", () => {
  expect(shown("No amount.", [null, "", "x"])).toBe("No amount.");
  expect(shown("No amount.", ["royalty"])).toBe("No amount.");
});
