import type { SheetSnapshot } from "../../../standin/workbook";
import { cellsOf, parseRange } from "../../../references";
import { cellKey } from "./cell-key";
import type { ShownCell, ShownChoices } from "./shown-sheet";

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** `○,×` are the entries themselves, `=A1:A9` the cells that hold them. Cells of another sheet are not looked at. */
const entriesOf = (source: string, cells: ReadonlyMap<number, ShownCell>): readonly string[] => {
  if (!source.startsWith("=")) return source.split(",").map((entry) => entry.trim());
  const area = parseRange(source.slice(1));
  if (area === null || area.rowCount * area.columnCount > 1000) return [];
  return [...cellsOf(area)]
    .map(([row, column]) => cells.get(cellKey(row, column))?.value ?? null)
    .flatMap((value) => (value === null || value === "" ? [] : [String(value)]));
};

/** The drop-downs of a sheet. Rules of another kind offer nothing. */
export const choicesOf = (
  { validations }: SheetSnapshot,
  cells: ReadonlyMap<number, ShownCell>,
): readonly ShownChoices[] =>
  validations.flatMap(({ range, rule: { list } }) => {
    const area = parseRange(range);
    if (area === null || !isRecord(list) || list["inCellDropDown"] === false) return [];
    const entries = entriesOf(String(list["source"]), cells);
    return entries.length === 0 ? [] : [{ area, entries }];
  });
