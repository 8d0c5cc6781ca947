import { type PlainColours, plainColours } from "./picture-colour.ts";
import { copyOf, drawn, FONT, isHidden, isSkipped } from "./picture-copy.ts";

interface Sheet {
  group: SVGElement;
  /** Where the top left corner of the picture is on the page. */
  origin: { left: number; top: number };
  colours: PlainColours;
}

/** What is on the page as one group of an SVG: drawings with their styles written out, tables as boxes and lines of text. */
export function pictureOf(root: Element): { group: SVGElement; width: number; height: number } {
  const { left, top, width, height } = root.getBoundingClientRect();
  const sheet: Sheet = { group: drawn("g"), origin: { left, top }, colours: plainColours() };
  put(root, sheet);
  return { group: sheet.group, width, height };
}

function put(element: Element, sheet: Sheet): void {
  if (isSkipped(element)) return;
  if (element instanceof SVGSVGElement) {
    putDrawing(element, sheet);
    return;
  }
  const style = getComputedStyle(element);
  if (isHidden(style)) return;
  putBox(element, style, sheet);
  for (const child of element.childNodes) {
    if (child instanceof Element) put(child, sheet);
    else if (child instanceof Text) putText(child, style, sheet);
  }
}

function putDrawing(svg: SVGSVGElement, { group, origin, colours }: Sheet): void {
  const { left, top, width, height } = svg.getBoundingClientRect();
  const copy = copyOf(svg, colours);
  if (!copy) return;
  const place = { x: left - origin.left, y: top - origin.top, width, height };
  for (const [name, value] of Object.entries(place)) copy.setAttribute(name, String(value));
  group.append(copy);
}

function putBox(element: Element, style: CSSStyleDeclaration, { group, origin, colours }: Sheet): void {
  const { left, top, width, height } = element.getBoundingClientRect();
  const [x, y] = [left - origin.left, top - origin.top];
  const { colour, opacity } = colours(style.backgroundColor);
  if (colour !== "none") group.append(drawn("rect", { x, y, width, height, fill: colour, "fill-opacity": opacity }));
  if (Number.parseFloat(style.borderBottomWidth) === 0) return;
  const line = colours(style.borderBottomColor);
  const edge = { x1: x, x2: x + width, y1: y + height, y2: y + height };
  group.append(drawn("line", { ...edge, stroke: line.colour, "stroke-opacity": line.opacity }));
}

// The baseline stands about a quarter of the line above its foot.
const DESCENT = 0.24;

function putText(node: Text, style: CSSStyleDeclaration, { group, origin, colours }: Sheet): void {
  const { colour, opacity } = colours(style.color);
  const font = Object.fromEntries(FONT.map((name) => [name, style.getPropertyValue(name)]));
  for (const { text, left, bottom, height } of linesOf(node)) {
    const place = { x: left - origin.left, y: bottom - origin.top - height * DESCENT };
    group.append(drawn("text", { ...place, ...font, fill: colour, "fill-opacity": opacity }, [text]));
  }
}

/** A word with the space before it; Chinese may break after any letter, but no line begins with what closes one. */
export const WORD = /\s*(?:[\u2e80-\uffef]|[^\s\u2e80-\uffef]+)[，。；：、！？）》”’]*/g;

/** A text as it is broken into lines on the page. */
function linesOf(node: Text) {
  const lines: { text: string; left: number; bottom: number; height: number }[] = [];
  const range = document.createRange();
  for (const { 0: word, index } of node.data.matchAll(WORD)) {
    const bare = word.trimStart();
    range.setStart(node, index + word.length - bare.length);
    range.setEnd(node, index + word.length);
    const { left, bottom, height, width } = range.getBoundingClientRect();
    if (width === 0) continue;
    const last = lines.at(-1);
    if (last && Math.abs(last.bottom - bottom) < height / 2) last.text += word;
    else lines.push({ text: bare, left, bottom, height });
  }
  return lines;
}
