import { latestListed, type Dataset, type Listing } from "../../../domain";
import type { WorkbookProblem } from "../../found-workbook";
import { columnKey, rowKey } from "../../keys/keys";
import { latestDocument, listingsByProject } from "../../subject/latest-document";
import { partnersOf } from "../../layout/municipality-columns";
import { statusListGroups } from "../status-list/rows";
import { marks } from "../../text/words";
import type { LocatedSheet } from "../../read/located-sheet";
import { isCircle } from "../../read/mark";
import { listingFinder } from "../../subject/listing-finder";
import { readMarksRow, type MarksRow } from "../../read/marks-row";
import { missingColumnProblems } from "../../read/missing-columns";
import { plannedProjects, withRowKeys } from "../../read/planned-rows";
import { staffRowProblems } from "../../read/staff-rows";

/** What a sheet of marks says of the listings that it draws. */
export interface MarksRead {
  readonly located: LocatedSheet;
  readonly rows: ReadonlyMap<Listing, MarksRow>;
  /** Listings that only the sheet has. */
  readonly added: readonly Listing[];
  readonly problems: readonly WorkbookProblem[];
}

interface DrawnListing {
  readonly item: Listing;
  readonly key: string;
}

const readMarks = (
  dataset: Dataset,
  located: LocatedSheet,
  drawn: readonly DrawnListing[],
  added: readonly DrawnListing[],
  mark: string,
): MarksRead => {
  const partners = partnersOf(dataset).map(({ id }) => id);
  const columns = partners.map(columnKey.municipality);
  const rows = new Map(
    [...drawn, ...added].map((one) => [
      one.item,
      readMarksRow(dataset, located, one, { partners, mark }),
    ]),
  );
  const keys = new Set(added.map(({ key }) => key));
  return {
    located,
    rows,
    added: added.map(({ item }) => item),
    problems: [
      ...missingColumnProblems(located, columns, "どの事業の参加も判定できません。"),
      ...[...rows.values()].flatMap(({ problems }) => problems),
      ...staffRowProblems(located, "事業", columns, isCircle, keys),
    ],
  };
};

/** 参加マトリクス: the listings of the latest vision, or of the status list where there is no vision. */
export const readParticipation = (dataset: Dataset, located: LocatedSheet): MarksRead => {
  const hasVision = latestDocument(dataset, "vision") !== null;
  const listings = listingsByProject(dataset, hasVision ? "vision-matrix" : "status-list");
  const drawn = plannedProjects(dataset, located.plan).flatMap(({ id }) => {
    const item = listings.get(id);
    return item === undefined ? [] : [{ item, key: rowKey.project(id) }];
  });
  return readMarks(dataset, located, drawn, [], marks.vision);
};

/**
 * Rows of projects that the status list does not list: drawn with the marks of 参加マトリクス, the sheet has those of the
 * matrix too. What they cite is the line that lists the project elsewhere.
 */
const unlistedProjects = (
  dataset: Dataset,
  { plan, keys }: LocatedSheet,
): readonly DrawnListing[] => {
  const list = latestListed(dataset, "status-list");
  if (list === null) return [];
  const planned = new Set(plan.keys.rows.map(({ key }) => key));
  const listingOf = listingFinder(dataset);
  return dataset.projects.flatMap(({ id }): readonly DrawnListing[] => {
    const key = rowKey.project(id);
    const listing = listingOf(id);
    const isFound = keys.rows.has(key) || keys.repeated.has(key);
    if (planned.has(key) || !isFound || listing === undefined) return [];
    const item: Listing = {
      ...listing,
      kind: "status-list",
      document: list.document.id,
      participants: null,
    };
    return [{ key, item }];
  });
};

/** 取組状況一覧: the listings of the latest status list, or of the vision where there is no status list. */
export const readStatusList = (dataset: Dataset, located: LocatedSheet): MarksRead =>
  readMarks(
    dataset,
    located,
    withRowKeys(statusListListings(dataset), located.plan, rowKey.project("")),
    unlistedProjects(dataset, located),
    marks.statusList,
  );

/** The listings of 取組状況一覧, in the order in which they are drawn. */
export const statusListListings = (dataset: Dataset): readonly Listing[] => {
  const hasStatusList = latestDocument(dataset, "status-list") !== null;
  return statusListGroups(dataset, hasStatusList ? "status-list" : "vision-matrix").flatMap(
    ({ listings }) => listings,
  );
};
