import { estimateRowHeights } from "../../../src/plan/layout/row-heights";
import type { ColumnDraft, RowDraft } from "../../../src/plan/layout/sheet-draft";

const columns: readonly ColumnDraft[] = [
  { heading: "", width: 10, style: { wraps: true } },
  { heading: "", width: 10, style: { wraps: true } },
];
const body = (...cells: readonly (string | null)[]): RowDraft => ({ kind: "body", cells });
/** Ten half-width characters fit a line of these columns; this takes four lines. */
const fourLines = "あ".repeat(20);

describe("行の高さ", () => {
  test("1行なら標準の高さ、折り返せばその行数の高さになる", () => {
    expect(estimateRowHeights([body("あ"), body("あ", fourLines)], columns, [])).toEqual([19, 64]);
  });

  test("横に結合したセルは、結合した幅で数える", () => {
    const merge = { row: 0, column: 0, rowCount: 1, columnCount: 2 };
    expect(estimateRowHeights([body(fourLines)], columns, [merge])).toEqual([34]);
  });

  test("縦に結合したセルに足りない高さは、最後の行に足す", () => {
    const merge = { row: 0, column: 0, rowCount: 2, columnCount: 1 };
    expect(estimateRowHeights([body(fourLines), body(null, "あ")], columns, [merge])).toEqual([
      19, 45,
    ]);
  });

  test("縦書きの見出しは、字数だけ高くする", () => {
    const vertical: ColumnDraft = {
      heading: "吉備中央町",
      width: 4.5,
      style: {},
      headingStyle: { direction: "vertical" },
    };
    expect(
      estimateRowHeights([{ kind: "heading", cells: ["吉備中央町"] }], [vertical], []),
    ).toEqual([83]);
  });

  test("隠した列の文字は、行を高くしない", () => {
    const hidden: ColumnDraft = { heading: "", width: 0, style: {} };
    expect(estimateRowHeights([body(fourLines)], [hidden], [])).toEqual([19]);
  });
});
