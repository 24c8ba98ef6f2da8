import * as fc from "fast-check";
import { formatAmount, formatThousandYen, type Amount } from "../../src/domain";
import { readAmount } from "../../src/extract/amount-cell";

test.each([
  [0, "0千円"],
  [999, "999千円"],
  [1000, "1,000千円"],
  [13628000, "13,628,000千円"],
  [-1, "-1千円"],
])("%i は %s", (thousandYen, text) => {
  expect(formatThousandYen(thousandYen)).toBe(text);
});

test.each<[string, Amount, string]>([
  ["確定", { kind: "decided", thousandYen: 1590 }, "1,590千円"],
  ["確定した0", { kind: "decided", thousandYen: 0 }, "0千円"],
  ["未定は0ではない", { kind: "undecided" }, "未定"],
  ["空欄は未定でも0でもない", { kind: "blank" }, "空欄"],
  ["読めないものは原文のまま", { kind: "unreadable", raw: "約 1,590千円" }, "約 1,590千円"],
])("%s", (_, amount, text) => {
  expect(formatAmount(amount)).toBe(text);
});

test("書いた金額は資料の金額として読み戻せる", () => {
  fc.assert(
    fc.property(fc.nat(), (thousandYen) => {
      expect(readAmount(formatThousandYen(thousandYen))).toEqual({ kind: "decided", thousandYen });
    }),
  );
});
