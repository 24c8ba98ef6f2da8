import type { Acknowledgement, Dataset, PartialDate, Problem, RuleResult } from "../domain";
import {
  locateKeys,
  memoryAsFound,
  mergeWorkbook,
  planWorkbook,
  readAcknowledgements,
  readSheets,
  type FoundKeys,
  type FoundSheet,
  type MergedSheet,
  type ReadSheets,
  type SheetId,
  type SheetMemory,
  type SheetPlan,
  type SheetToMerge,
  type WorkbookPlan,
  type WorkbookProblem,
} from "../plan";
import type { WorkbookReading } from "./read-workbook";
import { sheetMemoryIn } from "./settings";
import { writeBarrierOf } from "./sheet-problems";

interface FoundSheetWithKeys {
  readonly sheet: FoundSheet;
  readonly keys: FoundKeys;
}

/** The sheets of the workbook in which the keys of the plan were found, and what is wrong with the others. */
export interface FoundSheets {
  readonly usable: ReadonlyMap<SheetId, FoundSheetWithKeys>;
  readonly problems: readonly WorkbookProblem[];
  /** Names of the sheets that speak of another region. */
  readonly ofOtherRegion: readonly string[];
}

/** Our sheets as they were read. */
export interface SheetsRead {
  readonly sheets: ReadonlyMap<SheetId, { readonly found: FoundSheet }>;
}

export const findSheets = (plan: WorkbookPlan, reading: SheetsRead): FoundSheets => {
  const usable = new Map<SheetId, FoundSheetWithKeys>();
  const problems: WorkbookProblem[] = [];
  const ofOtherRegion: string[] = [];
  for (const sheet of plan.sheets) {
    const read = reading.sheets.get(sheet.id);
    if (read === undefined) continue;
    const located = locateKeys(sheet, read.found);
    if (located.kind === "unusable") {
      problems.push(located.problem);
      if (located.isOfOtherRegion) ofOtherRegion.push(sheet.name);
    }
    if (located.kind !== "found") continue;
    usable.set(sheet.id, { sheet: read.found, keys: located.keys });
    problems.push(...located.problems);
  }
  return { usable, problems, ofOtherRegion };
};

/** Acknowledgements that the workbook holds. */
export const acknowledgementsIn = (found: FoundSheets) => {
  const sheet = found.usable.get("acknowledgements");
  return sheet === undefined
    ? { acknowledgements: [], unusable: [], problems: [] }
    : readAcknowledgements(sheet);
};

/** What the sheets of the workbook say now. */
export const currentIn = (dataset: Dataset, plan: WorkbookPlan, found: FoundSheets): ReadSheets =>
  readSheets(dataset, plan, found.usable);

/** How the wanted sheets of a plan get into a workbook. What stands in the sheets `takenOver` counts as written by the product. */
export const mergeInto = (
  plan: WorkbookPlan,
  reading: WorkbookReading,
  wanted: ReadonlySet<SheetId>,
  overruled: ReadonlySet<string>,
  takenOver: FoundSheets["usable"] = new Map(),
): readonly MergedSheet[] => {
  const memoryOf = (sheet: SheetPlan): SheetMemory | null => {
    const taken = takenOver.get(sheet.id);
    if (taken !== undefined) return memoryAsFound(sheet, taken.sheet, taken.keys);
    return reading.sheets.has(sheet.id) ? sheetMemoryIn(reading.settings, sheet.id) : null;
  };
  const sheets = plan.sheets.map((sheet): SheetToMerge => ({
    plan: sheet,
    found: reading.sheets.get(sheet.id)?.found ?? null,
    memory: memoryOf(sheet),
  }));
  const refused = plan.sheets.flatMap((sheet): readonly MergedSheet[] => {
    const problem = wanted.has(sheet.id) ? writeBarrierOf(reading, sheet) : null;
    return problem === null ? [] : [{ id: sheet.id, kind: "refused", problem }];
  });
  const writable = new Set([...wanted].filter((id) => !refused.some((one) => one.id === id)));
  const merged = [...refused, ...mergeWorkbook(sheets, writable, overruled)];
  return plan.sheets.flatMap(({ id }) => merged.find((one) => one.id === id) ?? []);
};

export interface PlanInput {
  readonly dataset: Dataset;
  readonly results: readonly RuleResult[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Keys of rows of 確認記録 that could not be read, and that nothing may write over. */
  readonly unusableAcknowledgements?: readonly string[];
  readonly asOf: PartialDate | null;
  /** 点検日; `null` where only the sheets and their keys are wanted. */
  readonly checkedOn: PartialDate | null;
  /** The dataset with the marks that 取組状況一覧 is to show, where they are not those of the documents. */
  readonly statusListDataset?: Dataset;
  readonly workbookProblems?: readonly WorkbookProblem[];
  readonly problems?: readonly Problem[];
}

/** Plans the workbook; 現在日 of 取組状況一覧 only where one was chosen. */
export const planFor = ({ asOf, checkedOn, ...input }: PlanInput): WorkbookPlan =>
  planWorkbook({
    ...input,
    ...(asOf === null ? {} : { asOf }),
    ...(checkedOn === null ? {} : { checkedOn }),
  });
