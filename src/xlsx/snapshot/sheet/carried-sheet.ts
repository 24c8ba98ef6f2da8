import type { SheetSnapshot } from "../../../standin/workbook";
import { childOf, descend, numberOf, relationIdOf, type XmlElement } from "../../../ooxml/read-xml";
import { element } from "../../../ooxml/write-xml";
import {
  attributesBeside,
  attributesIn,
  attributesNamed,
  carriedOf,
  textIn,
} from "../kept/carried";
import { contentType, relationKind } from "../package/namespaces";
import { targetOfKind, type OpenPackage, type Relation } from "../package/open-package";
import { carryDrawing } from "../charts/carried-chart";
import type { ReadStyles } from "../styles/read-styles";
import type { DraftSheet } from "./draft-sheet";

/** What the workbook itself knows of a view. */
const modelled = ["showGridLines", "tabSelected", "workbookViewId"];
const ofSetup = ["copies", "horizontalDpi", "verticalDpi", "usePrinterDefaults"];
const usualFormat = { defaultRowHeight: "15" };

const formatOf = (root: XmlElement) => {
  const format = attributesBeside(childOf(root, "sheetFormatPr"), [
    "outlineLevelRow",
    "outlineLevelCol",
  ]);
  return JSON.stringify(format) === JSON.stringify(usualFormat) ? {} : format;
};

/** What a sheet of a file says beside what the workbook models. */
export const readCarried = (
  root: XmlElement,
  styles: ReadStyles,
  file: OpenPackage,
  relations: readonly Relation[],
  charts: SheetSnapshot["charts"],
): Pick<SheetSnapshot, "carried"> => {
  const setup = childOf(root, "pageSetup");
  const printer = relations.find(
    ({ id, kind }) => id === relationIdOf(setup) && kind === "printerSettings",
  );
  const phonetic = childOf(root, "phoneticPr");
  const drawing = targetOfKind(relations, "drawing");
  return carriedOf({
    ...carryDrawing(drawing === null ? null : file.text(drawing), charts),
    view: attributesBeside(descend(root, "sheetViews", "sheetView"), modelled),
    format: formatOf(root),
    setup: attributesNamed(setup, ofSetup),
    printer: printer === undefined ? null : file.bytes(printer.target),
    phonetic: attributesBeside(phonetic, ["fontId"]),
    phoneticFont: phonetic === null ? null : styles.fontOf(numberOf(phonetic, "fontId") ?? 0),
  });
};

export const formatElement = ({ sheet: { carried } }: DraftSheet): string =>
  element("sheetFormatPr", { ...usualFormat, ...attributesIn(carried, "format") });

export const phoneticElement = ({ sheet: { carried }, styles }: DraftSheet): string => {
  const font = textIn(carried, "phoneticFont");
  return font === null
    ? ""
    : element("phoneticPr", { fontId: styles.font(font), ...attributesIn(carried, "phonetic") });
};

/** Attributes of the page's setup; what the printer's driver keeps goes along as a part of its own. */
export const setupAttributes = ({
  sheet: { carried },
  number,
  path,
  package: draft,
}: DraftSheet) => {
  const settings = carried?.["printer"];
  const attributes = attributesIn(carried, "setup");
  if (!(settings instanceof Uint8Array)) return attributes;
  const target = `xl/printerSettings/printerSettings${number}.bin`;
  draft.add(target, settings, contentType.printerSettings);
  return { ...attributes, "r:id": draft.relate(path, relationKind.printerSettings, target) };
};
