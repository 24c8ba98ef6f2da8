import { itemNotFound } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { CallArguments, HostObject, Host } from "../protocol/host-object";
import { addSheet } from "../model/sheets";
import type { Workbook } from "../model/workbook";
import { finds, makes, tells } from "../protocol/members";
import { collectionMembers, isSameName } from "./collection";
import { eventMethods } from "./events";

/** The id under which Office.js listens to events of any sheet. */
export const workbookEventTarget = "Workbook";

const shown = ({ sheets }: Workbook, given: CallArguments): readonly Sheet[] =>
  sheets.filter(({ visibility }) => !given.optionalBoolean(0) || visibility === "Visible");

const orNotFound = (sheet: Sheet | undefined, host: Host): HostObject => {
  if (sheet === undefined) throw itemNotFound("a worksheet");
  return host.worksheet(sheet);
};

const shared = collectionMembers<Workbook, Sheet>({
  name: "worksheets",
  itemsOf: ({ sheets }) => sheets,
  describe: (sheet, host) => host.worksheet(sheet),
  isNamed: ({ id, name }, key) => id === key || isSameName(name, key),
});

export const worksheetsObject: Describe<Workbook> = describeClass<Workbook>({
  name: "WorksheetCollection",
  properties: {},
  objects: {},
  ...shared,
  methods: {
    ...shared.methods,
    Add: makes((workbook, given, host) =>
      host.worksheet(addSheet(workbook, given.optionalText(0))),
    ),
    GetActiveWorksheet: finds(({ activeSheet }, _given, host) => host.worksheet(activeSheet)),
    GetCount: tells((workbook, given) => shown(workbook, given).length),
    GetFirst: finds((workbook, given, host) => orNotFound(shown(workbook, given)[0], host)),
    GetLast: finds((workbook, given, host) => orNotFound(shown(workbook, given).at(-1), host)),
    ...eventMethods<Workbook>(() => workbookEventTarget),
  },
});
