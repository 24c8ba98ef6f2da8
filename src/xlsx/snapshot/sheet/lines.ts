import { type LineSnapshot, noStyle, type CellStyle } from "../../../standin/workbook";
import { sheetColumns, sheetRows, type CellRange } from "../../../references";
import { flagOf, numberOf, type XmlElement } from "../../../ooxml/read-xml";
import { element, elementAround } from "../../../ooxml/write-xml";
import { pointsPerPixel } from "../styles/font";
import type { ReadStyles } from "../styles/read-styles";
import { styleIn, type DraftSheet } from "./draft-sheet";

/** Points of an untouched line. */
const standard = { column: 48, row: 15 };

type Column = Omit<LineSnapshot, "index">;

const columnElement = (
  first: number,
  last: number,
  { size, isAutoSize, isHidden, style }: Column,
  draft: DraftSheet,
): string => {
  const look = draft.styles.look(styleIn(draft, style));
  return element("col", {
    min: first + 1,
    max: last + 1,
    width: (size ?? standard.column) / draft.pointsOfDigit,
    style: look === 0 ? null : look,
    hidden: isHidden === true ? true : null,
    customWidth: size === undefined || isAutoSize === true ? null : true,
  });
};

const isSame = (one: Column, other: Column): boolean =>
  one.size === other.size &&
  one.isAutoSize === other.isAutoSize &&
  one.isHidden === other.isHidden &&
  one.style === other.style;

/** Columns next to each other that are alike are written as one. */
export const columnsElement = (draft: DraftSheet): string => {
  const runs: { first: number; last: number; column: Column }[] = [];
  for (const { index, ...column } of draft.sheet.columns) {
    const before = runs.at(-1);
    if (before !== undefined && before.last + 1 === index && isSame(before.column, column))
      before.last = index;
    else runs.push({ first: index, last: index, column });
  }
  return elementAround(
    "cols",
    {},
    runs.map(({ first, last, column }) => columnElement(first, last, column, draft)),
  );
};

/** A line as the file has it. */
export interface FoundLine {
  readonly index: number;
  readonly size: number | null;
  readonly isAutoSize: boolean;
  readonly isHidden: boolean;
  readonly style: CellStyle;
}

const isPlain = ({ size, isHidden, style }: Omit<FoundLine, "index" | "isAutoSize">): boolean =>
  size === null && !isHidden && style === noStyle;

/** Sizes that cannot be told from the standard are none of their own, unless somebody has set them. */
const sizeOf = (points: number | null, isSet: boolean, usual: number): number | null =>
  points === null || (!isSet && Math.abs(points - usual) < 0.4) ? null : points;

/** Points without the noise that dividing by 7 and multiplying again leaves. */
const rounded = (points: number): number => Math.round(points * 1e6) / 1e6;

/** Other programs widen all columns to the end of the sheet at once: behind what is used, that is no statement about a column. */
const farColumns = 200;

export const readColumns = (
  nodes: readonly XmlElement[],
  styles: ReadStyles,
): readonly FoundLine[] =>
  nodes.flatMap((node) => {
    const first = numberOf(node, "min") ?? 1;
    const last = Math.min(numberOf(node, "max") ?? first, sheetColumns);
    const isSet = flagOf(node, "customWidth");
    const isHidden = flagOf(node, "hidden");
    const width = numberOf(node, "width");
    const points =
      width === null || (isHidden && !isSet)
        ? null
        : rounded(width * styles.digitWidth * pointsPerPixel);
    const size = sizeOf(points, isSet, standard.column);
    const line = {
      size,
      isAutoSize: size !== null && !isSet,
      isHidden,
      style: styles.styleOf(numberOf(node, "style") ?? 0),
    };
    const reach =
      last - first > farColumns && !isHidden ? Math.min(last, first + farColumns) : last;
    return isPlain(line)
      ? []
      : Array.from({ length: Math.max(0, reach - first + 1) }, (_, at) => ({
          index: first - 1 + at,
          ...line,
        }));
  });

export const readRows = (rows: readonly XmlElement[], styles: ReadStyles): readonly FoundLine[] => {
  let index = -1;
  return rows.flatMap((row) => {
    index = (numberOf(row, "r") ?? index + 2) - 1;
    const isSet = flagOf(row, "customHeight");
    const size = sizeOf(numberOf(row, "ht"), isSet, standard.row);
    const line = {
      size,
      isAutoSize: size !== null && !isSet,
      isHidden: flagOf(row, "hidden"),
      style: flagOf(row, "customFormat") ? styles.styleOf(numberOf(row, "s") ?? 0) : noStyle,
    };
    return index < 0 || index >= sheetRows || isPlain(line) ? [] : [{ index, ...line }];
  });
};

/** Rows of a table with a filter are hidden by it; the file does not say by what. */
export const isFilteredBy = (
  filter: { readonly area: CellRange; readonly isActive: boolean } | null,
  row: number,
): boolean =>
  filter !== null &&
  filter.isActive &&
  row > filter.area.row &&
  row < filter.area.row + filter.area.rowCount;
