import {
  indexBy,
  latestDocument,
  latestListed,
  type Budget,
  type Dataset,
  type Listing,
  type ListingKind,
  type ProjectId,
} from "../../domain";

/** What the newest document of its kind lists, in its order. */
export const latestListings = (dataset: Dataset, kind: ListingKind): readonly Listing[] =>
  latestListed(dataset, kind)?.listings ?? [];

export const listingsByProject = (
  dataset: Dataset,
  kind: ListingKind,
): ReadonlyMap<ProjectId, Listing> =>
  indexBy(latestListings(dataset, kind), ({ project }) => project);

export const latestBudgets = (dataset: Dataset): ReadonlyMap<ProjectId, Budget> => {
  const vision = latestDocument(dataset, "vision");
  return indexBy(
    dataset.budgets.filter(({ document }) => document === vision?.id),
    ({ project }) => project,
  );
};

/** Finds a listing of a project: in the latest matrix, otherwise in whatever lists it. */
export const listingFinder = (dataset: Dataset): ((project: ProjectId) => Listing | undefined) => {
  const inMatrix = listingsByProject(dataset, "vision-matrix");
  const anywhere = indexBy(dataset.listings, ({ project }) => project);
  return (project) => inMatrix.get(project) ?? anywhere.get(project);
};
