import { expect, it } from "vitest";
import { commandsOf } from "./commands.ts";

const source = { id: "ema", group: "approvals", live_address: null, loads: [] } as const;
const lines = (change: object) => commandsOf({ ...source, ...change } as never).map(({ line }) => line);

it("says how to load a file, and how to ask a source that answers", () => {
  expect(lines({})[0]).toBe("npx portolan sources.load --source ema --file FILE");
  expect(lines({ live_address: "https://example.org" })[0]).toBe("npx portolan sources.sync --sources ema");
  expect(lines({ group: "evidence" })).toEqual(["npx portolan snapshots.build"]);
});

it("names the last file and its day, and quotes what a shell would break", () => {
  const loads = [{ name: "medicines, 'all'.xlsx", edition: "2024-08-22" }];
  expect(lines({ loads })[1]).toBe(
    "npx portolan sources.load --source ema --file 'medicines, '\\''all'\\''.xlsx' --edition 2024-08-22",
  );
});
