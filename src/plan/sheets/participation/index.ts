import { columnKey, rowKey } from "../../keys/keys";
import { cellAt } from "../../layout/lay-out-sheet";
import { projectRows, readNames } from "../../read/project-names";
import { initiativeCells, markCells, projectCells } from "../project-rows";
import type { DrawnSheet, KeyedCell, PlaceOf, Worksheet } from "../worksheet";
import { participationProvenance } from "./provenance";
import { readParticipation, readShownCounts } from "./read";
import { planParticipationSheet } from "./sheet";

/** The marks of a municipality within an initiative, cells with a mark first. */
const marksWithin = (
  { initiative, municipality }: PlaceOf<"agreementInitiative">,
  { sheet, projectsOf }: DrawnSheet,
): readonly KeyedCell[] => {
  const cells = projectsOf(initiative).map((project) => ({
    row: rowKey.project(project),
    column: columnKey.municipality(municipality),
  }));
  const isMarked = ({ row, column }: KeyedCell): boolean => {
    const at = cellAt(sheet, row, column);
    return at !== null && sheet.values[at.row]?.[at.column] !== null;
  };
  return [...cells.filter(isMarked), ...cells];
};

/** 参加マトリクス */
export const participation: Worksheet = {
  plan: ({ dataset }) => planParticipationSheet(dataset),
  places: {
    participation: { rank: 0, cells: markCells },
    participationCount: {
      rank: 0,
      cells: ({ project }) => [
        { row: rowKey.project(project), column: columnKey.participantCount },
      ],
    },
    municipality: {
      rank: 0,
      cells: ({ municipality }) => [
        { row: rowKey.grandTotal, column: columnKey.municipality(municipality) },
      ],
    },
    initiative: { rank: 0, cells: initiativeCells },
    project: { rank: 1, cells: projectCells },
    agreementInitiative: { rank: 1, cells: marksWithin },
  },
  readBack: {
    part: "participation",
    columns: new RegExp(`^(?:${columnKey.project}|municipality:.*)$`, "u"),
    read: (dataset, located) => ({
      names: readNames(located, projectRows(dataset, located.plan)),
      marks: readParticipation(dataset, located),
      counts: readShownCounts(dataset, located),
    }),
  },
  provenance: participationProvenance,
};
