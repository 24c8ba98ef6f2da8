import {
  type CrossReference,
  type Dataset,
  type DocumentId,
  latestListed,
  type Listing,
  type ProjectSheet,
  type Source,
} from "../../../domain";
import { latestMatrix } from "../../listings";

/** A place that states or stands on a page, in the order of the document. */
export interface PagedItem {
  readonly name: string;
  /** `null` where no page is stated, or it is not settled. */
  readonly page: number | null;
  readonly source: Source;
}

/** The pages that the latest vision states. */
export interface VisionPages {
  readonly document: DocumentId;
  /** The rows of the matrix, then 圏域間連携事業. */
  readonly stated: readonly PagedItem[];
  /** The sheets as they follow one another, on the pages that the matrix states. */
  readonly sheets: readonly PagedItem[];
  readonly references: readonly {
    readonly sheet: ProjectSheet;
    readonly reference: CrossReference;
  }[];
}

const toItem = ({ printedName: name, page, source }: Listing): PagedItem => ({
  name,
  page,
  source,
});

export const visionPages = (dataset: Dataset): VisionPages | null => {
  const matrix = latestMatrix(dataset);
  if (matrix === null) return null;
  const { id } = matrix.document;
  const pageOf = new Map(matrix.listings.map(({ project, page }) => [project, page]));
  const inSheets = latestListed(dataset, "project-sheet");
  const sheets = inSheets?.document.id === id ? inSheets.listings : [];
  const [crossRegion] = dataset.crossRegionProjects.filter(({ document }) => document === id);
  const crossPage = crossRegion?.source.page;
  return {
    document: id,
    stated: [
      ...matrix.listings.map(toItem),
      ...(crossRegion === undefined || crossPage === undefined
        ? []
        : [{ name: "圏域間連携事業", page: crossPage, source: crossRegion.source }]),
    ],
    sheets: sheets.flatMap((sheet) =>
      pageOf.has(sheet.project)
        ? [toItem({ ...sheet, page: pageOf.get(sheet.project) ?? null })]
        : [],
    ),
    references: dataset.projectSheets
      .filter(({ document }) => document === id)
      .flatMap((sheet) => sheet.crossReferences.map((reference) => ({ sheet, reference }))),
  };
};
