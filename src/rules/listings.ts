import {
  compareDates,
  latestListed,
  type Dataset,
  type ListedDocument,
  type Listing,
  type ProjectId,
  type SourceDocument,
} from "../domain";

/** The latest 別冊, whatever of it was loaded. */
export const latestVision = ({ documents }: Dataset): SourceDocument | null =>
  documents
    .filter(({ kind }) => kind === "vision")
    .toSorted((left, right) => compareDates(right.date, left.date))[0] ?? null;

/** The latest 別冊 that has a matrix. */
export const latestMatrix = (dataset: Dataset): ListedDocument | null =>
  latestListed(dataset, "vision-matrix");

/** The latest 取組状況一覧. */
export const latestStatusList = (dataset: Dataset): ListedDocument | null =>
  latestListed(dataset, "status-list");

/** A project in one or both of two lists; never in neither. */
export type ListingPair =
  | { readonly kind: "both"; readonly left: Listing; readonly right: Listing }
  | { readonly kind: "onlyLeft"; readonly left: Listing }
  | { readonly kind: "onlyRight"; readonly right: Listing };

/** The union of two lists by project: the left in its order, then what only the right has. */
export const pairListings = (
  left: readonly Listing[],
  right: readonly Listing[],
): readonly ListingPair[] => {
  const rightByProject = new Map<ProjectId, Listing>(
    right.map((listing) => [listing.project, listing]),
  );
  const leftProjects = new Set(left.map(({ project }) => project));
  return [
    ...left.map((listing): ListingPair => {
      const other = rightByProject.get(listing.project);
      return other === undefined
        ? { kind: "onlyLeft", left: listing }
        : { kind: "both", left: listing, right: other };
    }),
    ...right
      .filter(({ project }) => !leftProjects.has(project))
      .map((listing): ListingPair => ({ kind: "onlyRight", right: listing })),
  ];
};
