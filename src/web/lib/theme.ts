import { createTheme, type MantineColorsTuple } from "@mantine/core";

const blue: MantineColorsTuple = [
  "#eef5fa",
  "#dbe8f1",
  "#b5cfe1",
  "#8cb5d1",
  "#6a9fc3",
  "#5491bb",
  "#4589b7",
  "#3576a1",
  "#1d5a80",
  "#124d70",
];

/** Colours of the page itself are variables in style.css; this only makes Mantine speak the same type and corners. */
export const theme = createTheme({
  primaryColor: "ink",
  colors: { ink: blue },
  primaryShade: { light: 8, dark: 4 },
  fontFamily: "var(--sans)",
  fontFamilyMonospace: "ui-monospace, SFMono-Regular, Menlo, Consolas, monospace",
  headings: { fontFamily: "var(--serif)", fontWeight: "600" },
  defaultRadius: 8,
  respectReducedMotion: true,
});
