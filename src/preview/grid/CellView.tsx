import type { CSSProperties } from "react";
import type { SimStyle } from "../../simhost/model/types";
import { cssFont, lineHeight } from "./cell-look";
import { cellName } from "../../simhost/model/address";
import type { CellBox } from "./row-layout";

export interface CellSelection {
  readonly selected: boolean;
  readonly active: boolean;
  /** Sides of the cell that lie on the edge of a selected range. */
  readonly sides: string;
}

interface Props {
  readonly box: CellBox;
  /** Pixels from the left edge of the row element. */
  readonly left: number;
  /** A second picture of a cell that stands in the frozen part; not for assistive technology. */
  readonly echo: boolean;
  readonly selection: CellSelection;
  /** Title of a formula cell whose value is not up to date. */
  readonly staleTitle: string;
}

const textStyles = new WeakMap<SimStyle, CSSProperties>();

/** Everything of a style that concerns the text; the same object for the same style. */
function textStyle(style: SimStyle): CSSProperties {
  const known = textStyles.get(style);
  if (known) return known;
  const { font } = style;
  const lines = [font.underline ? "underline" : "", font.strike ? "line-through" : ""].filter(Boolean).join(" ");
  const made: CSSProperties = {
    font: cssFont(font),
    lineHeight: `${lineHeight(font)}px`,
    ...(font.color ? { color: font.color } : {}),
    ...(lines ? { textDecoration: lines } : {}),
    ...(style.wrap ? { whiteSpace: "pre-wrap", overflowWrap: "anywhere" } : {}),
  };
  textStyles.set(style, made);
  return made;
}

const VERTICAL: Readonly<Record<string, string>> = { top: "flex-start", center: "center", justify: "flex-start" };
const HORIZONTAL = { left: "flex-start", center: "center", right: "flex-end" } as const;

/** Degrees to turn the text by, −90 to 90 as Office.js counts; 180 stands for stacked letters. */
function turn(rotation: number): CSSProperties | undefined {
  if (rotation === 0) return undefined;
  if (rotation === 180) return { writingMode: "vertical-rl", textOrientation: "upright" };
  const degrees = rotation > 90 ? 90 - rotation : rotation;
  if (degrees === 90) return { writingMode: "vertical-rl", transform: "rotate(180deg)" };
  if (degrees === -90) return { writingMode: "vertical-rl" };
  return { transform: `rotate(${-degrees}deg)` };
}

/** One cell of the view. */
export function CellView({ box, left, echo, selection, staleTitle }: Props) {
  const { style, cell } = box;
  const stale = cell?.notRecalculated === true;
  const shift = box.align === "center" ? (box.spillLeft - box.spillRight) / 2 : 0;
  const classes = [
    "cell",
    box.spillLeft > 0 || box.spillRight > 0 || box.rows > 1 ? "above" : "",
    selection.selected ? `selected ${selection.sides}` : "",
    selection.active ? "active" : "",
    stale ? "stale" : "",
  ];
  return (
    <div
      {...(echo
        ? { "aria-hidden": true }
        : {
            role: "gridcell",
            id: `cell-${box.row}-${box.col}`,
            "data-cell": cellName(box.row, box.col),
            "aria-colindex": box.col + 2,
            "aria-selected": selection.selected,
            ...(box.cols > 1 ? { "aria-colspan": box.cols } : {}),
            ...(box.rows > 1 ? { "aria-rowspan": box.rows } : {}),
          })}
      className={classes.filter(Boolean).join(" ")}
      title={stale ? staleTitle : undefined}
      style={{
        left,
        width: box.width,
        height: box.height,
        borderRight: box.right,
        borderBottom: box.bottom,
        ...(box.leftEdge ? { borderLeft: box.leftEdge } : {}),
        ...(box.topEdge ? { borderTop: box.topEdge } : {}),
        ...(style?.fill ? { backgroundColor: style.fill } : {}),
      }}
    >
      {box.bar && <div className="cell-bar" style={{ width: `${box.bar.share * 100}%`, backgroundColor: box.bar.color }} />}
      {box.text !== "" && style && (
        <div
          className="cell-text"
          style={{
            left: -box.spillLeft,
            right: -box.spillRight,
            alignItems: VERTICAL[style.vertical ?? "bottom"] ?? "flex-end",
            justifyContent: HORIZONTAL[box.align],
            textAlign: box.align,
            ...(style.indent > 0 ? { [box.align === "right" ? "paddingRight" : "paddingLeft"]: 3 + style.indent * 9 } : {}),
          }}
        >
          <span style={{ ...textStyle(style), ...turn(style.rotation), ...(shift ? { marginLeft: 2 * shift } : {}) }}>
            {box.text}
          </span>
        </div>
      )}
    </div>
  );
}
