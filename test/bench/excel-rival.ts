import type { ExcelHost } from "../../src/excel";
import {
  isFormula,
  pointsOfWidth,
  type CellStyle,
  type CellValue,
  type SheetPlan,
  type WorkbookPlan,
} from "../../src/plan";
import { cellEdges, cellLooksOf, type CellLook } from "./cell-looks";

/** A sheet with the look of each of its cells worked out beforehand: only the writing is compared. */
export interface SheetByCells {
  readonly plan: SheetPlan;
  readonly looks: readonly (readonly CellLook[])[];
}

export const byCells = ({ sheets }: WorkbookPlan): readonly SheetByCells[] =>
  sheets.map((plan) => ({ plan, looks: cellLooksOf(plan) }));

const horizontals = { left: "Left", center: "Center", right: "Right" } as const;
const verticals = { top: "Top", middle: "Center" } as const;
const weights = { hair: "Hairline", thin: "Thin", medium: "Medium" } as const;

const drawStyle = (cell: Excel.Range, style: CellStyle): void => {
  const { format } = cell;
  if (style.fontSize !== undefined) format.font.size = style.fontSize;
  if (style.isBold !== undefined) format.font.bold = style.isBold;
  if (style.fontColor !== undefined) format.font.color = `#${style.fontColor}`;
  if (style.isUnderlined === true) format.font.underline = "Single";
  if (style.fill !== undefined) format.fill.color = `#${style.fill}`;
  if (style.horizontal !== undefined) format.horizontalAlignment = horizontals[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = verticals[style.vertical];
  if (style.wraps !== undefined) format.wrapText = style.wraps;
  if (style.direction !== undefined) format.textOrientation = 180;
  if (style.numberFormat !== undefined) cell.numberFormat = [[style.numberFormat]];
};

const drawEdges = (cell: Excel.Range, edges: CellLook["edges"]): void => {
  for (const edge of cellEdges) {
    const line = edges[edge];
    if (line === undefined) continue;
    const border = cell.format.borders.getItem(edge);
    border.style = "Continuous";
    if (line !== "thin") border.weight = weights[line];
  }
};

const writeValue = (cell: Excel.Range, value: CellValue): void => {
  if (value === null) return;
  if (isFormula(value)) cell.formulas = [[`=${value.formula}`]];
  else cell.values = [[value]];
};

const sizeColumns = (sheet: Excel.Worksheet, { columns }: SheetPlan): void => {
  columns.forEach(({ width, isHidden }, index) => {
    const column = sheet.getCell(0, index).getEntireColumn();
    if (isHidden) column.columnHidden = true;
    else column.format.columnWidth = pointsOfWidth(width);
  });
};

const sizeRow = (sheet: Excel.Worksheet, row: number, height: number): void => {
  const line = sheet.getCell(row, 0).getEntireRow();
  if (height === 0) line.rowHidden = true;
  else line.format.rowHeight = height;
};

/**
 * The rival of filling: the same values, formulas, formats, lines, widths and heights, cell by cell, sent row by row as one
 * does who thinks of the limit for a request. It leaves out drop-downs, conditional formats, links, charts, names, the
 * page set-up and what is needed to find typed cells again, so it does less.
 */
export const fillCellByCell = async (
  { Excel: excel }: ExcelHost,
  sheets: readonly SheetByCells[],
  font: { readonly fontName: string; readonly fontSize: number },
): Promise<void> => {
  const context = new excel.RequestContext();
  for (const { plan, looks } of sheets) {
    const sheet = context.workbook.worksheets.add(plan.name);
    sizeColumns(sheet, plan);
    for (const [row, cells] of plan.values.entries()) {
      sizeRow(sheet, row, plan.rowHeights[row] ?? 0);
      for (const [column, value] of cells.entries()) {
        const cell = sheet.getCell(row, column);
        const look = looks[row]?.[column];
        cell.format.font.name = font.fontName;
        cell.format.font.size = font.fontSize;
        if (look !== undefined) {
          drawStyle(cell, look.style);
          drawEdges(cell, look.edges);
        }
        writeValue(cell, value);
      }
      await context.sync();
    }
    for (const { row, column, rowCount, columnCount } of plan.merges) {
      sheet.getRangeByIndexes(row, column, rowCount, columnCount).merge(false);
    }
    await context.sync();
  }
};
