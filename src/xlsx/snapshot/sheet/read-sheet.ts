import {
  type CellSnapshot,
  type LineSnapshot,
  type SheetSnapshot,
  noStyle,
  type CellStyle,
} from "../../../standin/workbook";
import { formatRange } from "../../../references";
import { readDrawing } from "../charts/read-drawing";
import type { Notices } from "../notices";
import {
  attributeOf,
  childOf,
  childrenOf,
  findAll,
  type XmlElement,
} from "../../../ooxml/read-xml";
import type { OpenPackage, Relation } from "../package/open-package";
import { readTabColor, readView } from "./view";
import type { ReadStyles } from "../styles/read-styles";
import type { Ids } from "../workbook/ids";
import type { ReadNames } from "../workbook/names";
import type { ReadTexts } from "../workbook/texts";
import { areaOf } from "./areas";
import { readConditionalFormats } from "./conditional-formats";
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
  notices: Notices,
): readonly CellSnapshot[] => {
  const links = new Map(readLinks(root, relations));
  const cells = readCells(rows, texts, notices).flatMap(
    ({ area, value, formula, look }): readonly CellSnapshot[] => {
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
        },
      ];
    },
  );
  // Links of cells that hold nothing and look like nothing.
  return [...cells, ...[...links].map(([at, hyperlink]) => ({ at, value: null, hyperlink }))];
};

const lineSnapshot = (
  { index, size, isHidden, style }: FoundLine,
  isFilteredOut: boolean,
  numberOf: OpenWorkbookFile["numberOf"],
): LineSnapshot => ({
  index,
  ...(size === null ? {} : { size }),
  ...(isHidden && !isFilteredOut ? { isHidden: true } : {}),
  ...(isHidden && isFilteredOut ? { isFilteredOut: true } : {}),
  ...numberOf(style),
});

const tellWhatIsLost = (
  root: XmlElement,
  rows: readonly XmlElement[],
  relations: readonly Relation[],
  notices: Notices,
): void => {
  const extended = childOf(root, "extLst");
  if (relations.some(({ kind }) => kind === "pivotTable")) notices.lost("pivots");
  if (childOf(root, "legacyDrawingHF") !== null) notices.lost("headerPictures");
  if (findAll(extended, "sparklineGroup").length > 0 || findAll(extended, "slicer").length > 0)
    notices.lost("sparklines");
  if (
    findAll(childOf(root, "rowBreaks"), "brk").length +
      findAll(childOf(root, "colBreaks"), "brk").length >
    0
  )
    notices.lost("breaks");
  const columns = childrenOf(childOf(root, "cols"), "col");
  if (
    [...rows, ...columns].some(
      (line) =>
        attributeOf(line, "outlineLevel") !== null && attributeOf(line, "outlineLevel") !== "0",
    )
  )
    notices.lost("groups");
  if (childOf(root, "picture") !== null) notices.lost("pictures");
};

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
  notices: Notices,
): SheetSnapshot => {
  const { file, styles, names, ids, numberOf } = workbook;
  const relations = file.relationsOf(given.path);
  const rows = childrenOf(childOf(root, "sheetData"), "row");
  const filter = readFilter(root, notices);
  tellWhatIsLost(root, rows, relations, notices);
  const { showGridlines, frozen, selection } = readView(root);
  return {
    id: ids.keep(attributeOf(root, "xr:uid")),
    name: given.name,
    visibility: given.visibility,
    tabColor: readTabColor(root, styles.palette),
    showGridlines,
    cells: readCellSnapshots(root, rows, relations, workbook, notices),
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
    protection: readProtectionOfSheet(root, notices),
    selection,
    validations: readValidations(root, notices),
    conditionalFormats: readConditionalFormats(root, styles, notices).map(({ range, ...rule }) => ({
      id: ids.fresh(),
      range,
      ...rule,
    })),
    tables: readTables(root, file, relations, ids),
    comments: readComments(file, relations, ids, notices),
    charts: readDrawing(given.name, file, relations, ids, notices),
    autoFilter: filter?.filter ?? null,
    names: names.ofSheet(given.index),
    pageLayout: { ...readPage(root), ...names.placesOf(given.index) },
  };
};
