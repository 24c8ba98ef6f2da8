import { withStatusListMarks, type MergedSheet, type SheetId, type WorkbookPlan } from "../plan";
import { plannedDocuments } from "./document-plan";
import { withMarksProblems } from "./marks-source";
import {
  acknowledgementsIn,
  currentIn,
  findSheets,
  mergeInto,
  planFor,
  type FoundSheets,
} from "./prepare";
import { readWorkbook, type WorkbookReading } from "./read-workbook";
import type { FillRequest } from "./session";
import { isFinishedIn, statusListDateIn } from "./settings";

/** A workbook as it was read, the plan for it, and how the wanted sheets get into it. */
export interface PlannedFill {
  readonly plan: WorkbookPlan;
  readonly reading: WorkbookReading;
  readonly found: FoundSheets;
  readonly merged: readonly MergedSheet[];
  /** The sheet that is to come to the front: the first that staff will work with, when there was none yet. */
  readonly opening: SheetId | null;
}

/** Results and records are written by a check; filling only makes their sheets. */
const writtenByChecks: ReadonlySet<SheetId> = new Set<SheetId>(["findings", "acknowledgements"]);

const isFinished = (reading: WorkbookReading, id: SheetId): boolean =>
  reading.sheets.has(id) && isFinishedIn(reading.settings, id);

const openingOf = (
  { sheets }: WorkbookPlan,
  reading: WorkbookReading,
  wanted: ReadonlySet<SheetId>,
): SheetId | null => {
  const work = sheets.map(({ id }) => id).filter((id) => !writtenByChecks.has(id));
  if (work.some((id) => isFinished(reading, id))) return null;
  return work.find((id) => wanted.has(id)) ?? null;
};

/** Reads the workbook, and plans it as the request and the workbook itself ask for. */
export const planFill = async (
  context: Excel.RequestContext,
  request: FillRequest,
  overruled: ReadonlySet<string>,
): Promise<PlannedFill> => {
  const { dataset, sheets, statusList, checkedOn = null } = request;
  const { input, plan: outline } = plannedDocuments(dataset, checkedOn);
  const reading = await readWorkbook(context, outline.sheets);
  const found = findSheets(outline, reading);
  // A list that was made for another day keeps its day and its marks until it is made anew.
  const madeFor = found.usable.has("statusList") ? statusListDateIn(reading.settings) : null;
  const marksFrom = statusList?.marksFrom ?? (madeFor === null ? "dataset" : "statusListSheet");
  const read = currentIn(dataset, outline, found);
  const { acknowledgements, unusable } = acknowledgementsIn(found);
  const plan = planFor({
    ...input,
    statusListDataset: withStatusListMarks(dataset, read.current, marksFrom),
    acknowledgements,
    unusableAcknowledgements: unusable,
    asOf: statusList?.asOf ?? madeFor,
  });
  const wanted = new Set(
    sheets.filter((id) => !(writtenByChecks.has(id) && isFinished(reading, id))),
  );
  const merged = mergeInto(plan, reading, wanted, overruled);
  return {
    plan,
    reading,
    found,
    merged: withMarksProblems(merged, marksFrom, request, found, read),
    opening: openingOf(plan, reading, wanted),
  };
};
