import {
  type CellSnapshot,
  type LineSnapshot,
  type SheetSnapshot,
  noStyle,
  type CellStyle,
} from "../../../standin/workbook";
import { formatRange } from "../../../references";
import { readDrawing } from "../charts/read-drawing";
import type { Findings } from "../kept/findings";
import { attributeOf, childOf, childrenOf, type XmlElement } from "../../../ooxml/read-xml";
import type { OpenPackage, Relation } from "../package/open-package";
import { readTabColor, readView } from "./view";
import type { ReadStyles } from "../styles/read-styles";
import type { Ids } from "../workbook/ids";
import type { ReadNames } from "../workbook/names";
import type { ReadTexts } from "../workbook/texts";
import { areaOf } from "./areas";
import { readConditionalFormats } from "./conditional-formats";
import { readCarried } from "./carried-sheet";
import { readFilter } from "./filter";
import { isFilteredBy, readColumns, readRows, type FoundLine } from "./lines";
import { readLinks } from "./links";
import { addressOf, readCells } from "./read-cells";
import { readComments } from "./read-comments";
import { readPage } from "./page";
import { readProtectionOfSheet } from "./protection";
import { readTables } from "./tables";
import { readValidations } from "./validations";

/** What the sheets of an opened workbook share. */
export interface OpenWorkbookFile {
  readonly file: OpenPackage;
  readonly styles: ReadStyles;
  readonly texts: ReadTexts;
  readonly names: ReadNames;
  readonly ids: Ids;
  /** Numbers the styles in the order in which they are met. */
  readonly numberOf: (style: CellStyle) => { readonly style?: number };
}

const readCellSnapshots = (
  root: XmlElement,
  rows: readonly XmlElement[],
  relations: readonly Relation[],
  { styles, texts, numberOf }: OpenWorkbookFile,
  findings: Findings,
): readonly CellSnapshot[] => {
  const links = new Map(readLinks(root, relations, findings));
  const cells = readCells(rows, texts, findings).flatMap(
    ({ area, value, formula, look, carried, spill }): readonly CellSnapshot[] => {
      const at = addressOf(area);
      const hyperlink = links.get(at);
      links.delete(at);
      const style = styles.styleOf(look);
      if (value === null && formula === null && style === noStyle && hyperlink === undefined)
        return [];
      return [
        {
          at,
          value,
          ...(formula === null ? {} : { formula }),
          ...(styles.isQuoted(look) && typeof value === "string" && formula === null
            ? { isQuoted: true }
            : {}),
          ...numberOf(style),
          ...(hyperlink === undefined ? {} : { hyperlink }),
          ...(carried === null ? {} : { carried }),
          ...(spill === null ? {} : { spill }),
        },
      ];
    },
  );
  // Links of cells that hold nothing and look like nothing.
  return [...cells, ...[...links].map(([at, hyperlink]) => ({ at, value: null, hyperlink }))];
};

const lineSnapshot = (
  { index, size, isAutoSize, isHidden, style }: FoundLine,
  isFilteredOut: boolean,
  numberOf: OpenWorkbookFile["numberOf"],
): LineSnapshot => ({
  index,
  ...(size === null ? {} : { size }),
  ...(isAutoSize ? { isAutoSize: true } : {}),
  ...(isHidden && !isFilteredOut ? { isHidden: true } : {}),
  ...(isHidden && isFilteredOut ? { isFilteredOut: true } : {}),
  ...numberOf(style),
});

/** One worksheet as the workbook knows worksheets. */
export const readSheet = (
  given: {
    readonly name: string;
    readonly visibility: SheetSnapshot["visibility"];
    readonly index: number;
    readonly path: string;
  },
  root: XmlElement,
  workbook: OpenWorkbookFile,
  findings: Findings,
): SheetSnapshot => {
  const { file, styles, names, ids, numberOf } = workbook;
  const relations = file.relationsOf(given.path);
  const rows = childrenOf(childOf(root, "sheetData"), "row");
  const filter = readFilter(root, findings);
  const charts = readDrawing(given.name, file, relations, ids, findings);
  const { showGridlines, frozen, selection } = readView(root, findings);
  return {
    id: ids.keep(attributeOf(root, "xr:uid")),
    name: given.name,
    visibility: given.visibility,
    tabColor: readTabColor(root, styles.palette),
    showGridlines,
    cells: readCellSnapshots(root, rows, relations, workbook, findings),
    columns: childrenOf(root, "cols")
      .flatMap((group) => readColumns(childrenOf(group, "col"), styles))
      .map((line) => lineSnapshot(line, false, numberOf)),
    rows: readRows(rows, styles).map((line) =>
      lineSnapshot(line, isFilteredBy(filter, line.index), numberOf),
    ),
    merges: childrenOf(childOf(root, "mergeCells"), "mergeCell").flatMap((node) => {
      const area = areaOf(attributeOf(node, "ref"));
      return area === null ? [] : [formatRange(area)];
    }),
    frozen,
    protection: readProtectionOfSheet(root),
    selection,
    validations: readValidations(root, findings),
    conditionalFormats: readConditionalFormats(root, styles, findings).map(
      ({ range, ...rule }) => ({
        id: ids.fresh(),
        range,
        ...rule,
      }),
    ),
    tables: readTables(root, file, relations, ids),
    comments: readComments(file, relations, ids, findings),
    charts,
    autoFilter: filter?.filter ?? null,
    names: names.ofSheet(given.index),
    pageLayout: { ...readPage(root), ...names.placesOf(given.index) },
    ...readCarried(root, styles, file, relations, charts),
  };
};
