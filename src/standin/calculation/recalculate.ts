import { emptyCell, isSameValue } from "../model/cell";
import { cellKey, cellOf } from "../model/cells";
import type { Workbook } from "../model/workbook";
import type { Calculator, FormulaResult } from "./calculator";

const hasFormulas = (workbook: Workbook): boolean =>
  workbook.sheets.some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== null));

const storeResult = (workbook: Workbook, { sheetId, row, column, values }: FormulaResult): void => {
  const sheet = workbook.sheets.find(({ id }) => id === sheetId);
  if (sheet === undefined) return;
  const key = cellKey(row, column);
  const cell = sheet.cells.get(key);
  const targets = values.flatMap((line, down) =>
    line.map((value, right) => ({ down, right, value })),
  );
  const isBlocked = targets.some(
    ({ down, right }) =>
      down + right > 0 && sheet.cells.get(cellKey(row + down, column + right))?.value != null,
  );
  const value = isBlocked ? { error: "#SPILL!" } : (values[0]?.[0] ?? 0);
  // A cell that comes to the same stays the same object, by which a `SheetWatch` sees that nothing has changed.
  if (cell !== undefined && !isSameValue(cell.value, value)) {
    sheet.cells.set(key, { ...cell, value });
  }
  if (isBlocked) return;
  for (const target of targets) {
    if (target.down + target.right === 0) continue;
    sheet.spilled.set(cellKey(row + target.down, column + target.right), {
      ...cellOf(sheet, row + target.down, column + target.right),
      ...emptyCell,
      value: target.value,
    });
  }
};

const resultsOf = async (
  workbook: Workbook,
  calculator: Calculator,
): Promise<readonly FormulaResult[]> => {
  try {
    return await calculator.calculate(workbook);
  } catch (error) {
    workbook.needsCalculation = true;
    throw error;
  }
};

const isStale = ({ needsCalculation }: Workbook): boolean => needsCalculation;

/**
 * Brings every formula up to date, if anything has changed since the last time. Results that come while somebody has changed
 * the workbook are thrown away: their cells may have moved or hold something else by now.
 */
export const recalculate = async (workbook: Workbook, calculator: Calculator): Promise<void> => {
  while (isStale(workbook)) {
    workbook.needsCalculation = false;
    for (const sheet of workbook.sheets) sheet.spilled = new Map();
    if (!hasFormulas(workbook)) return;
    const results = await resultsOf(workbook, calculator);
    if (!isStale(workbook)) for (const result of results) storeResult(workbook, result);
  }
};
