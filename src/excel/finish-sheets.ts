import type { SheetMerge, WorkbookProblem } from "../plan";
import { lookParts, type LookName, type LooksScene } from "./draw-looks";
import { drawOneByOne, type FinishedSheets } from "./draw-one-by-one";
import { keepsPageCount } from "./draw-page";
import { drawTogether, rememberLayout, type DrawnSheet } from "./draw-parts";
import { heldFormulas } from "./read-grid";
import { excelErrorCode, isPassing } from "./excel-error";

const changedAfterwards = (sheet: string): WorkbookProblem => ({
  sheet,
  cell: null,
  reach: "notice",
  found: "書き込んだ直後に、セルの値が変わっています。",
  expected: "書き込んだとおりの値",
  action: "入力中でなければ、もう一度「シートを作る」で内容を確かめてください。",
});

/** One notice for all sheets. */
const notOnePageWide = (sheets: readonly string[]): readonly WorkbookProblem[] =>
  sheets.length === 0
    ? []
    : [
        {
          sheet: sheets.join("、"),
          cell: null,
          reach: "notice",
          found: "印刷の「1ページの横幅に収める」が設定されませんでした。",
          expected: "A3横、横1ページ",
          action: "［ページ レイアウト］の［横］を［1ページ］にしてから印刷してください。",
        },
      ];

/** Queues something for the next request. */
export type Queue = (context: Excel.RequestContext) => void;

const allParts: ReadonlySet<LookName> = new Set(lookParts.map(({ name }) => name));

/** Draws all looks in one request; what Excel refuses of it, one by one. */
const drawAll = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  scene: LooksScene,
  closing: Queue | null,
): Promise<FinishedSheets> => {
  try {
    closing?.(context);
    const drawn = await drawTogether(context, merges, allParts, scene, () => {
      for (const merge of merges) rememberLayout(context, merge, new Set());
    });
    return { drawn, problems: [] };
  } catch (error) {
    const code = excelErrorCode(error);
    if (code === null || isPassing(code)) throw error;
    closing?.(context);
    return drawOneByOne(context, merges, scene, code);
  }
};

/**
 * Draws what sheets look like, and reads back what was written: typing wins over writing without a word, and Excel can
 * forget a page set-up. What cannot be drawn is one notice for all sheets.
 */
export const finishSheets = async (
  context: Excel.RequestContext,
  merges: readonly SheetMerge[],
  scene: LooksScene,
  closing: Queue | null,
): Promise<readonly WorkbookProblem[]> => {
  const { drawn, problems } = await drawAll(context, merges, scene, closing);
  const changed = drawn.filter(({ merge, held }) => {
    const grid = heldFormulas(held);
    return merge.writes.some(({ row, column, value }) => {
      const isFormula = typeof value === "string" && value.startsWith("=");
      return !isFormula && grid[row]?.[column] !== value;
    });
  });
  const forgotten = drawn.filter(
    ({ merge, page }) => page !== null && !keepsPageCount(page, merge.plan),
  );
  const nameOf = ({ merge }: DrawnSheet): string => merge.plan.name;
  return [
    ...changed.map((one) => changedAfterwards(nameOf(one))),
    ...notOnePageWide(forgotten.map(nameOf)),
    ...problems,
  ];
};
