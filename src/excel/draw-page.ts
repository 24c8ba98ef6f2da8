import { boundsOf, type SheetMerge } from "../plan";
import { formatRange } from "../references";

/** A3 landscape, one page wide, repeated headings, sheet name and page number at the foot. */
export const drawPage = (
  sheet: Excel.Worksheet,
  { plan: { print }, placement }: SheetMerge,
): void => {
  const { pageLayout } = sheet;
  pageLayout.orientation = "Landscape";
  pageLayout.paperSize = "A3";
  pageLayout.zoom = {
    horizontalFitToPages: 1,
    ...(print.pagesTall === null ? {} : { verticalFitToPages: print.pagesTall }),
  };
  pageLayout.centerHorizontally = true;
  pageLayout.setPrintMargins("Centimeters", {
    left: 1,
    right: 1,
    top: 1.2,
    bottom: 1.5,
    footer: 0.7,
  });
  const footer = pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = "&A";
  footer.centerFooter = "&P / &N ページ";
  const area = boundsOf(placement, print.area);
  if (area !== null) pageLayout.setPrintArea(formatRange(area));
  if (print.repeatedRows === null) return;
  const { first, last } = print.repeatedRows;
  const rows = boundsOf(placement, { ...print.area, row: first, rowCount: last - first + 1 });
  if (rows === null) return;
  pageLayout.setPrintTitleRows(`$${String(rows.row + 1)}:$${String(rows.row + rows.rowCount)}`);
};

/** Whether Excel has kept on how many pages a sheet is printed, which it can accept and forget. */
export const keepsPageCount = (
  { zoom }: Excel.PageLayout,
  { print: { pagesTall } }: SheetMerge["plan"],
): boolean =>
  zoom.horizontalFitToPages === 1 && (pagesTall === null || zoom.verticalFitToPages === pagesTall);
