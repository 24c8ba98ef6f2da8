import { lastColumnOf, lastRowOf, parseRange } from "../../../references";
import { columnOfKey, rowOfKey } from "./cell-key";
import type { ShownCell, ShownLine, ShownSheet, ShownStyle } from "./shown-sheet";
import { standardHeight, standardWidth } from "./sizes";
import type { CellData, Look, RangeData, SheetData } from "./univer-data";

/** What Univer holds of a cell. `f` and `si` are always named, so that a former formula goes away. */
export const univerCell = ({ value, kind, formula }: ShownCell): CellData => ({
  v: value,
  ...(kind !== null && { t: kind }),
  f: formula,
  si: null,
  p: null,
});

export const univerRange = (address: string): RangeData => {
  const area = parseRange(address);
  if (area === null) throw new Error(`Not an address: "${address}"`);
  return {
    startRow: area.row,
    startColumn: area.column,
    endRow: lastRowOf(area),
    endColumn: lastColumnOf(area),
  };
};

/** Univer counts the frozen lines from the first one, as long as nothing above is scrolled away. */
export const univerFreeze = ({ rows, columns }: ShownSheet["frozen"]): SheetData["freeze"] => ({
  startRow: rows === 0 ? -1 : rows,
  startColumn: columns === 0 ? -1 : columns,
  xSplit: columns,
  ySplit: rows,
});

/** Heights never follow the text: the workbook says them. */
export const univerRow = (line: ShownLine | null): SheetData["rowData"][number] => ({
  h: line?.size ?? standardHeight,
  ia: 0,
  hd: line?.isHidden === true ? 1 : 0,
  s: line?.style?.id ?? null,
});

export const univerColumn = (line: ShownLine | null): SheetData["columnData"][number] => ({
  w: line?.size ?? standardWidth,
  hd: line?.isHidden === true ? 1 : 0,
  s: line?.style?.id ?? null,
});

const cellDataOf = (cells: ShownSheet["cells"]): SheetData["cellData"] => {
  const rows: Record<number, Record<number, CellData>> = {};
  for (const [key, { value, kind, formula, style }] of cells) {
    const row = (rows[rowOfKey(key)] ??= {});
    row[columnOfKey(key)] = {
      ...(value !== null && { v: value }),
      ...(kind !== null && { t: kind }),
      ...(formula !== null && { f: formula }),
      ...(style !== null && { s: style.id }),
    };
  }
  return rows;
};

/** The looks of a sheet, by their names. */
export const stylesOf = ({ cells, rows, columns }: ShownSheet): Record<string, Look> => {
  const styles = new Set<ShownStyle | null>();
  for (const { style } of cells.values()) styles.add(style);
  for (const { style } of rows.values()) styles.add(style);
  for (const { style } of columns.values()) styles.add(style);
  return Object.fromEntries(
    [...styles].flatMap((style) => (style === null ? [] : [[style.id, style.data]])),
  );
};

/** A whole worksheet for Univer. */
export const univerSheet = (sheet: ShownSheet): SheetData => ({
  id: sheet.id,
  name: sheet.name,
  tabColor: sheet.tabColor,
  hidden: sheet.isHidden ? 1 : 0,
  freeze: univerFreeze(sheet.frozen),
  rowCount: sheet.rowCount,
  columnCount: sheet.columnCount,
  defaultColumnWidth: standardWidth,
  defaultRowHeight: standardHeight,
  mergeData: sheet.merges.map(univerRange),
  cellData: cellDataOf(sheet.cells),
  rowData: Object.fromEntries([...sheet.rows].map(([row, line]) => [row, univerRow(line)])),
  columnData: Object.fromEntries(
    [...sheet.columns].map(([column, line]) => [column, univerColumn(line)]),
  ),
  rowHeader: { width: 46 },
  columnHeader: { height: 20 },
  showGridlines: sheet.hasGridlines ? 1 : 0,
  rightToLeft: 0,
});
