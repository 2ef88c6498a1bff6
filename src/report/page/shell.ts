import type { Label } from "../labels.ts";
import { html, type Markup } from "../markup.ts";
import type { ReportLanguage } from "../reporter.ts";
import { PAGE_LABELS } from "./labels.ts";

/** What runs in the browser, bundled by the build, and how each of the two is known to the page's policy. */
export interface PageClient {
  readonly script: string;
  readonly style: string;
  /** SHA-256 in Base64. */
  readonly scriptHash: string;
  readonly styleHash: string;
}

/**
 * The page around its data. The policy lets nothing in but the script and the style themselves: should a hostile title ever find a
 * way past the code that shows it, it cannot run and cannot ask for anything.
 */
export function shellStart(client: PageClient, language: ReportLanguage | null): string {
  const policy = `default-src 'none'; script-src 'sha256-${client.scriptHash}'; style-src 'sha256-${client.styleHash}'; base-uri 'none'; form-action 'none'`;
  return html`<!doctype html>
<html lang="${language === "zh" ? "zh-CN" : "en"}"${language === null ? null : html` data-language="${language}"`}>
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${{ markup: policy }}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${PAGE_LABELS.title[language ?? "en"]}</title>
<style>${{ markup: client.style }}</style>
</head>
<body>
<div id="page" aria-busy="true"><p class="wait">${both(PAGE_LABELS.loading)}</p></div>
<noscript><p class="wait">${both(PAGE_LABELS.noScript)}</p></noscript>
`.markup;
}

/** Data that the script reads; Base64 needs no escaping anywhere. */
export function dataElement(id: string, packed: string): string {
  return `<script type="application/json" id="${id}">"${packed}"</script>\n`;
}

/** Stands behind the index and in front of the texts, so that numbers are there before the last of the texts is. */
export function scriptElement({ script }: PageClient): string {
  return `<script>${script}</script>\n`;
}

export const SHELL_END: string = "</body>\n</html>\n";

function both({ zh, en }: Label): Markup {
  return html`<span lang="zh-CN">${zh}</span> <span lang="en">${en}</span>`;
}
