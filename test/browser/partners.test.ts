import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { register, signedInAs } from "../support/accounts.ts";
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

const WORDS = {
  en: {
    ...{ partner: "A partner abroad", found: "Enter it", targets: "Targets", english: "In words, in English" },
    ...{ chinese: "In words, in Chinese", save: "Save", saved: "Saved.", meets: /meets: Targets/ },
    ...{ shown: "Show it to everybody who is signed in", guest: "Whoever is signed in sees" },
    reason: "Took medicines before",
  },
  zh: {
    ...{ partner: "境外合作方", found: "登记", targets: "靶点", english: "英文说明", chinese: "中文说明" },
    ...{ save: "保存", saved: "已保存。", meets: /相符: 靶点/, shown: "对所有登录用户显示" },
    ...{ guest: "登录后可查看", reason: "以往引进过药物" },
  },
} as const;

async function expectNoOverflow(page: Page): Promise<void> {
  await settled(page);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

it.each([
  ["en", 1280],
  ["zh", 390],
] as const)(
  "a partner says what it looks for, and whoever is signed in finds it beside the shortlist, in %s on %i pixels",
  async (language, width) => {
    const words = WORDS[language];
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(String(error)));
    await register(page, server.address, language, `partner-${language}`);
    await page.getByText(words.partner).click();
    await page.locator("input[name=name]").fill(`Harbour ${language}`);
    await page.getByRole("button", { name: words.found }).click();
    await page.locator("input[name=name]").waitFor({ state: "detached" });
    await page.goto(`${server.address}/platform/partners?lang=${language}`);
    await page.getByRole("combobox", { name: words.targets, exact: true }).fill("PD-1");
    await page.keyboard.press("Enter");
    await page.getByLabel(words.english).fill("<b>PD-1</b> antibodies");
    await page.getByLabel(words.chinese).fill("<b>PD-1</b> 抗体");
    await page.getByRole("button", { name: words.save, exact: true }).click();
    await page.getByText(words.saved).waitFor();
    await page
      .getByText(language === "en" ? "<b>PD-1</b> antibodies" : "<b>PD-1</b> 抗体")
      .first()
      .waitFor();
    await expectNoOverflow(page);
    const asked = `/partners?target=PD-1&lang=${language}`;
    await page.goto(server.address + asked);
    await page.getByText(words.meets).first().waitFor();
    await page.getByText(words.reason).first().click();
    expect(await page.locator("details[open] a[href*='/records']").count()).toBeGreaterThan(0);
    await expectNoOverflow(page);
    const guest = await (await browser.newContext()).newPage();
    await guest.goto(server.address + asked);
    await guest.getByText(words.guest).waitFor();
    await guest.context().close();
    // Taken off, it is nobody's to see but the partner's own.
    await page.goto(`${server.address}/platform/partners?lang=${language}`);
    await page.getByLabel(words.shown).uncheck();
    await page.getByRole("button", { name: words.save, exact: true }).click();
    await page.getByText(words.saved).waitFor();
    await context.close();
    const again = await signedInAs(browser, server.address, `partner-${language}`);
    const answer = await again.request.post(`${server.address}/api/partners/shortlist`, { data: { target: ["PD-1"] } });
    expect((await answer.json()).mandates).toEqual([]);
    await again.close();
    expect(broken).toEqual([]);
  },
);
