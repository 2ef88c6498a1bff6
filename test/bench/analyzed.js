import { sumStats } from "../../dist/aggregate/corpus.js";
import { analyzeAll, documentOf } from "../../dist/index.js";
import { decode } from "../../dist/input/decode.js";
import { jsonlReporter } from "../../dist/report/json.js";

const BATCH = 64_000;

/**
 * From the bytes of files to the bytes of JSONL and the counts of the summary, some 64,000 characters at a time as the command
 * takes them; the number of bytes that it would write.
 */
export function analyzedBytes(files, tools) {
  const stats = sumStats();
  const jsonl = jsonlReporter();
  let written = 0;
  let batch = [];
  let characters = 0;
  const finish = () => {
    for (const document of analyzeAll(batch, tools)) {
      stats.count(document);
      written += jsonl.document(document).length;
    }
    batch = [];
    characters = 0;
  };
  for (const bytes of files) {
    const { text } = decode(bytes);
    batch.push(documentOf(text));
    characters += text.length;
    if (characters >= BATCH) finish();
  }
  if (batch.length > 0) finish();
  return written;
}
