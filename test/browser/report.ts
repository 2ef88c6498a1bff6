/// <reference lib="dom" />
import { pathToFileURL } from "node:url";
import type { Browser, Page } from "playwright-core";
import { expect } from "vitest";

export interface OpenOptions {
  readonly width?: number;
  readonly colorScheme?: "light" | "dark";
  /** That the browser speaks. */
  readonly locale?: string;
}

/** A report that is open, and everything in it that must not happen. */
export interface OpenReport {
  readonly page: Page;
  /** Dialogs, requests beside the file, errors and refusals of the policy. */
  readonly complaints: readonly string[];
  /** Goes to an address and waits until it is drawn. */
  readonly go: (hash: string) => Promise<void>;
}

/** Opens a report from disk, as a user does. */
export async function openReport(
  browser: Browser,
  file: string,
  hash = "",
  options: OpenOptions = {},
): Promise<OpenReport> {
  const { width = 1280, colorScheme = "light", locale = "en-GB" } = options;
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme, locale });
  const complaints: string[] = [];
  const url = pathToFileURL(file).href;
  page.on("dialog", async (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("request", (request) => {
    if (request.url().split("#")[0] !== url) complaints.push(`request: ${request.url()}`);
  });
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) complaints.push(`console: ${message.text()}`);
  });
  page.on("pageerror", (error) => complaints.push(`error: ${error.message}`));
  page.on("popup", () => complaints.push("popup"));
  await page.goto(`${url}${hash}`);
  await page.waitForSelector("#page:not([aria-busy])");
  return {
    page,
    complaints,
    async go(next) {
      await page.evaluate(async (address) => {
        const root = document.getElementById("page");
        if (root === null || (location.hash || "#") === address) return;
        const drawn = new Promise<void>((resolve) => {
          const seen = new MutationObserver((changes) => {
            if (!changes.some(({ target }) => target instanceof Element && target.id === "main")) return;
            seen.disconnect();
            resolve();
          });
          // A change of language makes a new <main>.
          seen.observe(root, { childList: true, subtree: true });
        });
        location.hash = address;
        await drawn;
      }, next);
    },
  };
}

/** The number of a text such as "1,024 of 2,000 stories". */
export function numberIn(text: string): number {
  const digits = /[\d,]+/u.exec(text)?.[0] ?? "";
  expect(digits).not.toBe("");
  return Number(digits.replaceAll(",", ""));
}
