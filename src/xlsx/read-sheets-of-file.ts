import type { FoundSheet, FoundValue, SheetId, WorkbookPlan } from "../plan";
import { parseA1 } from "../references";
import {
  isError,
  styleValue,
  type CellSnapshot,
  type SheetSnapshot,
  type WorkbookSnapshot,
} from "../standin/workbook";
import { readSnapshot } from "./snapshot";

/** Our sheets in a file, as Excel would answer for them. */
export interface SheetsOfFile {
  readonly ok: true;
  readonly sheets: ReadonlyMap<SheetId, { readonly found: FoundSheet }>;
  readonly settings: ReadonlyMap<string, unknown>;
  /** Whether the file holds no result of any formula: a program wrote it that calculates nothing. */
  readonly isUncalculated: boolean;
}

/** What stands for the result of a formula that the file does not hold: no amount, and no empty cell. */
const noResult = "計算結果がありません";

const valueOf = ({ formula, value }: CellSnapshot, isUncalculated: boolean): FoundValue => {
  if (isUncalculated && formula !== undefined) return noResult;
  // An empty text, too, is left out of the file.
  if (value === null) return "";
  return isError(value) ? value.error : value;
};

/** A program that calculates leaves out some results at most: empty texts. */
const lacksAllResults = (sheets: readonly SheetSnapshot[]): boolean => {
  const formulas = sheets.flatMap(({ cells }) =>
    cells.filter(({ formula }) => formula !== undefined),
  );
  return formulas.length > 0 && formulas.every(({ value }) => value === null);
};

const foundSheet = (
  sheet: SheetSnapshot,
  { styles }: WorkbookSnapshot,
  isUncalculated: boolean,
): FoundSheet => {
  const shown = (cell: CellSnapshot): FoundValue => valueOf(cell, isUncalculated);
  const placed = sheet.cells.flatMap((cell) => {
    const at = parseA1(cell.at);
    const isEmpty = cell.value === null && cell.formula === undefined;
    return at === null || isEmpty ? [] : [{ cell, at }];
  });
  const size = placed.reduce(
    ({ rows, columns }, { at: { row, column } }) => ({
      rows: Math.max(rows, row + 1),
      columns: Math.max(columns, column + 1),
    }),
    { rows: 0, columns: 0 },
  );
  const gridOf = <Value>(empty: Value, valueIn: (cell: CellSnapshot) => Value): Value[][] => {
    const grid = Array.from({ length: size.rows }, () =>
      Array.from({ length: size.columns }, () => empty),
    );
    for (const { cell, at } of placed) grid[at.row]?.splice(at.column, 1, valueIn(cell));
    return grid;
  };
  return {
    name: sheet.name,
    values: gridOf<FoundValue>("", shown),
    formulas: gridOf<FoundValue>("", (cell) => cell.formula ?? shown(cell)),
    numberFormats: gridOf("General", ({ style }) =>
      String(styleValue((style === undefined ? undefined : styles[style]) ?? {}, "numberFormat")),
    ),
  };
};

/** Reads the sheets of a plan from the bytes of an `.xlsx` file, whoever saved it. The message of a refusal is for people. */
export const readSheetsOfFile = (
  bytes: Uint8Array,
  name: string,
  plan: WorkbookPlan,
): SheetsOfFile | { readonly ok: false; readonly message: string } => {
  const read = readSnapshot(bytes, name);
  if (!read.ok) return read;
  const { snapshot } = read;
  const own = plan.sheets.flatMap(({ id, name: sheetName }) => {
    const sheet = snapshot.sheets.find((one) => one.name === sheetName);
    return sheet === undefined ? [] : [{ id, sheet }];
  });
  const isUncalculated = lacksAllResults(own.map(({ sheet }) => sheet));
  return {
    ok: true,
    sheets: new Map(
      own.map(({ id, sheet }) => [id, { found: foundSheet(sheet, snapshot, isUncalculated) }]),
    ),
    settings: new Map(Object.entries(snapshot.settings)),
    isUncalculated,
  };
};
