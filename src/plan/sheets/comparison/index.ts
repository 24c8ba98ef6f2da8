import { initiativeCells, markCells, projectCells } from "../project-rows";
import type { Worksheet } from "../worksheet";
import { comparisonProvenance } from "./provenance";
import { planComparisonSheet } from "./sheet";

/** 参加対照. Its marks are those of two other sheets, where they are read back. */
export const comparison: Worksheet = {
  plan: ({ dataset }) => planComparisonSheet(dataset),
  places: {
    project: { rank: 0, cells: projectCells },
    participation: { rank: 1, cells: markCells },
    initiative: { rank: 2, cells: initiativeCells },
  },
  readBack: "nothing",
  provenance: comparisonProvenance,
};
