import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, it } from "vitest";
import { emailOf, PASSWORD, type PageLanguage, register, signedInAs } from "../support/accounts.ts";
import { openChromium, settled } from "../support/chromium.ts";
import { startTestServer, type TestServer } from "../support/server.ts";

const AUTHORITY = { officer: "officer", reviewer: "reviewer", judge: "reviewer", head: "administrator" } as const;
const MEASURE = "pd-special-rules-2024-class-1-phase-2";

let server: TestServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([startTestServer(), openChromium()]);
  for (const name of Object.keys(AUTHORITY)) await makeAccount(name);
  await server.restart(async () => {
    for (const [name, role] of Object.entries(AUTHORITY)) {
      const { code, err } = await server.command("people.appoint", "--email", emailOf(name), "--role", role);
      expect([code, err]).toEqual([0, expect.anything()]);
    }
  });
  const head = await signedInAs(browser, server.address, "head");
  const set = await head.request.post(`${server.address}/api/budgets/set`, {
    data: { measure_id: MEASURE, year: new Date().getUTCFullYear(), amount: 5_000_000 },
    headers: { origin: server.address },
  });
  expect(set.status()).toBe(200);
  await head.close();
}, 600_000);
afterAll(async () => {
  await browser?.close();
  await server?.close();
});

async function makeAccount(name: string): Promise<void> {
  const answer = await fetch(`${server.address}/api/auth/sign-up/email`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: server.address },
    body: JSON.stringify({ name, email: emailOf(name), password: PASSWORD }),
  });
  expect([answer.status, await answer.text()]).toEqual([200, expect.any(String)]);
}

/** What a firm of Pudong answers that brings a class 1 medicine into phase 2. */
const FACTS = {
  ...{ registered_in: "pudong", tax_in_pudong: "true", credit_in_order: "true", other_public_money: "false" },
  ...{ product: "drug", drug_class: "class_1", phase: "phase_2", trial_in_china: "true", output_in_place: "true" },
  ...{ innovative: "true", approved_by_fda_or_ema: "true" },
};
const factsIn = new URLSearchParams(Object.entries(FACTS).map(([name, value]) => [`f.${name}`, value]));

const WORDS = {
  en: {
    ...{ found: "Enter it", asset: "What the asset is called", open: "Open it, and make its tasks" },
    ...{ eligible: /^Eligible · 3/, apply: "Apply", amount: "Amount asked, CNY", begin: "Begin the application" },
    ...{ submit: "Hand it in", note: "What is missing, or why", ask: "Ask for what is missing" },
    ...{
      proves: "What it is to prove",
      take: "Take it into review",
      reason: "Reason, by clause",
      mine: "For you",
      approve: "Approve",
    },
    ...{ reference: "Reference of the payment", pay: "Record the payment", paid: "Nothing more is to be done." },
    ...{ write: "Write a teaser", title: "Title, in English", titleZh: "Title, in Chinese", draft: "Save as a draft" },
    ...{ teaser: "Teaser, in English", teaserZh: "Teaser, in Chinese", confidential: /^Confidential:/ },
    ...{ publish: "Publish the teaser", abroad: "A partner abroad", message: "Who you are, and what you look for" },
    ...{ show: "Show interest", accept: "Accept, and send the agreement", sign: "Sign for your organisation" },
    ...{ both: "Agreement signed by both", addPaper: "Add a document of your firm", openPaper: "Open it" },
    ...{ room: "Data room", visits: "Versions and visits" },
    counted: ["Opportunities published", "Interests shown", "Confidentiality agreements signed by both", "Amount paid"],
  },
  zh: {
    ...{ found: "登记", asset: "资产名称", open: "开启并生成任务" },
    ...{ eligible: /^符合 · 3/, apply: "申请", amount: "申请金额（元）", begin: "新建申请" },
    ...{ submit: "递交", note: "所缺材料或理由", ask: "要求补充材料" },
    ...{ proves: "所证明事项", take: "转入评审", reason: "理由（注明条款）", mine: "待您办理", approve: "同意" },
    ...{ reference: "拨付凭证号", pay: "登记拨付", paid: "已办结，无需处理。" },
    ...{ write: "撰写合作摘要", title: "英文标题", titleZh: "中文标题", draft: "存为草稿" },
    ...{ teaser: "英文摘要", teaserZh: "中文摘要", confidential: /^保密内容：/ },
    ...{ publish: "发布摘要", abroad: "境外合作方", message: "贵方介绍与合作意图" },
    ...{ show: "表达兴趣", accept: "接受并发送协议", sign: "代表本机构签署" },
    ...{ both: "协议双方已签", addPaper: "上传本企业文件", openPaper: "开放" },
    ...{ room: "资料室", visits: "版本与查阅记录" },
    counted: ["发布合作机会", "合作意向", "双方签署保密协议", "拨付金额"],
  },
} as const;

it.each([
  ["en", 1280],
  ["zh", 390],
] as const)(
  "a firm is matched, applies, is asked, judged by two and paid, in %s on %i pixels",
  async (language, width) => {
    const words = WORDS[language];
    const firm = await openFirm(language, width);
    await firm.goto(`${server.address}/support?lang=${language}&${factsIn}`);
    await settled(firm);
    const eligible = firm.locator("details.card", { has: firm.locator("summary", { hasText: words.eligible }) });
    expect(await eligible.locator(".verdicts > li").count()).toBe(3);
    await eligible.locator(`a[href*="apply"][href*="${MEASURE}"]`).click();
    await firm.getByLabel(words.amount).fill("1000000");
    await firm.getByRole("button", { name: words.begin }).click();
    await firm.waitForURL(/\/platform\/applications\//);
    const address = firm.url();
    await firm.getByRole("button", { name: words.submit, exact: true }).click();

    await does("officer", address, width, async (page) => {
      await page.getByLabel(words.note).fill("Proof of the first dose, please.");
      await page.getByRole("button", { name: words.ask }).click();
      await page.getByRole("button", { name: words.ask }).waitFor({ state: "detached" });
    });

    await firm.reload();
    await firm.getByText("Proof of the first dose, please.").first().waitFor();
    await firm.getByLabel(words.proves).fill("first dose");
    await firm
      .locator("input[type=file]")
      .last()
      .setInputFiles({
        ...{ name: "dosing.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7 dosing") },
      });
    await firm.getByRole("link", { name: "dosing.pdf" }).waitFor();
    await firm.getByRole("button", { name: words.submit, exact: true }).click();

    await does("officer", `${server.address}/platform/desk?lang=${language}`, width, (page) =>
      page
        .getByRole("region", { name: words.mine })
        .locator(`a[href*="${new URL(address).pathname}"]`)
        .click(),
    );
    await does("officer", address, width, (page) => page.getByRole("button", { name: words.take }).click());
    for (const name of ["reviewer", "judge"])
      await does(name, address, width, async (page) => {
        const [file] = await Promise.all([
          page.waitForEvent("download"),
          page.getByRole("link", { name: "dosing.pdf" }).click(),
        ]);
        expect(file.suggestedFilename()).toBe("dosing.pdf");
        await page.getByLabel(words.reason).fill("The clause is met.");
        await page.getByRole("button", { name: words.approve, exact: true }).click();
      });
    await does("officer", address, width, async (page) => {
      await page.getByLabel(words.reference).fill(`payment ${language}`);
      await page.getByRole("button", { name: words.pay }).click();
      await page.getByText(words.paid).waitFor();
    });
    await firm.reload();
    await firm.getByText(words.paid).waitFor();
    await firm.getByText(`payment ${language}`).waitFor();
    expect(await firm.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await firm.context().close();
  },
);

it.each([
  ["en", 390],
  ["zh", 1280],
] as const)(
  "a firm publishes a teaser, a partner abroad signs, sees one document and not another, and the desk counts it, in %s on %i pixels",
  async (language, width) => {
    const words = WORDS[language];
    const firm = await firmOf(language, width);
    await firm.goto(`${server.address}/platform/opportunities?lang=${language}`);
    await firm.getByText(words.write, { exact: true }).click();
    for (const [label, value] of [
      [words.title, `Antibody ${language}`],
      [words.titleZh, `抗体 ${language}`],
      [words.teaser, "First clinical data are at hand."],
      [words.teaserZh, "已有首批临床数据。"],
      [words.confidential, "41 of 96 responded."],
    ] as const)
      await firm.getByLabel(label).fill(value);
    await firm.getByRole("button", { name: words.draft }).click();
    await firm.waitForURL(/\/platform\/opportunities\/./);
    await firm.getByRole("button", { name: words.publish }).click();
    await firm.getByRole("button", { name: words.publish }).waitFor({ state: "detached" });
    const teaser = firm.url();

    const partner = await openPartner(language, width);
    await partner.goto(teaser);
    await partner.getByText("41 of 96 responded.").waitFor({ state: "detached" });
    await partner.getByLabel(words.message).fill("We look for antibodies with first clinical data.");
    await partner.getByRole("button", { name: words.show }).click();
    await partner.waitForURL(/\/platform\/interests\//);
    const room = partner.url();

    await firm.goto(room);
    await firm.getByRole("button", { name: words.accept }).click();
    await firm.getByRole("button", { name: words.sign }).click();
    await firm.getByRole("button", { name: words.sign }).waitFor({ state: "detached" });
    await partner.reload();
    await partner.getByRole("button", { name: words.sign }).click();
    await partner.getByText(words.both).waitFor();
    await partner.getByText("41 of 96 responded.").waitFor();

    await firm.reload();
    const section = firm.getByRole("region", { name: words.room });
    for (const name of ["summary.pdf", "protocol.pdf"]) {
      await section
        .locator("input[type=file]")
        .setInputFiles({ ...{ name, mimeType: "application/pdf", buffer: Buffer.from(`%PDF-1.7 ${name}`) } });
      await firm.locator(`input[value="${name}"]`).waitFor();
      // The second stays in the firm's drawer.
      if (name === "summary.pdf") {
        await section.getByRole("button", { name: words.openPaper, exact: true }).click();
        await section.getByRole("link", { name }).waitFor();
      }
    }
    await partner.reload();
    const [file] = await Promise.all([
      partner.waitForEvent("download"),
      partner.getByRole("link", { name: "summary.pdf" }).click(),
    ]);
    expect(file.suggestedFilename()).toBe("summary.pdf");
    expect(await partner.getByText("protocol.pdf").count()).toBe(0);
    const { documents } = await (await firm.request.get(`${server.address}/api/documents/list`)).json();
    const hidden = documents.find(({ name }: { name: string }) => name === "protocol.pdf").document_id;
    const refused = await partner.request.get(`${server.address}/api/documents/read?document_id=${hidden}&format=file`);
    expect(refused.status()).toBe(404);
    await firm.reload();
    await section.getByRole("button", { name: words.visits }).click();
    await section.getByText(`wei-${language}`).first().waitFor();

    await does("officer", `${server.address}/platform/targets?lang=${language}`, width, async (page) => {
      for (const name of words.counted) {
        const actual = page
          .locator("article", { has: page.getByRole("heading", { name, exact: true }) })
          .locator(".pair b")
          .first();
        expect(Number((await actual.textContent())?.replaceAll(/[^\d]/g, ""))).toBeGreaterThan(0);
      }
    });
    for (const page of [firm, partner])
      expect(await page.evaluate("document.documentElement.scrollWidth <= innerWidth")).toBe(true);
    await partner.context().close();
  },
);

it("leaves a log that verifies", async () => {
  await server.restart(async () => {
    const { code, out } = await server.command("log.verify", "--json");
    expect([code, JSON.parse(out)]).toMatchObject([0, { is_whole: true, problems: [] }]);
  });
});

/** A partner abroad that has registered. */
async function openPartner(language: PageLanguage, width: number): Promise<Page> {
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await register(page, server.address, language, `wei-${language}`);
  await page.getByText(WORDS[language].abroad).click();
  await page.locator("input[name=name]").fill(`Northern Harbour ${language}`);
  await page.getByRole("button", { name: WORDS[language].found }).click();
  await page.locator("input[name=name]").waitFor({ state: "detached" });
  await settled(page);
  return page;
}

/** The firm of the journey before this one, in a browser of this width. */
async function firmOf(language: PageLanguage, width: number): Promise<Page> {
  const page = await (await signedInAs(browser, server.address, `lin-${language}`)).newPage();
  await page.setViewportSize({ width, height: 900 });
  return page;
}

/** A firm that has registered, is an organisation, and has a voyage with tasks. */
async function openFirm(language: PageLanguage, width: number): Promise<Page> {
  const words = WORDS[language];
  const context = await browser.newContext({ viewport: { width, height: 900 } });
  const page = await context.newPage();
  await register(page, server.address, language, `lin-${language}`);
  await page.locator("input[name=name]").fill(`Estuary ${language}`);
  await page.getByRole("button", { name: words.found }).click();
  await page.getByLabel(words.asset).fill("IMM2510");
  await page.getByRole("button", { name: words.open }).click();
  await page.waitForURL(/\/platform\/voyages\//);
  await settled(page);
  expect(await page.getByRole("checkbox").count()).toBeGreaterThan(10);
  return page;
}

/** Each signs in once: whoever does it again and again is turned away for a while. */
const desks = new Map<string, Promise<BrowserContext>>();

function deskOf(name: string): Promise<BrowserContext> {
  const desk = desks.get(name) ?? signedInAs(browser, server.address, name);
  desks.set(name, desk);
  return desk;
}

/** Somebody of the authority does one thing at an address; it is done when nothing is on its way any more. */
async function does(
  name: string,
  address: string,
  width: number,
  what: (page: Page) => Promise<unknown>,
): Promise<void> {
  const page = await (await deskOf(name)).newPage();
  await page.setViewportSize({ width, height: 900 });
  await page.goto(address);
  await settled(page);
  await what(page);
  await settled(page);
  expect(await page.getByRole("alert").count()).toBe(0);
  await page.close();
}
