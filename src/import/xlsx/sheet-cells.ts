import { a1, parseA1, parseRange, type CellRange } from "../../references";
import {
  styleValue,
  type CellSnapshot,
  type CellStyle,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../../standin/workbook";
import type { Mark } from "../imported-document";
import type { BesideCells } from "./beside-cells";
import { shownValue } from "./shown-value";

/** A cell of a worksheet that shows something, with what it covers. */
export interface ShownCell extends CellRange {
  /** What is printed of it: nothing where it is hidden or struck. */
  readonly text: string;
  readonly marks: readonly Mark[];
  /** A formula whose result the file does not hold: nobody knows what it shows. */
  readonly isUncalculated: boolean;
}

const hiddenLines = (lines: SheetSnapshot["rows"]): ReadonlySet<number> =>
  new Set(
    lines
      .filter(({ isHidden, isFilteredOut }) => isHidden === true || isFilteredOut === true)
      .map(({ index }) => index),
  );

const printedPart = (
  whole: string,
  { isHidden, isStruck }: { readonly isHidden: boolean; readonly isStruck: boolean },
  { partlyStruck }: BesideCells,
): Pick<ShownCell, "text" | "marks"> => {
  if (whole === "") return { text: "", marks: [] };
  if (isHidden) return { text: "", marks: [{ kind: "hidden", text: whole }] };
  if (isStruck) return { text: "", marks: [{ kind: "struck", text: whole }] };
  const parts = partlyStruck.get(whole);
  return parts === undefined
    ? { text: whole, marks: [] }
    : { text: parts.kept.trim(), marks: [{ kind: "struck", text: parts.struck }] };
};

/** The cells of a sheet that say something, with what they cover; of hidden and struck ones the text stands in the marks. */
export const shownCells = (
  sheet: SheetSnapshot,
  styles: WorkbookSnapshot["styles"],
  beside: BesideCells,
): readonly ShownCell[] => {
  const [hiddenRows, hiddenColumns] = [hiddenLines(sheet.rows), hiddenLines(sheet.columns)];
  const merged = new Map(
    sheet.merges.flatMap((address) => {
      const range = parseRange(address);
      return range === null ? [] : [[a1(range), range] as const];
    }),
  );
  const styleOf = ({ style }: CellSnapshot): CellStyle =>
    style === undefined ? {} : (styles[style] ?? {});
  return sheet.cells.flatMap((cell): readonly ShownCell[] => {
    const place = parseA1(cell.at);
    if (place === null) return [];
    const look = styleOf(cell);
    const format = String(styleValue(look, "numberFormat"));
    const text = shownValue(cell.value, format, beside).trim();
    const isUncalculated = cell.value === null && cell.formula !== undefined;
    if (text === "" && !isUncalculated) return [];
    const range = merged.get(a1(place)) ?? { ...place, rowCount: 1, columnCount: 1 };
    const isHidden =
      sheet.visibility !== "Visible" ||
      hiddenRows.has(place.row) ||
      hiddenColumns.has(place.column);
    const isStruck = styleValue(look, "font.strikethrough") === true;
    return [{ ...range, ...printedPart(text, { isHidden, isStruck }, beside), isUncalculated }];
  });
};
