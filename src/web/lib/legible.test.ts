import { describe, expect, it } from "vitest";
import { legible } from "./legible.ts";

describe("an untouched record", () => {
  it("is indented where it is JSON", () => {
    expect(legible('{"a":[1]}')).toEqual({ format: "json", text: '{\n  "a": [\n    1\n  ]\n}' });
  });

  it("has a line for each tag where it is markup, and keeps its text", () => {
    const { format, text } = legible("<Trial><id>1</id><who><n>A &amp; B</n><x/></who></Trial>");
    expect(format).toBe("xml");
    expect(text.split("\n")).toEqual([
      "<Trial>",
      "  <id>1</id>",
      "  <who>",
      "    <n>A &amp; B</n>",
      "    <x/>",
      "  </who>",
      "</Trial>",
    ]);
    expect(legible("<table><tr><td>1<br>2</td></tr></table>").format).toBe("html");
  });

  it("stands as it came where it is neither", () => {
    for (const raw of ["a~b~c", "{not json", "[x", ""]) expect(legible(raw)).toEqual({ format: "text", text: raw });
  });
});
