import type { Dataset, Project, WorkbookPart } from "../../../domain";
import { latestMatrix, latestStatusList } from "../../listings";
import type { RuleInput } from "../../rule";

/** The projects of which a sheet has a row. */
const rowsOf: Readonly<Partial<Record<WorkbookPart, (dataset: Dataset) => readonly string[]>>> = {
  participation: (dataset) => (latestMatrix(dataset)?.listings ?? []).map(({ project }) => project),
  budget: ({ projects }) => projects.map(({ id }) => id),
  statusList: (dataset) =>
    (latestStatusList(dataset)?.listings ?? []).map(({ project }) => project),
};

/** The projects that have a row in one of the sheets that were read. */
export const projectsInSheets = ({ canonical, read }: RuleInput): readonly Project[] => {
  const named = new Set([...read].flatMap((part) => rowsOf[part]?.(canonical) ?? []));
  return canonical.projects.filter(({ id }) => named.has(id));
};
