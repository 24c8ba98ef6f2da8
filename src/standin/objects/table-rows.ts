import { gridOf, type CellRange } from "../../references";
import { wireValue, type Scalar } from "../model/cell";
import { invalidArgument } from "../model/host-error";
import { cellOf } from "../model/cells";
import type { Table } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { CallArguments, Host, HostObject } from "../protocol/host-object";
import { deleteCells, insertCells } from "../model/structure";
import { isStyleValue } from "../model/style";
import { areaOfTable, bodyOfTable } from "../model/tables";
import { enterInputs } from "../model/write-cells";
import { changes, finds, makes, readOnly } from "../protocol/members";
import { rangeAt } from "./anchors";
import { collectionMembers } from "./collection";
import { guardTable } from "../model/protection";

interface TableRow {
  readonly table: Table;
  readonly index: number;
}

const areaOfRow = ({ table, index }: TableRow): CellRange => {
  const body = bodyOfTable(table);
  return { ...body, row: body.row + index, rowCount: 1 };
};

const tableRowObject = describeClass<TableRow>({
  name: "TableRow",
  guard: ({ table }) => {
    guardTable(table);
  },
  properties: {
    Index: readOnly(({ index }) => index),
    Values: readOnly((one) =>
      gridOf(areaOfRow(one), (row, column) =>
        wireValue(cellOf(one.table.anchor.sheet, row, column).value),
      ),
    ),
  },
  objects: {},
  methods: {
    GetRange: finds((one, _given, host) =>
      host.range(rangeAt(one.table.anchor.sheet, areaOfRow(one))),
    ),
    Delete: changes((one, _given, { workbook }) => {
      deleteCells(workbook, one.table.anchor.sheet, areaOfRow(one), "row");
    }),
  },
});

const rowsOf = (table: Table): readonly TableRow[] =>
  Array.from({ length: bodyOfTable(table).rowCount }, (_row, index) => ({ table, index }));

const readRows = (given: unknown, columnCount: number): readonly (readonly Scalar[])[] => {
  if (!Array.isArray(given)) throw invalidArgument("the values of new table rows");
  const list: readonly unknown[] = given;
  const rows = list.every((row) => Array.isArray(row)) ? list : [list];
  return rows.map((row) => {
    const cells: readonly unknown[] = Array.isArray(row) ? row : [];
    if (cells.length !== columnCount) throw invalidArgument("the length of a new table row");
    return cells.map((cell) => (isStyleValue(cell) ? cell : ""));
  });
};

/** New rows go before the row at the index, or to the end; the table grows with them. */
const addRows = (table: Table, given: CallArguments, { workbook, year }: Host): HostObject => {
  const { sheet } = table.anchor;
  const body = bodyOfTable(table);
  const wanted = given.optionalInteger(0);
  const index = wanted === null || wanted < 0 ? body.rowCount : wanted;
  const values = given.value(1);
  const rows =
    values === null || values === undefined
      ? [Array.from({ length: body.columnCount }, () => "")]
      : readRows(values, body.columnCount);
  const area = { ...body, row: body.row + index, rowCount: rows.length };
  const before = areaOfTable(table);
  insertCells(workbook, sheet, area, "row");
  // Rows behind the last one are not inside the table by themselves.
  table.anchor.area = { ...before, rowCount: before.rowCount + rows.length };
  enterInputs(workbook, sheet, area, (row, column) => rows[row]?.[column] ?? "", year);
  return tableRowObject({ table, index });
};

const shared = collectionMembers<Table, TableRow>({
  name: "rows",
  itemsOf: rowsOf,
  describe: (row) => tableRowObject(row),
  isNamed: ({ index }, key) => index === key,
});

export const tableRowsObject: Describe<Table> = describeClass<Table>({
  name: "TableRowCollection",
  guard: guardTable,
  properties: { Count: readOnly((table) => bodyOfTable(table).rowCount) },
  objects: {},
  ...shared,
  methods: { ...shared.methods, Add: makes(addRows) },
});
