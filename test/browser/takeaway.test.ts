import { readFile } from "node:fs/promises";
import type { Browser, Download, Page } from "playwright-core";
import { readSheet } from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium, settled } from "../support/chromium.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

// What a reader takes along: rows with their card, charts as pictures, views under a name.

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openChromium()]);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function visit(path: string, journey: (page: Page) => Promise<void>, dark = false) {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 900 },
    colorScheme: dark ? "dark" : "light",
  });
  const page = await context.newPage();
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(String(error)));
  await page.goto(server.address + path);
  await settled(page);
  await journey(page);
  await context.close();
  expect(broken).toEqual([]);
}

/** With the keyboard alone: opens the menu, goes down to an entry, takes it. */
async function take(page: Page, button: string | RegExp, entry: string | RegExp): Promise<Download> {
  await page.getByRole("button", { name: button }).first().focus();
  await page.keyboard.press("Enter");
  const item = page.getByRole("menuitem", { name: entry }).last();
  await item.waitFor();
  for (let presses = 0; presses < 10; presses += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press("ArrowDown");
  }
  const waiting = page.waitForEvent("download");
  await page.keyboard.press("Enter");
  return waiting;
}

describe.each([
  [
    "English",
    "en",
    { deals: "Download: Ledger of deals", card: /^Definition card/, year: /^Download: Headline, cash/ },
  ],
  ["中文", "zh", { deals: "下载: 交易账簿", card: /^定义卡/, year: /^下载: 按签署年份/ }],
])("in %s", (_language, lang, words) => {
  it("a table leaves as a workbook with its card, and the card names the page", async () => {
    await visit(`/deals?year=2024&lang=${lang}`, async (page) => {
      const rows = await page.locator("section.table-frame tbody tr").count();
      const workbook = await take(page, words.deals, /XLSX/);
      expect(workbook.suggestedFilename()).toMatch(/^deals-list-.*\.xlsx$/);
      const content = await readFile(await workbook.path());
      expect(await readSheet(content, "Rows")).toHaveLength(rows + 1);
      const definition = await readSheet(content, "Definition");
      expect(definition.find(([name]) => name === "View 页面")?.[1]).toBe(
        `${server.address}/deals?year=2024&lang=${lang}`,
      );
      const card = JSON.parse(await readFile(await (await take(page, words.deals, words.card)).path(), "utf8"));
      expect(card).toMatchObject({ operation: "deals.list", rows });
      expect(card.asked).toContainEqual({ field: "year", value: "2024" });
    });
  });

  it("a chart leaves as a picture that stands alone", async () => {
    await visit(
      `/deals?lang=${lang}`,
      async (page) => {
        const svg = await readFile(await (await take(page, words.year, /^SVG/)).path(), "utf8");
        expect(svg).toContain("20"); // an axis
        expect(svg).toMatch(/Snapshot|快照/);
        expect(svg).toContain("@font-face");
        expect(svg).not.toMatch(/var\(--|class=|href="http/);
        const png = await readFile(await (await take(page, words.year, /^PNG/)).path());
        const width = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
        expect(png.subarray(1, 4).toString()).toBe("PNG");
        expect(png.readUInt32BE(16)).toBe(Math.round(2 * width));
      },
      lang === "zh",
    );
  });
});

it.each([
  ["/pipeline?tab=matrix", /^Download: Candidates by stage/, /Phase 3/],
  ["/pipeline?tab=crowding", /^Download: Lorenz curve/, /Share of targets/],
  ["/approvals?tab=times", /Kaplan-Meier/, /Still waiting/],
  ["/approvals", /^Download: Medicines and jurisdictions/, /fruquintinib/],
  ["/", /^Download: Courses from the home port/, /Shanghai/],
])("what %s draws leaves with its words", async (path, button, words) => {
  await visit(`${path}${path.includes("?") ? "&" : "?"}lang=en`, async (page) => {
    const svg = await readFile(await (await take(page, button, /^SVG/)).path(), "utf8");
    expect(svg).toMatch(words);
    expect(svg).toMatch(/Snapshot/);
  });
});

it("a refusal is a sentence on the page and no broken file", async () => {
  await visit("/deals?lang=en", async (page) => {
    await page.route("**/api/deals/list?*", (route) =>
      route.fulfill({ status: 400, json: { code: "invalid_input", detail: "Narrow the filters." } }),
    );
    await page.getByRole("button", { name: "Download: Ledger of deals" }).click();
    await page.getByRole("menuitem", { name: "Parquet" }).click();
    await page.getByRole("alert").filter({ hasText: "Narrow the filters." }).waitFor();
  });
});

describe("saved views", () => {
  const open = async (page: Page) => {
    await page.getByRole("button", { name: "Saved views" }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Name of this view").waitFor();
  };

  it("are named, opened, renamed and deleted with the keyboard, and stand on the start page", async () => {
    await visit("/deals?year=2024&lang=en", async (page) => {
      await open(page);
      await page.getByLabel("Name of this view").fill("Deals of 2024");
      await page.keyboard.press("Enter");
      await page.getByRole("status").filter({ hasText: "Saved." }).waitFor();
      await page.keyboard.press("Escape");
      await page.getByRole("link", { name: "Chart" }).click();
      await page.getByRole("list", { name: "Your saved views" }).getByRole("link", { name: "Deals of 2024" }).click();
      await page.waitForURL((url) => url.pathname === "/deals" && url.searchParams.get("year") === "2024");
      await page.reload();
      await open(page);
      await page.getByRole("button", { name: "Rename: Deals of 2024" }).press("Enter");
      await page.getByLabel("New name: Deals of 2024").fill("二〇二四年交易");
      await page.keyboard.press("Enter");
      await page.getByRole("link", { name: "二〇二四年交易" }).waitFor();
      await page.getByRole("button", { name: "Delete: 二〇二四年交易" }).press("Enter");
      await page.getByText("None yet.").waitFor();
    });
  });

  it("leave as a file and come back from it, and a file that is none gets a sentence", async () => {
    await visit("/plan?as_of=2026-11-01&lang=en", async (page) => {
      const file = (name: string, text: string) => ({ name, mimeType: "application/json", buffer: Buffer.from(text) });
      await open(page);
      await page.getByRole("button", { name: "Save this view" }).click();
      const waiting = page.waitForEvent("download");
      await page.getByRole("button", { name: "Export as JSON" }).click();
      const text = await readFile(await (await waiting).path(), "utf8");
      expect(JSON.parse(text).views).toMatchObject([{ address: "/plan?as_of=2026-11-01" }]);
      await page.getByRole("button", { name: /^Delete: / }).click();
      const field = page.getByLabel("A file of saved views");
      await field.setInputFiles(file("no.json", "<html>"));
      await page.getByRole("alert").filter({ hasText: "This file is not JSON." }).waitFor();
      await field.setInputFiles(file("bad.json", text.replace("/plan", "//elsewhere.example")));
      await page.getByRole("alert").filter({ hasText: "Nothing was taken" }).waitFor();
      await field.setInputFiles(file("good.json", text));
      await page.getByRole("list", { name: "Saved views" }).getByText("as of 2026-11-01").waitFor();
    });
  });
});
