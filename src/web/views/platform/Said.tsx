import type { ApiProblem } from "../../lib/api.ts";
import { defineText, useLanguage, useText } from "../../lib/text.tsx";

const text = defineText({
  INVALID_EMAIL_OR_PASSWORD: { en: "The address or the password is wrong.", zh: "邮箱或密码不正确。" },
  USER_ALREADY_EXISTS_USE_ANOTHER_EMAIL: {
    en: "There is an account with this address. Sign in, or ask for a new password.",
    zh: "该邮箱已有账户，请登录或重设密码。",
  },
  INVALID_TOKEN: {
    en: "This address has been used or is too old. Ask for another.",
    zh: "该链接已使用或已过期，请重新申请。",
  },
  INVALID_EMAIL: { en: "This is no e-mail address.", zh: "邮箱格式不正确。" },
  too_many: { en: "Too many attempts. Wait a minute, then try again.", zh: "尝试过于频繁，请一分钟后再试。" },
  unreachable: { en: "The server cannot be reached. Is it running?", zh: "无法连接服务器，请确认其已启动。" },
  ORGANIZATION_ALREADY_EXISTS: {
    en: "There is an organisation of this name already. Ask it for an invitation.",
    zh: "已有同名机构，请向其索取邀请。",
  },
  failed: {
    en: "This could not be done. Check what was entered, and try again.",
    zh: "操作未完成，请检查输入后重试。",
  },
});

/** Why something was refused, in the language of the page. */
export function Said({ problem }: { problem: ApiProblem | null }) {
  const t = useText(text);
  const { language } = useLanguage();
  if (!problem) return null;
  const known = Object.hasOwn(text, problem.code) ? t(problem.code as keyof typeof text) : null;
  const own = language === "zh" ? problem.zh : problem.message;
  return (
    <p role="alert" className="refusal">
      {known ?? own ?? t("failed")}
    </p>
  );
}
