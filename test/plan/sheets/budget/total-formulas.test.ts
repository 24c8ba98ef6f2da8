import fc from "fast-check";
import { compareTotal, formatOutcome, type Amount } from "../../../../src/domain";
import { isFormula } from "../../../../src/plan";
import { amountCell } from "../../../../src/plan/sheets/budget/rows";
import { totalCells } from "../../../../src/plan/sheets/budget/total-formulas";
import { a1, a1Range } from "../../../../src/references";
import { createStandIn } from "../../../../src/standin";

const amount = fc.oneof<fc.Arbitrary<Amount>[]>(
  fc.constant({ kind: "blank" }),
  fc.constant({ kind: "undecided" }),
  fc.constantFrom("約5", "5千円", "なし").map((raw) => ({ kind: "unreadable", raw })),
  fc.integer({ min: 0, max: 20 }).map((thousandYen) => ({ kind: "decided", thousandYen })),
  fc.integer({ min: 0, max: 99_999_999 }).map((thousandYen) => ({ kind: "decided", thousandYen })),
);
const budget = fc
  .record({ amounts: fc.array(amount, { minLength: 1, maxLength: 7 }), total: amount })
  .chain(({ amounts, total }) => {
    const sum = amounts.reduce(
      (all, one) => all + (one.kind === "decided" ? one.thousandYen : 0),
      0,
    );
    const near = [sum - 1, sum, sum + 1].filter((value) => value >= 0);
    const totals = fc.oneof(
      fc.constant(total),
      fc.constantFrom(...near).map((thousandYen): Amount => ({ kind: "decided", thousandYen })),
    );
    return fc.record({ amounts: fc.constant(amounts), total: totals });
  });

const source = { document: "vision", line: 1, text: "" };
const budgetOf = (amounts: readonly Amount[], statedTotal: Amount) => ({
  years: amounts.map((one, index) => ({ fiscalYear: 2022 + index, amount: one, source })),
  statedTotal,
});

const row = 4;
const firstYearColumn = 4;

/** 計(計算), 差, 判定 and 備考 as a spreadsheet works them out from the cells. */
const calculate = async (amounts: readonly Amount[], total: Amount, typedUndecided = "未定") => {
  const { user, look } = createStandIn();
  const typed = [...amounts, total].map((one) => {
    const cell = amountCell(one);
    const value = isFormula(cell) ? null : cell;
    return value === "未定" ? typedUndecided : (value ?? "");
  });
  const cells = totalCells(
    { row, firstYearColumn, yearCount: amounts.length },
    budgetOf(amounts, total),
    "抜粋に記載なし",
  );
  user.paste("Sheet1", a1({ row, column: firstYearColumn }), [typed]);
  const firstTotal = firstYearColumn + typed.length;
  cells.forEach((cell, index) => {
    if (isFormula(cell))
      user.type("Sheet1", a1({ row, column: firstTotal + index }), `=${cell.formula}`);
  });
  const range = { row, rowCount: 1, column: firstTotal, columnCount: cells.length };
  const { values } = await look("Sheet1", a1Range(range));
  return {
    planned: cells.map((cell) => (isFormula(cell) ? cell.result : cell)),
    worked: values[0],
  };
};

describe("事業費の式は compareTotal と同じ答えを出す", () => {
  test("あらゆる年度と計（空欄・未定・読めない文字・計±1千円）", async () => {
    await fc.assert(
      fc.asyncProperty(budget, async ({ amounts, total }) => {
        const { planned, worked } = await calculate(amounts, total);
        const { computed, difference, outcome } = compareTotal(budgetOf(amounts, total));
        expect(planned.slice(0, 3)).toEqual([
          computed ?? "",
          difference ?? "",
          formatOutcome(outcome),
        ]);
        expect(worked).toEqual(planned);
      }),
      { numRuns: 400 },
    );
  });

  const n = (thousandYen: number): Amount => ({ kind: "decided", thousandYen });
  const undecided: Amount = { kind: "undecided" };
  const blank: Amount = { kind: "blank" };

  test.each([
    ["年度がすべて数字で計と等しい", [n(1), n(2)], n(3), [3, 0, "一致", ""]],
    ["計が1千円多い", [n(1), n(2)], n(4), [3, 1, "不一致", "計が年度別の合計と異なる"]],
    ["計が1千円少ない", [n(1), n(2)], n(2), [3, -1, "不一致", "計が年度別の合計と異なる"]],
    [
      "未定があり、計が確定分より少ない",
      [n(150), undecided],
      n(0),
      [150, -150, "不一致", "計が確定分の合計を下回る"],
    ],
    [
      "未定があり、計が確定分と等しい",
      [n(1000), undecided],
      n(1000),
      [1000, 0, "判定不能", "確定分のみの計"],
    ],
    [
      "未定があり、計が確定分より多い",
      [n(1), undecided],
      n(2),
      [1, 1, "判定不能", "未定の年度がある"],
    ],
    ["計が未定", [n(0), undecided], undecided, [0, "", "判定不能", "計が未定"]],
    ["年度だけがあり、計が空欄", [n(5), blank], blank, [5, "", "判定不能", "計が空欄"]],
    ["すべて空欄", [blank, blank], blank, ["", "", "対象外", "抜粋に記載なし"]],
    ["年度が空欄で、計が0", [blank, blank], n(0), [0, 0, "一致", ""]],
  ] as const)("%s", async (_, amounts, total, expected) => {
    expect((await calculate(amounts, total)).worked).toEqual(expected);
  });

  test.each(["—", "-", "－", "―"])("職員が「%s」と入力しても未定として扱う", async (typed) => {
    expect((await calculate([n(1000), undecided], n(1000), typed)).worked).toEqual([
      1000,
      0,
      "判定不能",
      "確定分のみの計",
    ]);
  });
});
