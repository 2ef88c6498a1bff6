// Bundles what runs in the report page: its script, from TypeScript as it stands, and its style. dist/prepared/page.json holds both,
// each with the hash by which the page's policy lets it in.
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { rolldown } from "rolldown";

const CLIENT = new URL("../src/report/page/client/", import.meta.url);
const PREPARED = new URL("../dist/prepared/", import.meta.url);

async function bundledScript() {
  const bundle = await rolldown({ input: fileURLToPath(new URL("main.ts", CLIENT)), platform: "browser" });
  const { output } = await bundle.generate({ format: "iife", minify: true });
  await bundle.close();
  return output[0].code.trim();
}

/** Without comments and line breaks; none of its strings holds either. */
function shortStyle(css) {
  return css
    .replace(/\/\*[^*]*\*\//gu, "")
    .replace(/\s*\n\s*/gu, "")
    .trim();
}

const script = await bundledScript();
const style = shortStyle(readFileSync(new URL("page.css", CLIENT), "utf8"));
// Either would end the element that it stands in.
if (/<\/|<!--|<script/iu.test(script) || style.includes("<"))
  throw new Error("the page's script or style would end early");
const hashOf = (text) => createHash("sha256").update(text).digest("base64");
mkdirSync(PREPARED, { recursive: true });
writeFileSync(
  new URL("page.json", PREPARED),
  JSON.stringify({ script, style, scriptHash: hashOf(script), styleHash: hashOf(style) }),
);
