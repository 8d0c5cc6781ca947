import type { Browser, BrowserContext, Page } from "playwright-core";

export const PASSWORD = "seven herons cross the estuary";

export const emailOf = (name: string) => `${name}@example.org`;

const REGISTER = {
  en: { register: "New here", name: "Your name", email: "E-mail" },
  zh: { register: "注册", name: "姓名", email: "邮箱" },
} as const;
export type PageLanguage = keyof typeof REGISTER;

/** Makes an account as a person does. */
export async function register(page: Page, address: string, language: PageLanguage, name: string): Promise<void> {
  const words = REGISTER[language];
  await page.goto(`${address}/sign-in?tab=register&lang=${language}`);
  await page.getByLabel(words.name).fill(name);
  await page.getByLabel(words.email).fill(emailOf(name));
  await page.locator("input[name=password]").fill(PASSWORD);
  await page.getByRole("button", { name: words.register }).click();
  await page.waitForURL(/\/platform/);
}

/** A browser of one's own, signed in. */
export async function signedInAs(browser: Browser, address: string, name: string): Promise<BrowserContext> {
  const context = await browser.newContext();
  const answer = await context.request.post(`${address}/api/auth/sign-in/email`, {
    data: { email: emailOf(name), password: PASSWORD },
    headers: { origin: address },
  });
  if (!answer.ok()) throw new Error(`${name} could not sign in: ${await answer.text()}`);
  return context;
}
