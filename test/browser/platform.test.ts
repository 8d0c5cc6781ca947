import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { register } from "../support/accounts.ts";
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

/** The words of the page in one language. */
const WORDS = {
  en: {
    found: "Enter it",
    ...{
      asset: "What the asset is called",
      open: "Open it, and make its tasks",
      write: "Write to all who see this voyage",
    },
    ...{ send: "Send", out: "Sign out", signIn: "Sign in" },
    ...{ activity: "What happened", opened: "opened the voyage", planned: "made tasks from the plan" },
    ...{ finished: "finished a task", remarked: "wrote a remark" },
  },
  zh: {
    found: "登记",
    ...{ asset: "资产名称", open: "开启并生成任务", write: "写给所有可见此航程者" },
    ...{ send: "发送", out: "退出", signIn: "登录" },
    ...{ activity: "动态", opened: "开启了航程", planned: "由方案生成任务" },
    ...{ finished: "完成了任务", remarked: "写了留言" },
  },
} as const;

it.each([
  ["en", 1280],
  ["zh", 390],
] as const)(
  "takes a firm from its registration to a voyage with tasks, in %s on %i pixels",
  async (language, width) => {
    const words = WORDS[language];
    const context = await browser.newContext({ viewport: { width, height: 900 } });
    const page = await context.newPage();
    const broken: string[] = [];
    page.on("pageerror", (error) => broken.push(String(error)));
    await register(page, server.address, language, `firm-${language}`);
    await page.locator("input[name=name]").fill(`Estuary ${language}`);
    await page.getByRole("button", { name: words.found }).click();
    await page.getByLabel(words.asset).fill("<b>IMM2510</b>");
    await page.getByRole("button", { name: words.open }).click();
    await page.waitForURL(/\/platform\/voyages\//);
    await page.getByRole("heading", { name: "<b>IMM2510</b>" }).waitFor();
    const first = page.getByRole("checkbox").first();
    await first.click();
    await page.reload();
    await settled(page);
    expect(await page.getByRole("checkbox").first().isChecked()).toBe(true);
    expect(await page.getByRole("checkbox").count()).toBeGreaterThan(10);
    await page.getByLabel(words.write).fill("<script>alert(1)</script>");
    await page.getByRole("button", { name: words.send }).click();
    await page.getByText("<script>alert(1)</script>").waitFor();
    const activity = page.getByRole("region", { name: words.activity });
    await activity.getByText(words.remarked).waitFor();
    expect(await activity.getByRole("listitem").allInnerTexts()).toEqual([
      expect.stringContaining(words.remarked),
      expect.stringContaining(words.finished),
      expect.stringContaining(words.planned),
      expect.stringContaining(words.opened),
    ]);
    expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    const address = page.url();

    // Another firm does not see it, and is told nothing of whether it exists.
    const elsewhere = await browser.newContext();
    const other = await elsewhere.newPage();
    await register(other, server.address, language, `other-${language}`);
    await other.goto(address);
    await other.getByRole("alert").waitFor();
    expect(await other.content()).not.toContain("IMM2510");

    await page.goto(`${server.address}/platform?lang=${language}`);
    await page.getByRole("button", { name: words.out }).click();
    await page.getByRole("link", { name: words.signIn }).first().waitFor();
    await context.close();
    await elsewhere.close();
    expect(broken).toEqual([]);
  },
);

it("keeps what a wrong password and an unknown address are told alike, and lets nobody be led elsewhere", async () => {
  const page = await browser.newPage();
  await page.goto(`${server.address}/sign-in?lang=en&next=//elsewhere.example`);
  await page.locator("input[name=email]").fill("nobody@example.org");
  await page.locator("input[name=password]").fill("not the right one at all");
  await page.keyboard.press("Enter");
  await page.getByText("The address or the password is wrong.").waitFor();
  await page.close();
  const fresh = await browser.newPage();
  await register(fresh, server.address, "en", "led");
  expect(new URL(fresh.url()).origin).toBe(server.address);
  await fresh.close();
});
