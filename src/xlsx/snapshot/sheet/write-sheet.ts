import { addCharts } from "../charts/drawing";
import { contentType, namespace } from "../package/namespaces";
import { element, elementAround, xmlPart } from "../../../ooxml/write-xml";
import { areaOf, cornersOf } from "./areas";
import { formatElement, phoneticElement } from "./carried-sheet";
import { addComments } from "./comments";
import { conditionalFormats } from "./conditional-formats";
import type { DraftSheet } from "./draft-sheet";
import { filterElement } from "./filter";
import { columnsElement } from "./lines";
import { linksElement } from "./links";
import { pageElements } from "./page";
import { protectionOfSheet } from "./protection";
import { addTables } from "./tables";
import { validationsElement } from "./validations";
import { sheetProperties, viewElement } from "./view";
import { sheetData } from "./write-cells";

/** How many charts and tables the sheets before this one have. */
export interface Before {
  readonly charts: number;
  readonly tables: number;
}

const isGuid = (id: string): boolean =>
  /^\{[0-9A-F]{8}(?:-[0-9A-F]{4}){3}-[0-9A-F]{12}\}$/iu.test(id);

const mergesElement = ({ sheet }: DraftSheet): string => {
  const merged = sheet.merges.flatMap((range) => {
    const area = areaOf(range);
    return area === null ? [] : [element("mergeCell", { ref: cornersOf(area) })];
  });
  return elementAround("mergeCells", { count: merged.length }, merged);
};

/** Adds a worksheet; its elements stand in the order that ECMA-376 18.3.1.99 asks for. */
export const addSheet = (draft: DraftSheet, before: Before): void => {
  const { sheet } = draft;
  const root = element(
    "worksheet",
    {
      xmlns: namespace.main,
      "xmlns:r": namespace.relation,
      "xmlns:mc": namespace.compatibility,
      "mc:Ignorable": "xr",
      "xmlns:xr": namespace.revision,
      // Excel itself keeps the id that Office.js tells of a worksheet here.
      "xr:uid": isGuid(sheet.id) ? sheet.id : null,
    },
    sheetProperties(draft),
    viewElement(draft),
    formatElement(draft),
    columnsElement(draft),
    sheetData(draft),
    protectionOfSheet(sheet),
    filterElement(sheet),
    mergesElement(draft),
    phoneticElement(draft),
    conditionalFormats(draft),
    validationsElement(sheet),
    linksElement(draft),
    pageElements(draft),
    addCharts(draft, before.charts + 1),
    addComments(draft),
    addTables(draft, before.tables + 1),
  );
  draft.package.add(draft.path, xmlPart(root), contentType.worksheet);
};
