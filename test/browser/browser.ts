import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";

const CHROMIUM = "/usr/bin/chromium";

/** Whether there is a browser; a machine that must have one (JICENG_BROWSER=required) fails without. */
export const isThere: boolean = existsSync(CHROMIUM);
if (!isThere && process.env.JICENG_BROWSER === "required") throw new Error(`no browser at ${CHROMIUM}`);
if (!isThere) process.stderr.write(`test/browser: no ${CHROMIUM}, so these tests are left out\n`);

/** A browser that asks nobody for anything by itself. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}
