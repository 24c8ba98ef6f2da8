import type { Dataset, Listing, ProjectId } from "../../domain";
import { listingsByProject } from "../latest-document";

/** A listing of a project: in the latest matrix, otherwise in whatever lists it. */
export const anyListing = (dataset: Dataset, project: ProjectId): Listing | undefined =>
  listingsByProject(dataset, "vision-matrix").get(project) ??
  dataset.listings.find((listing) => listing.project === project);
