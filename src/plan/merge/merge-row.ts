import { a1, type Address } from "../../references";
import type { WorkbookProblem } from "../found-workbook";
import { isFurnitureKey, isSpreadKey } from "../keys/keys";
import { isFormula, type CellValue, type SheetPlan } from "../workbook-plan";
import { decideCell, type StandingCell } from "./cell-decision";
import { cellDigest, rememberedIn } from "./memory";
import type { Lines } from "./placement";
import { relocateFormula, type OwnRow } from "./relocate-formula";
import type { CellWrite, MergeInput, TypedCell } from "./sheet-merge";
import { describeTypedCells } from "./typed-cell";

/** What becomes of a cell, and the digest by which it is known from now on; `null` where nothing is known. */
type MergedCell =
  | { readonly kind: "stays"; readonly digest: string | null }
  | { readonly kind: "kept"; readonly digest: string | null; readonly typed: TypedCell }
  | { readonly kind: "torn"; readonly digest: string | null; readonly at: Address }
  | {
      readonly kind: "written";
      readonly digest: string;
      readonly write: CellWrite;
      /** What was typed there, where somebody has said that it may go. */
      readonly replaced: TypedCell | null;
    };

/** What becomes of a planned row. */
export interface MergedRow {
  readonly digests: readonly (string | null)[];
  readonly writes: readonly CellWrite[];
  readonly kept: readonly TypedCell[];
  readonly replaced: readonly TypedCell[];
  readonly problems: readonly WorkbookProblem[];
}

/** Where a line of the sheet as it becomes stood before; `undefined` for a new one. */
const originsOf = ({ moved }: Lines): ReadonlyMap<number, number> =>
  new Map(moved.flatMap((to, from) => (to === null ? [] : [[to, from] as const])));

/** One for each row: its formulas all add up the same rows. */
const tornProblem = ({ name }: SheetPlan, cell: Address, count: number): WorkbookProblem => ({
  sheet: name,
  cell: a1(cell),
  reach: "cell",
  found: `この行が合計する行が、ほかの区分の行と混ざっているか、複写されています。この行の計算式${String(count)}か所は更新していません。`,
  expected: "同じ区分の行が、1つずつ続いた並び",
  action:
    "並べ替えや複写を元に戻してから、もう一度実行してください。それまでは金額を確かめてください。",
});

/** What is to stand in a cell; `null` for a formula whose range is torn apart. */
const plannedInput = (
  value: CellValue,
  own: OwnRow,
  { plan, placements }: MergeInput,
): string | number | null => {
  if (value === null) return "";
  if (!isFormula(value)) return value;
  const formula = relocateFormula(value.formula, plan.name, placements, own);
  return formula === null ? null : `=${formula}`;
};

/**
 * Titles and notes begin in the first column that is seen, whichever that is in the sheet: the planned column whose text belongs
 * into a column of the sheet. The columns of a former version can stand in another order.
 */
const plannedByPlace = ({ of }: Lines): ((planned: number) => number) => {
  const places = of.filter((line) => line !== null).toSorted((left, right) => left - right);
  if (places.length < of.length) return (planned) => planned;
  const ranks = new Map(places.map((line, rank) => [line, rank]));
  return (planned) => ranks.get(of[planned] ?? -1) ?? planned;
};

/** Merges the planned rows of a sheet; `toRow` is where the row comes to stand. */
export const rowMerger = (
  input: MergeInput,
): ((row: SheetPlan["keys"]["rows"][number], toRow: number) => MergedRow) => {
  const { plan, found, placement, overruled } = input;
  const rowOrigins = originsOf(placement.rows);
  const columnOrigins = originsOf(placement.columns);
  const byPlace = plannedByPlace(placement.columns);
  const rememberedAt = rememberedIn(input.memory);
  const describe = describeTypedCells(plan);
  const staffColumns = new Set(plan.staffColumns);

  const standingAt = (row: number, column: number): StandingCell | null => {
    const [fromRow, fromColumn] = [rowOrigins.get(row), columnOrigins.get(column)];
    if (fromRow === undefined || fromColumn === undefined) return null;
    const value = found?.formulas[fromRow]?.[fromColumn] ?? "";
    return { row: fromRow, column: fromColumn, value };
  };

  const mergeCell = (
    { key: rowKey, row }: SheetPlan["keys"]["rows"][number],
    { key: columnKey, column }: SheetPlan["keys"]["columns"][number],
    toRow: number,
  ): MergedCell => {
    const toColumn = placement.columns.of[column] ?? null;
    if (toColumn === null) return { kind: "stays", digest: null };
    const standing = standingAt(toRow, toColumn);
    // A heading of results goes and comes again: an empty one was not emptied, but never finished.
    const isUnfinished =
      standing?.value === "" && plan.formerRows === "remove" && isFurnitureKey(rowKey);
    const remembered = isUnfinished ? null : rememberedAt(rowKey, columnKey);
    const value = plan.values[row]?.[isSpreadKey(rowKey) ? byPlace(column) : column] ?? null;
    const planned = plannedInput(value, { planned: row, actual: toRow }, input);
    if (planned === null)
      return { kind: "torn", digest: remembered, at: { row: toRow, column: toColumn } };
    const decision = decideCell({
      standing,
      planned,
      remembered,
      isInStaffColumn: staffColumns.has(columnKey),
    });
    // By its key the row was found: there is nothing to remember of it.
    const digest = cellDigest(column === plan.keys.keyColumn ? "" : planned);
    const write = { row: toRow, column: toColumn, value: planned };
    switch (decision.kind) {
      case "same":
        return { kind: "stays", digest };
      case "leave":
        return { kind: "stays", digest: remembered };
      case "write":
        return { kind: "written", digest, write, replaced: null };
      case "typed": {
        const typed = describe({ rowKey, columnKey, row, column, value }, decision.standing);
        return overruled.has(typed.id)
          ? { kind: "written", digest, write, replaced: typed }
          : { kind: "kept", digest: remembered, typed };
      }
    }
  };

  return (row, toRow) => {
    const cells = plan.keys.columns.map((column) => mergeCell(row, column, toRow));
    const torn = cells.flatMap((cell) => (cell.kind === "torn" ? [cell.at] : []));
    const [firstTorn] = torn;
    return {
      digests: cells.map(({ digest }) => digest),
      writes: cells.flatMap((cell) => (cell.kind === "written" ? [cell.write] : [])),
      kept: cells.flatMap((cell) => (cell.kind === "kept" ? [cell.typed] : [])),
      replaced: cells.flatMap((cell) => (cell.kind === "written" ? (cell.replaced ?? []) : [])),
      problems: firstTorn === undefined ? [] : [tornProblem(plan, firstTorn, torn.length)],
    };
  };
};
