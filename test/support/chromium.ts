import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { type Browser, chromium, type Page } from "playwright-core";

const KNOWN = [
  process.env["CHROMIUM_PATH"] ?? "",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

const HELP =
  "No Chromium was found and none could be installed. Install Chromium or Chrome, or name one in CHROMIUM_PATH, and run npm test again.";

const found = (): string | undefined =>
  [...KNOWN, chromium.executablePath()].find((path) => path !== "" && existsSync(path));

/** The path of a Chromium: one that is here, else one from the system's package manager, else Playwright's own. */
function findChromium(): string {
  const here = found();
  if (here) return here;
  for (const install of [fromSystem, fromPlaywright]) {
    try {
      install();
    } catch {
      // Not on this system, or not allowed: the next way is tried, and the sentence at the end says what to do.
    }
    const installed = found();
    if (installed) return installed;
  }
  throw new Error(HELP);
}

function fromSystem(): void {
  const sudo = process.getuid?.() === 0 ? [] : ["sudo", "-n"];
  const run = (...words: string[]) => {
    const [command = "", ...rest] = [...sudo, ...words];
    execFileSync(command, rest, {
      stdio: "ignore",
      timeout: 300_000,
      env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
    });
  };
  run("apt-get", "update", "-qq");
  run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk");
}

function fromPlaywright(): void {
  execFileSync("npx", ["playwright-core", "install", "chromium"], { stdio: "ignore", timeout: 300_000 });
}

export function openChromium(): Promise<Browser> {
  const root = process.getuid?.() === 0;
  return chromium.launch({
    executablePath: findChromium(),
    args: [
      ...(root ? ["--no-sandbox"] : []),
      "--disable-gpu",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

/** Waits until a page has asked for all it needs and shows it: on a busy machine the network may rest before the page has begun. */
export async function settled(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  // By locators: a function waited for is polled with eval, which the page's own policy refuses.
  await page.locator("main h1, main .state").first().waitFor({ state: "attached" });
  await page.locator("main [aria-busy=true]").first().waitFor({ state: "detached" });
}
