import { CellValueType, ObjectMatrix, Styles, type ICellData, type Nullable } from "@univerjs/core";
import type { IAllRuntimeData, IFormulaDatasetConfig } from "@univerjs/engine-formula";
import { isError, type CellValue } from "../model/cell";
import { columnOfKey, rowOfKey } from "../model/cells";
import type { FormulaBook, FormulaResult, FormulaSheet } from "./calculator";
import { expandNames } from "./expand-names";

const cellData = (value: CellValue): ICellData | null => {
  if (value === null) return null;
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: isError(value) ? value.error : value, t: CellValueType.STRING };
};

type SheetFormulas = Record<number, Record<number, { f: string }>>;

const sheetData = (workbook: FormulaBook, sheet: FormulaSheet) => {
  const cells = new ObjectMatrix<ICellData>({});
  const formulas: SheetFormulas = {};
  let [rowCount, columnCount] = [1, 1];
  for (const [key, cell] of sheet.cells) {
    const row = rowOfKey(key);
    const column = columnOfKey(key);
    const data = cellData(cell.formula === null ? cell.value : null);
    if (data !== null) cells.setValue(row, column, data);
    if (cell.formula !== null) {
      const f = expandNames(cell.formula, [sheet.names, workbook.names]);
      (formulas[row] ??= {})[column] = { f };
    }
    if (data !== null || cell.formula !== null) {
      rowCount = Math.max(rowCount, row + 1);
      columnCount = Math.max(columnCount, column + 1);
    }
  }
  const rowData = Object.fromEntries(
    [...sheet.rows]
      .filter(([, { isHidden, isFilteredOut }]) => isHidden || isFilteredOut)
      .map(([row]) => [row, { hd: 1 }]),
  );
  // A little room, so that references just below the data are inside the sheet.
  const size = { rowCount: rowCount + 100, columnCount: columnCount + 100 };
  return { formulas, item: { cellData: cells, ...size, rowData, columnData: {} } };
};

/** The workbook as the engine takes it; everything is to be calculated. */
export const datasetOf = (unit: string, workbook: FormulaBook): IFormulaDatasetConfig => {
  const sheets = workbook.sheets.map((sheet) => ({ sheet, ...sheetData(workbook, sheet) }));
  return {
    formulaData: { [unit]: Object.fromEntries(sheets.map((one) => [one.sheet.id, one.formulas])) },
    arrayFormulaCellData: {},
    arrayFormulaRange: {},
    forceCalculate: true,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {
      [unit]: Object.fromEntries(sheets.map(({ sheet }) => [sheet.id, sheet.name])),
    },
    allUnitData: { [unit]: Object.fromEntries(sheets.map((one) => [one.sheet.id, one.item])) },
    unitStylesData: { [unit]: new Styles() },
    unitSheetNameMap: {
      [unit]: Object.fromEntries(sheets.map(({ sheet }) => [sheet.name, sheet.id])),
    },
  };
};

const errorPattern = /^#(?:N\/A|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|NULL!|SPILL!|CALC!|CYCLE!)$/;

const valueOf = (data: Nullable<ICellData>): CellValue => {
  if (!data) return null;
  // A link or picture: only its words.
  if (data.p) return (data.p.body?.dataStream ?? "").replace(/\r\n$/, "");
  const { v, t } = data;
  if (v === null || v === undefined) return null;
  if (t === CellValueType.BOOLEAN) return Number(v) === 1 || v === true;
  if (typeof v === "string" && errorPattern.test(v)) return { error: v };
  return v;
};

/** What every formula came to. */
export const resultsOf = (
  unit: string,
  workbook: FormulaBook,
  data: IAllRuntimeData,
): readonly FormulaResult[] =>
  workbook.sheets.flatMap((sheet) => {
    const values = data.unitData[unit]?.[sheet.id];
    const spills = data.arrayFormulaRange[unit]?.[sheet.id];
    const spilled = data.arrayFormulaCellData[unit]?.[sheet.id];
    return [...sheet.cells]
      .filter(([, { formula }]) => formula !== null)
      .map(([key]) => {
        const row = rowOfKey(key);
        const column = columnOfKey(key);
        const range = spills?.[row]?.[column];
        const own = valueOf(values?.getValue(row, column));
        const height = range === undefined ? 1 : range.endRow - range.startRow + 1;
        const width = range === undefined ? 1 : range.endColumn - range.startColumn + 1;
        return {
          sheetId: sheet.id,
          row,
          column,
          values: Array.from({ length: height }, (_line, down) =>
            Array.from({ length: width }, (_cell, right) =>
              down + right === 0 ? own : valueOf(spilled?.getValue(row + down, column + right)),
            ),
          ),
        };
      });
  });
