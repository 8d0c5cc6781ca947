import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { turned } from "../../src/models/knobs.ts";
import type { OutputOf } from "../../src/operations/catalogue.ts";
import { formatMoney } from "../../src/words/format.ts";
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

async function visit(path: string, journey: (page: Page) => Promise<void>) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const broken: string[] = [];
  page.on("pageerror", (error) => broken.push(String(error)));
  page.on("console", (message) => message.type() === "error" && broken.push(message.text()));
  await page.goto(server.address + path);
  await settled(page);
  await journey(page);
  await page.close();
  expect(broken).toEqual([]);
}

async function ask<Answer>(page: Page, id: string, data: object): Promise<Answer> {
  const answer = await page.request.post(`${server.address}/api/${id.replace(".", "/")}`, { data });
  expect(answer.status()).toBe(200);
  return (await answer.json()) as Answer;
}

const rnpvOn = async (page: Page) => Number(await page.locator("[data-rnpv]").getAttribute("data-rnpv"));

it("reckons on the page what the operation reckons, to the last digit, and the lives of the same seed", async () => {
  const path = "/voyage?drug=imm2510&tab=chance&sales.US=420&m.US.peak_sales=600&m.phase_2.probability=0.4&lang=en";
  await visit(path, async (page) => {
    const plan = await ask<OutputOf<"voyage.plan">>(page, "voyage.plan", { drug: "imm2510", peak_sales: { US: 420 } });
    if (!plan.value) throw new Error("IMM2510 has a stage on record and was not valued");
    const asset = turned(plan.value.asset, { "US.peak_sales": 600, "phase_2.probability": 0.4 });
    const valued = await ask<OutputOf<"voyage.value">>(page, "voyage.value", { asset });
    expect(await rnpvOn(page)).toBe(valued.value);
    const money = (share: number) =>
      formatMoney(valued.simulation.quantiles.find((each) => each.share === share)?.value ?? 0, "USD", "en");
    await page.getByText(`P5 – P95: ${money(0.05)} – ${money(0.95)} ·`).waitFor();
  });
});

it("moves by the keyboard, says the difference, keeps it in the address, and goes back", async () => {
  await visit("/voyage?drug=imm2510&tab=chance&sales.US=420&lang=en", async (page) => {
    const before = await rnpvOn(page);
    await page.getByText("as it started", { exact: true }).waitFor();
    await page.getByRole("slider", { name: "United States: peak sales a year" }).press("ArrowRight");
    await page.waitForURL(/m\.US\.peak_sales=/);
    expect(await rnpvOn(page)).toBeGreaterThan(before);
    await page.reload();
    expect(await rnpvOn(page)).toBeGreaterThan(before);
    await page.getByRole("button", { name: "Back to the start" }).click();
    await expect.poll(() => page.url()).not.toContain("m.US");
    expect(await rnpvOn(page)).toBe(before);
  });
});

it("keeps what stands on the sliders as a scenario beside the start", async () => {
  await visit("/voyage?drug=imm2510&tab=chance&sales.US=420&m.US.peak_sales=600&lang=en", async (page) => {
    await page.getByLabel("Name of what stands on the sliders").fill("bold");
    await page.getByRole("button", { name: "Keep as a scenario" }).click();
    await page.waitForURL(/scenario=bold/);
    const rows = page.getByRole("region", { name: "Scenarios side by side" }).locator("tbody tr");
    await expect.poll(() => rows.count()).toBe(3);
    expect(await rows.nth(1).textContent()).toMatch(/bold.*±/);
  });
});

it("names the tier that is out of order, and shows both sides once it is not", async () => {
  const path = "/voyage?drug=imm2510&tab=terms&sales.US=420&d.rate.1=8&d.above.2=200&d.rate.2=12&lang=en";
  await visit(path, async (page) => {
    await page.getByText("Nothing is lost between the two").waitFor();
    await page.getByLabel("Tier 3: on sales above, million").fill("100");
    await page.getByLabel("Tier 3: rate, %").fill("15");
    await page.getByText("A tier begins above the one before").waitFor();
    await page.getByLabel("Tier 3: on sales above, million").fill("500");
    await page.getByText("Nothing is lost between the two").waitFor();
  });
});

it("shows who counts the price in China once a price is entered", async () => {
  await visit("/voyage?drug=imm2510&tab=price&lang=zh", async (page) => {
    await page.getByText("尚未输入境外价格").waitFor();
    await page.getByLabel("沙特阿拉伯: 标价（美元/单位）").fill("55");
    await page.getByRole("heading", { name: "谁参考中国价格" }).waitFor();
    expect(page.url()).toContain("price.SA=55");
  });
});
