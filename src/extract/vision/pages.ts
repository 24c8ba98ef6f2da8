import { normalizeText, type MatrixRow } from "../../domain";

/** 掲載ページ as the matrix and its last line tell. */
export interface Pages {
  /** The page of a project's sheet; `null` where nothing tells. */
  readonly pageOf: (projectName: string) => number | null;
  /** No reference goes beyond it. */
  readonly last: number;
}

/** A page no document of this kind reaches: without a matrix any printed page is plausible. */
const anyPage = 999;

/** Where a document's sheets stand. */
export const readPages = (matrix: readonly MatrixRow[], crossRegionPage: number | null): Pages => {
  const byProject = new Map(
    matrix.flatMap(({ project, page }) =>
      page === null ? [] : [[normalizeText(project.value), page] as const],
    ),
  );
  const pages = [...byProject.values(), ...(crossRegionPage === null ? [] : [crossRegionPage])];
  return {
    pageOf: (projectName) => byProject.get(normalizeText(projectName)) ?? null,
    last: pages.reduce((last, page) => Math.max(last, page), pages.length === 0 ? anyPage : 0),
  };
};
