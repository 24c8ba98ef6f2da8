import { Workbook, type Style } from "@cj-tech-master/excelts";
import { isFormula, type BorderedBlock, type CellStyle, type WorkbookPlan } from "../../src/plan";

const contains = ({ range }: Pick<BorderedBlock, "range">, row: number, column: number): boolean =>
  row >= range.row &&
  row < range.row + range.rowCount &&
  column >= range.column &&
  column < range.column + range.columnCount;

/** A style object of its own for every cell, as one writes it without a plan. */
const ownStyle = (style: CellStyle, fontName: string, isBordered: boolean): Partial<Style> => ({
  font: { name: fontName, size: style.fontSize ?? 11, bold: style.isBold ?? false },
  alignment: {
    vertical: style.vertical ?? "middle",
    ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
    ...(style.wraps === undefined ? {} : { wrapText: style.wraps }),
  },
  ...(style.fill === undefined
    ? {}
    : { fill: { type: "pattern", pattern: "solid", fgColor: { argb: `FF${style.fill}` } } }),
  ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
  ...(isBordered
    ? {
        border: {
          top: { style: "thin" },
          bottom: { style: "thin" },
          left: { style: "thin" },
          right: { style: "thin" },
        },
      }
    : {}),
});

/**
 * The rival of `writeWorkbook`: the same cells, looked up and styled one by one, with a style object each.
 * It leaves out links, validations and conditional formats, so it does less.
 */
export const writeCellByCell = async (plan: WorkbookPlan): Promise<Uint8Array> => {
  const workbook = new Workbook();
  for (const sheet of plan.sheets) {
    const worksheet = workbook.addWorksheet(sheet.name);
    sheet.values.forEach((cells, row) => {
      cells.forEach((value, column) => {
        const cell = worksheet.getCell(row + 1, column + 1);
        const style = sheet.styles
          .filter((block) => contains(block, row, column))
          .reduce<CellStyle>((merged, block) => ({ ...merged, ...block.style }), {});
        const isBordered = sheet.borders.some((block) => contains(block, row, column));
        cell.style = ownStyle(style, plan.fontName, isBordered);
        if (value === null) return;
        cell.value = isFormula(value) ? { formula: value.formula, result: value.result } : value;
      });
    });
  }
  return await workbook.xlsx.writeBuffer();
};
