import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import axe from "axe-core";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openChromium, settled } from "../support/chromium.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openChromium()]);
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

const PAGES = [
  "/",
  "/figures",
  "/figures/c12",
  "/deals",
  "/deals/2024-08-01-immuneonco-biopharmaceuticals-axion-bio-synbiotx",
  "/approvals",
  "/medicines",
  "/medicines/fruquintinib",
  "/organisations",
  "/organisations/hutchmed",
  "/metrics",
  "/metrics/deals_headline",
  "/records?key=evidence:deals/2023-01-23-hutchmed-takeda",
  "/sources",
  "/sources/evidence",
  "/sources/clinicaltrials_gov?tab=loads",
  "/sources/clinicaltrials_gov?tab=changes",
  "/sources/clinicaltrials_gov?tab=refused",
  "/sources/error",
  "/names",
  "/names?tab=rulings",
  "/names?tab=studies",
  "/names?tab=try",
  "/names/drug/fruquintinib",
  "/conflicts",
  "/leads",
  "/pipeline",
  "/pipeline?tab=matrix",
  "/pipeline?tab=crowding",
  "/pipeline?tab=gaps&at_home=approved",
  "/pipeline?tab=originality",
  "/targets/TARGET:pdcd1",
  "/indications/INDICATION:colorectal-neoplasms",
  "/trials/NCT04322539",
  "/changes",
  "/clusters",
  "/clusters?tab=network",
  "/approvals?tab=devices",
  "/compare?a=modality%3Dantibody&b=modality%3Dsmall_molecule",
  "/deals?tab=summary",
  "/approvals?tab=times",
  "/prices",
  "/plan",
  "/platform",
  "/sign-in",
  "/sign-in?tab=register",
  "/support",
  "/support?f.registered_in=pudong&f.tax_in_pudong=true&f.product=drug&f.drug_class=class_1&f.phase=phase_2&f.rd_spending=30",
  "/support?tab=catalogue",
  "/support/pd-special-rules-2024",
  "/support/pd-goglobal-2025",
  "/voyage",
  "/voyage?drug=imm2510&area=solid_tumours&sales.US=420",
  "/voyage?drug=imm2510&tab=route",
  "/voyage?drug=imm2510&tab=clearance&c.personal_data_leave=true",
  "/voyage?drug=imm2510&tab=chance&sales.US=420",
  "/voyage?drug=imm2510&tab=chance&sales.US=420&m.US.peak_sales=600&scenario=cautious~US.peak_sales=300",
  "/voyage?drug=imm2510&tab=price",
  "/voyage?drug=imm2510&tab=price&price.US=100&price.DE=60&price.SA=55&price.CN=20",
  "/voyage?drug=imm2510&tab=terms&upfront=10",
  "/voyage?drug=imm2510&tab=terms&sales.US=420&upfront=10&d.rate.1=8&d.above.2=200&d.rate.2=12&d.above.3=100&d.rate.3=15",
  "/voyage?drug=imm2510&tab=terms&sales.US=420&upfront=10&d.rate.1=8&d.approval=40",
  "/voyage?drug=imm2510&tab=rivals",
  "/partners",
  "/partners?candidate=imm2510%7Cimmuneonco&territory=worldwide_except_china",
  "/platform/partners",
  "/platform/programmes",
];

/** A browser of its own; a script error fails it, and so does a broken request other than those the journey makes break. */
async function visit(
  path: string,
  options: BrowserContextOptions,
  journey: (page: Page) => Promise<void>,
  breaks?: RegExp,
) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  await open(context, path, journey, breaks);
  await context.close();
}

async function open(
  context: BrowserContext,
  path: string,
  journey: (page: Page) => Promise<void>,
  breaks?: RegExp,
): Promise<void> {
  const page = await context.newPage();
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(String(error)));
  page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
  await page.goto(server.address + path);
  await settled(page);
  await journey(page);
  await page.close();
  expect(broken.filter((line) => !breaks?.test(line))).toEqual([]);
}

/** What axe finds serious or worse, a line for each rule with the first element that breaks it. */
async function faultsOf(page: Page): Promise<string[]> {
  // Through the debugger: the page itself lets no foreign script in.
  await page.evaluate(axe.source);
  const found = (await page.evaluate("axe.run(document, { resultTypes: ['violations'] })")) as {
    violations: { id: string; impact: string; nodes: { html: string }[] }[];
  };
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id} ×${nodes.length}: ${nodes[0]?.html.slice(0, 160)}`);
}

/** In the dark on the phone it was opened on, then by day at a desk. */
async function expectNoFault(page: Page): Promise<void> {
  expect(await faultsOf(page), "on a phone, in the dark").toEqual([]);
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.emulateMedia({ colorScheme: "light" });
  await page.waitForTimeout(150);
  expect(await faultsOf(page), "at a desk, by day").toEqual([]);
}

const inEnglish = (path: string) => `${path}${path.includes("?") ? "&" : "?"}lang=en`;
const inChinese = (path: string) => `${path}${path.includes("?") ? "&" : "?"}lang=zh`;

describe.each([
  ["English", inEnglish, { figure: "Out-licences signed", record: "record", raw: "The untouched record" }],
  ["中文", inChinese, { figure: "已签对外许可", record: "记录", raw: "原始记录" }],
])("in %s", (_language, localised, words) => {
  it("a number on the chart opens its records in two steps", async () => {
    await visit(localised("/"), {}, async (page) => {
      await page.getByRole("button", { name: words.figure }).click();
      await page.getByRole("dialog").getByRole("link", { name: words.record, exact: true }).first().click();
      await page.getByRole("heading", { name: words.raw }).waitFor();
      expect(new URL(page.url()).pathname).toBe("/records");
      expect(await page.locator("pre").textContent()).toContain('"licensor"');
    });
  });

  it("typing pinyin into the main search opens the medicine, with the keyboard alone", async () => {
    await visit(localised("/"), {}, async (page) => {
      await page.keyboard.press("/");
      await page.keyboard.type("fktn");
      await page.getByRole("option").filter({ hasText: "呋喹替尼" }).first().waitFor();
      await page.keyboard.press("Enter");
      await page.waitForURL(/medicines\/fruquintinib/);
    });
  });

  it("what no rule could tell is listed, and how often the rules are wrong", async () => {
    await visit(localised("/names"), {}, async (page) => {
      expect(await page.locator(".open-labels > li").count()).toBeGreaterThan(0);
      await page.goto(server.address + localised("/sources/error"));
      await page.locator("table").first().waitFor();
      expect(await page.locator("table").first().textContent()).toMatch(/\d+(\.\d)? %/);
    });
  });

  it("a card of the ledger shows its checks and opens the record of each input", async () => {
    await visit(localised("/figures?verdict=inconsistent"), {}, async (page) => {
      const cards = page.locator("article");
      const listed = await cards.count();
      expect(listed).toBeGreaterThan(3);
      await page.locator('a[href^="/figures/c27"]').first().click();
      await page.getByText("whole-number").waitFor();
      await page.locator("article").getByRole("link", { name: words.record, exact: true }).first().click();
      await page.getByRole("heading", { name: words.raw }).waitFor();
    });
  });

  it("an approval in the matrix opens its record", async () => {
    await visit(localised("/approvals"), {}, async (page) => {
      await page.locator("table.matrix tbody tr").first().locator("td a").nth(1).click();
      await page.getByRole("heading", { name: words.raw }).waitFor();
    });
  });

  // One browser for all of them, as a reader has: what it fetched for one page it has for the next.
  let phone: BrowserContext;
  beforeAll(async () => {
    phone = await browser.newContext({ viewport: { width: 390, height: 844 }, colorScheme: "dark" });
  });
  afterAll(() => phone.close());

  it.each(PAGES)("%s fits a phone and speaks the language", async (path) => {
    await open(phone, localised(path), async (page) => {
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
      expect(overflow).toBeLessThanOrEqual(0);
      if (localised !== inChinese) return expectNoFault(page);
      const english = await page.evaluate(() =>
        [
          ...document.querySelectorAll(
            "nav a, h2, h3, th:not([scope=row]):not(:has(code)), label:not(.facet label), summary, .lede, .figure-label, dt:not(:has(code))",
          ),
        ]
          .map((element) => element.textContent?.trim() ?? "")
          .filter((text) => text !== "" && !/[\u4e00-\u9fff]/.test(text) && /[a-z]{3}/i.test(text)),
      );
      // Genes and firms of a facet or of a matrix keep their names. A table's name on the record page is data, and so is the name of a firm.
      expect(english.filter((text) => !/^[a-z_]+ \(\d+\)$/.test(text))).toEqual([]);
    });
  });
});

it("switching a rule changes the number by what stood beside it, and a cell of the matrix opens its candidates", async () => {
  await visit("/pipeline?lang=en", {}, async (page) => {
    const value = async () => Number((await page.locator(".metric-value b").textContent())?.replaceAll(",", ""));
    const option = page.locator(".rule label", { hasText: "Every medicine" });
    await option.locator(".rule-value").waitFor();
    const [promised = ""] = ((await option.locator(".rule-value").textContent()) ?? "").split(" ");
    expect(Number(promised.replaceAll(",", ""))).not.toBe(await value());
    await option.locator("input").check();
    await expect.poll(value).toBe(Number(promised.replaceAll(",", "")));
    expect(page.url()).toContain("novelty=any");
    await page.getByRole("link", { name: "Matrix" }).click();
    const cell = page.locator("table.matrix tbody td.heat a").first();
    const count = Number(await cell.textContent());
    await cell.click();
    await expect.poll(value).toBe(count);
    expect(page.url()).toMatch(/novelty=any.*(target|stage)=/);
    await page.getByRole("link", { name: "record", exact: true }).first().click();
    await page.getByRole("heading", { name: "The untouched record" }).waitFor();
  });
});

it("filters and sorting stand in the address, and the ledger leaves as CSV", async () => {
  await visit("/deals?lang=en", {}, async (page) => {
    await page.getByLabel("Firm, asset or target").fill("Hengrui");
    await page.waitForURL(/text=Hengrui/);
    await page.getByRole("button", { name: "Headline, m", exact: true }).click();
    await page.waitForURL(/deals\.sort=headline_million/);
    await page.reload();
    await settled(page);
    expect(await page.getByRole("columnheader", { name: /Headline/ }).getAttribute("aria-sort")).toBe("ascending");
    const rows = await page.getByRole("region", { name: "Ledger of deals" }).locator("tbody tr").count();
    const waiting = page.waitForEvent("download");
    await page.getByRole("button", { name: "Download: Ledger of deals" }).click();
    await page.getByRole("menuitem", { name: "CSV" }).click();
    const lines = (await readFile(await (await waiting).path(), "utf8")).trim().split("\r\n");
    expect(lines).toHaveLength(rows + 1);
    expect(lines[0]).toContain("headline_million");
  });
});

it("can be used with the keyboard alone", async () => {
  await visit("/?lang=en", {}, async (page) => {
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("Skip to the content");
    await page.keyboard.press("/");
    await page.keyboard.type("呋喹替尼");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: /fruquintinib/ }).waitFor();
    await page.getByRole("link", { name: "Chart" }).focus();
    await page.keyboard.press("Enter");
    await page.locator(".harbour").first().focus();
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("table").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
  });
});

it("answers what a firm may claim with the keyboard alone, and keeps the question in the address", async () => {
  await visit("/support?lang=en&f.product=drug&f.drug_class=class_1&f.nationally_supported=true", {}, async (page) => {
    await page.getByRole("status").filter({ hasText: "Eligible 1" }).waitFor();
    const place = page.getByLabel("Where is the firm registered?");
    await place.focus();
    await page.keyboard.type("Shanghai, P");
    await page
      .getByRole("status")
      .filter({ hasText: /Cannot tell \d+/ })
      .waitFor();
    await expect.poll(() => page.url()).toContain("f.registered_in=pudong");
    await expect.poll(() => place.evaluate((field) => field === document.activeElement)).toBe(true);
    await page
      .getByRole("link", { name: /Announcement|announcement/ })
      .first()
      .click();
    await page.getByRole("heading", { name: "Measures" }).waitFor();
  });
});

it("switches the language and keeps the page and its filters", async () => {
  await visit("/figures?verdict=contested&lang=en", {}, async (page) => {
    await page.getByRole("button", { name: "切换为中文" }).click();
    await page.getByRole("heading", { name: "重算一篇报道" }).waitFor();
    expect(page.url()).toMatch(/verdict=contested.*lang=zh/);
  });
});

it("shows a designed page for what is not there, and for a server that does not answer", async () => {
  const journey = async (page: Page) => {
    await page.getByText("No such page").waitFor();
    await page.route("**/api/**", (route) =>
      route.fulfill({ status: 500, contentType: "text/html", body: "<h1>proxy</h1>" }),
    );
    await page.getByRole("link", { name: "Deals" }).click();
    await page.getByRole("alert").first().waitFor({ timeout: 20_000 });
    await page.unroute("**/api/**");
    await page.getByRole("button", { name: "Try again" }).first().click();
    await page.getByRole("table").first().waitFor();
  };
  await visit("/nowhere?lang=en", {}, journey, /status of 500/);
});

const study = (nctId: string, status = "RECRUITING") => ({
  protocolSection: {
    identificationModule: { nctId, briefTitle: `A study called ${nctId}` },
    statusModule: { overallStatus: status },
    designModule: { studyType: "INTERVENTIONAL", phases: ["PHASE2"] },
  },
});

/** Loads what a register would send, as a person at the terminal would. */
async function load(name: string, studies: object[]) {
  const file = join(server.data, name);
  await writeFile(file, studies.map((each) => JSON.stringify(each)).join("\n"));
  const loaded = await server.command("sources.load", "--file", file, "--json");
  expect(loaded).toMatchObject({ code: 0, err: "" });
  return JSON.parse(loaded.out) as { records: number; rejected: number };
}

it("a register that is loaded while the server runs moves the numbers without a restart", async () => {
  await visit("/sources?lang=en", {}, async (page) => {
    const before = await trials(page);
    const studies = ["NCT90000001", "NCT90000002", "NCT90000003"].map((id) => study(id));
    expect(await load("three.ndjson", studies)).toMatchObject({ records: 3, rejected: 0 });
    await expect.poll(() => trials(page), { timeout: 10_000 }).toBe(before + 3);
    await page.reload();
    await page.getByRole("link", { name: "ClinicalTrials.gov", exact: true }).waitFor();
    const address = "/records?key=clinicaltrials_gov:NCT90000002&lang=en";
    await page.goto(server.address + address);
    await page.getByRole("heading", { name: "A study called NCT90000002" }).waitFor();
  });
});

const trials = async (page: Page) => {
  const answer = await page.request.get(`${server.address}/api/metrics/run?metric=trials_registered`);
  return ((await answer.json()) as { value: number }).value;
};

describe.each([
  [
    "English",
    inEnglish,
    {
      source: "ClinicalTrials.gov",
      refused: /^Refused/,
      changes: "What changed",
      old: "open this version",
      status: /Recruiting.*Completed/,
      earlier: /earlier version/,
      asOf: "As of",
      none: "there was no snapshot yet",
      back: "back to today",
      deals: "Deals",
    },
  ],
  [
    "中文",
    inChinese,
    {
      source: "美国临床试验注册库",
      refused: /^拒收/,
      changes: "变更",
      old: "打开此版本",
      status: /招募中.*已完成/,
      earlier: /较早的版本/,
      asOf: "截至",
      none: "当时尚无快照",
      back: "返回今天",
      deals: "交易",
    },
  ],
])("sources in %s", (_language, localised, words) => {
  beforeAll(async () => {
    const ids = Array.from({ length: 20 }, (_, at) => `NCT9100${String(at).padStart(4, "0")}`);
    await load(
      "before.ndjson",
      ids.map((id) => study(id)),
    );
    const after = ids.map((id, at) => study(id, at === 0 ? "COMPLETED" : "RECRUITING"));
    await load("after.ndjson", [...after, { protocolSection: { identificationModule: {} } }]);
  }, 60_000);

  it("the list opens one source, and that its refused records with the reason", async () => {
    await visit(localised("/sources"), {}, async (page) => {
      await page.getByRole("region").getByRole("link", { name: words.source, exact: true }).click();
      await page.getByRole("heading", { level: 1, name: words.source }).waitFor();
      await page.getByText("npx portolan sources.sync --sources clinicaltrials_gov").waitFor();
      await page.getByRole("link", { name: words.refused }).click();
      await page.waitForURL(/tab=refused/);
      await page.getByRole("cell", { name: /nctId/ }).first().waitFor();
      await page.getByRole("link", { name: words.changes, exact: true }).click();
      await page.getByText("NCT91000000", { exact: true }).waitFor();
    });
  });

  it("a record shows its versions with the fields before and after, and each opens", async () => {
    await visit(localised("/records?key=clinicaltrials_gov:NCT91000000"), {}, async (page) => {
      const versions = page.locator(".timeline > li");
      await versions.filter({ hasText: words.status }).first().waitFor();
      await versions.getByRole("link", { name: words.old }).first().click();
      await page.getByRole("note").filter({ hasText: words.earlier }).waitFor();
      expect(await page.locator("pre").textContent()).toContain('"RECRUITING"');
    });
  });

  it("a day of the past stands over every page until one goes back to today", async () => {
    const today = new Date().toISOString().slice(0, 10);
    const banner = (page: Page) => page.getByRole("status").filter({ hasText: words.asOf });
    await visit(localised(`/?as_of=${today}`), {}, async (page) => {
      await banner(page).waitFor();
      await page.getByRole("link", { name: words.deals, exact: true }).click();
      await page.waitForURL((url) => url.pathname === "/deals" && url.searchParams.get("as_of") === today);
      await page.getByRole("table").first().waitFor();
      await banner(page).getByRole("button", { name: words.back }).click();
      await banner(page).waitFor({ state: "detached" });
      expect(page.url()).not.toContain("as_of");
    });
    const early = async (page: Page) => {
      await banner(page).filter({ hasText: words.none }).waitFor();
      await page.getByRole("alert").first().waitFor();
    };
    await visit(localised("/deals?as_of=1999-12-31"), {}, early, /status of 404/);
  });
});
