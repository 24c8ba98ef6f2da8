import { styleValue, type CellStyle } from "../../../standin/workbook";
import {
  attributeOf,
  flagOf,
  flagUnlessDenied,
  numberOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import { element } from "../../../ooxml/write-xml";
import { newWords } from "./words";

const horizontals = newWords({
  Left: "left",
  Center: "center",
  Right: "right",
  Fill: "fill",
  Justify: "justify",
  CenterAcrossSelection: "centerContinuous",
  Distributed: "distributed",
});

const verticals = newWords({
  Top: "top",
  Center: "center",
  Bottom: "bottom",
  Justify: "justify",
  Distributed: "distributed",
});

const readingOrders: readonly string[] = ["Context", "LeftToRight", "RightToLeft"];

/** Upright characters from top to bottom, as the file and as Office.js say it. */
const stacked = { file: 255, office: 180 };

/** The file counts degrees downwards from 91 on. */
const fileRotation = (degrees: number): number => {
  if (degrees === stacked.office) return stacked.file;
  return degrees < 0 ? 90 - degrees : degrees;
};

const officeRotation = (rotation: number): number => {
  if (rotation === stacked.file) return stacked.office;
  return rotation > 90 ? 90 - rotation : rotation;
};

/** "" for a style that aligns nothing. */
export const alignmentElement = (style: CellStyle): string => {
  if (!Object.keys(style).some((key) => key.startsWith("alignment."))) return "";
  const isSet = (value: unknown): true | null => (value === true ? true : null);
  const orNull = (number: number): number | null => (number === 0 ? null : number);
  const vertical = verticals.toFile(styleValue(style, "alignment.vertical"));
  return element("alignment", {
    horizontal: horizontals.toFile(styleValue(style, "alignment.horizontal")),
    vertical: vertical === "bottom" ? null : vertical,
    textRotation: orNull(fileRotation(Number(styleValue(style, "alignment.textOrientation")))),
    wrapText: isSet(styleValue(style, "alignment.wrapText")),
    indent: orNull(Number(styleValue(style, "alignment.indentLevel"))),
    justifyLastLine: isSet(styleValue(style, "alignment.autoIndent")),
    shrinkToFit: isSet(styleValue(style, "alignment.shrinkToFit")),
    readingOrder: orNull(
      readingOrders.indexOf(String(styleValue(style, "alignment.readingOrder"))),
    ),
  });
};

export const readAlignment = (node: XmlElement | null): CellStyle =>
  node === null
    ? {}
    : {
        "alignment.horizontal": horizontals.fromFile(attributeOf(node, "horizontal")) ?? "General",
        "alignment.vertical": verticals.fromFile(attributeOf(node, "vertical")) ?? "Bottom",
        "alignment.textOrientation": officeRotation(numberOf(node, "textRotation") ?? 0),
        "alignment.wrapText": flagOf(node, "wrapText"),
        "alignment.indentLevel": numberOf(node, "indent") ?? 0,
        "alignment.autoIndent": flagOf(node, "justifyLastLine"),
        "alignment.shrinkToFit": flagOf(node, "shrinkToFit"),
        "alignment.readingOrder": readingOrders[numberOf(node, "readingOrder") ?? 0] ?? "Context",
      };

export const protectionElement = (style: CellStyle): string => {
  const isLocked = styleValue(style, "protection.locked") !== false;
  const isHidden = styleValue(style, "protection.formulaHidden") === true;
  return isLocked && !isHidden
    ? ""
    : element("protection", { locked: isLocked ? null : false, hidden: isHidden ? true : null });
};

export const readProtection = (node: XmlElement | null): CellStyle =>
  node === null
    ? {}
    : {
        "protection.locked": flagUnlessDenied(node, "locked"),
        "protection.formulaHidden": flagOf(node, "hidden"),
      };
