import {
  type CellSnapshot,
  type CellStyle,
  type LineSnapshot,
  type SheetSnapshot,
  isError,
  type CellValue,
  styleValue,
  withEra,
} from "../../../standin/workbook";
import { lastColumnOf, lastRowOf, parseRange, type CellRange } from "../../../references";
import { conditionalLooks } from "../conditions/conditional-looks";
import { cellKey } from "./cell-key";
import { choicesOf } from "./choices";
import { entryText } from "./entry-text";
import type { ShownCell, ShownLine, ShownSheet, ShownStyle } from "./shown-sheet";
import { pixelsOf, standardHeight, standardWidth } from "./sizes";
import type { StyleBook } from "./style-book";

/** Room beside and below what is there. */
const spare = { rows: 50, columns: 12 } as const;
const least = { rows: 200, columns: 40 } as const;

const noLook: CellStyle = {};
const errorLook: CellStyle = { "alignment.horizontal": "Center" };

const areaOf = (text: string): CellRange => {
  const area = parseRange(text);
  if (area === null) throw new Error(`Not an address in a snapshot: "${text}"`);
  return area;
};

interface PlacedCell {
  readonly cell: CellSnapshot;
  readonly row: number;
  readonly column: number;
}

const contentOf = (value: CellValue): Pick<ShownCell, "value" | "kind"> => {
  if (value === null) return { value: null, kind: null };
  if (isError(value)) return { value: value.error, kind: 1 };
  if (typeof value === "boolean") return { value: value ? 1 : 0, kind: 3 };
  return typeof value === "number" ? { value, kind: 2 } : { value, kind: 1 };
};

interface Looks {
  readonly styleOf: (number: number | undefined) => CellStyle;
  readonly book: StyleBook;
}

const cellToShow = (
  cell: CellSnapshot,
  { styleOf, book }: Looks,
  over: CellStyle | null,
): ShownCell => {
  const { value, formula, style } = cell;
  const own = styleOf(style);
  const isPlainError = isError(value) && own["alignment.horizontal"] === undefined;
  const pattern = String(styleValue(own, "numberFormat"));
  const ofDay = withEra(pattern, value);
  const shown = ofDay === pattern ? over : { ...over, numberFormat: ofDay };
  const overlay = isPlainError ? { ...errorLook, ...shown } : shown;
  const look = overlay === null ? book.styleOf(own) : book.overlaid(own, overlay);
  return {
    ...contentOf(value),
    formula: formula ?? null,
    entry: entryText(cell, pattern),
    style: own === noLook && overlay === null ? null : look,
  };
};

const cellsToShow = (
  placed: readonly PlacedCell[],
  sheet: SheetSnapshot,
  looks: Looks,
): ReadonlyMap<number, ShownCell> => {
  const values = new Map(placed.map(({ cell, row, column }) => [cellKey(row, column), cell.value]));
  const overlays = conditionalLooks(
    sheet,
    (row, column) => values.get(cellKey(row, column)) ?? null,
  );
  return new Map(
    placed.map(({ cell, row, column }) => [
      cellKey(row, column),
      cellToShow(cell, looks, overlays(row, column)),
    ]),
  );
};

const linesToShow = (
  lines: readonly LineSnapshot[],
  standard: number,
  { styleOf, book }: Looks,
): ReadonlyMap<number, ShownLine> =>
  new Map(
    lines.map(({ index, size, isHidden, isFilteredOut, style }) => {
      const look: ShownStyle | null = style === undefined ? null : book.styleOf(styleOf(style));
      return [
        index,
        {
          size: size === undefined || size === 0 ? standard : pixelsOf(size),
          isHidden: isHidden === true || isFilteredOut === true,
          style: look,
        },
      ];
    }),
  );

const linksOf = (placed: readonly PlacedCell[]): ReadonlyMap<number, string> =>
  new Map(
    placed.flatMap(({ cell: { hyperlink }, row, column }) =>
      hyperlink === undefined
        ? []
        : [
            [
              cellKey(row, column),
              hyperlink.screenTip ?? hyperlink.documentReference ?? hyperlink.address ?? "",
            ] as const,
          ],
    ),
  );

const sizeOf = (sheet: SheetSnapshot, placed: readonly PlacedCell[]) => {
  const merged = sheet.merges.map(areaOf);
  const rows = [
    ...placed.map(({ row }) => row),
    ...sheet.rows.map(({ index }) => index),
    ...merged.map(lastRowOf),
  ];
  const columns = [
    ...placed.map(({ column }) => column),
    ...sheet.columns.map(({ index }) => index),
    ...merged.map(lastColumnOf),
  ];
  const highest = (numbers: readonly number[]): number =>
    numbers.reduce((one, other) => Math.max(one, other), -1);
  return {
    rowCount: Math.max(least.rows, highest(rows) + 1 + spare.rows),
    columnCount: Math.max(least.columns, highest(columns) + 1 + spare.columns),
  };
};

/** A worksheet as the grid draws it. `styles` is what the style numbers of the snapshot stand for. */
export const sheetToShow = (
  sheet: SheetSnapshot,
  styles: readonly CellStyle[],
  book: StyleBook,
): ShownSheet => {
  const looks: Looks = {
    book,
    styleOf: (number) => (number === undefined ? noLook : (styles[number] ?? noLook)),
  };
  const placed = sheet.cells.map((cell) => ({ cell, ...areaOf(cell.at) }));
  const cells = cellsToShow(placed, sheet, looks);
  return {
    id: sheet.id,
    name: sheet.name,
    isHidden: sheet.visibility !== "Visible",
    tabColor: sheet.tabColor,
    hasGridlines: sheet.showGridlines,
    cells,
    columns: linesToShow(sheet.columns, standardWidth, looks),
    rows: linesToShow(sheet.rows, standardHeight, looks),
    merges: sheet.merges,
    frozen: sheet.frozen,
    ...sizeOf(sheet, placed),
    links: linksOf(placed),
    choices: choicesOf(sheet, cells),
    charts: sheet.charts,
  };
};
