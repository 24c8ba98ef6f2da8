import { invalidArgument } from "../model/host-error";
import { guardOption, guardTable } from "../model/protection";
import type { Sheet, Table } from "../model/sheet";
import { describeClass, type Describe, type Property } from "../protocol/class-table";
import type { Host } from "../protocol/host-object";
import {
  addTable,
  areaOfTable,
  bodyOfTable,
  forgetTable,
  renameTable,
  tablesOf,
} from "../model/tables";
import { clearCells } from "../model/clear-cells";
import type { Workbook } from "../model/workbook";
import { changes, finds, makes, readOnly, readWrite } from "../protocol/members";
import { areaOf, rangeArgument, rangeAt } from "./anchors";
import { tableFilterObject } from "./auto-filter";
import { collectionMembers, isSameName } from "./collection";
import { tableColumnsObject } from "./table-columns";
import { tableRowsObject } from "./table-rows";
import { tableSortObject } from "./table-sort";

/** Tables of the workbook, or of one sheet. */
export type TableScope =
  | { readonly kind: "workbook"; readonly workbook: Workbook }
  | { readonly kind: "sheet"; readonly sheet: Sheet };

type Flag =
  | "highlightFirstColumn"
  | "highlightLastColumn"
  | "showBandedRows"
  | "showBandedColumns"
  | "showFilterButton";

const flag = (name: Flag): Property<Table> =>
  readWrite(
    (table) => table[name],
    (table, value) => {
      if (typeof value !== "boolean") throw invalidArgument(name);
      table[name] = value;
    },
  );

const setTotals = (table: Table, value: unknown): void => {
  if (typeof value !== "boolean") throw invalidArgument("showTotals");
  if (value === table.showTotals) return;
  const area = areaOfTable(table);
  table.anchor.area = { ...area, rowCount: area.rowCount + (value ? 1 : -1) };
  table.showTotals = value;
};

const tableObject: Describe<Table> = describeClass<Table>({
  name: "Table",
  idProperty: "Id",
  guard: guardTable,
  anchors: ({ anchor }) => [anchor],
  properties: {
    Id: readOnly(({ id }) => id),
    LegacyId: readOnly(({ id }) => id),
    Name: readWrite(
      ({ name }) => name,
      (table, value, { workbook }) => {
        if (typeof value !== "string") throw invalidArgument("name");
        renameTable(workbook, table, value);
      },
    ),
    Style: readWrite(
      ({ style }) => style,
      (table, value) => {
        if (typeof value !== "string") throw invalidArgument("style");
        table.style = value;
      },
    ),
    ShowHeaders: readOnly(({ showHeaders }) => showHeaders),
    ShowTotals: readWrite(({ showTotals }) => showTotals, setTotals),
    HighlightFirstColumn: flag("highlightFirstColumn"),
    HighlightLastColumn: flag("highlightLastColumn"),
    ShowBandedRows: flag("showBandedRows"),
    ShowBandedColumns: flag("showBandedColumns"),
    ShowFilterButton: flag("showFilterButton"),
  },
  objects: {
    Worksheet: ({ anchor }, host) => host.worksheet(anchor.sheet),
    AutoFilter: tableFilterObject,
    Columns: tableColumnsObject,
    Rows: tableRowsObject,
    Sort: tableSortObject,
  },
  methods: {
    GetRange: finds(({ anchor }, _given, host) => host.range(anchor)),
    GetHeaderRowRange: finds((table, _given, host) =>
      host.range(rangeAt(table.anchor.sheet, { ...areaOfTable(table), rowCount: 1 })),
    ),
    GetDataBodyRange: finds((table, _given, host) =>
      host.range(rangeAt(table.anchor.sheet, bodyOfTable(table))),
    ),
    Resize: changes((table, given, host) => {
      const area = areaOf(rangeArgument(given, 0, table.anchor.sheet, host));
      const old = areaOfTable(table);
      if (area.row !== old.row) {
        throw invalidArgument("the heading row of a table has to stay where it is");
      }
      table.anchor.area = area;
    }),
    ConvertToRange: makes((table, _given, host) => {
      forgetTable(table);
      return host.range(rangeAt(table.anchor.sheet, areaOfTable(table)));
    }),
    Delete: changes((table, _given, { workbook }) => {
      forgetTable(table);
      clearCells(workbook, table.anchor.sheet, areaOfTable(table), "All");
    }),
  },
});

const shared = collectionMembers<TableScope, Table>({
  name: "tables",
  itemsOf: (scope) => (scope.kind === "sheet" ? scope.sheet.tables : tablesOf(scope.workbook)),
  describe: (table) => tableObject(table),
  isNamed: ({ id, name }, key) => id === key || isSameName(name, key),
});

const homeOf = (scope: TableScope, { workbook }: Host): Sheet =>
  scope.kind === "sheet" ? scope.sheet : workbook.activeSheet;

export const tablesObject: Describe<TableScope> = describeClass<TableScope>({
  name: "TableCollection",
  properties: { Count: readOnly((scope, host) => shared.items?.(scope, host).length ?? 0) },
  objects: {},
  ...shared,
  methods: {
    ...shared.methods,
    Add: {
      ...makes<TableScope>((scope, given, host) => {
        const anchor = rangeArgument(given, 0, homeOf(scope, host), host);
        guardOption(anchor.sheet, null);
        const headings = given.optionalBoolean(1) ? "inFirstRow" : "missing";
        return tableObject(addTable(host.workbook, anchor.sheet, areaOf(anchor), headings));
      }),
      readsValues: true,
    },
  },
});
