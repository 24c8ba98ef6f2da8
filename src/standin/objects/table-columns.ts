import type { Host, HostObject } from "../protocol/host-object";
import { gridOf, type CellRange } from "../../references";
import { wireValue } from "../model/cell";
import { cellText } from "../model/cell-text";
import { invalidArgument } from "../model/host-error";
import { cellOf } from "../model/cells";
import type { Table } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { areaOfTable, bodyOfTable } from "../model/tables";
import { enterInputs } from "../model/write-cells";
import { finds, readOnly, readWrite } from "../protocol/members";
import { rangeAt } from "./anchors";
import { collectionMembers, isSameName } from "./collection";
import { guardTable } from "../model/protection";

interface TableColumn {
  readonly table: Table;
  readonly index: number;
}

const columnIn = (area: CellRange, index: number): CellRange => ({
  ...area,
  column: area.column + index,
  columnCount: 1,
});

const headingOf = ({ table, index }: TableColumn): string => {
  const { row, column } = areaOfTable(table);
  return cellText(cellOf(table.anchor.sheet, row, column + index));
};

const rangeIn = ({ table, index }: TableColumn, area: CellRange, host: Host): HostObject =>
  host.range(rangeAt(table.anchor.sheet, columnIn(area, index)));

const tableColumnObject = describeClass<TableColumn>({
  name: "TableColumn",
  idProperty: "Id",
  guard: ({ table }) => {
    guardTable(table);
  },
  properties: {
    Id: readOnly(({ index }) => index + 1),
    Index: readOnly(({ index }) => index),
    Name: readWrite(headingOf, (one, value, { workbook, year }) => {
      if (typeof value !== "string") throw invalidArgument("name");
      const area = columnIn({ ...areaOfTable(one.table), rowCount: 1 }, one.index);
      enterInputs(workbook, one.table.anchor.sheet, area, () => value, year);
    }),
    Values: readOnly(({ table, index }) =>
      gridOf(columnIn(areaOfTable(table), index), (row, column) =>
        wireValue(cellOf(table.anchor.sheet, row, column).value),
      ),
    ),
  },
  objects: {},
  methods: {
    GetRange: finds((one, _given, host) => rangeIn(one, areaOfTable(one.table), host)),
    GetDataBodyRange: finds((one, _given, host) => rangeIn(one, bodyOfTable(one.table), host)),
    GetHeaderRowRange: finds((one, _given, host) =>
      rangeIn(one, { ...areaOfTable(one.table), rowCount: 1 }, host),
    ),
  },
});

const columnsOf = (table: Table): readonly TableColumn[] =>
  Array.from({ length: areaOfTable(table).columnCount }, (_column, index) => ({ table, index }));

export const tableColumnsObject: Describe<Table> = describeClass<Table>({
  name: "TableColumnCollection",
  properties: { Count: readOnly((table) => areaOfTable(table).columnCount) },
  objects: {},
  ...collectionMembers<Table, TableColumn>({
    name: "columns",
    itemsOf: columnsOf,
    describe: tableColumnObject,
    isNamed: (one, key) => one.index + 1 === key || isSameName(headingOf(one), key),
  }),
});
