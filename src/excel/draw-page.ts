import { boundsOf, type SheetMerge } from "../plan";
import { rangeAt } from "./range-at";

const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;

/** A3 landscape, one page wide, repeated headings, sheet name and page number at the foot. */
export const drawPage = (sheet: Excel.Worksheet, { plan, placement }: SheetMerge): void => {
  const { print } = plan;
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A3";
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(print.pagesTall === null ? {} : { verticalFitToPages: print.pagesTall }),
  };
  pageLayout.centerHorizontally = true;
  pageLayout.leftMargin = pointsOf(10);
  pageLayout.rightMargin = pointsOf(10);
  pageLayout.topMargin = pointsOf(12);
  pageLayout.bottomMargin = pointsOf(15);
  pageLayout.footerMargin = pointsOf(7);
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = "&A";
  footer.centerFooter = "&P / &N ページ";
  const area = boundsOf(placement, print.area);
  if (area !== null) pageLayout.setPrintArea(rangeAt(sheet, area));
  if (print.repeatedRows === null) return;
  const { first, last } = print.repeatedRows;
  const rows = boundsOf(placement, {
    row: first,
    rowCount: last - first + 1,
    column: 0,
    columnCount: 1,
  });
  if (rows !== null) pageLayout.setPrintTitleRows(rangeAt(sheet, rows).getEntireRow());
};

/** Whether Excel has kept on how many pages a sheet is printed, which it can accept and forget. */
export const keepsPageCount = (
  { zoom }: Excel.PageLayout,
  { print: { pagesTall } }: SheetMerge["plan"],
): boolean =>
  zoom.horizontalFitToPages === 1 && (pagesTall === null || zoom.verticalFitToPages === pagesTall);
