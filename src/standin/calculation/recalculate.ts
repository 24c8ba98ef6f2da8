import { emptyCell, isError, isSameValue, type Cell, type CellValue } from "../model/cell";
import { cellKey, columnOfKey, rowOfKey } from "../model/cells";
import { rebuildSpills } from "../model/spills";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { Calculator, FormulaBook, FormulaResult } from "./calculator";
import { keptResults } from "./kept-results";

const hasFormulas = (workbook: Workbook): boolean =>
  workbook.sheets.some(({ cells }) => [...cells.values()].some(({ formula }) => formula !== null));

type Kept = ReadonlyMap<Sheet, ReadonlySet<number>>;

/** Formulas whose results are kept are values to the engine. */
const formulaBook = ({ activeSheet, sheets, names }: Workbook, kept: Kept): FormulaBook => ({
  activeSheet: { id: activeSheet.id },
  names,
  sheets: sheets.map((sheet) => ({
    id: sheet.id,
    name: sheet.name,
    names: sheet.names,
    rows: sheet.rows,
    cells: new Map(
      [...sheet.cells].map(([key, { value, formula }]) => [
        key,
        { value, formula: kept.get(sheet)?.has(key) === true ? null : formula },
      ]),
    ),
  })),
});

const textOf = (values: FormulaResult["values"]): string => JSON.stringify(values);

/** The engine comes to what it came to for the file: then the file's own result stands, whoever worked it out. */
const isAsInFile = ({ origin, value }: Cell, values: FormulaResult["values"]): boolean =>
  value !== null && origin !== null && origin.engine === textOf(values);

const resultIn = (sheet: Sheet, { row, column, values }: FormulaResult) => {
  const isBlocked = values.some((line, down) =>
    line.some(
      (_value, right) =>
        down + right > 0 && sheet.cells.get(cellKey(row + down, column + right))?.value != null,
    ),
  );
  const isOne = values.length === 1 && values[0]?.length === 1;
  const value: CellValue = isBlocked ? { error: "#SPILL!" } : (values[0]?.[0] ?? 0);
  return { value, spill: isBlocked || isOne ? null : values };
};

const storeResult = (workbook: Workbook, result: FormulaResult): void => {
  const sheet = workbook.sheets.find(({ id }) => id === result.sheetId);
  const key = cellKey(result.row, result.column);
  const cell = sheet?.cells.get(key) ?? emptyCell;
  if (sheet === undefined || cell.formula === null || isAsInFile(cell, result.values)) return;
  const { value, spill } = resultIn(sheet, result);
  // A cell that comes to the same stays the same object, by which a `SheetWatch` sees that nothing has changed.
  if (isSameValue(cell.value, value) && JSON.stringify(cell.spill) === JSON.stringify(spill))
    return;
  sheet.cells.set(key, { ...cell, value, spill });
};

const resultsOf = async (
  workbook: Workbook,
  calculator: Calculator,
  book: FormulaBook,
): Promise<readonly FormulaResult[] | null> => {
  try {
    return await calculator.calculate(book);
  } catch (error) {
    workbook.needsCalculation = true;
    throw error;
  }
};

const firstOf = (values: FormulaResult["values"]): CellValue => values[0]?.[0] ?? null;

const isUnknownName = (value: CellValue): boolean => isError(value) && value.error === "#NAME?";

/**
 * Works out the workbook as it was opened, before anything was changed: a result that the engine does not change afterwards is the
 * file's own, and a formula that comes to #NAME? here alone is one that the engine does not know.
 */
const learnOrigin = async (workbook: Workbook, calculator: Calculator): Promise<boolean> => {
  const { opened } = workbook;
  if (opened === null) return true;
  const results = await resultsOf(workbook, calculator, opened.book);
  if (results === null) return false;
  for (const { sheetId, row, column, values } of results) {
    const cell = opened.cells.get(sheetId)?.get(cellKey(row, column));
    if (cell?.origin == null) continue;
    cell.origin.engine = textOf(values);
    const result = firstOf(values);
    cell.origin.isBeyond = isUnknownName(result) && !isSameValue(cell.value, result);
  }
  workbook.opened = null;
  return true;
};

const tellKept = (workbook: Workbook, kept: Kept): void => {
  const cells = [...kept].flatMap(([{ name }, keys]) =>
    [...keys].map((key) => ({ sheet: name, row: rowOfKey(key), column: columnOfKey(key) })),
  );
  if (cells.length > 0 && !workbook.told.has("kept")) {
    workbook.told.add("kept");
    workbook.onUncalculated({ kind: "kept", cells });
  }
};

const giveUp = (workbook: Workbook): void => {
  workbook.isGivenUp = true;
  workbook.onUncalculated({ kind: "outOfTime" });
};

const isStale = ({ needsCalculation, isGivenUp }: Workbook): boolean =>
  needsCalculation && !isGivenUp;

/**
 * Brings every formula up to date, if anything has changed since the last time. Results that come while somebody has changed
 * the workbook are thrown away: their cells may have moved or hold something else by now.
 */
export const recalculate = async (workbook: Workbook, calculator: Calculator): Promise<void> => {
  while (isStale(workbook)) {
    workbook.needsCalculation = false;
    if (!hasFormulas(workbook)) break;
    const isLearnt = await learnOrigin(workbook, calculator);
    const kept = keptResults(workbook);
    const results = isLearnt
      ? await resultsOf(workbook, calculator, formulaBook(workbook, kept))
      : null;
    if (results === null) {
      giveUp(workbook);
      break;
    }
    tellKept(workbook, kept);
    if (!isStale(workbook)) for (const result of results) storeResult(workbook, result);
  }
  workbook.needsCalculation = false;
  for (const sheet of workbook.sheets) rebuildSpills(sheet);
};

/** For a workbook that was just opened: what is needed to learn later which results are the file's own. */
export const openedBook = (workbook: Workbook): NonNullable<Workbook["opened"]> => ({
  book: formulaBook(workbook, keptResults(workbook)),
  cells: new Map(workbook.sheets.map(({ id, cells }) => [id, new Map(cells)])),
});
