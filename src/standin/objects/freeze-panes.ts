import { wholeSheet } from "../../references";
import { invalidArgument, itemNotFound } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { HostObject, Host } from "../protocol/host-object";
import { changes, finds } from "../protocol/members";
import { areaOf, rangeArgument, rangeAt } from "./anchors";

const location = (sheet: Sheet, host: Host): HostObject | null => {
  const { rows, columns } = sheet.frozen;
  if (rows === 0 && columns === 0) return null;
  return host.range(
    rangeAt(sheet, {
      row: 0,
      column: 0,
      rowCount: rows === 0 ? wholeSheet.rowCount : rows,
      columnCount: columns === 0 ? wholeSheet.columnCount : columns,
    }),
  );
};

const count = (number: number): number => {
  if (number < 0) throw invalidArgument(`a count of ${number}`);
  return number;
};

export const freezePanesObject: Describe<Sheet> = describeClass<Sheet>({
  name: "WorksheetFreezePanes",
  properties: {},
  objects: {},
  methods: {
    FreezeAt: changes((sheet, given, host) => {
      const area = areaOf(rangeArgument(given, 0, sheet, host));
      const isWholeRow = area.columnCount === wholeSheet.columnCount;
      const isWholeColumn = area.rowCount === wholeSheet.rowCount;
      sheet.frozen = {
        rows: isWholeColumn ? 0 : area.row + area.rowCount,
        columns: isWholeRow ? 0 : area.column + area.columnCount,
      };
    }),
    FreezeRows: changes((sheet, given) => {
      sheet.frozen = { rows: count(given.optionalInteger(0) ?? 1), columns: 0 };
    }),
    FreezeColumns: changes((sheet, given) => {
      sheet.frozen = { rows: 0, columns: count(given.optionalInteger(0) ?? 1) };
    }),
    Unfreeze: changes((sheet) => {
      sheet.frozen = { rows: 0, columns: 0 };
    }),
    GetLocation: finds((sheet, _given, host) => {
      const object = location(sheet, host);
      if (object === null) throw itemNotFound("frozen panes");
      return object;
    }),
    GetLocationOrNullObject: finds((sheet, _given, host) => location(sheet, host)),
  },
});
