import { sortRows } from "../model/sort-rows";
import type { Table } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { bodyOfTable } from "../model/tables";
import { changes } from "../protocol/members";
import { readSortFields } from "./sort";
import { guardTable } from "../model/protection";

export const tableSortObject: Describe<Table> = describeClass<Table>({
  name: "TableSort",
  guard: guardTable,
  properties: {},
  objects: {},
  methods: {
    Apply: {
      ...changes<Table>((table, given, { workbook }) => {
        const fields = readSortFields(given.list(0));
        sortRows(workbook, table.anchor.sheet, bodyOfTable(table), fields);
      }),
      readsValues: true,
    },
  },
});
