const LONGEST_FIGURE = 12;

/** A figure of the page whose rule and rows stand on the page itself. */
export function Stated({ label, value, note }: { label: string; value: string; note?: string }) {
  return (
    <div className="figure">
      <div className="figure-label">{label}</div>
      <b className={value.length > LONGEST_FIGURE ? "figure-words" : "figure-plain"}>{value}</b>
      {note && <div className="figure-note">{note}</div>}
    </div>
  );
}
