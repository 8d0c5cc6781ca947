import { Button, NumberInput } from "@mantine/core";
import { useState } from "react";
import { Link, useLocation, useSearch } from "wouter";
import { useAddressField, useHref } from "../../lib/address.ts";
import { useChange, useOperation } from "../../lib/api.ts";
import { defineText, useText } from "../../lib/text.tsx";
import { Crumbs } from "../../parts/Crumbs.tsx";
import { Title } from "../../parts/Title.tsx";
import { questionOf } from "../support/question.ts";
import { useMeasures } from "./application-words.ts";
import { Said } from "./Said.tsx";

const text = defineText({
  platform: { en: "Platform", zh: "平台" },
  title: { en: "Apply for support", zh: "申请扶持" },
  amount: { en: "Amount asked, CNY", zh: "申请金额（元）" },
  begin: { en: "Begin the application", zh: "新建申请" },
  note: { en: "It is a draft that nobody else sees until you hand it in.", zh: "递交前为草稿，他人不可见。" },
  signIn: { en: "Sign in first", zh: "请先登录" },
  firm: {
    en: "Only a firm applies. Enter your organisation on the platform first.",
    zh: "仅企业可申请，请先在平台登记机构。",
  },
});

export function ApplyView() {
  const t = useText(text);
  const href = useHref();
  const [, go] = useLocation();
  const search = useSearch();
  const [measure_id] = useAddressField("measure");
  const measure = useMeasures();
  const { data } = useOperation("people.me", {});
  const change = useChange("applications.open");
  const [amount, setAmount] = useState<number | string>("");
  const isFirm = data?.person?.duties.includes("firm") ?? false;
  // What was answered when the measure was found goes along.
  const { on: _, ...facts } = questionOf(new URLSearchParams(search));
  const begin = () =>
    change.mutate(
      { measure_id: measure_id ?? "", amount: Number(amount), facts },
      { onSuccess: ({ application_id }) => go(href(`/platform/applications/${application_id}`)) },
    );
  return (
    <>
      <Crumbs to={[{ path: "/platform", name: t("platform") }]} />
      <Title name={t("title")} />
      <p className="lede">{measure_id ? measure(measure_id) : ""}</p>
      {!data?.person ? (
        <Link href={href("/sign-in", { next: `/platform/apply?${search}` })}>{t("signIn")}</Link>
      ) : isFirm ? (
        <section className="card narrow" aria-label={t("title")}>
          <NumberInput label={t("amount")} value={amount} onChange={setAmount} min={0} max={1e13} decimalScale={2} />
          <p className="small soft flat">{t("note")}</p>
          <Said problem={change.error} />
          <Button onClick={begin} loading={change.isPending} disabled={!(Number(amount) > 0)}>
            {t("begin")}
          </Button>
        </section>
      ) : (
        <p>
          {t("firm")} <Link href={href("/platform")}>{t("platform")}</Link>
        </p>
      )}
    </>
  );
}
