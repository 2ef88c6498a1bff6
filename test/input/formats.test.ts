import { describe, expect, test } from "vitest";
import { formatOf } from "../../src/input/formats.ts";

describe("a file is read by its name, or by how it begins", () => {
  test.for([
    { path: "news.jsonl", head: "", format: "jsonl" },
    { path: "a/NEWS.NDJSON", head: "", format: "jsonl" },
    { path: "news.jsonl", head: '\xef\xbb\xbf[\n  {"text"', format: "json" },
    { path: "news.json", head: "", format: "json" },
    { path: "news.tsv", head: "", format: "csv" },
    { path: "saved/新闻.htm", head: "", format: "html" },
    { path: "news.txt", head: '{"text": "x"}', format: "text" },
    { path: "news.txt", head: "%PDF-1.7", format: "pdf" },
    { path: "news.txt", head: '\xef\xbb\xbf<!DOCTYPE html PUBLIC "-//W3C//DTD', format: "html" },
    { path: "page", head: "<html lang=zh>", format: "html" },
    { path: "-", head: ' \n{"text": "x"}', format: "jsonl" },
    { path: "-", head: '[\n  {"text"', format: "json" },
    { path: "-", head: '\xef\xbb\xbfid;"text"\r\n1;x', format: "csv" },
    { path: "export", head: "published\ttext\n", format: "csv" },
    { path: "-", head: "text\nsome words, and more text", format: "text" },
    { path: "-", head: "a text, and more\n", format: "text" },
    { path: "-", head: "", format: "text" },
    { path: "a.b/list", head: '[{"text"', format: "json" },
    { path: "2031.4.9", head: "<3", format: "text" },
    { path: "news.doc", head: "", format: null },
    { path: "table.xlsx", head: "PK\x03\x04", format: null },
    { path: "unnamed", head: "PK\x03\x04", format: null },
    { path: "old", head: "\xd0\xcf\x11\xe0", format: null },
    { path: "picture.PNG", head: "", format: null },
  ])("$path with $head is $format", ({ path, head, format }) => {
    expect(formatOf(path, head).format).toBe(format);
  });
});
