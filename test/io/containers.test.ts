import { gzipSync } from "node:zlib";
import { pack } from "tar-stream";
import { describe, expect, test } from "vitest";
import { sourceOfChunks } from "../../src/io/byte-source.ts";
import { type ContainerKind, containerKind } from "../../src/io/container-kind.ts";
import { entriesOf } from "../../src/io/containers.ts";
import { encoder } from "../helpers/encode.ts";
import { type Packed, zip } from "../helpers/zip.ts";

const NEWS = "近日，柳荫社区的居民在下棋。";
const gb18030 = encoder("gb18030");
const MEBIBYTE = 1024 * 1024;
const OPTIONS = {
  inMemory: 1000,
  mostUnpacked: 8 * MEBIBYTE,
  nameOf: (raw: Uint8Array) => {
    const text = Buffer.from(raw).toString();
    return text.includes("\ufffd") ? new TextDecoder("gb18030").decode(raw) : text;
  },
};

async function contents(
  kind: ContainerKind,
  bytes: Uint8Array,
  { inMemory = MEBIBYTE, takesHidden = false } = {},
): Promise<unknown[]> {
  const source = await sourceOfChunks(
    (async function* chunks() {
      yield bytes;
    })(),
    { inMemory },
  );
  const found: unknown[] = [];
  for await (const entry of entriesOf(kind, source, { ...OPTIONS, takesHidden })) {
    if (!entry.ok) found.push([entry.name, entry.code]);
    else {
      found.push([
        entry.name,
        Buffer.concat(Array.from(entry.source.blocks(), (block) => Buffer.from(block))).toString(),
      ]);
      entry.source.close();
    }
  }
  source.close();
  return found;
}

async function tar(
  entries: readonly { readonly name: string; readonly content?: string; readonly type?: "symlink" | "fifo" }[],
): Promise<Buffer> {
  const archive = pack();
  for (const { name, content = "", type } of entries)
    archive.entry(type === undefined ? { name } : { name, type, linkname: "/etc/passwd" }, content);
  archive.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of archive as AsyncIterable<Uint8Array>) chunks.push(chunk);
  return Buffer.concat(chunks);
}

test.for([
  { path: "news.zip", kind: "zip" },
  { path: "a/NEWS.TAR.GZ", kind: "tar.gz" },
  { path: "news.tgz", kind: "tar.gz" },
  { path: "news.jsonl.gz", kind: "gz" },
  { path: "news.tar", kind: "tar" },
  { path: "news.docx", kind: null },
  { path: "zip", kind: null },
])("$path is a $kind", ({ path, kind }) => {
  expect(containerKind(path)).toBe(kind);
});

test("a tar is one by its first bytes too, as in news.gz that should be called news.tar.gz", async () => {
  expect(containerKind("news", await tar([{ name: "a.txt", content: NEWS }]))).toBe("tar");
});

describe("the files in a container are read in its order", () => {
  const long = `${NEWS}${"居民说好。".repeat(100)}`;

  test("a zip, small or large, in memory or not", async () => {
    const archive = zip([
      { name: "b.txt", content: NEWS },
      { name: "新闻/a.txt", content: long },
      { name: "空/", content: "" },
    ]);
    for (const inMemory of [10, MEBIBYTE])
      expect(await contents("zip", archive, { inMemory })).toEqual([
        ["b.txt", NEWS],
        ["新闻/a.txt", long],
      ]);
  });

  test("names that Windows wrote in GBK, with its slashes", async () => {
    const archive = zip([{ name: gb18030("柳荫社区\\义诊.txt"), content: NEWS }]);
    expect(await contents("zip", archive)).toEqual([["柳荫社区/义诊.txt", NEWS]]);
  });

  test("a tar, gzipped or not; links and pipes in it are passed over", async () => {
    const archive = await tar([
      { name: "新闻/b.txt", content: NEWS },
      { name: "link.txt", type: "symlink" },
      { name: "pipe", type: "fifo" },
      { name: "a.txt", content: long },
    ]);
    const files = [
      ["新闻/b.txt", NEWS],
      ["a.txt", long],
    ];
    expect(await contents("tar", archive)).toEqual(files);
    expect(await contents("tar.gz", gzipSync(archive))).toEqual(files);
  });

  test("links in a zip are passed over", async () => {
    const archive = zip([
      { name: "link.txt", content: "/etc/passwd", isLink: true },
      { name: "a.txt", content: NEWS },
    ]);
    expect(await contents("zip", archive)).toEqual([["a.txt", NEWS]]);
  });

  test("a gzip holds one file, which may come in parts", async () => {
    expect(await contents("gz", Buffer.concat([gzipSync(NEWS), gzipSync(long)]))).toEqual([["", `${NEWS}${long}`]]);
  });

  test("what is hidden is read where everything is asked for", async () => {
    const found = await contents("zip", zip([{ name: "_rels/.rels", content: NEWS }]), { takesHidden: true });
    expect(found).toEqual([["_rels/.rels", NEWS]]);
  });

  test("what is hidden, and what macOS adds, is left out", async () => {
    const left = [".git/x.txt", "a/.DS_Store", "__MACOSX/._b.txt", "node_modules/x.txt"].map((name) => ({
      name,
      content: NEWS,
    }));
    expect(await contents("zip", zip([...left, { name: "b.txt", content: NEWS }]))).toEqual([["b.txt", NEWS]]);
    expect(await contents("tar", await tar([...left, { name: "b.txt", content: NEWS }]))).toEqual([["b.txt", NEWS]]);
  });
});

describe("a name in a container is a name and no path", () => {
  test.for(["../../etc/passwd", "/etc/passwd", "C:/x.txt", "constructor", "__proto__"])("%s", async (name) => {
    expect(await contents("zip", zip([{ name, content: NEWS }]))).toEqual([[name, NEWS]]);
  });
});

describe("what cannot be read is told, and the rest is read", () => {
  const good: Packed = { name: "z.txt", content: NEWS };

  test("an entry with a password", async () => {
    const archive = zip([{ name: "a.txt", content: NEWS, isEncrypted: true }, good]);
    expect(await contents("zip", archive)).toEqual([
      ["a.txt", "encrypted"],
      ["z.txt", NEWS],
    ]);
  });

  test("an entry that says it holds more or less than it does", async () => {
    const archive = zip([{ name: "a.txt", content: NEWS }, good]);
    // The size in its entry of the directory.
    const directory = archive.indexOf("PK\u0001\u0002");
    archive.writeUInt32LE(7, directory + 24);
    expect(await contents("zip", archive)).toEqual([
      ["a.txt", "damaged"],
      ["z.txt", NEWS],
    ]);
  });

  test.for(["zip", "gz", "tar", "tar.gz"] as const)("a %s that is cut off, or none at all", async (kind) => {
    const whole = {
      zip: zip([good, good]),
      gz: gzipSync(NEWS),
      tar: await tar([good, good] as never),
      "tar.gz": gzipSync(await tar([good] as never)),
    };
    const cut = whole[kind].subarray(0, whole[kind].length - (kind === "tar" ? 2000 : 9));
    expect(await contents(kind, cut)).toContainEqual(["", "damaged"]);
    if (kind !== "tar") expect(await contents(kind, Buffer.from(NEWS))).toEqual([["", "damaged"]]);
  });
});

describe("bombs are refused", () => {
  const zeros = Buffer.alloc(64 * MEBIBYTE);

  test("a gzip, and a tar in it, that grow out of all proportion", async () => {
    expect(await contents("gz", gzipSync(zeros))).toEqual([["", "too-large"]]);
    expect(
      await contents("tar.gz", gzipSync(Buffer.concat([await tar([{ name: "a.txt", content: NEWS }]), zeros]))),
    ).toContainEqual(["", "too-large"]);
  });

  test("an entry of a zip, while the others are read", async () => {
    const archive = zip([
      { name: "bomb.txt", content: zeros },
      { name: "z.txt", content: NEWS },
    ]);
    expect(await contents("zip", archive)).toEqual([
      ["bomb.txt", "too-large"],
      ["z.txt", NEWS],
    ]);
  });

  test("many entries that share the same bytes", async () => {
    const archive = overlapping(400, Buffer.from("字".repeat(1000).concat("居民".repeat(3000))));
    expect(await contents("zip", archive)).toContainEqual(["", "too-large"]);
  });

  test("a file that is larger than may be, however it is packed", async () => {
    const noise = Buffer.from(Array.from({ length: 9 * MEBIBYTE }, (_, i) => (Math.imul(i, 2654435761) >>> 13) & 0xff));
    expect(await contents("gz", gzipSync(noise, { level: 1 }))).toEqual([["", "too-large"]]);
    expect(await contents("zip", zip([{ name: "a.txt", content: noise }]))).toEqual([["a.txt", "too-large"]]);
  });
});

/** An archive whose entries all point at the bytes of the first. */
function overlapping(count: number, content: Buffer): Buffer {
  const one = zip([{ name: "a.txt", content }]);
  const start = one.indexOf("PK\u0001\u0002");
  const end = one.indexOf("PK\u0005\u0006");
  const entry = one.subarray(start, end);
  const tail = Buffer.from(one.subarray(end));
  tail.writeUInt16LE(count, 8);
  tail.writeUInt16LE(count, 10);
  tail.writeUInt32LE(entry.length * count, 12);
  return Buffer.concat([one.subarray(0, start), ...Array.from({ length: count }, () => entry), tail]);
}
