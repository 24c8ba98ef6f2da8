import { a1 } from "../address";
import type { FoundKeys, FoundSheet, FoundValue, WorkbookProblem } from "../found-workbook";
import { isFormula, type CellValue, type SheetPlan } from "../workbook-plan";
import { isFurnitureKey } from "../keys/keys";
import { labelCells } from "./cell-label";
import { markFormerRows } from "./former-rows";
import { layoutDigest } from "./layout-digest";
import { mergeLinks } from "./merge-links";
import { cellDigest, joinDigests, rememberedIn, rowName, type SheetMemory } from "./memory";
import { isUnmoved, type Lines, type Placement } from "./placement";
import { plainFormula } from "./formula-references";
import { relocateFormula, type OwnRow, type Placements } from "./relocate-formula";
import type { CellWrite, SheetMerge, TypedCell } from "./sheet-merge";

export interface MergeInput {
  readonly plan: SheetPlan;
  readonly found: FoundSheet | null;
  readonly memory: SheetMemory | null;
  /** `null` for a sheet that is empty or not there. */
  readonly keys: FoundKeys | null;
  readonly placement: Placement;
  readonly placements: Placements;
  readonly replace: ReadonlySet<string>;
  readonly problems: readonly WorkbookProblem[];
}

/** For each line as it becomes: the line it was. */
const originsOf = ({ moved }: Lines): ReadonlyMap<number, number> =>
  new Map(moved.flatMap((to, from) => (to === null ? [] : [[to, from] as const])));

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

const isSame = (found: FoundValue, planned: string | number): boolean =>
  found === planned ||
  (typeof found === "string" &&
    typeof planned === "string" &&
    found.startsWith("=") &&
    plainFormula(found) === plainFormula(planned));

const shown = (value: FoundValue): string => (value === "" ? "空欄" : String(value));

const shownPlan = (value: CellValue): string => {
  if (value === null) return "空欄";
  return isFormula(value) ? `計算式（${String(value.result)}）` : String(value);
};

type Verdict = "same" | "write" | "typed" | "leave";

interface Cell {
  readonly found: FoundValue;
  readonly planned: string | number;
  readonly remembered: string | null;
  readonly isStaffs: boolean;
  readonly isNew: boolean;
}

/** A cell that still holds what an earlier run wrote, or nothing that anybody wrote, may be written. */
const judge = ({ found, planned, remembered, isStaffs, isNew }: Cell): Verdict => {
  if (isSame(found, planned)) return "same";
  if (isNew) return found === "" || !isStaffs ? "write" : "leave";
  const isUntouched = remembered === null ? found === "" : cellDigest(found) === remembered;
  if (isUntouched) return "write";
  return isStaffs ? "leave" : "typed";
};

/** One for each row: its formulas all add up the same rows. */
const tornProblem = (sheet: string, cell: string, count: number): WorkbookProblem => ({
  sheet,
  cell,
  reach: "cell",
  found: `この行が合計する行が、ほかの区分の行と混ざっているか、複写されています。この行の計算式${String(count)}か所は更新していません。`,
  expected: "同じ区分の行が、1つずつ続いた並び",
  action:
    "並べ替えや複写を元に戻してから、もう一度実行してください。それまでは金額を確かめてください。",
});

/** Compares every cell of a planned sheet with the sheet as it was found, and says what to write. */
export const mergeSheet = (input: MergeInput): SheetMerge => {
  const { plan, found, memory, keys, placement, replace } = input;
  const { rows, columns } = placement;
  const rowOrigins = originsOf(rows);
  const columnOrigins = originsOf(columns);
  const remembered = rememberedIn(memory);
  const label = labelCells(plan);
  const writes: CellWrite[] = [];
  const kept: TypedCell[] = [];
  const replaced: TypedCell[] = [];
  const problems = [...input.problems];
  const memoryRows: Record<string, string> = {};
  const staffColumns = new Set(plan.staffColumns);

  plan.keys.rows.forEach(({ key: rowKey, row }) => {
    const toRow = rows.of[row] ?? null;
    if (toRow === null) {
      const before = memory?.rows[rowName(rowKey)];
      if (before !== undefined) memoryRows[rowName(rowKey)] = before;
      return;
    }
    const fromRow = rowOrigins.get(toRow);
    const torn: string[] = [];
    const digests = plan.keys.columns.map(({ key: columnKey, column }): string | null => {
      const toColumn = columns.of[column] ?? null;
      const value = plan.values[row]?.[column] ?? null;
      if (toColumn === null) return null;
      const fromColumn = columnOrigins.get(toColumn);
      const isNew = fromRow === undefined || fromColumn === undefined;
      const before = isNew ? "" : (found?.formulas[fromRow]?.[fromColumn] ?? "");
      const planned = plannedInput(value, { planned: row, actual: toRow }, input);
      // A heading of results goes and comes again: an empty one was not emptied, but never finished.
      const isUnfinished = before === "" && plan.formerRows === "remove" && isFurnitureKey(rowKey);
      const known = isUnfinished ? null : remembered(rowKey, columnKey);
      if (planned === null) {
        torn.push(a1({ row: toRow, column: toColumn }));
        return known;
      }
      const isStaffs = staffColumns.has(columnKey);
      const verdict = judge({ found: before, planned, remembered: known, isStaffs, isNew });
      const write = () => {
        writes.push({ row: toRow, column: toColumn, value: planned });
        return column === plan.keys.keyColumn ? cellDigest("") : cellDigest(planned);
      };
      switch (verdict) {
        case "same":
          // By its key the row was found: there is nothing to remember of it.
          return column === plan.keys.keyColumn ? cellDigest("") : cellDigest(planned);
        case "write":
          return write();
        case "leave":
          return known;
        case "typed": {
          const id = JSON.stringify([plan.id, rowKey, columnKey]);
          const cell: TypedCell = {
            id,
            sheet: plan.name,
            cell: a1({ row: fromRow ?? toRow, column: fromColumn ?? toColumn }),
            label: label(row, column),
            typed: shown(before),
            planned: shownPlan(value),
          };
          if (!replace.has(id)) {
            kept.push(cell);
            return known;
          }
          replaced.push(cell);
          return write();
        }
      }
    });
    memoryRows[rowName(rowKey)] = joinDigests(digests);
    const [firstTorn] = torn;
    if (firstTorn !== undefined) problems.push(tornProblem(plan.name, firstTorn, torn.length));
  });

  const former =
    keys === null || found === null
      ? { writes: [], memory: {} }
      : markFormerRows(plan, found, keys, memory, placement);
  const layout = layoutDigest(plan);
  const links = mergeLinks(input, memory);
  const nextMemory: SheetMemory = {
    layout,
    columns: plan.keys.columns.map(({ key }) => key),
    rows: { ...memoryRows, ...former.memory },
    links: links.memory,
  };
  const plannedRows = new Set(plan.keys.rows.map(({ key }) => key));
  return {
    plan,
    kind: keys === null ? "create" : "update",
    found,
    placement,
    writes: [...writes, ...former.writes],
    links: links.writes,
    drawsLayout: memory?.layout !== layout || !isUnmoved(placement),
    isFirst: memory === null,
    kept,
    replaced,
    keptRows:
      keys === null || found === null
        ? 0
        : found.formulas.filter((cells, row) => {
            const key = cells[keys.keyColumn];
            const isOurs = typeof key === "string" && plannedRows.has(key);
            return !isOurs && !rows.removed.includes(row) && cells.some((cell) => cell !== "");
          }).length,
    memory: nextMemory,
    isMemoryNew: memory === null || JSON.stringify(memory) !== JSON.stringify(nextMemory),
    problems,
  };
};
