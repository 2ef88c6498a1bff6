import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Tests that take long run with `npm run test:slow`.
const SLOW = ["test/slow/**"];
const isSlow = process.env.npm_lifecycle_event === "test:slow";

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: isSlow ? ["test/slow/**/*.test.ts"] : ["test/**/*.test.ts"],
    exclude: isSlow ? [] : SLOW,
    testTimeout: 20_000,
    maxWorkers: 2,
    coverage: { include: ["src/**"], reporter: ["text-summary", "html"] },
  },
});
