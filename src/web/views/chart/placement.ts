interface Point {
  x: number;
  y: number;
}

/** A line that a label should rather not cover: a course, or the leader of another label. */
export type Line = readonly [from: Point, to: Point];

export interface Box extends Point {
  width: number;
  height: number;
}

export interface Label {
  id: string;
  /** The mark the label belongs to. */
  at: Point;
  /** Radius of the mark. */
  radius: number;
  width: number;
  height: number;
}

export interface Placed {
  id: string;
  box: Box;
  /** Whether the label stands so far off that a line should lead to it. */
  leader: boolean;
}

const DIRECTIONS = 16;
const DISTANCES = [4, 12, 22, 34, 48, 64, 82, 102, 126, 150];
const LEADER_FROM = 12;
// A label reads as belonging to its own mark when every other mark is this much farther off.
const CLEARANCE = 8;
const MARGIN = 2;

// What makes a free place worse, in pixels of distance that a reader would rather accept.
const COST = { line: 26, confusion: 30, leaderCrossing: 40, steepness: 5, left: 2 };

export const overlaps = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width + MARGIN &&
  b.x < a.x + a.width + MARGIN &&
  a.y < b.y + b.height + MARGIN &&
  b.y < a.y + a.height + MARGIN;

const markBox = ({ at, radius }: Label): Box => ({
  x: at.x - radius,
  y: at.y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

/** The box of a label whose nearest edge stands `distance` from its mark, in a direction given in radians. */
function boxAt({ at, radius, width, height }: Label, distance: number, angle: number): Box {
  const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
  const reach = radius + distance;
  return {
    x: at.x + dx * reach + (dx - 1) * (width / 2),
    y: at.y + dy * reach + (dy - 1) * (height / 2),
    width,
    height,
  };
}

const inside = (box: Box, frame: Box): boolean =>
  box.x >= frame.x &&
  box.y >= frame.y &&
  box.x + box.width <= frame.x + frame.width &&
  box.y + box.height <= frame.y + frame.height;

const clamp = (value: number, low: number, length: number): number => Math.max(low, Math.min(value, low + length));

/** The point of a box that is nearest to another point. */
export const nearestPoint = ({ x, y }: Point, box: Box): Point => ({
  x: clamp(x, box.x, box.width),
  y: clamp(y, box.y, box.height),
});

const gap = (point: Point, box: Box): number => {
  const near = nearestPoint(point, box);
  return Math.hypot(point.x - near.x, point.y - near.y);
};

/** Whether a line passes through a box: it is clipped against the four sides in turn (Liang and Barsky). */
export function crosses([from, to]: Line, box: Box): boolean {
  const [dx, dy] = [to.x - from.x, to.y - from.y];
  let [enters, leaves] = [0, 1];
  const sides = [
    [-dx, from.x - box.x],
    [dx, box.x + box.width - from.x],
    [-dy, from.y - box.y],
    [dy, box.y + box.height - from.y],
  ] as const;
  for (const [slope, room] of sides) {
    if (slope === 0 && room < 0) return false;
    if (slope < 0) enters = Math.max(enters, room / slope);
    if (slope > 0) leaves = Math.min(leaves, room / slope);
  }
  return enters <= leaves;
}

const angles = Array.from({ length: DIRECTIONS }, (_, at) => (Math.PI * 2 * at) / DIRECTIONS);

/**
 * Places labels so that none covers another, or a mark. In the order given: the important ones choose first.
 * Of the free places each takes the one that is near, beside its mark, off the lines, and nearer to no other mark.
 * A label for which there is no room at any distance is left out; the list beside the chart still has it.
 */
export function placeLabels(labels: Label[], frame: Box, taken: Box[] = [], lines: Line[] = []): Placed[] {
  const scene: Scene = {
    frame,
    labels,
    blocked: [...taken, ...labels.map(markBox)],
    boxes: [...taken],
    lines: [...lines],
  };
  const placed: Placed[] = [];
  for (const label of labels) {
    const found = bestFree(label, scene);
    if (!found) continue;
    scene.blocked.push(found.box);
    scene.boxes.push(found.box);
    if (found.leader) scene.lines.push([label.at, nearestPoint(label.at, found.box)]);
    placed.push(found);
  }
  return placed;
}

interface Scene {
  frame: Box;
  labels: Label[];
  /** What no label may cover: labels already placed, and every mark. */
  blocked: Box[];
  boxes: Box[];
  lines: Line[];
}

function bestFree(label: Label, scene: Scene): Placed | null {
  const own = markBox(label);
  let best: Placed | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const distance of DISTANCES) {
    // No place that is farther off can be better than one that is already this good.
    if (distance >= least) break;
    for (const angle of angles) {
      const box = boxAt(label, distance, angle);
      if (!inside(box, scene.frame)) continue;
      if (scene.blocked.some((other) => !same(other, own) && overlaps(box, other))) continue;
      const leader = distance >= LEADER_FROM;
      const cost = distance + costOf(label, box, angle, leader, scene);
      if (cost >= least) continue;
      least = cost;
      best = { id: label.id, box, leader };
    }
  }
  return best;
}

function costOf(label: Label, box: Box, angle: number, leader: boolean, { labels, boxes, lines }: Scene): number {
  const covered = lines.filter((line) => crosses(line, box)).length;
  const own = gap(label.at, box) - label.radius;
  const confused = labels.filter(
    (other) => other !== label && gap(other.at, box) - other.radius < own + CLEARANCE,
  ).length;
  const lead: Line = [label.at, nearestPoint(label.at, box)];
  const through = leader ? boxes.filter((other) => crosses(lead, other)).length : 0;
  return (
    covered * COST.line +
    Math.min(confused, 2) * COST.confusion +
    through * COST.leaderCrossing +
    Math.abs(Math.sin(angle)) * COST.steepness +
    (Math.cos(angle) < 0 ? COST.left : 0)
  );
}

const same = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width;
