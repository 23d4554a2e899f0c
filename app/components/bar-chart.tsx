/** Bars below each other; `text` is the number as it stands at its bar. */
export type ChartView = {
  readonly id: string;
  /** What a screen reader says in place of the bars. */
  readonly title: string;
  /** Where the same numbers stand as text. */
  readonly note: string;
  readonly bars: readonly {
    readonly label: string;
    readonly value: number;
    readonly text: string;
  }[];
};

const ROW = 3;

/**
 * Numbers as bars, drawn by the server: no script, no picture to load. All lengths are relative, so that it fits any
 * width and grows with the text; colours are those of the text, in whatever scheme. The table it belongs to says the same.
 */
export function BarChart({ view: { id, title, note, bars } }: { readonly view: ChartView }) {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  return (
    <figure className="chart">
      <svg
        width="100%"
        height={`${String(bars.length * ROW + 1)}em`}
        role="img"
        aria-labelledby={`${id}-title`}
        fill="currentColor"
      >
        <title id={`${id}-title`}>{title}</title>
        {bars.map(({ label, value, text }, index) => (
          <g key={label}>
            <text x="0" y={`${String(index * ROW + 2)}em`}>
              {label}: {text}
            </text>
            <rect
              fill="none"
              stroke="currentColor"
              x="0"
              y={`${String(index * ROW + 2.4)}em`}
              width="100%"
              height="1em"
            />
            <rect
              x="0"
              y={`${String(index * ROW + 2.4)}em`}
              width={`${String((value / most) * 100)}%`}
              height="1em"
            />
          </g>
        ))}
      </svg>
      <figcaption className="hint">{note}</figcaption>
    </figure>
  );
}
