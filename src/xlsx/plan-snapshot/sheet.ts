import {
  isFormula,
  type CellLink,
  type CellValue,
  type ConditionalFormat,
  type SheetPlan,
  type Validation,
  type WorkbookPlan,
} from "../../plan";
import { a1, a1Range, columnLetters, quoteSheetName } from "../../references";
import type { CellSnapshot, LineSnapshot, SheetSnapshot, CellStyle } from "../../standin/workbook";
import { pointsOfDigit } from "../snapshot/styles/font";
import { cellStylesOf } from "./cell-styles";
import { chartOf } from "./charts";
import { pageLayoutOf } from "./page-layout";

/** What the sheets of a workbook share: numbers of styles, and ids. */
export interface SharedParts {
  readonly numberOf: (style: CellStyle) => number;
  readonly newId: () => string;
  /** Of untouched cells; widths of a plan count its digits. */
  readonly standardFont: CellStyle;
}

const contentOf = (value: CellValue): Pick<CellSnapshot, "value" | "formula"> =>
  isFormula(value) ? { value: value.result, formula: `=${value.formula}` } : { value };

const hyperlinkOf = ({ sheet, to, tip }: CellLink) => ({
  documentReference: `${quoteSheetName(sheet)}!${a1(to)}`,
  screenTip: tip,
});

const cellsOf = (
  sheet: SheetPlan,
  { numberOf, standardFont }: SharedParts,
): readonly CellSnapshot[] => {
  const styles = cellStylesOf(sheet, { ...standardFont, "alignment.vertical": "Center" });
  const links = new Map(sheet.links.map((link) => [a1(link.at), link]));
  const letters = sheet.columns.map((_, column) => columnLetters(column));
  return sheet.values.flatMap((cells, row) =>
    cells.map((value, column) => {
      const at = `${letters[column] ?? ""}${row + 1}`;
      const style = styles[row]?.[column];
      const link = links.get(at);
      return {
        at,
        ...contentOf(value),
        ...(style === undefined ? {} : { style: numberOf(style) }),
        ...(link === undefined ? {} : { hyperlink: hyperlinkOf(link) }),
      };
    }),
  );
};

const columnsOf = (
  { columns }: SheetPlan,
  { standardFont }: SharedParts,
): readonly LineSnapshot[] =>
  columns.map(({ width, isHidden }, index) =>
    isHidden ? { index, isHidden } : { index, size: width * pointsOfDigit(standardFont) },
  );

/** Excel refuses a height of 0 for a shown row; the plan means a hidden one. */
const rowsOf = ({ rowHeights }: SheetPlan): readonly LineSnapshot[] =>
  rowHeights.map((size, index) => (size === 0 ? { index, isHidden: true } : { index, size }));

/** Advice, not refusal: staff may have a reason. */
const validationOf = ({ range, rule, title, message }: Validation) => ({
  range: a1Range(range),
  rule:
    rule.kind === "list"
      ? { list: { inCellDropDown: true, source: rule.choices.join(",") } }
      : { custom: { formula: `=${rule.formula}` } },
  prompt: { message: "", showPrompt: true, title: "" },
  errorAlert: { message, showAlert: true, style: "Warning", title },
  ignoreBlanks: true,
});

const conditionalFormatOf = ({ range, formula, style }: ConditionalFormat, id: string) => ({
  id,
  range: a1Range(range),
  type: "Custom" as const,
  stopIfTrue: false,
  rule: { formula: `=${formula}` },
  format: {
    ...(style.isBold === undefined ? {} : { "font.bold": style.isBold }),
    ...(style.fontColor === undefined ? {} : { "font.color": `#${style.fontColor}` }),
    ...(style.fill === undefined ? {} : { "fill.color": `#${style.fill}` }),
  },
});

/** A planned sheet as the stand-in would hold it; decides nothing. */
export const sheetOf = (
  sheet: SheetPlan,
  { fontName }: WorkbookPlan,
  shared: SharedParts,
): SheetSnapshot => ({
  id: shared.newId(),
  name: sheet.name,
  visibility: "Visible",
  tabColor: "",
  showGridlines: false,
  cells: cellsOf(sheet, shared),
  columns: columnsOf(sheet, shared),
  rows: rowsOf(sheet),
  merges: sheet.merges.map(a1Range),
  frozen: sheet.frozen,
  protection: null,
  selection: null,
  validations: sheet.validations.map(validationOf),
  conditionalFormats: sheet.conditionalFormats.map((one) =>
    conditionalFormatOf(one, shared.newId()),
  ),
  tables: [],
  comments: [],
  charts: sheet.charts.map((chart) => chartOf(chart, sheet, fontName, shared.newId())),
  autoFilter: sheet.filter === null ? null : { range: a1Range(sheet.filter), criteria: [] },
  names: [],
  pageLayout: pageLayoutOf(sheet),
});
