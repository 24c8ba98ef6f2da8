import type { Dataset, ShownCount } from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { valueText } from "../../read/cell-text";
import { cellInColumn, findRow, type LocatedSheet } from "../../read/located-sheet";
import { plannedProjects } from "../../read/planned-rows";

/** 参加マトリクス → 参加数 as each row shows it now; rows that are gone or stand twice are left out. */
export const readShownCounts = (dataset: Dataset, located: LocatedSheet): readonly ShownCount[] =>
  plannedProjects(dataset, located.plan).flatMap(({ id }): readonly ShownCount[] => {
    const found = findRow(located, rowKey.project(id));
    const cell =
      found.kind === "found" ? cellInColumn(located, found.row, columnKey.participantCount) : null;
    if (cell === null) return [];
    const { value } = cell;
    const count = typeof value === "number" ? value : null;
    return [{ project: id, count, text: valueText(value) }];
  });
