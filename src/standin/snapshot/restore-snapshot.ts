import { parseRange, type CellRange } from "../../references";
import { dropAnchor } from "../model/anchor";
import { cellKey, plainLine } from "../model/cells";
import { openedBook } from "../calculation/recalculate";
import { rebuildSpills } from "../model/spills";
import { newSheet } from "../model/new-sheet";
import type { Anchor, LineFormat, Sheet } from "../model/sheet";
import { emptyCell } from "../model/cell";
import { internStyle, noStyle, type CellStyle } from "../model/style";
import { findSheet, newWorkbook, type Workbook } from "../model/workbook";
import type { LineSnapshot, SheetSnapshot, WorkbookSnapshot } from "./workbook-snapshot";

const areaOf = (text: string): CellRange => {
  const area = parseRange(text);
  if (area === null) throw new Error(`Not an address in a snapshot: "${text}"`);
  return area;
};

type StyleOf = (number: number | undefined) => CellStyle;

const restoreCells = (
  sheet: Sheet,
  { cells }: SheetSnapshot,
  styleOf: StyleOf,
  isOfFile: boolean,
): void => {
  for (const { at, value, formula, isQuoted, style, hyperlink, carried, spill } of cells) {
    const { row, column } = areaOf(at);
    sheet.cells.set(cellKey(row, column), {
      ...emptyCell,
      value,
      formula: formula ?? null,
      isQuoted: isQuoted ?? false,
      style: styleOf(style),
      hyperlink: hyperlink ?? null,
      carried: carried ?? null,
      spill: spill ?? null,
      origin: isOfFile && formula !== undefined ? { engine: null, isBeyond: false } : null,
    });
  }
};

const restoreLines = (lines: readonly LineSnapshot[], styleOf: StyleOf): Map<number, LineFormat> =>
  new Map(
    lines.map(({ index, style, ...line }) => [
      index,
      { ...plainLine, ...line, style: styleOf(style) },
    ]),
  );

const restorePageLayout = (sheet: Sheet, { pageLayout }: SheetSnapshot): void => {
  const placed = (range: string | null): Anchor | null =>
    range === null ? null : dropAnchor(sheet, areaOf(range));
  sheet.pageLayout = {
    scalars: new Map(Object.entries(pageLayout.scalars)),
    zoom: pageLayout.zoom,
    printArea: placed(pageLayout.printArea),
    titleRows: placed(pageLayout.titleRows),
    titleColumns: placed(pageLayout.titleColumns),
    headersFooters: new Map(Object.entries(pageLayout.headersFooters)),
    headersFootersState: new Map(Object.entries(pageLayout.headersFootersState)),
  };
};

const restoreCharts = (sheet: Sheet, { charts }: SheetSnapshot): void => {
  const place = (range: string): Anchor => dropAnchor(sheet, areaOf(range));
  sheet.charts = charts.map(({ id, source, seriesBy, properties, series, ...given }) => ({
    id,
    carried: given.carried ?? null,
    references: (given.references ?? []).map(place),
    source: place(source),
    seriesBy,
    properties: new Map(Object.entries(properties)),
    series: series.map(({ values, categories, properties: ofSeries }) => ({
      values: values === null ? null : place(values),
      categories: categories === null ? null : place(categories),
      properties: new Map(Object.entries(ofSeries)),
    })),
  }));
};

/** Rules, tables and comments stand on anchors of the new sheet. */
const restoreAnchored = (sheet: Sheet, snapshot: SheetSnapshot): void => {
  const place = (range: string): Anchor => dropAnchor(sheet, areaOf(range));
  sheet.merges = snapshot.merges.map(place);
  sheet.validations = snapshot.validations.map(({ range, ...one }) => ({
    ...one,
    anchor: place(range),
  }));
  sheet.conditionalFormats = snapshot.conditionalFormats.map(({ range, format, ...one }) => ({
    ...one,
    format: new Map(Object.entries(format)),
    anchor: place(range),
  }));
  sheet.tables = snapshot.tables.map(({ range, ...one }) => ({ ...one, anchor: place(range) }));
  sheet.comments = snapshot.comments.map(({ at, ...one }) => ({
    ...one,
    anchor: place(at),
  }));
  const filter = snapshot.autoFilter;
  sheet.autoFilter =
    filter === null ? null : { anchor: place(filter.range), criteria: [...filter.criteria] };
};

const restoreSheet = (snapshot: SheetSnapshot, styleOf: StyleOf, isOfFile: boolean): Sheet => {
  const sheet = newSheet(snapshot.id, snapshot.name);
  sheet.visibility = snapshot.visibility;
  sheet.tabColor = snapshot.tabColor;
  sheet.showGridlines = snapshot.showGridlines;
  sheet.frozen = snapshot.frozen;
  sheet.protection = snapshot.protection;
  sheet.names = snapshot.names.map((name) => ({ ...name }));
  restoreCells(sheet, snapshot, styleOf, isOfFile);
  sheet.columns = restoreLines(snapshot.columns, styleOf);
  sheet.rows = restoreLines(snapshot.rows, styleOf);
  restoreAnchored(sheet, snapshot);
  restoreCharts(sheet, snapshot);
  restorePageLayout(sheet, snapshot);
  sheet.carried = snapshot.carried ?? null;
  return sheet;
};

const lacksResult = ({ cells }: Sheet): boolean =>
  [...cells.values()].some(({ formula, value }) => formula !== null && value === null);

/**
 * A workbook again. Formulas are calculated before the first read, unless the workbook comes from a file and has results for all
 * of them.
 */
export const restoreSnapshot = (given: WorkbookSnapshot): Workbook => {
  const snapshot = structuredClone(given);
  const styles = snapshot.styles.map(internStyle);
  const styleOf: StyleOf = (number) =>
    number === undefined ? noStyle : (styles[number] ?? noStyle);
  const workbook = newWorkbook("Sheet1");
  const isOfFile = snapshot.isCalculatedHere !== true;
  const sheets = snapshot.sheets.map((sheet) => restoreSheet(sheet, styleOf, isOfFile));
  workbook.sheets = sheets;
  workbook.name = snapshot.name;
  workbook.activeSheet =
    findSheet(workbook, snapshot.activeSheet) ?? sheets[0] ?? workbook.activeSheet;
  workbook.names = snapshot.names.map((name) => ({ ...name }));
  for (const [key, value] of Object.entries(snapshot.settings)) workbook.settings.set(key, value);
  for (const [key, value] of Object.entries(snapshot.properties)) {
    workbook.properties.set(key, value);
  }
  snapshot.sheets.forEach(({ selection }, index) => {
    const sheet = sheets[index];
    if (selection !== null && sheet !== undefined)
      workbook.selections.set(sheet, areaOf(selection));
  });
  workbook.nextId = snapshot.nextId;
  workbook.carried = snapshot.carried ?? null;
  for (const sheet of sheets) rebuildSpills(sheet);
  // Results that a file brings along stand until something is changed.
  workbook.needsCalculation = !isOfFile || sheets.some(lacksResult);
  if (isOfFile) workbook.opened = openedBook(workbook);
  return workbook;
};
