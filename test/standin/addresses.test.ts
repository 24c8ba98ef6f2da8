import fc from "fast-check";
import {
  columnIndex,
  columnName,
  formatAddress,
  parseAddress,
} from "../../src/standin/model/address";
import type { Area } from "../../src/standin/model/area";
import { copyFormula } from "../../src/standin/model/formula-references";
import { shiftArea, shiftOf } from "../../src/standin/model/shift";

const area: fc.Arbitrary<Area> = fc.record({
  row: fc.nat(1000),
  column: fc.nat(1000),
  rowCount: fc.integer({ min: 1, max: 50 }),
  columnCount: fc.integer({ min: 1, max: 50 }),
});

test("列の名前と番号は互いに戻る", () => {
  fc.assert(
    fc.property(fc.nat(16_383), (column) => {
      expect(columnIndex(columnName(column))).toBe(column);
    }),
  );
});

test("シート名付きの番地は、書いて読むと元に戻る", () => {
  const sheetName = fc.constantFrom("Sheet1", "事業費", "R4 予算", "it's", "A1", "2024", "あ!い");
  fc.assert(
    fc.property(sheetName, area, (name, one) => {
      expect(parseAddress(formatAddress(name, one))).toEqual({ sheetName: name, area: one });
    }),
  );
});

test("挿入してから同じ所を削除すると、どの範囲も元の所に戻る", () => {
  fc.assert(
    fc.property(area, area, fc.constantFrom("row" as const, "column" as const), (one, at, axis) => {
      const whole =
        axis === "row"
          ? { ...at, column: 0, columnCount: 16_384 }
          : { ...at, row: 0, rowCount: 1_048_576 };
      const moved = shiftArea(one, shiftOf(whole, axis, "insert"));
      expect(moved).not.toBeNull();
      if (moved !== null) expect(shiftArea(moved, shiftOf(whole, axis, "delete"))).toEqual(one);
    }),
  );
});

describe("数式の写し", () => {
  test.each([
    ["相対参照は動く", "=A1+B$2+$C3+$D$4", "=B3+C$2+$C5+$D$4"],
    ["範囲と列と行", "=SUM(A1:B2,A:A,$1:1)", "=SUM(B3:C4,B:B,$1:3)"],
    ["ほかのシート", "='R4 予算'!A1&事業費!A1", "='R4 予算'!B3&事業費!B3"],
    ["引用符の中は動かない", '="A1"&A1', '="A1"&B3'],
    ["関数名と名前は動かない", "=LOG10(A1)+TAXES2024+XFE1", "=LOG10(B3)+TAXES2024+XFE1"],
  ])("%s", (_title, formula, expected) => {
    expect(copyFormula(formula, 2, 1)).toBe(expected);
  });

  test("シートの外に出る参照は#REF!になる", () => {
    expect(copyFormula("=A1+B2", -1, 0)).toBe("=#REF!+B1");
  });
});
