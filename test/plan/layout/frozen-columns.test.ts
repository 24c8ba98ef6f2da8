import { planWorkbook } from "../../../src/plan";
import { loadSeeds } from "../../rules/load-seeds";

/** Pixels of a column at 100 %: 8 a character in the standard fonts of a Japanese Windows, and 5 of padding. */
const pixelsOf = (width: number): number => (width === 0 ? 0 : Math.round(width * 8) + 5);
const window = 1366;
/** The pane, its border and the row numbers. */
const beside = 400 + 1 + 46;

const { sheets } = planWorkbook({ dataset: loadSeeds(), results: [] });

test.each(["participation", "budget", "comparison"])(
  "%s: 固定されるのは事務事業だけで、パネルを開いた小さな画面の半分以上が、その後ろの列に残る",
  (id) => {
    const sheet = sheets.find((one) => one.id === id);
    const frozen = sheet?.columns.slice(0, sheet.frozen.columns) ?? [];
    expect(sheet?.keys.columns.slice(1, sheet.frozen.columns).map(({ key }) => key)).toEqual([
      "project",
    ]);
    const width = frozen.reduce((sum, column) => sum + pixelsOf(column.width), 0);
    expect(window - beside - width).toBeGreaterThanOrEqual(window / 2);
    expect(sheet?.print.pagesTall).toBe(1);
  },
);
