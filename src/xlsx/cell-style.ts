import type { Alignment, Borders, Font, Style } from "@cj-tech-master/excelts";
import type { BorderedBlock, CellStyle, LineStyle, SheetPlan, WorkbookPlan } from "../plan";

const argb = (color: string): string => `FF${color}`;

const fontOf = (style: CellStyle, fontName: string): Partial<Font> => ({
  name: fontName,
  size: style.fontSize ?? 11,
  bold: style.isBold ?? false,
  ...(style.fontColor === undefined ? {} : { color: { argb: argb(style.fontColor) } }),
  ...(style.isUnderlined === true ? { underline: "single" } : {}),
});

const alignmentOf = (style: CellStyle): Partial<Alignment> => ({
  vertical: style.vertical ?? "middle",
  ...(style.horizontal === undefined ? {} : { horizontal: style.horizontal }),
  ...(style.wraps === undefined ? {} : { wrapText: style.wraps }),
  ...(style.direction === undefined ? {} : { textRotation: style.direction }),
});

/** Fill, font, alignment and number format of a style, as the library names them. */
export const libraryStyle = (style: CellStyle, fontName: string): Partial<Style> => ({
  font: fontOf(style, fontName),
  alignment: alignmentOf(style),
  ...(style.fill === undefined
    ? {}
    : { fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } } }),
  ...(style.numberFormat === undefined ? {} : { numFmt: style.numberFormat }),
});

/** The lines around one cell. */
export type CellLines = Readonly<Record<"top" | "bottom" | "left" | "right", LineStyle | null>>;

const noLines: CellLines = { top: null, bottom: null, left: null, right: null };

const linesIn = ({ range, ...lines }: BorderedBlock, row: number, column: number): CellLines => {
  const { outline, insideHorizontal, insideVertical } = lines;
  return {
    top: row === range.row ? outline : insideHorizontal,
    bottom: row === range.row + range.rowCount - 1 ? outline : insideHorizontal,
    left: column === range.column ? outline : insideVertical,
    right: column === range.column + range.columnCount - 1 ? outline : insideVertical,
  };
};

const libraryBorder = (lines: CellLines): Partial<Borders> => {
  const line = (style: LineStyle | null) => (style === null ? {} : { style });
  return {
    top: line(lines.top),
    bottom: line(lines.bottom),
    left: line(lines.left),
    right: line(lines.right),
  };
};

/** What the blocks of a sheet come to for each cell; cells that look alike share one object. */
export const resolveStyles = (
  sheet: SheetPlan,
  { fontName }: Pick<WorkbookPlan, "fontName">,
): readonly (readonly Partial<Style>[])[] => {
  const shared = new Map<string, Partial<Style>>();
  const cells = sheet.values.map((row) =>
    row.map((): { style: CellStyle; lines: CellLines } => ({ style: {}, lines: noLines })),
  );
  for (const { range, style } of sheet.styles)
    for (const row of cells.slice(range.row, range.row + range.rowCount))
      for (const cell of row.slice(range.column, range.column + range.columnCount))
        cell.style = { ...cell.style, ...style };
  for (const block of sheet.borders)
    cells.forEach((row, rowIndex) => {
      const { range } = block;
      if (rowIndex < range.row || rowIndex >= range.row + range.rowCount) return;
      row.slice(range.column, range.column + range.columnCount).forEach((cell, index) => {
        cell.lines = linesIn(block, rowIndex, range.column + index);
      });
    });
  return cells.map((row) =>
    row.map(({ style, lines }) => {
      const key = JSON.stringify([style, lines]);
      const known = shared.get(key);
      if (known !== undefined) return known;
      const resolved = { ...libraryStyle(style, fontName), border: libraryBorder(lines) };
      shared.set(key, resolved);
      return resolved;
    }),
  );
};
