import { sortRows } from "../model/sort-rows";
import type { Table } from "../model/table";
import { bodyOfTable } from "../model/tables";
import { describeClass, type Describe } from "../protocol/host-object";
import { changes } from "../protocol/members";
import { readSortFields } from "./sort";
import { guardTable } from "./tables";

export const tableSortObject: Describe<Table> = describeClass<Table>(() => ({
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
}));
