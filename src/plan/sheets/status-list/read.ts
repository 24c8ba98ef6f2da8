import { latestListed, type Dataset, type Listing } from "../../../domain";
import { rowKey } from "../../keys/keys";
import type { LocatedSheet } from "../../read/located-sheet";
import { readMarks, type DrawnListing, type MarksRead } from "../../read/marks";
import type { NamedRow } from "../../read/project-names";
import { withRowKeys } from "../../read/rows";
import { listingFinder } from "../../subject/latest-document";
import { marks } from "../../text/words";
import type { SheetPlan } from "../../workbook-plan";
import { drawnKind, statusListGroups } from "./rows";

/** The listings of the sheet, in the order in which they are drawn, with the keys of their rows. */
export const drawnListings = (dataset: Dataset, plan: SheetPlan): readonly DrawnListing[] =>
  withRowKeys(
    statusListGroups(dataset, drawnKind(dataset)).flatMap(({ listings }) => listings),
    plan,
    rowKey.project(""),
  );

/** The rows that name projects, by the names that the document prints. */
export const namedRows = (dataset: Dataset, plan: SheetPlan): readonly NamedRow[] =>
  drawnListings(dataset, plan).map(({ item, key }) => ({
    key,
    project: item.project,
    plannedName: item.printedName,
  }));

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
    drawnListings(dataset, located.plan),
    unlistedProjects(dataset, located),
    marks.statusList,
  );
