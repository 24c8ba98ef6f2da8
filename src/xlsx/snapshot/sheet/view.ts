import type { SheetSnapshot } from "../../../standin/workbook";
import { a1, formatRange } from "../../../references";
import {
  attributeOf,
  childOf,
  childrenOf,
  descend,
  flagUnlessDenied,
  numberOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { element } from "../../../ooxml/write-xml";
import { colorElement, isHexColor, readColor, type Palette } from "../styles/colors";
import { attributesIn } from "../kept/carried";
import type { Findings } from "../kept/findings";
import { foundWords } from "../kept/words";
import { areaOf } from "./areas";
import type { DraftSheet } from "./draft-sheet";

const paneName = (rows: number, columns: number): string => {
  if (rows > 0 && columns > 0) return "bottomRight";
  return rows > 0 ? "bottomLeft" : "topRight";
};

const paneElement = ({ frozen: { rows, columns } }: SheetSnapshot): string =>
  rows === 0 && columns === 0
    ? ""
    : element("pane", {
        xSplit: columns === 0 ? null : columns,
        ySplit: rows === 0 ? null : rows,
        topLeftCell: a1({ row: rows, column: columns }),
        activePane: paneName(rows, columns),
        state: "frozen",
      });

const selectionElement = ({ selection, frozen: { rows, columns } }: SheetSnapshot): string => {
  const area = areaOf(selection);
  const pane = rows === 0 && columns === 0 ? null : paneName(rows, columns);
  if (area === null) return pane === null ? "" : element("selection", { pane });
  return element("selection", {
    pane,
    activeCell: a1(area),
    sqref: formatRange(area),
  });
};

export const viewElement = ({ sheet, workbook }: DraftSheet): string =>
  element(
    "sheetViews",
    {},
    element(
      "sheetView",
      {
        ...attributesIn(sheet.carried, "view"),
        showGridLines: sheet.showGridlines ? null : false,
        tabSelected: workbook.activeSheet === sheet.name ? true : null,
        workbookViewId: 0,
      },
      paneElement(sheet),
      selectionElement(sheet),
    ),
  );

/** Colour of the tab, and whether the print is fitted to pages. */
export const sheetProperties = ({ sheet: { tabColor, pageLayout } }: DraftSheet): string => {
  const parts = [
    isHexColor(tabColor) ? colorElement("tabColor", tabColor) : "",
    "scale" in pageLayout.zoom || Object.keys(pageLayout.zoom).length === 0
      ? ""
      : element("pageSetUpPr", { fitToPage: true }),
  ].join("");
  return parts === "" ? "" : element("sheetPr", {}, parts);
};

export const readTabColor = (root: XmlElement, palette: Palette): string =>
  readColor(descend(root, "sheetPr", "tabColor"), palette)?.color ?? "";

export const readView = (
  root: XmlElement,
  findings: Findings,
): Pick<SheetSnapshot, "showGridlines" | "frozen" | "selection"> => {
  const view = descend(root, "sheetViews", "sheetView");
  const pane = childOf(view, "pane");
  const isFrozen = /^frozen/u.test(attributeOf(pane, "state") ?? "");
  if (pane !== null && !isFrozen) findings.add(foundWords.splitPane);
  const active = attributeOf(pane, "activePane") ?? "topLeft";
  const selections = childrenOf(view, "selection");
  const ofPane = selections.find((one) => (attributeOf(one, "pane") ?? "topLeft") === active);
  const selected = attributeOf(ofPane ?? selections.at(-1) ?? null, "sqref");
  const area = areaOf(selected?.split(" ").at(-1) ?? null);
  return {
    showGridlines: view === null || flagUnlessDenied(view, "showGridLines"),
    frozen: isFrozen
      ? { rows: numberOf(pane, "ySplit") ?? 0, columns: numberOf(pane, "xSplit") ?? 0 }
      : { rows: 0, columns: 0 },
    selection: area === null ? null : formatRange(area),
  };
};
