import { columnKey, rowKey } from "../keys/keys";
import type { DrawnSheet, KeyedCell, PlaceOf } from "./worksheet";

/** A project: its name in its row. */
export const projectCells = ({ project }: PlaceOf<"project">): readonly KeyedCell[] => [
  { row: rowKey.project(project), column: columnKey.project },
];

/** An initiative: its name in the row of any of its projects, the first one best. */
export const initiativeCells = (
  { initiative }: PlaceOf<"initiative">,
  { projectsOf }: DrawnSheet,
): readonly KeyedCell[] =>
  projectsOf(initiative).map((project) => ({
    row: rowKey.project(project),
    column: columnKey.initiative,
  }));

/** The mark of the first municipality in question; of none, the name of the project. */
export const markCells = ({
  project,
  municipalities: [first],
}: PlaceOf<"participation">): readonly KeyedCell[] => [
  {
    row: rowKey.project(project),
    column: first === undefined ? columnKey.project : columnKey.municipality(first),
  },
];
