import { latestListed, type Dataset, type ProjectId, type Source } from "../../../domain";
import { latestMatrix, latestStatusList, latestVision } from "../../listings";
import { nearPairs } from "../near-names";

/** A project's name where a document prints it. */
export interface Mention {
  readonly project: ProjectId;
  readonly printedName: string;
  readonly source: Source;
}

/** The places that name projects, of the latest documents; the best place first. */
export interface Mentions {
  readonly all: readonly Mention[];
  /** Projects that only one of two places has, and whose names are nearly equal. */
  readonly nearlyEqual: readonly (readonly [Mention, Mention])[];
}

const onlyIn = (ones: readonly Mention[], others: readonly Mention[]): readonly Mention[] => {
  const known = new Set(others.map(({ project }) => project));
  return ones.filter(({ project }) => !known.has(project));
};

const nearlyEqual = (
  left: readonly Mention[],
  right: readonly Mention[],
): Mentions["nearlyEqual"] =>
  nearPairs(onlyIn(left, right), onlyIn(right, left), ({ printedName }) => printedName);

export const mentionsIn = (dataset: Dataset): Mentions => {
  const matrix = latestMatrix(dataset)?.listings ?? [];
  const sheets = latestListed(dataset, "project-sheet")?.listings ?? [];
  const statusList = latestStatusList(dataset)?.listings ?? [];
  const vision = latestVision(dataset)?.id;
  const crossRegion = dataset.crossRegionProjects.filter(({ document }) => document === vision);
  const inVision = [...matrix, ...onlyIn(sheets, matrix)];
  return {
    all: [...matrix, ...sheets, ...statusList, ...crossRegion],
    nearlyEqual: [
      ...nearlyEqual(matrix, sheets),
      ...(statusList.length === 0 ? [] : nearlyEqual(inVision, statusList)),
    ],
  };
};
