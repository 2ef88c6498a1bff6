import { Readability } from "@mozilla/readability";
import { parseHTML } from "linkedom";
import type { Reading } from "./scores.ts";

// What ends a line in the body that Readability gives.
const LINE_ENDS = /<br\s?\/?>|<\/(?:p|div|li|td|tr|h[1-6]|section|figcaption)>/gu;

/** What Readability makes of a page, with its lines as paragraphs: something to be measured beside. */
export function byReadability(html: string): Reading {
  // Its tree has only the roots that are written.
  const whole = /<html/iu.test(html) ? html : `<html><head></head><body>${html}</body></html>`;
  const { document } = parseHTML(whole);
  const article = new Readability(document).parse();
  const body = article?.content?.replace(LINE_ENDS, "\n").replace(/<[^>]{0,2000}>/gu, "") ?? "";
  const paragraphs = body.split("\n").map((line) => line.replaceAll("&nbsp;", " ").trim());
  return {
    title: article?.title ?? null,
    outlet: article?.siteName ?? null,
    authors: article?.byline?.trim() ? [article.byline.trim()] : [],
    published: article?.publishedTime?.slice(0, 10) ?? null,
    stories:
      article === null ? [] : [{ title: article.title ?? "", paragraphs: paragraphs.filter((one) => one !== "") }],
  };
}
