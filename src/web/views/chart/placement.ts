interface Point {
  x: number;
  y: number;
}

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
const MARGIN = 2;

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

/** To the right first, then to the left, then up and down: how a reader expects a label. */
const angles = Array.from({ length: DIRECTIONS }, (_, at) => (Math.PI * 2 * at) / DIRECTIONS).sort(
  (a, b) => Math.abs(Math.sin(a)) - Math.abs(Math.sin(b)) || Math.cos(b) - Math.cos(a),
);

/**
 * Places labels so that none covers another, or a mark. In the order given: the important ones choose first.
 * A label for which there is no room at any distance is left out; the list beside the chart still has it.
 */
export function placeLabels(labels: Label[], frame: Box, taken: Box[] = []): Placed[] {
  const blocked = [...taken, ...labels.map(markBox)];
  const placed: Placed[] = [];
  for (const label of labels) {
    const found = firstFree(label, frame, blocked);
    if (!found) continue;
    blocked.push(found.box);
    placed.push(found);
  }
  return placed;
}

function firstFree(label: Label, frame: Box, blocked: Box[]): Placed | null {
  const own = markBox(label);
  for (const distance of DISTANCES) {
    for (const angle of angles) {
      const box = boxAt(label, distance, angle);
      const free = inside(box, frame) && !blocked.some((other) => !same(other, own) && overlaps(box, other));
      if (free) return { id: label.id, box, leader: distance >= LEADER_FROM };
    }
  }
  return null;
}

const same = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.width === b.width;
