import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

// Tests that take long run with `npm run test:slow`, those that need a browser with `npm run test:browser`.
const APART = ["slow", "browser"];
const apart = APART.find((folder) => process.env.npm_lifecycle_event === `test:${folder}`);

export default defineConfig({
  test: {
    root: fileURLToPath(new URL("..", import.meta.url)),
    include: apart === undefined ? ["test/**/*.test.ts"] : [`test/${apart}/**/*.test.ts`],
    exclude: apart === undefined ? APART.map((folder) => `test/${folder}/**`) : [],
    testTimeout: 20_000,
    // Some tests with a browser measure time.
    maxWorkers: apart === "browser" ? 1 : 2,
    coverage: { include: ["src/**"], reporter: ["text-summary", "html"] },
  },
});
