import { normalizeText } from "../../src/domain";
import { readAmount, splitStageAndAmount } from "../../src/extract/amount-cell";
import { readKpiValue } from "../../src/extract/kpi-value";
import { alikeTexts, amountCells, kpiCells } from "../fixtures/harsh-values";

const amounts = amountCells.map(([cell, expected, stage]) => ({ cell, expected, stage }));

test.each(amounts)("金額の欄「$cell」", ({ cell, expected, stage }) => {
  const split = splitStageAndAmount(cell);
  expect(split?.stage).toBe(stage);
  expect(readAmount(split?.amount ?? cell)).toEqual(
    expected === "unreadable" ? { kind: "unreadable", raw: cell } : expected,
  );
});

test.each(kpiCells)("基準値・目標値「%s」", (raw, { years, ...expected }) => {
  const { period, ...value } = readKpiValue(raw);
  const nothing = { value: null, unit: null, qualifiers: [], state: null };
  expect(value).toEqual({ raw, ...nothing, ...expected });
  expect(period === null ? undefined : [period.firstYear, period.lastYear]).toEqual(years);
});

test.each(alikeTexts)("「%s」は「%s」と同じ", (printed, meant) => {
  expect(normalizeText(printed)).toBe(meant);
});

test("1つの単位で比べられる", () => {
  expect(readKpiValue("77万2千人").unit).toBe(readKpiValue("78万人").unit);
});
