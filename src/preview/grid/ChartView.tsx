import type { ChartPicture } from "./chart-picture";

interface Props {
  readonly picture: ChartPicture;
  readonly width: number;
  readonly height: number;
  readonly label: string;
  readonly number: (value: number) => string;
}

const FONT = 11;
const LINE = 16;
const GAP = 8;
/** Width of a letter of the labels, about: the drawing needs no exact fit. */
const LETTER = 6.8;
/** Least distance between the labels of two categories of a line. */
const LABEL_ROOM = 56;

interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

const shortened = (text: string, room: number): string => {
  const most = Math.max(3, Math.floor(room / LETTER));
  return text.length > most ? `${text.slice(0, most - 1)}…` : text;
};

/** The place of a number on the axis, 0 to 1. */
function share({ chart, ticks }: ChartPicture, value: number): number {
  const [low = 0, high = 1] = [ticks[0], ticks.at(-1)];
  const place = (value - low) / (high - low || 1);
  return chart.valueAxis?.reversed === true ? 1 - place : place;
}

/** A chart of the sheet: stacked bars or lines, with title, axis and legend, on the white paper of the sheet. */
export function ChartView({ picture, width, height, label, number }: Props) {
  const { chart, categories, series } = picture;
  const top = chart.title === "" ? GAP : 30;
  const legend = chart.legend === "none" ? 0 : LINE + GAP;
  const longest = Math.max(0, ...categories.map((text) => text.length)) * LETTER;
  const left = GAP + (chart.kind === "BarStacked" ? Math.min(longest, width * 0.4) : 5 * LETTER) + 4;
  const plot = { left, top, width: Math.max(1, width - left - 2 * GAP), height: Math.max(1, height - top - legend - LINE - GAP) };
  return (
    <svg role="img" aria-label={label} width={width} height={height} viewBox={`0 0 ${width} ${height}`} className="chart">
      <rect x={0.5} y={0.5} width={Math.max(0, width - 1)} height={Math.max(0, height - 1)} className="chart-paper" />
      {chart.title !== "" && (
        <text x={width / 2} y={20} textAnchor="middle" className="chart-title">
          {shortened(chart.title, width - 2 * GAP)}
        </text>
      )}
      {chart.kind === "BarStacked" ? <Bars picture={picture} plot={plot} number={number} /> : <Lines picture={picture} plot={plot} number={number} />}
      {chart.legend !== "none" && (
        <g transform={`translate(${left},${height - GAP - 4})`}>
          {series.map(({ name, color }, index) => {
            const room = plot.width / series.length;
            return (
              <g key={index} transform={`translate(${index * room},0)`}>
                <rect x={0} y={-9} width={10} height={10} fill={color} />
                <text x={14} y={0} fontSize={FONT}>{shortened(name, room - 18)}</text>
              </g>
            );
          })}
        </g>
      )}
    </svg>
  );
}

interface PlotProps {
  readonly picture: ChartPicture;
  readonly plot: Plot;
  readonly number: (value: number) => string;
}

function Bars({ picture, plot, number }: PlotProps) {
  const { chart, categories, series, ticks } = picture;
  const x = (value: number): number => plot.left + share(picture, value) * plot.width;
  const band = plot.height / Math.max(1, categories.length);
  return (
    <g fontSize={FONT}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={x(tick)} x2={x(tick)} y1={plot.top} y2={plot.top + plot.height} className="chart-line" />
          <text x={x(tick)} y={plot.top + plot.height + 13} textAnchor="middle">{number(tick)}</text>
        </g>
      ))}
      {categories.map((category, index) => {
        const place = chart.reversed ? index : categories.length - 1 - index;
        const top = plot.top + place * band;
        const ends = { above: 0, below: 0 };
        return (
          <g key={index}>
            <text x={plot.left - 4} y={top + band / 2 + 4} textAnchor="end">{shortened(category, plot.left - GAP)}</text>
            {series.map(({ points, color }, at) => {
              const value = points[index] ?? 0;
              const side = value < 0 ? "below" : "above";
              const from = ends[side];
              ends[side] += value;
              const [start, end] = [Math.min(x(from), x(from + value)), Math.max(x(from), x(from + value))];
              return <rect key={at} x={start} y={top + band * 0.2} width={end - start} height={band * 0.6} fill={color} />;
            })}
          </g>
        );
      })}
    </g>
  );
}

function Lines({ picture, plot, number }: PlotProps) {
  const { chart, categories, series, ticks } = picture;
  const band = plot.width / Math.max(1, categories.length);
  const x = (index: number): number => plot.left + ((chart.reversed ? categories.length - 1 - index : index) + 0.5) * band;
  const y = (value: number): number => plot.top + (1 - share(picture, value)) * plot.height;
  const every = Math.max(1, Math.ceil(LABEL_ROOM / band));
  return (
    <g fontSize={FONT}>
      {ticks.map((tick) => (
        <g key={tick}>
          <line x1={plot.left} x2={plot.left + plot.width} y1={y(tick)} y2={y(tick)} className="chart-line" />
          <text x={plot.left - 4} y={y(tick) + 4} textAnchor="end">{number(tick)}</text>
        </g>
      ))}
      {categories.map((category, index) => index % every === 0 && (
        <text key={index} x={x(index)} y={plot.top + plot.height + 14} textAnchor="middle">{shortened(category, band * every - 4)}</text>
      ))}
      {series.map(({ points, color }, at) => (
        <g key={at} stroke={color} fill={color}>
          {stretches(points).map((stretch) => (
            <polyline key={stretch[0]} points={stretch.map((index) => `${x(index)},${y(points[index] ?? 0)}`).join(" ")} fill="none" strokeWidth={2} />
          ))}
          {points.map((value, index) => value !== null && <circle key={index} cx={x(index)} cy={y(value)} r={3} />)}
        </g>
      ))}
    </g>
  );
}

/** Places of points next to each other: a gap in the numbers is a gap in the line. */
function stretches(points: readonly (number | null)[]): number[][] {
  const all: number[][] = [];
  points.forEach((value, index) => {
    if (value === null) return;
    const last = all.at(-1);
    if (last?.at(-1) === index - 1) last?.push(index);
    else all.push([index]);
  });
  return all;
}
