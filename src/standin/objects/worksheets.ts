import { itemNotFound } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { addSheet } from "../model/sheets";
import type { Workbook } from "../model/workbook";
import type { CallArguments } from "../protocol/arguments";
import { describeClass, type Describe, type HostObject } from "../protocol/host-object";
import { finds, makes, tells } from "../protocol/members";
import { collectionMembers, isSameName } from "./collection";
import { eventMethods } from "./events";
import { worksheetObject } from "./worksheet";

/** The id under which Office.js listens to events of any sheet. */
export const workbookEventTarget = "Workbook";

const shown = ({ sheets }: Workbook, given: CallArguments): readonly Sheet[] =>
  sheets.filter(({ visibility }) => !given.optionalBoolean(0) || visibility === "Visible");

const orNotFound = (sheet: Sheet | undefined): HostObject => {
  if (sheet === undefined) throw itemNotFound("a worksheet");
  return worksheetObject(sheet);
};

const shared = collectionMembers<Workbook, Sheet>({
  name: "worksheets",
  itemsOf: ({ sheets }) => sheets,
  describe: (sheet) => worksheetObject(sheet),
  isNamed: ({ id, name }, key) => id === key || isSameName(name, key),
});

export const worksheetsObject: Describe<Workbook> = describeClass<Workbook>(() => ({
  name: "WorksheetCollection",
  properties: {},
  objects: {},
  ...shared,
  methods: {
    ...shared.methods,
    Add: makes((workbook, given) => worksheetObject(addSheet(workbook, given.optionalText(0)))),
    GetActiveWorksheet: finds(({ activeSheet }) => worksheetObject(activeSheet)),
    GetCount: tells((workbook, given) => shown(workbook, given).length),
    GetFirst: finds((workbook, given) => orNotFound(shown(workbook, given)[0])),
    GetLast: finds((workbook, given) => orNotFound(shown(workbook, given).at(-1))),
    ...eventMethods<Workbook>(() => workbookEventTarget),
  },
}));
