import {
  indexBy,
  latestListed,
  type Dataset,
  type Listing,
  type ListingKind,
  type MunicipalityId,
  type ProjectId,
} from "../../../domain";

/** 取組状況一覧: whose marks it is drawn with. */
export type MarksFrom = "dataset" | "statusListSheet" | "participationSheet";

/** The part of the documents from which 取組状況一覧 is drawn. */
const drawnFrom = (dataset: Dataset): ListingKind =>
  latestListed(dataset, "status-list") === null ? "vision-matrix" : "status-list";

const participantsIn = (
  dataset: Dataset,
  kind: ListingKind,
): ReadonlyMap<ProjectId, readonly MunicipalityId[]> =>
  new Map(
    (latestListed(dataset, kind)?.listings ?? []).flatMap(({ project, participants }) =>
      participants === null ? [] : [[project, participants] as const],
    ),
  );

/** Projects that only the matrix has, as the list would print them, behind those it has already. */
const addedFromMatrix = (canonical: Dataset, current: Dataset): readonly Listing[] => {
  const list = latestListed(canonical, "status-list");
  if (list === null) return [];
  const listed = indexBy(list.listings, ({ project }) => project);
  return (latestListed(current, "vision-matrix")?.listings ?? [])
    .filter(({ project }) => !listed.has(project))
    .map((listing) => ({ ...listing, kind: "status-list", document: list.document.id }));
};

/**
 * The dataset from which 取組状況一覧 is drawn with the marks of a sheet as it is now (`current`). A project that the sheet
 * does not have, or whose marks cannot be read, keeps those of the document, so that none drops out of the list.
 */
export const withStatusListMarks = (
  canonical: Dataset,
  current: Dataset,
  from: MarksFrom,
): Dataset => {
  if (from === "dataset") return canonical;
  const kind = drawnFrom(canonical);
  const marks = participantsIn(current, from === "participationSheet" ? "vision-matrix" : kind);
  const documents = latestListed(canonical, kind)?.document.id;
  const listings = canonical.listings.map((listing) =>
    listing.kind === kind && listing.document === documents
      ? { ...listing, participants: marks.get(listing.project) ?? listing.participants }
      : listing,
  );
  const added = from === "participationSheet" ? addedFromMatrix(canonical, current) : [];
  return { ...canonical, listings: [...listings, ...added] };
};
