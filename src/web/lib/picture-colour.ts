const CLEAR = "none";

export type PlainColours = (colour: string) => { colour: string; opacity: number };

/** Colours as every program reads them: `color-mix` and its kin are only known to browsers. */
export function plainColours(): PlainColours {
  const canvas = document.createElement("canvas");
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  const known = new Map<string, ReturnType<PlainColours>>();
  const read = (colour: string) => {
    if (!context || colour === CLEAR || colour === "transparent") return { colour: CLEAR, opacity: 1 };
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
    const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
    if (alpha === 0) return { colour: CLEAR, opacity: 1 };
    const hex = [red, green, blue].map((part) => part.toString(16).padStart(2, "0")).join("");
    return { colour: `#${hex}`, opacity: alpha / 255 };
  };
  return (colour) => {
    const found = known.get(colour) ?? read(colour);
    known.set(colour, found);
    return found;
  };
}
