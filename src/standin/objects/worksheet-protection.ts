import { HostError, notModelled } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { Workbook } from "../model/workbook";
import { changes, readOnly } from "../protocol/members";
import type { JsonObject } from "../protocol/wire";

const optionNames = [
  "allowAutoFilter",
  "allowDeleteColumns",
  "allowDeleteRows",
  "allowEditObjects",
  "allowEditScenarios",
  "allowFormatCells",
  "allowFormatColumns",
  "allowFormatRows",
  "allowInsertColumns",
  "allowInsertHyperlinks",
  "allowInsertRows",
  "allowPivotTables",
  "allowSort",
];

export const protect = (workbook: Workbook, sheet: Sheet, options: JsonObject): void => {
  if (sheet.protection !== null) {
    throw new HostError("InvalidOperation", `The sheet "${sheet.name}" is already protected.`);
  }
  sheet.protection = Object.fromEntries(optionNames.map((name) => [name, options[name] === true]));
  workbook.onChange({ kind: "protection", sheet });
};

export const unprotect = (workbook: Workbook, sheet: Sheet): void => {
  sheet.protection = null;
  workbook.onChange({ kind: "protection", sheet });
};

const refusePassword = (password: string | null): void => {
  if (password !== null) throw notModelled("passwords of worksheets");
};

export const worksheetProtectionObject: Describe<Sheet> = describeClass<Sheet>({
  name: "WorksheetProtection",
  properties: {
    Protected: readOnly(({ protection }) => protection !== null),
    Options: readOnly(({ protection }) => protection),
  },
  objects: {},
  methods: {
    Protect: {
      ...changes((sheet, given, { workbook }) => {
        refusePassword(given.optionalText(1));
        protect(workbook, sheet, given.json(0));
      }),
      clearsUndo: true,
    },
    Unprotect: {
      ...changes((sheet, given, { workbook }) => {
        refusePassword(given.optionalText(0));
        unprotect(workbook, sheet);
      }),
      clearsUndo: true,
    },
  },
});
