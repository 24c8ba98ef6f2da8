import { dropAnchor, liftAnchor } from "./anchor";
import { cellOf } from "./cells";
import type { Sheet, Table } from "./sheet";
import { intersection, type CellRange } from "../../references";
import { cellText } from "./cell-text";
import { HostError, invalidArgument } from "./host-error";
import { insertCells } from "./structure";
import { newId, type Workbook } from "./workbook";
import { enterInputs } from "./write-cells";

export const tablesOf = (workbook: Workbook): readonly Table[] =>
  workbook.sheets.flatMap(({ tables }) => tables);

const freeName = (workbook: Workbook, number = 1): string =>
  tablesOf(workbook).some(({ name }) => name === `Table${number}`)
    ? freeName(workbook, number + 1)
    : `Table${number}`;

/** Headings of a table are texts, all different: Excel fills in and numbers them. */
const writeHeadings = (workbook: Workbook, sheet: Sheet, area: CellRange): void => {
  const taken = new Set<string>();
  for (let column = 0; column < area.columnCount; column += 1) {
    const at = { row: area.row, column: area.column + column, rowCount: 1, columnCount: 1 };
    const shown = cellText(cellOf(sheet, at.row, at.column)) || `Column${column + 1}`;
    let heading = shown;
    for (let number = 2; taken.has(heading.toLowerCase()); number += 1)
      heading = `${shown}${number}`;
    taken.add(heading.toLowerCase());
    if (cellOf(sheet, at.row, at.column).value !== heading) {
      enterInputs(workbook, sheet, at, () => `'${heading}`, 2000);
    }
  }
};

export const areaOfTable = ({ anchor, name }: Table): CellRange => {
  if (anchor.area === null) throw new HostError("ItemNotFound", `The table ${name} is deleted.`);
  return anchor.area;
};

export const bodyOfTable = (table: Table): CellRange => {
  const area = areaOfTable(table);
  const above = table.showHeaders ? 1 : 0;
  const below = table.showTotals ? 1 : 0;
  return { ...area, row: area.row + above, rowCount: Math.max(1, area.rowCount - above - below) };
};

export const addTable = (
  workbook: Workbook,
  sheet: Sheet,
  wanted: CellRange,
  headings: "inFirstRow" | "missing",
): Table => {
  if (sheet.tables.some((other) => intersection(areaOfTable(other), wanted) !== null)) {
    throw new HostError("InvalidOperation", "A table cannot overlap another table.");
  }
  if (headings === "missing") {
    insertCells(workbook, sheet, { ...wanted, rowCount: 1 }, "row");
  }
  const area = headings === "missing" ? { ...wanted, rowCount: wanted.rowCount + 1 } : wanted;
  writeHeadings(workbook, sheet, area);
  const table: Table = {
    id: newId(workbook),
    name: freeName(workbook),
    anchor: dropAnchor(sheet, area),
    showHeaders: true,
    showTotals: false,
    style: "TableStyleMedium2",
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showBandedRows: true,
    showBandedColumns: false,
    showFilterButton: true,
  };
  sheet.tables.push(table);
  return table;
};

export const renameTable = (workbook: Workbook, table: Table, name: string): void => {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) throw invalidArgument(`the name "${name}"`);
  const lower = name.toLowerCase();
  if (tablesOf(workbook).some((one) => one !== table && one.name.toLowerCase() === lower)) {
    throw new HostError("ItemAlreadyExists", `The table "${name}" already exists.`);
  }
  table.name = name;
};

/** The table goes, its cells stay. */
export const forgetTable = (table: Table): void => {
  liftAnchor(table.anchor);
  const { sheet } = table.anchor;
  sheet.tables = sheet.tables.filter((one) => one !== table);
};
