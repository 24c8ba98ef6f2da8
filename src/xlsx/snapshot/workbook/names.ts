import type { SheetSnapshot, WorkbookSnapshot } from "../../../standin/workbook";
import {
  formatFixedRange,
  formatRange,
  isEntireColumn,
  isEntireRow,
  parseAddress,
  quoteSheetName,
  splitAddresses,
} from "../../../references";
import {
  attributeOf,
  childOf,
  childrenOf,
  flagOf,
  numberOf,
  textOf,
  type XmlElement,
} from "../../../ooxml/read-xml";
import {
  element,
  elementAround,
  fromXstring,
  plainText,
  toXstring,
} from "../../../ooxml/write-xml";
import type { Findings } from "../kept/findings";
import { foundWords } from "../kept/words";
import { areaOf } from "../sheet/areas";
import { fromFileFormula, toFileFormula } from "../sheet/formulas";

type Name = WorkbookSnapshot["names"][number];
type Places = Pick<SheetSnapshot["pageLayout"], "printArea" | "titleRows" | "titleColumns">;

const nameElement = (
  { name, formula, comment, isVisible }: Name,
  localSheetId: number | null,
): string =>
  element(
    "definedName",
    {
      name,
      comment: comment === "" ? null : toXstring(comment),
      localSheetId,
      hidden: isVisible ? null : true,
    },
    plainText(toFileFormula(formula)),
  );

const onSheet = (sheet: string, ranges: readonly (string | null)[]): string =>
  ranges
    .flatMap((range) => areaOf(range) ?? [])
    .map((area) => `${quoteSheetName(sheet)}!${formatFixedRange(area)}`)
    .join(",");

/** Names by which the file knows what is printed and filtered. */
const builtInNames = (
  { name: sheet, autoFilter, pageLayout }: SheetSnapshot,
  localSheetId: number,
): readonly string[] =>
  (
    [
      ["_xlnm._FilterDatabase", onSheet(sheet, [autoFilter?.range ?? null]), true],
      ["_xlnm.Print_Area", onSheet(sheet, [pageLayout.printArea]), null],
      ["_xlnm.Print_Titles", onSheet(sheet, [pageLayout.titleColumns, pageLayout.titleRows]), null],
    ] as const
  ).flatMap(([name, text, hidden]) =>
    text === "" ? [] : [element("definedName", { name, localSheetId, hidden }, plainText(text))],
  );

export const namesElement = ({ names, sheets }: WorkbookSnapshot): string =>
  elementAround("definedNames", {}, [
    ...names.map((name) => nameElement(name, null)),
    ...sheets.flatMap((sheet, index) => [
      ...sheet.names.map((name) => nameElement(name, index)),
      ...builtInNames(sheet, index),
    ]),
  ]);

export interface ReadNames {
  readonly ofWorkbook: readonly Name[];
  readonly ofSheet: (index: number) => readonly Name[];
  readonly placesOf: (index: number) => Places;
}

const readName = (node: XmlElement): Name => ({
  name: attributeOf(node, "name") ?? "",
  formula: fromFileFormula(textOf(node)),
  comment: fromXstring(attributeOf(node, "comment") ?? ""),
  isVisible: !flagOf(node, "hidden"),
});

const readPlaces = (nodes: readonly XmlElement[], findings: Findings): Places => {
  const areasOf = (name: string) =>
    nodes
      .filter((node) => attributeOf(node, "name") === name)
      .flatMap((node) => splitAddresses(textOf(node)))
      .map((part) => parseAddress(part)?.range ?? null);
  const printedParts = areasOf("_xlnm.Print_Area");
  const printed = printedParts.flatMap((area) => area ?? []);
  if (printedParts.length > 1 || printed.length < printedParts.length)
    findings.add(foundWords.printAreas);
  const titleParts = areasOf("_xlnm.Print_Titles");
  const titles = titleParts.flatMap((area) => area ?? []);
  const isWhole = (area: (typeof titles)[number]) => isEntireRow(area) || isEntireColumn(area);
  if (titles.length < titleParts.length || !titles.every(isWhole))
    findings.add(foundWords.builtInNames);
  const [printArea = null] = printed.map(formatRange);
  const [titleRows = null] = titles.filter(isEntireRow).map(formatRange);
  const [titleColumns = null] = titles.filter(isEntireColumn).map(formatRange);
  return { printArea, titleRows, titleColumns };
};

/** What is printed and filtered; Excel knows some more. */
const knownBuiltIns = ["_xlnm._FilterDatabase", "_xlnm.Print_Area", "_xlnm.Print_Titles"];

const isBuiltIn = (node: XmlElement): boolean => /^_xl/u.test(attributeOf(node, "name") ?? "");

export const readNames = (root: XmlElement, findingsOf: (sheet: number) => Findings): ReadNames => {
  const all = childrenOf(childOf(root, "definedNames"), "definedName");
  for (const node of all.filter(isBuiltIn)) {
    const sheet = numberOf(node, "localSheetId");
    const isKnown = knownBuiltIns.includes(attributeOf(node, "name") ?? "");
    if (sheet === null || !isKnown) findingsOf(sheet ?? -1).add(foundWords.builtInNames);
  }
  const local = (index: number) => all.filter((node) => numberOf(node, "localSheetId") === index);
  // Names of macros are no names of cells.
  const usable = (nodes: readonly XmlElement[]) =>
    nodes
      .filter(
        (node) => !isBuiltIn(node) && !flagOf(node, "function") && !flagOf(node, "vbProcedure"),
      )
      .map(readName);
  return {
    ofWorkbook: usable(all.filter((node) => attributeOf(node, "localSheetId") === null)),
    ofSheet: (index) => usable(local(index)),
    placesOf: (index) => readPlaces(local(index), findingsOf(index)),
  };
};
