import { useMediaQuery } from "@mantine/hooks";
import { type GeoProjection, geoAzimuthalEquidistant, geoPath } from "d3-geo";
import { useMemo, useRef } from "react";
import { feature } from "topojson-client";
import type { Topology } from "topojson-specification";
import land from "world-atlas/land-110m.json";
import { type JurisdictionCode, jurisdictions } from "../../../core/jurisdictions.ts";
import { defineText, useSay, useText } from "../../lib/text.tsx";
import { Download } from "../../parts/Download.tsx";
import { type Label, type Line, nearestPoint, type Placed, placeLabels } from "./placement.ts";
import { type PortId, ports } from "./ports.ts";

/** The metric whose split by jurisdiction the courses are. */
export const COURSES = "approvals_abroad";

export interface Course {
  code: JurisdictionCode;
  count: number;
}

const text = defineText({
  chart: {
    en: "Courses from the home port to the authorities that approved its medicines",
    zh: "自母港至批准其药物的监管机构的航线",
  },
  approvals: { en: "approvals; show the records", zh: "项批准；查看记录" },
});

const WIDTH = 860;
const HEIGHT = 740;
const RADIUS = 345;
const CENTRE = { x: WIDTH / 2, y: HEIGHT / 2 };
const EARTH_KILOMETRES = 6371;
// The farthest point drawn lies this many degrees from the home port; beyond, shapes are smeared round the rim.
const CLIP_DEGREES = 168;
const SCALE = RADIUS / ((CLIP_DEGREES * Math.PI) / 180);
const RINGS = [2000, 5000, 10_000, 15_000];
const WINDS = 32;
const LETTER = 7.1;
const IDEOGRAPH = 12.8;
const LINE = 16;
// On a phone the whole drawing is less than half its size: letters and marks grow so that they can be read and touched.
const NARROW = "(max-width: 700px)";
const NARROW_SCALE = 2.1;

interface Harbour extends Course {
  x: number;
  y: number;
  radius: number;
  name: string;
}

/** The world from the home port: distance and bearing from it are true. Land without borders. */
export function SeaChart({
  port,
  courses,
  open,
}: {
  port: PortId;
  courses: Course[];
  open: (code: JurisdictionCode) => void;
}) {
  const t = useText(text);
  const say = useSay();
  const drawn = useRef<SVGSVGElement>(null);
  const home = ports[port];
  const scale = useMediaQuery(NARROW, false, { getInitialValueInEffect: false }) ? NARROW_SCALE : 1;
  const projection = useMemo(() => projectionFrom(home.at), [home]);
  const shape = useMemo(() => geoPath(projection)(landShape()) ?? "", [projection]);
  const harbours = harboursOf(courses, projection, say);
  const placed = new Map(labelsFor(harbours, say(home.name), scale).map((label) => [label.id, label]));
  return (
    <>
      <svg ref={drawn} className="sea-chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-label={t("chart")}>
        <clipPath id="horizon">
          <circle cx={CENTRE.x} cy={CENTRE.y} r={RADIUS} />
        </clipPath>
        <circle className="sea" cx={CENTRE.x} cy={CENTRE.y} r={RADIUS} />
        <g clipPath="url(#horizon)">
          <Winds />
          <path className="land" d={shape} />
          <Rings />
          {harbours.map(({ code, x, y, count }) => (
            <line
              key={code}
              className="course"
              x1={CENTRE.x}
              y1={CENTRE.y}
              x2={x}
              y2={y}
              strokeWidth={0.8 + Math.sqrt(count) * 0.9}
            />
          ))}
        </g>
        <circle className="rim" cx={CENTRE.x} cy={CENTRE.y} r={RADIUS} />
        <circle className="home" cx={CENTRE.x} cy={CENTRE.y} r={5.5} />
        <circle className="home-ring" cx={CENTRE.x} cy={CENTRE.y} r={HOME_RADIUS} />
        {harbours.map((harbour) => (
          <HarbourMark
            key={harbour.code}
            harbour={harbour}
            label={placed.get(harbour.code)}
            scale={scale}
            open={() => open(harbour.code)}
            said={`${harbour.name}: ${harbour.count} ${t("approvals")}`}
          />
        ))}
        <HomeName name={say(home.name)} label={placed.get(HOME)} scale={scale} />
      </svg>
      <div className="chart-tools">
        <Download label={t("chart")} picture={drawn} />
      </div>
    </>
  );
}

const projectionFrom = ([longitude, latitude]: readonly [number, number]): GeoProjection =>
  geoAzimuthalEquidistant()
    .rotate([-longitude, -latitude])
    .translate([CENTRE.x, CENTRE.y])
    .scale(SCALE)
    .clipAngle(CLIP_DEGREES)
    .precision(0.3);

function landShape() {
  const topology = land as unknown as Topology;
  return feature(topology, topology.objects["land"] as never);
}

function harboursOf(courses: Course[], projection: GeoProjection, say: ReturnType<typeof useSay>): Harbour[] {
  const seen = courses.map(({ code, count }) => {
    const { harbour, name } = jurisdictions[code];
    // A harbour beyond the horizon stands on the rim, at its true bearing.
    const point = projection([harbour[0], harbour[1]]) ?? [CENTRE.x, CENTRE.y];
    return { code, count, name: say(name), ...onChart(point), radius: 3 + Math.sqrt(count) * 1.6 };
  });
  return seen.sort((a, b) => b.count - a.count);
}

function onChart([x, y]: [number, number]) {
  const [dx, dy] = [x - CENTRE.x, y - CENTRE.y];
  const far = Math.hypot(dx, dy);
  const shrink = far > RADIUS ? RADIUS / far : 1;
  return { x: CENTRE.x + dx * shrink, y: CENTRE.y + dy * shrink };
}

const widthOf = (words: string): number =>
  [...words].reduce((sum, letter) => sum + (letter > "\u2e7f" ? IDEOGRAPH : LETTER), 0);

function labelsFor(harbours: Harbour[], home: string, scale: number): Placed[] {
  const labels = harbours.map(
    ({ code, x, y, radius, name, count }): Label => ({
      id: code,
      at: { x, y },
      radius: radius * Math.sqrt(scale),
      width: scale * widthOf(`${name} ${count}`),
      height: scale * LINE,
    }),
  );
  const courses = harbours.map(({ x, y }): Line => [CENTRE, { x, y }]);
  const frame = { x: 0, y: 0, width: WIDTH, height: HEIGHT };
  return placeLabels([homeLabel(home, scale), ...labels], frame, ringLabels().map(ringBox), courses);
}

const HOME = "home port";
const HOME_RADIUS = 10;
const HOME_LETTERS = 1.25;

/** The home port chooses its place first: every course begins there. */
const homeLabel = (name: string, scale: number): Label => ({
  id: HOME,
  at: CENTRE,
  radius: HOME_RADIUS,
  width: scale * HOME_LETTERS * widthOf(name),
  height: scale * LINE * HOME_LETTERS,
});

function HomeName({ name, label, scale }: { name: string; label: Placed | undefined; scale: number }) {
  if (!label) return null;
  return (
    <text className="home-label" x={label.box.x} y={label.box.y + 15.5 * scale} style={{ fontSize: 15 * scale }}>
      {name}
    </text>
  );
}

function Winds() {
  const lines = Array.from({ length: WINDS }, (_, at) => (at * 2 * Math.PI) / WINDS);
  return lines.map((angle, at) => (
    <line
      key={angle}
      className={at % 8 === 0 ? "wind whole" : at % 4 === 0 ? "wind half" : "wind"}
      x1={CENTRE.x}
      y1={CENTRE.y}
      x2={CENTRE.x + RADIUS * Math.sin(angle)}
      y2={CENTRE.y - RADIUS * Math.cos(angle)}
    />
  ));
}

// East by south of every home port lies open sea: no harbour, hardly any land.
const RING_BEARING = (104 * Math.PI) / 180;
const RING_LABEL = { width: 54, height: 14 };

const ringLabels = () =>
  RINGS.map((kilometres) => {
    const radius = (SCALE * kilometres) / EARTH_KILOMETRES;
    const x = CENTRE.x + radius * Math.sin(RING_BEARING);
    const y = CENTRE.y - radius * Math.cos(RING_BEARING);
    return { kilometres, radius, x, y };
  });

const ringBox = ({ x, y }: { x: number; y: number }) => ({
  x: x - RING_LABEL.width / 2,
  y: y - RING_LABEL.height / 2,
  ...RING_LABEL,
});

function Rings() {
  return ringLabels().map(({ kilometres, radius, x, y }) => (
    <g key={kilometres}>
      <circle className="ring" cx={CENTRE.x} cy={CENTRE.y} r={radius} />
      <text className="ring-label" x={x} y={y + 3.5} textAnchor="middle">
        {`${kilometres.toLocaleString("en")} km`}
      </text>
    </g>
  ));
}

interface MarkProperties {
  harbour: Harbour;
  label: Placed | undefined;
  scale: number;
  said: string;
  open: () => void;
}

function HarbourMark({ harbour: { x, y, radius, name, count }, label, scale, said, open }: MarkProperties) {
  const end = label?.leader ? nearestPoint({ x, y }, label.box) : null;
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    open();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button cannot stand inside a drawing.
    <g className="harbour" role="button" tabIndex={0} aria-label={said} onClick={open} onKeyDown={onKey}>
      {end && <line className="leader" x1={x} y1={y} x2={end.x} y2={end.y} />}
      <circle cx={x} cy={y} r={radius * Math.sqrt(scale)} />
      {label && (
        <text x={label.box.x} y={label.box.y + 12.5 * scale} style={{ fontSize: 12.5 * scale }}>
          {name} <tspan className="count">{count}</tspan>
        </text>
      )}
    </g>
  );
}
