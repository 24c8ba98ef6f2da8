import { a1, a1Range } from "../references";
import type { Worksheet } from "@cj-tech-master/excelts";
import { type SheetPlan } from "../plan";

/** ECMA-376 ST_PaperSize 8; the library's own list leaves it out. */
const a3: number = 8;

const inchesOf = (millimetres: number): number => millimetres / 25.4;

const margins = {
  left: inchesOf(10),
  right: inchesOf(10),
  top: inchesOf(12),
  bottom: inchesOf(15),
  header: inchesOf(6),
  footer: inchesOf(7),
};

/** A3 landscape, one page wide, repeated headings, sheet name and page number at the foot; panes and filter. */
export const setUpPage = (worksheet: Worksheet, sheet: SheetPlan): void => {
  const { print, frozen, filter } = sheet;
  worksheet.pageSetup = {
    ...worksheet.pageSetup,
    paperSize: a3,
    orientation: "landscape",
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: print.pagesTall ?? 0,
    horizontalCentered: true,
    margins,
    printArea: a1Range(print.area),
    ...(print.repeatedRows === null
      ? {}
      : {
          printTitlesRow: `${String(print.repeatedRows.first + 1)}:${String(print.repeatedRows.last + 1)}`,
        }),
  };
  worksheet.headerFooter = { ...worksheet.headerFooter, oddFooter: "&L&A&C&P / &N ページ" };
  const { rows, columns } = frozen;
  worksheet.views = [
    rows === 0 && columns === 0
      ? { state: "normal", showGridLines: false }
      : {
          state: "frozen",
          xSplit: columns,
          ySplit: rows,
          topLeftCell: a1({ row: rows, column: columns }),
          showGridLines: false,
        },
  ];
  if (filter !== null) worksheet.autoFilter = a1Range(filter);
};
