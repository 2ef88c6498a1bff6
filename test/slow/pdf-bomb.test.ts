import { deflateRawSync, deflateSync, constants as zlib } from "node:zlib";
import { expect, test } from "vitest";
import { analyze, folderOf } from "../helpers/run.ts";

/** A page whose content is packed twice, in a few kilobytes, and is a gigabyte of blanks. */
function bomb(): Buffer {
  const mebibyte = deflateRawSync(Buffer.alloc(2 ** 20, " "), { finishFlush: zlib.Z_SYNC_FLUSH });
  const packed = Buffer.concat([Buffer.from([0x78, 0x9c]), ...Array<Buffer>(1024).fill(mebibyte)]);
  const content = deflateSync(packed).toString("latin1");
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 800 1100] /Contents 4 0 R >>",
    `<< /Length ${content.length} /Filter [/FlateDecode /FlateDecode] >>\nstream\n${content}\nendstream`,
  ];
  const numbered = objects.map((object, i) => `${i + 1} 0 obj\n${object}\nendobj\n`);
  return Buffer.from(`%PDF-1.4\n${numbered.join("")}trailer\n<< /Size 5 /Root 1 0 R >>\n%%EOF\n`, "latin1");
}

test("a PDF of a few kilobytes that unpacks to a gigabyte is given up, and the next is read", {
  timeout: 90_000,
}, () => {
  const bytes = bomb();
  expect(bytes.length).toBeLessThan(20_000);
  const cwd = folderOf({ "a.pdf": bytes, "b.txt": "近日，青禾区柳荫社区举办义诊活动，居民们都说很方便。" });
  const peak =
    "data:text/javascript,process.on('exit',()=>process.stderr.write(String(process.resourceUsage().maxRSS)))";
  const run = analyze(["a.pdf", "b.txt", "--format", "jsonl"], {
    cwd,
    timeout: 80_000,
    env: { NODE_OPTIONS: `--import ${peak}` },
  });
  expect(run.code).toBe(3);
  const [line, kilobytes] = run.stderr.split("\n");
  expect(line).toBe("jiceng: error: too-large: a.pdf: needs more than 768 MB of memory to read; save its text as .txt");
  expect(Number(kilobytes)).toBeGreaterThan(0);
  expect(Number(kilobytes)).toBeLessThan(1_200_000);
  expect(run.stdout.split("\n")).toHaveLength(2);
});
