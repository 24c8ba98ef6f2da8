import { contains, type CellRange } from "../../../references";
import { columnOfKey, rowOfKey } from "../model/cell-key";
import type { ShownSheet } from "../model/shown-sheet";

const numbers = new Intl.NumberFormat("ja-JP", { maximumFractionDigits: 2 });

/** What Excel says below the cells about more than one of them; "" for one cell or none that is filled. */
export const selectionSummary = (
  sheet: ShownSheet | undefined,
  areas: readonly CellRange[],
): string => {
  const [only] = areas;
  if (only === undefined || (areas.length === 1 && only.rowCount * only.columnCount === 1))
    return "";
  const values: (string | number)[] = [];
  const sums: number[] = [];
  for (const [key, { value, kind }] of sheet?.cells ?? []) {
    const isInside = areas.some((area) =>
      contains(area, { row: rowOfKey(key), column: columnOfKey(key) }),
    );
    if (!isInside || value === null || value === "") continue;
    values.push(value);
    if (kind === 2 && typeof value === "number") sums.push(value);
  }
  if (values.length === 0) return "";
  const count = `データの個数: ${numbers.format(values.length)}`;
  if (sums.length === 0) return count;
  const sum = sums.reduce((one, other) => one + other, 0);
  return [`平均: ${numbers.format(sum / sums.length)}`, count, `合計: ${numbers.format(sum)}`].join(
    "\u3000",
  );
};
