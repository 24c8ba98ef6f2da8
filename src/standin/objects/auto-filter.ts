import { applyFilter, reapplyFilter, removeFilter } from "../model/auto-filter";
import { HostError, itemNotFound } from "../model/host-error";
import { guardOption } from "../model/protection";
import type { Sheet } from "../model/sheet";
import { describeClass, type Describe, type Method } from "../protocol/class-table";
import type { HostObject, Host } from "../protocol/host-object";
import { changes, finds, readOnly } from "../protocol/members";
import { isJsonObject } from "../protocol/wire";
import { areaOf, rangeArgument } from "./anchors";

const filterRange = (sheet: Sheet, host: Host): HostObject | null =>
  sheet.autoFilter === null ? null : host.range(sheet.autoFilter.anchor);

const readsValues = (method: Method<Sheet>): Method<Sheet> => ({ ...method, readsValues: true });

export const autoFilterObject: Describe<Sheet> = describeClass<Sheet>({
  name: "AutoFilter",
  guard: (sheet) => {
    guardOption(sheet, "allowAutoFilter");
  },
  properties: {
    Enabled: readOnly(({ autoFilter }) => autoFilter !== null),
    IsDataFiltered: readOnly(
      ({ autoFilter }) => autoFilter?.criteria.some((one) => one !== null) ?? false,
    ),
    Criteria: readOnly(({ autoFilter }) => autoFilter?.criteria ?? []),
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
