import type { PlainColours } from "./picture-colour.ts";

export const SVG = "http://www.w3.org/2000/svg";

export function drawn(
  name: string,
  attributes: Readonly<Record<string, string | number>> = {},
  children: readonly (Node | string)[] = [],
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}

// What a style sheet may have said of a drawn thing, and what holds where nothing is said.
const STYLES: Record<string, string> = {
  "stroke-width": "1px",
  "stroke-dasharray": "none",
  "stroke-linecap": "butt",
  "stroke-linejoin": "miter",
  opacity: "1",
  "text-anchor": "start",
  "dominant-baseline": "auto",
  "paint-order": "normal",
  "font-style": "normal",
  "letter-spacing": "normal",
};
export const FONT = ["font-family", "font-size", "font-weight"];

/** Links, names and roles belong to the page; a class says nothing without its style sheet. */
const LEFT_BEHIND = /^(class|style|role|tabindex|href|aria-.*|data-.*|fill|stroke|on.*)$/;

/** What is for ears or for the mouse alone. */
export const isSkipped = (element: Element): boolean =>
  element.matches("style, title, .visually-hidden, [data-picture=skip], [aria-label=tip]");

export const isHidden = ({ display, visibility }: CSSStyleDeclaration): boolean =>
  display === "none" || visibility === "hidden";

function painted(style: CSSStyleDeclaration, name: "fill" | "stroke", colours: PlainColours) {
  const { colour, opacity } = colours(style.getPropertyValue(name));
  const share = opacity * Number(style.getPropertyValue(`${name}-opacity`));
  return { [name]: colour, ...(share < 1 ? { [`${name}-opacity`]: share } : {}) };
}

/** What others refer to, and is not drawn itself. */
const NEVER_SHOWN = /^(defs|clipPath|marker|linearGradient|pattern|mask)$/;

/** A drawing with everything written into it that the page's style sheets said of it. */
export function copyOf(element: Element, colours: PlainColours): SVGElement | null {
  const style = getComputedStyle(element);
  if (isSkipped(element) || (isHidden(style) && !NEVER_SHOWN.test(element.localName))) return null;
  const kept = [...element.attributes].filter(({ name }) => !LEFT_BEHIND.test(name));
  const said = Object.entries(STYLES).flatMap(([name, usual]) => {
    const value = style.getPropertyValue(name);
    return value === usual || value === "" ? [] : [[name, value] as const];
  });
  const font = /^t(ext|span)$/.test(element.localName)
    ? FONT.map((name) => [name, style.getPropertyValue(name)] as const)
    : [];
  const attributes = {
    ...Object.fromEntries([...kept.map(({ name, value }) => [name, value] as const), ...said, ...font]),
    ...painted(style, "fill", colours),
    ...painted(style, "stroke", colours),
  };
  const children = [...element.childNodes].flatMap((child) => {
    if (child instanceof Element) return copyOf(child, colours) ?? [];
    return child instanceof Text ? child.data : [];
  });
  return drawn(element.localName === "a" ? "g" : element.localName, attributes, children);
}
