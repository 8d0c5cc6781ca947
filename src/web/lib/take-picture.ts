import type { Language } from "../../core/text.ts";
import { ApiProblem, problemOf } from "./api.ts";
import { type Asked, fileAddress } from "./asked.ts";
import { captionOf, type PictureCard } from "./caption.ts";
import { hand } from "./file.ts";
import { pictureOf, WORD } from "./picture.ts";
import { plainColours } from "./picture-colour.ts";
import { drawn, SVG } from "./picture-copy.ts";
import { facesFor } from "./picture-fonts.ts";

interface Wanted {
  element: Element;
  label: string;
  format: "svg" | "png";
  asked: Asked | null;
  list: string | undefined;
  language: Language;
  /** What the marks stand for. */
  note: string | undefined;
}

const MARGIN = 24;
const TITLE_SIZE = 18;
const TITLE_LINE = 24;
const CAPTION_SIZE = 11;
const CAPTION_LINE = 16;
// A picture narrower than this leaves its caption no room.
const LEAST_WIDTH = 420;
const SCALE = 2;

/** A chart as a picture that can stand alone: with its title, its rules, its snapshot and where it was seen. */
export async function takePicture({ element, label, format, asked, list, language, note }: Wanted): Promise<void> {
  const card = asked ? await cardOf(asked, list) : null;
  const svg = await composed(element, label, card ? captionOf(card, language, note) : [window.location.href]);
  const text = new XMLSerializer().serializeToString(svg);
  const name = label.replace(/[\\/:*?"<>|\s]+/g, "-").slice(0, 60);
  if (format === "svg") return hand(`${name}.svg`, new Blob([text], { type: "image/svg+xml" }));
  hand(`${name}.png`, await raster(text, svg));
}

async function cardOf(asked: Asked, list: string | undefined): Promise<PictureCard> {
  const view = window.location.pathname + window.location.search;
  const response = await fetch(fileAddress(asked, "card", list, view));
  if (!response.ok) throw await problemOf(response);
  return (await response.json()) as PictureCard;
}

async function composed(element: Element, label: string, caption: string[]): Promise<SVGElement> {
  const { group, ...size } = pictureOf(element);
  const { fontFamily, backgroundColor, color } = getComputedStyle(document.body);
  const colours = plainColours();
  const inner = Math.max(size.width, LEAST_WIDTH);
  const said = { x: MARGIN, fill: colours(color).colour, "font-family": fontFamily };
  const title = wrapped([label], inner, `600 ${TITLE_SIZE}px ${fontFamily}`);
  const lines = wrapped(caption, inner, `${CAPTION_SIZE}px ${fontFamily}`);
  const top = MARGIN + title.length * TITLE_LINE + 8;
  const foot = top + size.height + 20;
  const [width, height] = [inner + 2 * MARGIN, foot + lines.length * CAPTION_LINE + 16];
  group.setAttribute("transform", `translate(${MARGIN} ${top})`);
  return drawn("svg", { xmlns: SVG, width, height, viewBox: `0 0 ${width} ${height}` }, [
    drawn("title", {}, [label]),
    drawn("desc", {}, [caption.join("\n")]),
    drawn("style", {}, [
      await facesFor(familiesIn(group, fontFamily), [group.textContent, label, ...caption].join("")),
    ]),
    drawn("rect", { width, height, fill: colours(backgroundColor).colour }),
    ...stacked(title, { ...said, "font-size": TITLE_SIZE, "font-weight": 600 }, MARGIN + TITLE_SIZE, TITLE_LINE),
    group,
    ...stacked(lines, { ...said, "font-size": CAPTION_SIZE }, foot + CAPTION_SIZE, CAPTION_LINE),
  ]);
}

const stacked = (lines: string[], style: Record<string, string | number>, first: number, step: number) =>
  lines.map((line, row) => drawn("text", { ...style, y: first + row * step }, [line]));

const familiesIn = (group: SVGElement, own: string): string[] => {
  const texts = [...group.querySelectorAll("text, tspan")];
  return [...new Set([own, ...texts.map((text) => text.getAttribute("font-family") ?? "")])];
};

/** Lines that fit a width; Chinese may break anywhere, other words between them. */
function wrapped(texts: string[], width: number, font: string): string[] {
  const context = document.createElement("canvas").getContext("2d");
  if (!context) return texts;
  context.font = font;
  return texts.flatMap((text) => {
    const lines = [""];
    for (const [word] of text.matchAll(WORD)) {
      const longer = `${lines.at(-1)}${word}`;
      if (lines.at(-1) === "" || context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
      else lines.push(word.trimStart());
    }
    return lines;
  });
}

/** Twice the size of the page, so that it stays sharp on a slide. */
async function raster(text: string, svg: SVGElement): Promise<Blob> {
  const [width, height] = ["width", "height"].map((name) => SCALE * Number(svg.getAttribute(name))) as [number, number];
  const image = new Image(width, height);
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [Math.round(width), Math.round(height)];
  canvas.getContext("2d")?.drawImage(image, 0, 0, width, height);
  const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, "image/png"));
  if (!blob) throw new ApiProblem("internal", "This browser cannot draw a picture of this size; take the SVG.");
  return blob;
}
