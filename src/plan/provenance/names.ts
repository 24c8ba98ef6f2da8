import type { Dataset, Initiative, Listing, ProjectId, Source } from "../../domain";
import { columnKey } from "../keys/keys";
import { listingFinder } from "../subject/latest-document";
import { distinctLines, groupNameLine } from "./lines";
import type { Provenance } from "./provenance";

/** The listing whose line prints a project's name: of the latest matrix, otherwise of whatever lists it. */
export const namingListings = (dataset: Dataset, project: ProjectId): readonly Listing[] => {
  const listing = listingFinder(dataset)(project);
  return listing === undefined ? [] : [listing];
};

const printed = (title: string, stated: string, sources: readonly Source[]): Provenance | null =>
  sources.length === 0
    ? null
    : {
        title: `${title}「${stated}」`,
        stated,
        sources: distinctLines(sources),
        explanation: null,
      };

const initiativeOf = (dataset: Dataset, project: ProjectId): Initiative | undefined => {
  const id = dataset.projects.find((one) => one.id === project)?.initiative;
  return dataset.initiatives.find((initiative) => initiative.id === id);
};

const pillarProvenance = (
  dataset: Dataset,
  project: ProjectId,
  listings: readonly Listing[],
): Provenance | null => {
  const id = initiativeOf(dataset, project)?.pillar;
  const pillar = dataset.pillars.find((one) => one.id === id);
  if (pillar === undefined) return null;
  const lines = listings.flatMap((listing) => groupNameLine(dataset, listing, pillar.name) ?? []);
  const loaded = new Set(dataset.documents.map(({ id }) => id));
  const heading = dataset.pillarHeadings.find(
    ({ name, document }) => name === pillar.name && loaded.has(document),
  )?.source;
  const sources = lines.length > 0 || heading === undefined ? lines : [heading];
  return printed("役割", pillar.name, sources);
};

/**
 * The cells of a working sheet that name what its row is about, from the lines that print the name in the listings;
 * `undefined` for any other column. A list of projects that does not print pillars leaves them to a heading elsewhere.
 */
export const nameProvenance = (
  dataset: Dataset,
  project: ProjectId,
  column: string,
  listings: readonly Listing[],
): Provenance | null | undefined => {
  const [first] = listings;
  switch (column) {
    case columnKey.pillar:
      return pillarProvenance(dataset, project, listings);
    case columnKey.initiative:
      return printed(
        "連携取組",
        first?.printedInitiative ?? "",
        listings.flatMap(
          (listing) => groupNameLine(dataset, listing, listing.printedInitiative) ?? [],
        ),
      );
    case columnKey.project:
      return printed(
        "事務事業",
        first?.printedName ?? "",
        listings.map(({ source }) => source),
      );
    default:
      return undefined;
  }
};
