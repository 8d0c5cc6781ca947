import type { Language } from "../core/text.ts";

const LOCALE: Record<Language, string> = { en: "en-GB", zh: "zh-CN" };

export const formatNumber = (value: number, language: Language, digits = 1): string =>
  value.toLocaleString(LOCALE[language], { maximumFractionDigits: digits });

const SYMBOL: Record<string, string> = { USD: "$", EUR: "€", CNY: "¥", GBP: "£" };
const CHINESE: Record<string, string> = { USD: "美元", EUR: "欧元", CNY: "元", GBP: "英镑" };

/** Millions of a currency as people say them: `$1.25 bn`, `12.5 亿美元`. */
export function formatMoney(million: number, currency: string, language: Language): string {
  if (million < 0) return `−${formatMoney(-million, currency, language)}`;
  if (language === "zh") {
    const unit = CHINESE[currency] ?? currency;
    return million >= 100
      ? `${formatNumber(million / 100, language, million >= 100_000 ? 0 : 2)} 亿${unit}`
      : `${formatNumber(million * 100, language, 0)} 万${unit}`;
  }
  const symbol = SYMBOL[currency] ?? `${currency} `;
  return million >= 1000
    ? `${symbol}${formatNumber(million / 1000, language, million >= 100_000 ? 1 : 2)} bn`
    : `${symbol}${formatNumber(million, language, 1)} m`;
}

/** A price in full, to the cent where its source gives cents. */
export function formatPrice(amount: number, currency: string, language: Language): string {
  const number = amount.toLocaleString(LOCALE[language], { maximumFractionDigits: 2 });
  return language === "zh"
    ? `${number} ${CHINESE[currency] ?? currency}`
    : `${SYMBOL[currency] ?? `${currency} `}${number}`;
}

const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/** A day, only as precise as its source: `9 Mar 2024`, `Mar 2024`, `2024`. */
export function formatDate(day: string | null, precision: string | null, language: Language): string {
  if (!day) return "";
  const [year = "", month = "", date = ""] = day.split("-");
  if (language === "zh") {
    if (precision === "year") return `${year} 年`;
    return precision === "month" ? `${year} 年 ${Number(month)} 月` : `${year}-${month}-${date}`;
  }
  if (precision === "year") return year;
  const name = MONTHS[Number(month) - 1] ?? month;
  return precision === "month" ? `${name} ${year}` : `${Number(date)} ${name} ${year}`;
}

/** An instant to the minute, in UTC as it is stored: `23 Nov 2026, 04:12`. */
export const formatInstant = (instant: string, language: Language): string =>
  `${formatDate(instant.slice(0, 10), "day", language)}${language === "zh" ? " " : ", "}${instant.slice(11, 16)}`;

/** The size of a file as people say it. */
export function formatBytes(bytes: number, language: Language): string {
  const [size, unit] = bytes < 1e3 ? [bytes, "B"] : bytes < 1e6 ? [bytes / 1e3, "kB"] : [bytes / 1e6, "MB"];
  return `${formatNumber(size, language, size < 10 ? 1 : 0)} ${unit}`;
}

export const formatShare = (share: number, language: Language): string => `${formatNumber(100 * share, language, 1)} %`;

/** Every year from the first to the last, so that a year without a deal leaves its gap on the axis. */
export function everyYear(years: string[]): string[] {
  const [first, last] = [Math.min(...years.map(Number)), Math.max(...years.map(Number))];
  return years.length ? Array.from({ length: last - first + 1 }, (_, at) => String(first + at)) : [];
}

/** A metric's value in its unit. */
export function formatValue(value: number | null, unit: string, language: Language): string {
  if (value === null) return "—";
  if (unit === "USD m") return formatMoney(value, "USD", language);
  if (unit === "share" || unit === "share a year") return formatShare(value, language);
  return formatNumber(value, language, 2);
}
