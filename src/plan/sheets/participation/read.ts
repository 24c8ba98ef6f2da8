import type { Dataset, ShownCount } from "../../../domain";
import { columnKey, rowKey } from "../../keys/keys";
import { valueText } from "../../read/cell-text";
import { cellInColumn, findRow, type LocatedSheet } from "../../read/located-sheet";
import { readMarks, type MarksRead } from "../../read/marks";
import { plannedProjects } from "../../read/rows";
import { listingsByProject } from "../../subject/latest-document";
import { marks } from "../../text/words";
import { drawnKind } from "./rows";

/** 参加マトリクス: the listings of the latest vision, or of the status list where there is no vision. */
export const readParticipation = (dataset: Dataset, located: LocatedSheet): MarksRead => {
  const listings = listingsByProject(dataset, drawnKind(dataset));
  const drawn = plannedProjects(dataset, located.plan).flatMap(({ id }) => {
    const item = listings.get(id);
    return item === undefined ? [] : [{ item, key: rowKey.project(id) }];
  });
  return readMarks(dataset, located, drawn, [], marks.vision);
};

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
