import { Button } from "@mantine/core";
import { Link, useParams } from "wouter";
import { useHref } from "../../lib/address.ts";
import { useChange } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Title } from "../../parts/Title.tsx";
import { Said } from "./Said.tsx";

const text = defineText({
  title: { en: "Stop letters", zh: "停止邮件" },
  lede: {
    en: "Press the button, and the letters that this address came with stop. You need not sign in.",
    zh: "按下按钮即可停止该邮件所属的通知，无需登录。",
  },
  stop: { en: "Stop these letters", zh: "停止这些邮件" },
  done: { en: "The letters have stopped.", zh: "邮件已停止。" },
  one: { en: "No more letters about", zh: "不再发送邮件：" },
  all: { en: "No more letters about anything you watch.", zh: "不再发送任何关注邮件。" },
  stays: {
    en: "What you watch is still watched, and its alerts stand on the platform.",
    zh: "关注仍然有效，提醒可在平台查看。",
  },
  mine: { en: "What I watch", zh: "我的关注" },
});

/** Where the address at the foot of a letter leads. Looking stops nothing: programs look at addresses too. */
export function UnsubscribeView() {
  const t = useText(text);
  const href = useHref();
  const { token = "" } = useParams<{ token: string }>();
  const change = useChange("alerts.unsubscribe");
  return (
    <>
      <Title name={t("title")} />
      {change.data ? (
        <div role="status" className="card narrow">
          <b className="tone-green">{t("done")}</b>
          <p className="flat">{change.data.name ? `${t("one")} ${change.data.name}` : t("all")}</p>
          <p className="soft flat">{t("stays")}</p>
          <Link href={href("/platform/alerts", { tab: "watches" })}>{t("mine")}</Link>
        </div>
      ) : (
        <div className="card narrow">
          <p className="flat">{t("lede")}</p>
          <Said problem={change.error} />
          <Button onClick={() => change.mutate({ token })} loading={change.isPending}>
            {t("stop")}
          </Button>
        </div>
      )}
    </>
  );
}
