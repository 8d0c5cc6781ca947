import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.{ts,tsx}", "test/**/*.test.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: "forks",
    // One fewer than there are cores is the default, which on two is one; most of the time of a journey is a browser's.
    maxWorkers: 2,
  },
});
