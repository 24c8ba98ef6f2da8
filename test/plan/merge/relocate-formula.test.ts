import { relocateFormula, relocateRule } from "../../../src/plan/merge/relocate-formula";
import type { Placement } from "../../../src/plan/merge/placement";

/** Lines 0 to 9; `of` says where each stands. */
const lines = (of: readonly (number | null)[]) => ({
  of,
  moved: [],
  removed: [],
  inserted: [],
  added: new Set<number>(),
  left: new Set<number>(),
});
const straight = Array.from({ length: 30 }, (_, index) => index);

/** A row has come in before the planned row 5 (row 6 of the worksheet). */
const withRowInserted: Placement = {
  rows: lines(straight.map((row) => (row >= 5 ? row + 1 : row))),
  columns: lines(straight),
};
/** A column has come in before column C. */
const withColumnInserted: Placement = {
  rows: lines(straight),
  columns: lines(straight.map((column) => (column >= 2 ? column + 1 : column))),
};
/** Rows 4 and 8 (0-based) have changed places. */
const sorted: Placement = {
  rows: lines(straight.with(4, 8).with(8, 4)),
  columns: lines(straight),
};

describe("計算式の参照を、シートの今の並びに合わせる", () => {
  test.each([
    ["範囲の中に入った行は範囲に含める", "SUM(E5:E9)", withRowInserted, "SUM(E5:E10)"],
    ["範囲の後ろに入った行は含めない", "SUM(E2:E5)", withRowInserted, "SUM(E2:E5)"],
    ["範囲より前に入った行では、範囲がずれる", "SUM(E8:E9)", withRowInserted, "SUM(E9:E10)"],
    [
      "$は残す",
      'SUMIF($A$5:$A$9,"x:*",E$5:E9)',
      withRowInserted,
      'SUMIF($A$5:$A$10,"x:*",E$5:E10)',
    ],
    ["列が入ったときは列がずれる", "IF(C3=B3,$C4,C$4)", withColumnInserted, "IF(D3=B3,$D4,D$4)"],
    [
      "文字列の中は変えない",
      'IF(E9="E9","""E9""&F9",E9)',
      withRowInserted,
      'IF(E10="E9","""E9""&F9",E10)',
    ],
    ["関数名や名前の一部は変えない", "LOG10(E9)+A_E9+E9x", withRowInserted, "LOG10(E10)+A_E9+E9x"],
    ["単独のセルは並べ替えた先を指す", "E5+E9", sorted, "E9+E5"],
  ])("%s", (_title, formula, placement, expected) => {
    expect(relocateFormula(formula, "事業費", () => placement)).toBe(expected);
  });

  test("ほかのシートへの参照は、そのシートの並びに合わせる", () => {
    const placements = (name: string) => (name === "事業費" ? withRowInserted : null);
    expect(
      relocateFormula("SUM(事業費!E5:E9,'事業費'!$E$9,E9,その他!E9)", "集計", placements),
    ).toBe("SUM(事業費!E5:E10,'事業費'!$E$10,E9,その他!E9)");
  });

  test("合計する行がほかの行と入れ替わっていれば、式を作らない", () => {
    expect(relocateFormula("SUM(E5:E7)", "事業費", () => sorted)).toBeNull();
    expect(relocateFormula("SUM(E5:E9)", "事業費", () => sorted)).toBe("SUM(E5:E9)");
  });

  test("条件付き書式の式は、今のブロックの左上のセルに合わせる", () => {
    const at = { row: 7, column: 3 };
    expect(relocateRule('$E8="不一致"', at, withRowInserted, { row: 8, column: 3 })).toBe(
      '$E9="不一致"',
    );
    expect(relocateRule("$D8=$D7", at, withRowInserted, { row: 8, column: 3 })).toBe("$D9=$D8");
  });
});
