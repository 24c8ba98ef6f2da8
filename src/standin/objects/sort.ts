import type { Anchor } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import { invalidArgument, notModelled } from "../model/host-error";
import { guardOption } from "../model/protection";
import { sortRows, type SortField } from "../model/sort-rows";
import { changes } from "../protocol/members";
import { isJsonObject } from "../protocol/wire";
import { areaOf } from "./anchors";

export const readSortFields = (list: readonly unknown[]): readonly SortField[] =>
  list.map((field) => {
    const key = isJsonObject(field) ? field["key"] : undefined;
    if (!isJsonObject(field) || typeof key !== "number") {
      throw invalidArgument(`the sort field ${JSON.stringify(field)}`);
    }
    const { sortOn = "Value" } = field;
    if (sortOn !== "Value") throw notModelled(`sorting on ${JSON.stringify(sortOn)}`);
    return { column: key, isDescending: field["ascending"] === false };
  });

export const rangeSortObject: Describe<Anchor> = describeClass<Anchor>({
  name: "RangeSort",
  guard: ({ sheet }) => {
    guardOption(sheet, "allowSort");
  },
  properties: {},
  objects: {},
  methods: {
    Apply: {
      ...changes<Anchor>((anchor, given, { workbook }) => {
        if ((given.optionalText(3) ?? "Rows") !== "Rows") throw notModelled("sorting columns");
        const area = areaOf(anchor);
        const hasHeaders = given.optionalBoolean(2);
        const body = hasHeaders
          ? { ...area, row: area.row + 1, rowCount: area.rowCount - 1 }
          : area;
        sortRows(workbook, anchor.sheet, body, readSortFields(given.list(0)));
      }),
      readsValues: true,
    },
  },
});
