import * as fc from "fast-check";
import {
  compareTotal,
  type Amount,
  type BudgetYear,
  type Outcome,
  type TotalReason,
} from "../../src/domain";

const source = { document: "vision-2027-03", line: 1, text: "" };
const firstYear = 2027;

/** 「300」 is decided, 「—」 undecided, 「」 blank, everything else unreadable. */
const toAmount = (cell: string): Amount => {
  if (cell === "") return { kind: "blank" };
  if (cell === "—") return { kind: "undecided" };
  return /^\d+$/.test(cell)
    ? { kind: "decided", thousandYen: Number(cell) }
    : { kind: "unreadable", raw: cell };
};

const toYears = (amounts: readonly Amount[]): readonly BudgetYear[] =>
  amounts.map((amount, index) => ({ fiscalYear: firstYear + index, amount, source }));

const compare = (years: readonly string[], total: string) =>
  compareTotal({ years: toYears(years.map(toAmount)), statedTotal: toAmount(total) });

type Case = readonly [
  name: string,
  years: readonly string[],
  total: string,
  outcome: Outcome,
  reason: TotalReason,
  stated: number | null,
  computed: number | null,
];

const cases: readonly Case[] = [
  ["未定なし、計が等しい", ["100", "200"], "300", "match", "equal", 300, 300],
  ["未定なし、計が1千円多い", ["100", "200"], "301", "mismatch", "different", 301, 300],
  ["未定なし、計が1千円少ない", ["100", "200"], "299", "mismatch", "different", 299, 300],
  ["空欄の年は0と数える", ["", "100", "200"], "300", "match", "equal", 300, 300],
  ["すべて0千円", ["0", "0"], "0", "match", "equal", 0, 0],
  ["年がすべて空欄で計が0千円", ["", ""], "0", "match", "equal", 0, 0],
  ["年がすべて空欄で計が1千円", ["", ""], "1", "mismatch", "different", 1, 0],
  [
    "未定あり、計が確定分を1千円下回る",
    ["300", "—"],
    "299",
    "mismatch",
    "belowDecidedYears",
    299,
    300,
  ],
  [
    "未定あり、計が確定分に等しい",
    ["300", "—"],
    "300",
    "undecidable",
    "decidedYearsOnly",
    300,
    300,
  ],
  [
    "未定あり、計が確定分を1千円上回る",
    ["300", "—"],
    "301",
    "undecidable",
    "undecidedYears",
    301,
    300,
  ],
  ["年がすべて未定で計が0千円", ["—", "—"], "0", "undecidable", "decidedYearsOnly", 0, 0],
  ["計が未定", ["100", "200"], "—", "undecidable", "totalUndecided", null, 300],
  ["年も計も未定", ["0", "—"], "—", "undecidable", "totalUndecided", null, 0],
  ["計が空欄で年に金額", ["100", ""], "", "undecidable", "totalBlank", null, 100],
  ["計が空欄で年に未定", ["—", ""], "", "undecidable", "totalBlank", null, 0],
  ["年も計も空欄", ["", ""], "", "notApplicable", "nothingStated", null, null],
  ["年の欄がなく計も空欄", [], "", "notApplicable", "nothingStated", null, null],
  ["年が読めない", ["約100", "200"], "200", "undecidable", "unreadable", 200, 200],
  ["計が読めない", ["100", "200"], "約300", "undecidable", "unreadable", null, 300],
  ["計が未定でも年が読めない", ["?", "200"], "—", "undecidable", "unreadable", null, 200],
];

test.each(cases)("%s", (_, years, total, outcome, reason, stated, computed) => {
  expect(compare(years, total)).toMatchObject({
    outcome,
    reason,
    stated,
    computed,
    difference: stated === null || computed === null ? null : stated - computed,
  });
});

test("使った年、未定の年、空欄の年を挙げる", () => {
  expect(compare(["100", "—", "", "0", "?"], "100")).toMatchObject({
    decidedYears: [2027, 2030],
    undecidedYears: [2028],
    blankYears: [2029],
  });
});

const thousandYen = fc.nat({ max: 20_000_000 });
const decided = thousandYen.map((value): Amount => ({ kind: "decided", thousandYen: value }));
const amount = fc.oneof(
  { weight: 4, arbitrary: decided },
  fc.constant<Amount>({ kind: "undecided" }),
  fc.constant<Amount>({ kind: "blank" }),
  fc.constant<Amount>({ kind: "unreadable", raw: "約1千円" }),
);
const amounts = fc.array(amount, { maxLength: 10 });

const sumOf = (years: readonly Amount[]): number =>
  years.reduce((sum, year) => sum + (year.kind === "decided" ? year.thousandYen : 0), 0);

/** Totals near the sum of the years as well as anywhere. */
const budget = amounts.chain((years) =>
  fc.record({
    years: fc.constant(years),
    statedTotal: fc.oneof(
      amount,
      fc.integer({ min: -1, max: 1 }).map((delta): Amount => ({
        kind: "decided",
        thousandYen: Math.max(0, sumOf(years) + delta),
      })),
    ),
  }),
);

describe("どんな年度別事業費でも", () => {
  test("確定した年の間で金額を移しても結果は変わらない", () => {
    fc.assert(
      fc.property(
        budget,
        decided,
        decided,
        fc.double({ min: 0, max: 1, noNaN: true }),
        ({ years, statedTotal }, from, to, part) => {
          if (from.kind !== "decided" || to.kind !== "decided") return;
          const moved = Math.floor(from.thousandYen * part);
          const before = compareTotal({ years: toYears([...years, from, to]), statedTotal });
          const after = compareTotal({
            years: toYears([
              ...years,
              { kind: "decided", thousandYen: from.thousandYen - moved },
              { kind: "decided", thousandYen: to.thousandYen + moved },
            ]),
            statedTotal,
          });
          expect(after).toEqual(before);
        },
      ),
    );
  });

  test("未定の年があれば一致とはしない", () => {
    fc.assert(
      fc.property(budget, ({ years, statedTotal }) => {
        const { outcome } = compareTotal({
          years: toYears([...years, { kind: "undecided" }]),
          statedTotal,
        });
        expect(outcome).not.toBe("match");
      }),
    );
  });

  test("一致と不一致は計と合計の大小のとおり", () => {
    fc.assert(
      fc.property(budget, ({ years, statedTotal }) => {
        const { outcome, stated, computed, difference, undecidedYears } = compareTotal({
          years: toYears(years),
          statedTotal,
        });
        if (outcome === "match") expect(difference).toBe(0);
        if (outcome === "mismatch") {
          expect(difference).not.toBe(0);
          if (undecidedYears.length > 0) expect(difference).toBeLessThan(0);
        }
        if (stated !== null && computed !== null) expect(difference).toBe(stated - computed);
        if (computed !== null) expect(computed).toBe(sumOf(years));
      }),
    );
  });

  test("空欄の年を加えても結果は変わらない", () => {
    fc.assert(
      fc.property(budget, ({ years, statedTotal }) => {
        const before = compareTotal({ years: toYears(years), statedTotal });
        const after = compareTotal({ years: toYears([...years, { kind: "blank" }]), statedTotal });
        expect({ ...after, blankYears: [] }).toEqual({ ...before, blankYears: [] });
        expect(after.blankYears).toHaveLength(before.blankYears.length + 1);
      }),
    );
  });
});
