import type { SheetSnapshot } from "../../../standin/workbook";
import { attributeOf, childOf, flagOf, type XmlElement } from "../../../ooxml/read-xml";
import { element } from "../../../ooxml/write-xml";

/** Options of Office.js that allow, beside attributes of the file that forbid; and what the file forbids if it says nothing. */
const options = [
  ["allowAutoFilter", "autoFilter", true],
  ["allowDeleteColumns", "deleteColumns", true],
  ["allowDeleteRows", "deleteRows", true],
  ["allowEditObjects", "objects", false],
  ["allowEditScenarios", "scenarios", false],
  ["allowFormatCells", "formatCells", true],
  ["allowFormatColumns", "formatColumns", true],
  ["allowFormatRows", "formatRows", true],
  ["allowInsertColumns", "insertColumns", true],
  ["allowInsertHyperlinks", "insertHyperlinks", true],
  ["allowInsertRows", "insertRows", true],
  ["allowPivotTables", "pivotTables", true],
  ["allowSort", "sort", true],
] as const;

export const protectionOfSheet = ({ protection }: SheetSnapshot): string =>
  protection === null
    ? ""
    : element("sheetProtection", {
        sheet: true,
        ...Object.fromEntries(
          options.flatMap(([option, attribute, isForbidden]) => {
            const forbids = protection[option] !== true;
            return forbids === isForbidden ? [] : [[attribute, forbids]];
          }),
        ),
      });

export const readProtectionOfSheet = (root: XmlElement): SheetSnapshot["protection"] => {
  const node = childOf(root, "sheetProtection");
  if (node === null || !flagOf(node, "sheet")) return null;
  return Object.fromEntries(
    options.map(([option, attribute, isForbidden]) => [
      option,
      !(attributeOf(node, attribute) === null ? isForbidden : flagOf(node, attribute)),
    ]),
  );
};
