import { contains, rangeOf, referencesIn, sheetOf, cellAt, type CellRange } from "../../references";
import { columnOfKey, rowOfKey } from "../model/cells";
import type { Cell } from "../model/cell";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { expandNames } from "./expand-names";

/** Deeper than Excel lets anybody nest, and deeper than the engine can follow. */
const deepestNesting = 64;
/** Excel's own limit. */
const longestFormula = 8192;

const depthOf = (formula: string): number => {
  let [depth, deepest] = [0, 0];
  for (const sign of formula) {
    if (sign === "(") depth += 1;
    if (sign === ")") depth -= 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
};

/**
 * What the engine does not know, or takes for something else: several sheets at once (`1月:12月!A1`), columns of tables, other
 * workbooks, spilled blocks (`A1#`), functions of add-ins and newer ones, and what is longer or deeper than Excel allows.
 */
const isBeyondEngine = (formula: string): boolean => {
  if (formula.length > longestFormula) return true;
  const bare = formula.replaceAll(/"[^"]*"/gu, '""');
  const sheets = bare.replaceAll(/'[^']*'/gu, (name) => (/[[\]:]/u.test(name) ? "[" : "x"));
  return (
    /[[\]]|_xl|[^\s,;(+*/&^=<>-]:[^\s!,;:()+*/&^=<>-]+!|[\d)]#/iu.test(sheets) ||
    depthOf(bare) > deepestNesting
  );
};

const precedents = (workbook: Workbook, sheet: Sheet, formula: string) =>
  referencesIn(expandNames(formula, [sheet.names, workbook.names])).map((reference) => ({
    sheet: (sheetOf(reference) ?? sheet.name).toLowerCase(),
    area: rangeOf(reference),
  }));

const isInside = (area: CellRange, key: number): boolean =>
  contains(area, cellAt(rowOfKey(key), columnOfKey(key)));

const isOfFile = ({ origin, value }: Cell): boolean => origin !== null && value !== null;

/**
 * The cells, by sheet, whose results from the file stay: what the engine cannot work out, and all that waits on one of these. To the
 * engine they are values.
 */
export const keptResults = (workbook: Workbook): ReadonlyMap<Sheet, ReadonlySet<number>> => {
  const kept = new Map(workbook.sheets.map((sheet) => [sheet, new Set<number>()]));
  const byName = new Map(
    workbook.sheets.map((sheet) => [
      sheet.name.toLowerCase(),
      kept.get(sheet) ?? new Set<number>(),
    ]),
  );
  const formulas = workbook.sheets.flatMap((sheet) =>
    [...sheet.cells].flatMap(([key, cell]) =>
      cell.formula !== null && isOfFile(cell) ? [{ sheet, key, cell, formula: cell.formula }] : [],
    ),
  );
  const waiting = formulas.filter(({ sheet, key, cell, formula }) => {
    const isBeyond = cell.origin?.isBeyond === true || isBeyondEngine(formula);
    if (isBeyond) kept.get(sheet)?.add(key);
    return !isBeyond;
  });
  if (waiting.length === formulas.length) return kept;
  let candidates = waiting.map((one) => ({
    ...one,
    needs: precedents(workbook, one.sheet, one.formula),
  }));
  let before = -1;
  while (candidates.length !== before) {
    before = candidates.length;
    candidates = candidates.filter(({ sheet, key, needs }) => {
      const isWaiting = needs.some(({ sheet: name, area }) =>
        [...(byName.get(name) ?? [])].some((other) => isInside(area, other)),
      );
      if (isWaiting) kept.get(sheet)?.add(key);
      return !isWaiting;
    });
  }
  return kept;
};
