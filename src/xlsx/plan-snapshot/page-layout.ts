import type { SheetPlan } from "../../plan";
import { a1Range } from "../../references";
import { type SheetSnapshot, newPageLayout } from "../../standin/workbook";

const pointsOf = (millimetres: number): number => (millimetres * 72) / 25.4;

const scalars = {
  ...Object.fromEntries(newPageLayout().scalars),
  orientation: "Landscape",
  paperSize: "A3",
  centerHorizontally: true,
  leftMargin: pointsOf(10),
  rightMargin: pointsOf(10),
  topMargin: pointsOf(12),
  bottomMargin: pointsOf(15),
  headerMargin: pointsOf(6),
  footerMargin: pointsOf(7),
};

/** A3 landscape, one page wide, repeated headings, sheet name and page number at the foot. */
export const pageLayoutOf = ({ print }: SheetPlan): SheetSnapshot["pageLayout"] => ({
  scalars,
  zoom: {
    horizontalFitToPages: 1,
    ...(print.pagesTall === null ? {} : { verticalFitToPages: print.pagesTall }),
  },
  printArea: a1Range(print.area),
  titleRows:
    print.repeatedRows === null
      ? null
      : `${print.repeatedRows.first + 1}:${print.repeatedRows.last + 1}`,
  titleColumns: null,
  headersFooters: {
    "defaultForAllPages.LeftFooter": "&A",
    "defaultForAllPages.CenterFooter": "&P / &N ページ",
  },
  headersFootersState: Object.fromEntries(newPageLayout().headersFootersState),
});
