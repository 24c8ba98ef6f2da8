import fc from "fast-check";
import type { CellRange } from "../../src/references";
import { shiftArea, shiftOf } from "../../src/standin";

const area: fc.Arbitrary<CellRange> = fc.record({
  row: fc.nat(1000),
  column: fc.nat(1000),
  rowCount: fc.integer({ min: 1, max: 50 }),
  columnCount: fc.integer({ min: 1, max: 50 }),
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
