import type { Dataset, Project } from "../../domain";
import { a1 } from "../../references";
import type { WorkbookProblem } from "../found-workbook";
import { rowKey } from "../keys/keys";
import type { SheetPlan } from "../workbook-plan";
import { cellInColumn, problemAt, type FoundCell, type LocatedSheet } from "./located-sheet";

/** The projects that have a row in a sheet with one row per project, in the order of the dataset. */
export const plannedProjects = (
  { projects }: Pick<Dataset, "projects">,
  { keys }: SheetPlan,
): readonly Project[] => {
  const planned = new Set(keys.rows.map(({ key }) => key));
  return projects.filter(({ id }) => planned.has(rowKey.project(id)));
};

/**
 * Items beside the keys of their rows. The plan draws them in this order, one row each, with keys that begin with
 * `prefix`; two items of one name have keys of their own.
 */
export const withRowKeys = <Item>(
  items: readonly Item[],
  { keys }: SheetPlan,
  prefix: string,
): readonly { readonly item: Item; readonly key: string }[] => {
  const planned = keys.rows.filter(({ key }) => key.startsWith(prefix));
  if (planned.length !== items.length)
    throw new Error(
      `${String(items.length)} items, but ${String(planned.length)} rows ${prefix} are planned.`,
    );
  return items.flatMap((item, index) => {
    const key = planned[index]?.key;
    return key === undefined ? [] : [{ item, key }];
  });
};

/** The rows, 0-based, whose key is neither of the plan nor one of `otherKeys`. */
export const rowsWithoutPlan = (
  { plan, sheet, keys }: LocatedSheet,
  otherKeys: ReadonlySet<string>,
): readonly number[] => {
  const planned = new Set([...plan.keys.rows.map(({ key }) => key), ...otherKeys]);
  return sheet.values.flatMap((cells, row) => {
    const key = cells[keys.keyColumn] ?? "";
    return typeof key === "string" && planned.has(key) ? [] : [row];
  });
};

const mostNamedCells = 5;

const nameCells = (cells: readonly FoundCell[]): string => {
  const named = cells.slice(0, mostNamedCells).map(a1).join("、");
  const others = cells.length - mostNamedCells;
  return others > 0 ? `${named} ほか${String(others)}か所` : named;
};

/**
 * One notice for each row that is not of the plan and holds what a row of the plan would. `subject` is 「事業」, 「指標」;
 * rows with one of `otherKeys` are read although the plan does not have them.
 */
export const staffRowProblems = (
  located: LocatedSheet,
  subject: string,
  columnKeys: readonly string[],
  isTyped: (cell: FoundCell) => boolean,
  otherKeys: ReadonlySet<string> = new Set(),
): readonly WorkbookProblem[] =>
  rowsWithoutPlan(located, otherKeys).flatMap((row) => {
    const typed = columnKeys
      .flatMap((key) => cellInColumn(located, row, key) ?? [])
      .filter(isTyped);
    const [first] = typed;
    if (first === undefined) return [];
    return [
      problemAt(located, first, {
        reach: "notice",
        found: `${String(row + 1)}行目は連携突合の${subject}の行ではないため、点検していません（${nameCells(typed)}）。`,
        expected: `連携突合が作成した${subject}の行`,
        action: `点検の対象にするときは、連携突合が作成した${subject}の行に入力してください。職員の控えであれば、そのままで構いません。`,
      }),
    ];
  });
