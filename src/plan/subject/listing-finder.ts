import { indexBy, type Dataset, type Listing, type ProjectId } from "../../domain";
import { listingsByProject } from "./latest-document";

/** Finds a listing of a project: in the latest matrix, otherwise in whatever lists it. */
export const listingFinder = (dataset: Dataset): ((project: ProjectId) => Listing | undefined) => {
  const inMatrix = listingsByProject(dataset, "vision-matrix");
  const anywhere = indexBy(dataset.listings, ({ project }) => project);
  return (project) => inMatrix.get(project) ?? anywhere.get(project);
};
