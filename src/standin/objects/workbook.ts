import { cellAt } from "../../references";
import { selectionOf, type Workbook } from "../model/workbook";
import { describeClass, type Describe } from "../protocol/class-table";
import { finds, readOnly, recorded, tells } from "../protocol/members";
import { rangeAt } from "./anchors";
import { applicationObject, runtimeObject } from "./application";
import { commentsObject } from "./comments";
import { namesObject } from "./names";
import { settingsObject } from "./settings";
import { tablesObject } from "./tables";
import { worksheetsObject } from "./worksheets";

const propertiesObject = describeClass<Workbook>({
  name: "DocumentProperties",
  properties: recorded<Workbook>(
    ["title", "subject", "author", "keywords", "comments", "category", "manager", "company"],
    ({ properties }) => properties,
    (_workbook, name) => name,
  ),
  objects: {},
  methods: {},
});

const workbookProtectionObject = describeClass<Workbook>({
  name: "WorkbookProtection",
  properties: { Protected: readOnly((_workbook, host) => host.isWorkbookProtected()) },
  objects: {},
  methods: {},
});

const selection = (workbook: Workbook) =>
  rangeAt(workbook.activeSheet, selectionOf(workbook, workbook.activeSheet));

/** The root of every request. */
export const workbookObject: Describe<Workbook> = describeClass<Workbook>({
  name: "Workbook",
  properties: {
    Name: readOnly(({ name }) => name),
    ReadOnly: readOnly(() => false),
    IsDirty: readOnly(() => true),
    AutoSave: readOnly(() => false),
    PreviouslySaved: readOnly(() => true),
  },
  objects: {
    Worksheets: worksheetsObject,
    Names: (workbook) => namesObject({ kind: "workbook", workbook }),
    Tables: (workbook) => tablesObject({ kind: "workbook", workbook }),
    Comments: (workbook) => commentsObject({ kind: "workbook", workbook }),
    Settings: settingsObject,
    Application: applicationObject,
    Properties: propertiesObject,
    Protection: workbookProtectionObject,
    _Runtime: runtimeObject,
  },
  methods: {
    GetSelectedRange: finds((workbook, _given, host) => host.range(selection(workbook))),
    GetSelectedRanges: finds((workbook, _given, host) => host.rangeAreas([selection(workbook)])),
    GetActiveCell: finds((workbook, _given, host) => {
      const { row, column } = selectionOf(workbook, workbook.activeSheet);
      return host.range(rangeAt(workbook.activeSheet, cellAt(row, column)));
    }),
    _RemoveReference: tells((_workbook, given, host) => {
      host.dropReference(given.text(0));
      return null;
    }),
  },
});
