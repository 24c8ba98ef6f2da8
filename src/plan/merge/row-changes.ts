import type { FoundKeys, FoundSheet } from "../found-workbook";
import { columnKey, isFurnitureKey, isRecordKey } from "../keys/keys";
import { shownValue, type SheetPlan } from "../workbook-plan";
import { rowName, type SheetMemory } from "./memory";

/**
 * A row that a merge adds or removes, or that staff have deleted. `new`: it comes. `deleted`: staff have deleted it, or left it
 * out before, and it stays away. `former`: its result no longer holds, and it goes. Each the other way round where its id is
 * among those that somebody has decided otherwise.
 */
export interface RowChange {
  /** Names the row from one preview to the next: sheet, row key. */
  readonly id: string;
  readonly kind: "new" | "deleted" | "former";
  /** 「中小企業支援」 */
  readonly label: string;
}

/** What becomes of the rows that are not both planned and there. */
export interface RowChanges {
  readonly changes: readonly RowChange[];
  /** Keys of planned rows that the sheet lacks, and goes on lacking. */
  readonly left: ReadonlySet<string>;
  /** Rows of the sheet that go. */
  readonly removed: readonly number[];
}

export const noRowChanges: RowChanges = { changes: [], left: new Set(), removed: [] };

const idOf = ({ id }: SheetPlan, key: string): string => JSON.stringify([id, key]);

const nameColumns: readonly string[] = [columnKey.project, columnKey.annexItem];

const labelOf = (cells: readonly unknown[], named: number | undefined, key: number): string => {
  const texts = cells.filter(
    (cell, column): cell is string => column !== key && typeof cell === "string" && cell !== "",
  );
  const name = named === undefined ? undefined : cells[named];
  const text = typeof name === "string" && name !== "" ? name : texts[0];
  return `「${(text ?? "空の行").replaceAll("\n", "")}」`;
};

/** A deleted row is an entry of staff, where the rows of a sheet are theirs; a record that is planned is there. */
const staysDeleted = ({ formerRows }: SheetPlan, key: string): boolean =>
  formerRows === "keep" && !isRecordKey(key);

/** The planned rows that a sheet lacks, and those of `former` that are to go, each as staff have decided. */
export const rowChangesOf = (
  plan: SheetPlan,
  found: FoundSheet,
  keys: FoundKeys,
  memory: SheetMemory | null,
  former: readonly number[],
  overruled: ReadonlySet<string>,
): RowChanges => {
  const plannedName = plan.keys.columns.find(({ key }) => nameColumns.includes(key))?.column;
  const foundName = nameColumns.map((key) => keys.columns.get(key)).find((at) => at !== undefined);
  const left = new Set<string>();
  const changes: RowChange[] = [];
  for (const { key, row } of plan.keys.rows) {
    if (keys.rows.has(key) || keys.repeated.has(key)) continue;
    const isDeleted = memory?.rows[rowName(key)] !== undefined && staysDeleted(plan, key);
    if (!isDeleted && isFurnitureKey(key)) continue;
    const change: RowChange = {
      id: idOf(plan, key),
      kind: isDeleted ? "deleted" : "new",
      label: labelOf((plan.values[row] ?? []).map(shownValue), plannedName, plan.keys.keyColumn),
    };
    changes.push(change);
    if (isDeleted !== overruled.has(change.id)) left.add(key);
  }
  const removed = former.filter((row) => {
    const key = String(found.values[row]?.[keys.keyColumn] ?? "");
    if (isFurnitureKey(key)) return true;
    const label = labelOf(found.values[row] ?? [], foundName, keys.keyColumn);
    changes.push({ id: idOf(plan, key), kind: "former", label });
    return !overruled.has(idOf(plan, key));
  });
  return { changes, left, removed };
};
