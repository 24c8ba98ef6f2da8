import { boundsOf, type SheetMerge, type WorkbookProblem } from "../plan";
import { fitsOnePageWide } from "./draw-page";
import { rangeAt } from "./range-at";
import { gridOrNone } from "./read-grid";

const changedAfterwards = (sheet: string): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "notice",
  found: "書き込んだ直後に、セルの値が変わっています。",
  expected: "書き込んだとおりの値",
  action: "入力中でなければ、もう一度「シートを作る」で内容を確かめてください。",
});

const notOnePageWide = (sheet: string): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "notice",
  found: "印刷の「1ページの横幅に収める」が設定されませんでした。",
  expected: "A3横、横1ページ",
  action: "［ページ レイアウト］の［横］を［1ページ］にしてから印刷してください。",
});

interface Checked {
  readonly merge: SheetMerge;
  readonly values: Excel.Range;
  readonly page: Excel.PageLayout | null;
}

/** Reads back what was written: typing wins over writing without a word, and Excel can forget a page set-up. */
export const readBack = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
): Promise<readonly WorkbookProblem[]> => {
  const checked = merges.map((merge): Checked => {
    const sheet = context.workbook.worksheets.getItem(merge.plan.name);
    const { rows, columns } = merge.placement;
    const whole = boundsOf(
      { rows, columns },
      {
        row: 0,
        column: 0,
        rowCount: rows.of.length,
        columnCount: columns.of.length,
      },
    );
    const values = rangeAt(sheet, {
      row: 0,
      column: 0,
      rowCount: (whole?.row ?? 0) + (whole?.rowCount ?? 1),
      columnCount: (whole?.column ?? 0) + (whole?.columnCount ?? 1),
    });
    values.load("values");
    if (!merge.drawsLayout) return { merge, values, page: null };
    const { pageLayout: page } = sheet;
    page.load("zoom");
    return { merge, values, page };
  });
  await context.sync();
  return checked.flatMap(({ merge, values, page }) => {
    const grid = gridOrNone(values.values);
    const differs = merge.writes.some(({ row, column, value }) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      return !isFormula && grid.length > 0 && grid[row]?.[column] !== value;
    });
    return [
      ...(differs ? [changedAfterwards(merge.plan.name)] : []),
      ...(page !== null && !fitsOnePageWide(page) ? [notOnePageWide(merge.plan.name)] : []),
    ];
  });
};
