import { useState } from "react";
import { useLocation } from "wouter";
import { formatNumber } from "../../../words/format.ts";
import { useHref } from "../../lib/address.ts";
import { defineText, useLanguage, useName, useText } from "../../lib/text.tsx";
import { pathOf } from "../names/words.ts";
import { TIES } from "./levels.ts";
import type { Network } from "./NetworkTab.tsx";

type Node = Network["nodes"][number];

const text = defineText({
  label: { en: "Organisations in a circle, a line for each tie", zh: "机构环形图，每条线为一种联系" },
  note: {
    en: "The organisations with the most partners, those of one place side by side. Point at one to see its ties; the table below has every pair.",
    zh: "合作方最多的机构，同地者相邻。指向某机构可见其联系；下表列出每一对。",
  },
  partners: { en: "partners", zh: "个合作方" },
});

const SIZE = 760;
const CENTRE = SIZE / 2;
const RADIUS = 230;
const LONGEST = 24;

interface Placed extends Node {
  x: number;
  y: number;
  angle: number;
}

/** On a circle, those of one place side by side: the same picture for the same answer. */
function placed(nodes: Node[]): Placed[] {
  const seat = ({ park, city, country }: Node) => [country ?? "~", city ?? "~", park ?? "~"].join(" ");
  const sorted = [...nodes].sort(
    (a, b) => seat(a).localeCompare(seat(b)) || a.organisation_id.localeCompare(b.organisation_id),
  );
  return sorted.map((node, at) => {
    const angle = (2 * Math.PI * at) / sorted.length - Math.PI / 2;
    return { ...node, angle, x: CENTRE + RADIUS * Math.cos(angle), y: CENTRE + RADIUS * Math.sin(angle) };
  });
}

export function NetworkChart({ network }: { network: Network }) {
  const t = useText(text);
  const tieName = useText(TIES);
  const [focus, setFocus] = useState<string | null>(null);
  const nodes = placed(network.nodes);
  const at = new Map(nodes.map((node) => [node.organisation_id, node]));
  const ties = network.rows.flatMap((tie) => {
    const [from, to] = [at.get(tie.from_id), at.get(tie.to_id)];
    return from && to ? [{ tie, from, to }] : [];
  });
  const kinds = [...new Set(ties.map(({ tie }) => tie.kind))];
  const touches = (from: Node, to: Node) =>
    focus === null || [from.organisation_id, to.organisation_id].includes(focus);
  return (
    <figure className="network" aria-label={t("label")}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: the figure names it, and a title would cover it while it is pointed at. */}
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`}>
        {ties.map(({ tie, from, to }) => (
          <path
            key={`${tie.from_id} ${tie.to_id} ${tie.kind}`}
            className={touches(from, to) ? `tie ${tie.kind}` : "tie faint"}
            d={`M ${from.x} ${from.y} Q ${CENTRE} ${CENTRE} ${to.x} ${to.y}`}
            strokeWidth={Math.min(5, 1 + Math.log2(tie.records))}
          />
        ))}
        {nodes.map((node) => (
          <Organisation key={node.organisation_id} node={node} focus={setFocus} />
        ))}
      </svg>
      <figcaption className="soft small">
        {t("note")}
        <span className="legend">
          {kinds.map((kind) => (
            <span key={kind}>
              <i className={kind} /> {tieName(kind)}
            </span>
          ))}
        </span>
      </figcaption>
    </figure>
  );
}

const shortened = (name: string) => (name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name);

function Organisation({ node, focus }: { node: Placed; focus: (id: string | null) => void }) {
  const t = useText(text);
  const nameIn = useName();
  const href = useHref();
  const [, go] = useLocation();
  const { language } = useLanguage();
  const name = nameIn(node.name, node.name_zh);
  const to = href(pathOf("organisation", node.organisation_id, node.is_curated));
  const isLeft = Math.cos(node.angle) < 0;
  const degrees = (node.angle * 180) / Math.PI + (isLeft ? 180 : 0);
  return (
    <a
      href={to}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
      onMouseEnter={() => focus(node.organisation_id)}
      onMouseLeave={() => focus(null)}
      onFocus={() => focus(node.organisation_id)}
      onBlur={() => focus(null)}
    >
      <title>{`${name}: ${formatNumber(node.partners, language)} ${t("partners")}`}</title>
      <circle cx={node.x} cy={node.y} r={3 + Math.sqrt(node.partners) * 1.6} />
      <text
        transform={`translate(${CENTRE + (RADIUS + 14) * Math.cos(node.angle)} ${CENTRE + (RADIUS + 14) * Math.sin(node.angle)}) rotate(${degrees})`}
        textAnchor={isLeft ? "end" : "start"}
        dominantBaseline="middle"
      >
        {shortened(name)}
      </text>
    </a>
  );
}
