// npm run evaluate: the scores of the demo corpus, and of another one where JICENG_REAL_CORPUS and JICENG_REAL_GOLD name
// its folder and its gold file.
import { fileURLToPath } from "node:url";
import { createViteServer } from "vitest/node";

const at = (path) => fileURLToPath(new URL(path, import.meta.url));
const { JICENG_REAL_CORPUS: folder, JICENG_REAL_GOLD: gold } = process.env;

// The scorer is TypeScript and shared with the tests; Node 20 reads it through the tests' own loader.
const loader = await createViteServer({
  configFile: false,
  root: at("../.."),
  logLevel: "error",
  server: { middlewareMode: true, watch: null, ws: false },
});
const { scoreFolder } = await loader.ssrLoadModule(at("corpus.ts"));
const { table } = await loader.ssrLoadModule(at("score.ts"));
await loader.close();

const demo = ["gold.json", "gold-gb18030.json"].map((file) => at(`../../seeds/gold/${file}`));
print("demo corpus", scoreFolder(at("../../seeds/corpus"), demo));
if (folder !== undefined && gold !== undefined) print("JICENG_REAL_CORPUS", scoreFolder(folder, [gold]));
else process.stdout.write("JICENG_REAL_CORPUS and JICENG_REAL_GOLD are not set: the demo corpus only\n");

function print(name, scores) {
  process.stdout.write(`${name}\n${table(scores)}\n\n`);
  if (process.argv.includes("--errors")) process.stdout.write(`${scores.errors.join("\n")}\n\n`);
}
