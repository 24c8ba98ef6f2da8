import { cellAt, formatRange } from "../../references";
import { columnOfKey, plainLine, rowOfKey } from "../model/cells";
import type { Anchor, Chart, LineFormat, PageLayout, Sheet } from "../model/sheet";
import { noStyle, type CellStyle } from "../model/style";
import type { Workbook } from "../model/workbook";
import type {
  CellSnapshot,
  LineSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "./workbook-snapshot";

/** Numbers the styles in the order in which they are met. */
export interface StyleBook {
  readonly styles: readonly CellStyle[];
  readonly numberOf: (style: CellStyle) => { readonly style?: number };
}

export const newStyleBook = (): StyleBook => {
  const numbers = new Map<CellStyle, number>();
  const styles: CellStyle[] = [];
  return {
    styles,
    numberOf: (style) => {
      if (style === noStyle) return {};
      const known = numbers.get(style);
      if (known !== undefined) return { style: known };
      numbers.set(style, styles.length);
      styles.push(style);
      return { style: styles.length - 1 };
    },
  };
};

const rangeOf = ({ area }: Anchor): string => (area === null ? "#REF!" : formatRange(area));
const rangeOrNull = (anchor: Anchor | null): string | null =>
  anchor?.area == null ? null : formatRange(anchor.area);

const cells = (sheet: Sheet, book: StyleBook): readonly CellSnapshot[] =>
  [...sheet.cells]
    .sort(([one], [other]) => one - other)
    .map(([key, { value, formula, isQuoted, style, hyperlink, carried, spill }]) => ({
      at: formatRange(cellAt(rowOfKey(key), columnOfKey(key))),
      value,
      ...(formula === null ? {} : { formula }),
      ...(isQuoted ? { isQuoted } : {}),
      ...book.numberOf(style),
      ...(hyperlink === null ? {} : { hyperlink }),
      ...(carried === null ? {} : { carried }),
      ...(spill === null ? {} : { spill }),
    }));

const isPlain = ({ size, isHidden, isFilteredOut, style }: LineFormat): boolean =>
  size === plainLine.size && !isHidden && !isFilteredOut && style === noStyle;

const lines = (all: ReadonlyMap<number, LineFormat>, book: StyleBook): readonly LineSnapshot[] =>
  [...all]
    .filter(([, line]) => !isPlain(line))
    .sort(([one], [other]) => one - other)
    .map(([index, { size, isHidden, isFilteredOut, isAutoSize, style }]) => ({
      index,
      ...(size === null ? {} : { size }),
      ...(isHidden ? { isHidden } : {}),
      ...(isFilteredOut ? { isFilteredOut } : {}),
      ...(isAutoSize ? { isAutoSize } : {}),
      ...book.numberOf(style),
    }));

const chart = ({ id, source, seriesBy, properties, series, carried, references }: Chart) => ({
  id,
  source: rangeOf(source),
  seriesBy,
  properties: Object.fromEntries(properties),
  series: series.map((one) => ({
    values: rangeOrNull(one.values),
    categories: rangeOrNull(one.categories),
    properties: Object.fromEntries(one.properties),
  })),
  ...(carried === null ? {} : { carried, references: references.map(rangeOf) }),
});

const pageLayout = (layout: PageLayout) => ({
  scalars: Object.fromEntries(layout.scalars),
  zoom: layout.zoom,
  printArea: rangeOrNull(layout.printArea),
  titleRows: rangeOrNull(layout.titleRows),
  titleColumns: rangeOrNull(layout.titleColumns),
  headersFooters: Object.fromEntries(layout.headersFooters),
  headersFootersState: Object.fromEntries(layout.headersFootersState),
});

/** Shares parts with the sheet. */
export const sheetSnapshot = (workbook: Workbook, sheet: Sheet, book: StyleBook): SheetSnapshot => {
  const selection = workbook.selections.get(sheet);
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: sheet.visibility,
    tabColor: sheet.tabColor,
    showGridlines: sheet.showGridlines,
    cells: cells(sheet, book),
    columns: lines(sheet.columns, book),
    rows: lines(sheet.rows, book),
    merges: sheet.merges.map(rangeOf),
    frozen: sheet.frozen,
    protection: sheet.protection,
    selection: selection === undefined ? null : formatRange(selection),
    validations: sheet.validations.map(({ anchor, rule, prompt, errorAlert, ignoreBlanks }) => ({
      range: rangeOf(anchor),
      rule,
      prompt,
      errorAlert,
      ignoreBlanks,
    })),
    conditionalFormats: sheet.conditionalFormats.map(
      ({ id, anchor, type, stopIfTrue, rule, format }) => ({
        id,
        range: rangeOf(anchor),
        type,
        stopIfTrue,
        rule,
        format: Object.fromEntries(format),
      }),
    ),
    tables: sheet.tables.map(({ anchor, ...table }) => ({ ...table, range: rangeOf(anchor) })),
    comments: sheet.comments.map(({ anchor, ...comment }) => ({
      ...comment,
      at: rangeOf(anchor),
    })),
    charts: sheet.charts.map(chart),
    autoFilter:
      sheet.autoFilter === null
        ? null
        : {
            range: rangeOf(sheet.autoFilter.anchor),
            criteria: [...sheet.autoFilter.criteria],
          },
    names: sheet.names.map((name) => ({ ...name })),
    pageLayout: pageLayout(sheet.pageLayout),
    ...(sheet.carried === null ? {} : { carried: sheet.carried }),
  };
};

const isCalculatedHere = ({ sheets, opened }: Workbook): boolean =>
  opened === null &&
  sheets.every((sheet) => [...sheet.cells.values()].every(({ origin }) => origin === null));

/** Everything in the workbook that a file would hold, as plain data that shares nothing with it. */
export const takeSnapshot = (workbook: Workbook): WorkbookSnapshot => {
  const book = newStyleBook();
  const sheets = workbook.sheets.map((sheet) => sheetSnapshot(workbook, sheet, book));
  return structuredClone({
    name: workbook.name,
    activeSheet: workbook.activeSheet.name,
    sheets,
    names: workbook.names.map((name) => ({ ...name })),
    settings: Object.fromEntries(workbook.settings),
    properties: Object.fromEntries(workbook.properties),
    styles: book.styles,
    nextId: workbook.nextId,
    ...(isCalculatedHere(workbook) ? { isCalculatedHere: true } : {}),
    ...(workbook.carried === null ? {} : { carried: workbook.carried }),
  });
};
