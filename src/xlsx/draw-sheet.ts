import { a1, a1Range, quoteSheetName } from "../references";
import type { CellValueInput, Workbook, Worksheet } from "@cj-tech-master/excelts";
import {
  isFormula,
  type CellLink,
  type CellValue,
  type SheetPlan,
  type Validation,
  type WorkbookPlan,
} from "../plan";
import { libraryStyle, resolveStyles } from "./cell-style";
import { drawCharts } from "./draw-charts";
import { setUpPage } from "./page-setup";

/** Excel refuses a height of 0 for a shown row; the plan means a hidden one. */
const isHidden = (height: number): boolean => height === 0;

const libraryValue = (value: CellValue, link: CellLink | undefined): CellValueInput => {
  if (isFormula(value)) return { formula: value.formula, result: value.result };
  if (link === undefined) return value;
  return {
    text: String(value ?? ""),
    hyperlink: `#${quoteSheetName(link.sheet)}!${a1(link.to)}`,
    tooltip: link.tip,
  };
};

const fillCells = (worksheet: Worksheet, sheet: SheetPlan, plan: WorkbookPlan): void => {
  const styles = resolveStyles(sheet, plan);
  const links = new Map(sheet.links.map((link) => [a1(link.at), link]));
  sheet.values.forEach((cells, rowIndex) => {
    const row = worksheet.getRow(rowIndex + 1);
    const height = sheet.rowHeights[rowIndex] ?? 0;
    if (isHidden(height)) row.hidden = true;
    else row.height = height;
    cells.forEach((value, column) => {
      const cell = row.getCell(column + 1);
      const style = styles[rowIndex]?.[column];
      if (style !== undefined) cell.style = style;
      if (value !== null) {
        cell.value = libraryValue(value, links.get(a1({ row: rowIndex, column })));
      }
    });
  });
};

/** The library does not write a column of exactly this width, and Excel would then choose one. */
const unwrittenWidth = 9;

const libraryWidth = (width: number): number =>
  width === unwrittenWidth ? unwrittenWidth + 0.01 : width;

const setColumns = (worksheet: Worksheet, { columns }: SheetPlan): void => {
  columns.forEach(({ width, isHidden: hidden }, index) => {
    const column = worksheet.getColumn(index + 1);
    if (hidden) column.hidden = true;
    else column.width = libraryWidth(width);
  });
};

/** Advice, not refusal: staff may have a reason. */
const libraryValidation = ({ rule, title, message }: Validation) => ({
  allowBlank: true,
  showErrorMessage: true,
  errorStyle: "warning",
  errorTitle: title,
  error: message,
  ...(rule.kind === "list"
    ? { type: "list" as const, formulae: [`"${rule.choices.join(",")}"`] }
    : { type: "custom" as const, formulae: [rule.formula] }),
});

const addRules = (worksheet: Worksheet, sheet: SheetPlan, plan: WorkbookPlan): void => {
  for (const validation of sheet.validations)
    worksheet.dataValidations.add(
      `range:${a1Range(validation.range)}`,
      libraryValidation(validation),
    );
  sheet.conditionalFormats.forEach(({ range, formula, style }, index) => {
    const { font } = libraryStyle(style, plan.fontName);
    const { bold, color } = font ?? {};
    worksheet.addConditionalFormatting({
      ref: a1Range(range),
      rules: [
        {
          type: "expression",
          priority: index + 1,
          formulae: [formula],
          style: {
            font: { ...(bold === true ? { bold } : {}), ...(color === undefined ? {} : { color }) },
            ...(style.fill === undefined
              ? {}
              : {
                  fill: { type: "pattern", pattern: "solid", bgColor: { argb: `FF${style.fill}` } },
                }),
          },
        },
      ],
    });
  });
};

/** Draws one planned sheet into the workbook; decides nothing. */
export const drawSheet = (workbook: Workbook, sheet: SheetPlan, plan: WorkbookPlan): void => {
  const worksheet = workbook.addWorksheet(sheet.name);
  setColumns(worksheet, sheet);
  fillCells(worksheet, sheet, plan);
  for (const range of sheet.merges) worksheet.mergeCellsWithoutStyle(a1Range(range));
  addRules(worksheet, sheet, plan);
  setUpPage(worksheet, sheet);
  drawCharts(worksheet, sheet, plan);
};
