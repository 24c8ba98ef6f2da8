import { applyFilter, reapplyFilter, removeFilter } from "../model/auto-filter";
import { HostError, itemNotFound } from "../model/host-error";
import { guardOption } from "../model/protection";
import type { AutoFilter, Sheet, Table } from "../model/sheet";
import { describeClass, type Describe, type Method } from "../protocol/class-table";
import type { HostObject, Host } from "../protocol/host-object";
import { changes, finds, readOnly } from "../protocol/members";
import { isJsonObject } from "../protocol/wire";
import { areaOf, rangeArgument } from "./anchors";

const filterRange = (sheet: Sheet, host: Host): HostObject | null =>
  sheet.autoFilter === null ? null : host.range(sheet.autoFilter.anchor);

const readsValues = (method: Method<Sheet>): Method<Sheet> => ({ ...method, readsValues: true });

/** Whether a filter stands on just this table: then it is the table's, and not its sheet's. */
const isOf = (filter: AutoFilter | null, { anchor }: Table): boolean =>
  JSON.stringify(filter?.anchor.area) === JSON.stringify(anchor.area);

const filterOfSheet = ({ autoFilter, tables }: Sheet): AutoFilter | null =>
  tables.some((table) => isOf(autoFilter, table)) ? null : autoFilter;

const isFiltering = (filter: AutoFilter | null): boolean =>
  filter?.criteria.some((one) => one !== null) ?? false;

/** The filter of a table, as far as it can be looked at. */
export const tableFilterObject: Describe<Table> = describeClass<Table>({
  name: "AutoFilter",
  properties: {
    Enabled: readOnly(({ showFilterButton }) => showFilterButton),
    IsDataFiltered: readOnly((table) => {
      const { autoFilter } = table.anchor.sheet;
      return isOf(autoFilter, table) && isFiltering(autoFilter);
    }),
  },
  objects: {},
  methods: {},
});

export const autoFilterObject: Describe<Sheet> = describeClass<Sheet>({
  name: "AutoFilter",
  guard: (sheet) => {
    guardOption(sheet, "allowAutoFilter");
  },
  properties: {
    Enabled: readOnly((sheet) => filterOfSheet(sheet) !== null),
    IsDataFiltered: readOnly((sheet) => isFiltering(filterOfSheet(sheet))),
    Criteria: readOnly((sheet) => filterOfSheet(sheet)?.criteria ?? []),
  },
  objects: {},
  methods: {
    Apply: readsValues(
      changes((sheet, given, host) => {
        const area = areaOf(rangeArgument(given, 0, sheet, host));
        const criteria = given.value(2);
        applyFilter(
          sheet,
          area,
          given.optionalInteger(1),
          isJsonObject(criteria) ? criteria : null,
        );
      }),
    ),
    Reapply: readsValues(changes(reapplyFilter)),
    Remove: changes(removeFilter),
    ClearCriteria: changes((sheet) => {
      if (sheet.autoFilter === null) return;
      sheet.autoFilter.criteria.fill(null);
      reapplyFilter(sheet);
    }),
    ClearColumnCriteria: readsValues(
      changes((sheet, given) => {
        if (sheet.autoFilter === null) throw new HostError("InvalidOperation", "No filter.");
        sheet.autoFilter.criteria[given.integer(0)] = null;
        reapplyFilter(sheet);
      }),
    ),
    GetRange: finds((sheet, _given, host) => {
      const range = filterRange(sheet, host);
      if (range === null) throw itemNotFound("the range of the filter");
      return range;
    }),
    GetRangeOrNullObject: finds((sheet, _given, host) => filterRange(sheet, host)),
  },
});
