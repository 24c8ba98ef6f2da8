import { wholeSheet } from "../../references";
import { HostError, invalidArgument, notModelled } from "../model/host-error";
import type { Sheet, Visibility } from "../model/sheet";
import { describeClass, type Describe } from "../protocol/class-table";
import type { Host } from "../protocol/host-object";
import { activateSheet, deleteSheet, moveSheet, renameSheet, showSheet } from "../model/sheets";
import { changes, readOnly, readWrite, shows, tells } from "../protocol/members";
import { autoFilterObject } from "./auto-filter";
import { chartsObject } from "./charts";
import { commentsObject } from "./comments";
import { eventMethods } from "./events";
import { freezePanesObject } from "./freeze-panes";
import { namesObject } from "./names";
import { pageLayoutObject } from "./page-layout";
import { tablesObject } from "./tables";
import { worksheetNavigation } from "./worksheet-navigation";
import { worksheetProtectionObject } from "./worksheet-protection";

const visibilities: readonly Visibility[] = ["Visible", "Hidden", "VeryHidden"];

const setVisibility = (sheet: Sheet, value: unknown, { workbook }: Host): void => {
  const visibility = visibilities.find((one) => one === value);
  if (visibility === undefined) throw invalidArgument(`visibility ${JSON.stringify(value)}`);
  showSheet(workbook, sheet, visibility);
};

const readText = (value: unknown, what: string): string => {
  if (typeof value === "string") return value;
  throw invalidArgument(`${what} is ${JSON.stringify(value)}`);
};

const tabColor = (value: unknown): string => {
  const color = readText(value, "tabColor");
  if (color !== "" && !/^#[0-9a-f]{6}$/i.test(color)) throw invalidArgument(`tabColor ${color}`);
  return color.toUpperCase();
};

const gridlines = readWrite<Sheet>(
  ({ showGridlines }) => showGridlines,
  (sheet, value) => {
    sheet.showGridlines = value === true;
  },
);

const headings = readWrite<Sheet>(
  ({ showHeadings }) => showHeadings,
  (sheet, value) => {
    sheet.showHeadings = value === true;
  },
);

export const worksheetObject: Describe<Sheet> = describeClass<Sheet>({
  name: "Worksheet",
  idProperty: "Id",
  anchors: (sheet) => [{ sheet, area: wholeSheet }],
  properties: {
    Id: readOnly(({ id }) => id),
    Name: {
      ...readWrite(
        ({ name }) => name,
        (sheet, value, { workbook }) => {
          renameSheet(workbook, sheet, readText(value, "name"));
        },
      ),
      clearsUndo: true,
    },
    Position: readWrite(
      (sheet, { workbook }) => workbook.sheets.indexOf(sheet),
      (sheet, value, { workbook }) => {
        moveSheet(workbook, sheet, typeof value === "number" ? value : -1);
      },
    ),
    Visibility: readWrite(({ visibility }) => visibility, setVisibility),
    TabColor: readWrite(
      (sheet) => sheet.tabColor,
      (sheet, value) => {
        sheet.tabColor = tabColor(value);
      },
    ),
    // Office.js asks for them by one name and sets them by another.
    ShowGridlines: gridlines,
    Gridlines: { ...gridlines, isOnRequest: true },
    ShowHeadings: headings,
    Headings: { ...headings, isOnRequest: true },
    StandardWidth: readWrite(
      ({ standardWidth }) => standardWidth,
      (sheet, value) => {
        if (typeof value !== "number") throw invalidArgument("standardWidth");
        sheet.standardWidth = value;
      },
    ),
    StandardHeight: readOnly(() => 15),
    EnableCalculation: readOnly(() => true),
  },
  objects: {
    Charts: (sheet) => chartsObject(sheet),
    Tables: (sheet) => tablesObject({ kind: "sheet", sheet }),
    Protection: (sheet) => worksheetProtectionObject(sheet),
    Names: (sheet) => namesObject({ kind: "sheet", sheet }),
    FreezePanes: (sheet) => freezePanesObject(sheet),
    PageLayout: (sheet) => pageLayoutObject(sheet),
    AutoFilter: (sheet) => autoFilterObject(sheet),
    Comments: (sheet) => commentsObject({ kind: "sheet", sheet }),
  },
  methods: {
    ...worksheetNavigation,
    Activate: shows((sheet, _given, { workbook }) => {
      if (sheet.visibility !== "Visible") {
        throw new HostError("InvalidOperation", `The sheet "${sheet.name}" is hidden.`);
      }
      activateSheet(workbook, sheet);
    }),
    Calculate: { ...tells(() => null), readsValues: true },
    Delete: {
      ...changes((sheet, _given, { workbook }) => {
        deleteSheet(workbook, sheet);
      }),
      clearsUndo: true,
    },
    Copy: {
      ...changes(() => {
        throw notModelled("Worksheet.copy()");
      }),
      clearsUndo: true,
    },
    ...eventMethods<Sheet>(({ id }) => id),
  },
});
