import {
  groupBy,
  compareDates,
  type Acknowledgement,
  type Dataset,
  type PartialDate,
  type Problem,
  type RuleResult,
} from "../domain";
import { cellOf } from "./cell-of";
import type { WorkbookProblem } from "./found-workbook";
import { definedNames } from "./layout/defined-names";
import { fontName, standardFontSize } from "./layout/palette";
import { worksheets } from "./sheets";
import { sheetIds, type SheetId, type SheetPlan, type WorkbookPlan } from "./workbook-plan";

export interface WorkbookInput {
  readonly dataset: Dataset;
  readonly results: readonly RuleResult[];
  /** Unsettled problems; those of the dataset when left out. */
  readonly problems?: readonly Problem[];
  /** 確認済み, oldest first; none when left out. */
  readonly acknowledgements?: readonly Acknowledgement[];
  /** Keys of rows of 確認記録 that could not be read, and that are not to be written. */
  readonly unusableAcknowledgements?: readonly string[];
  /** What of the workbook could not be read; left out where no workbook was read. */
  readonly workbookProblems?: readonly WorkbookProblem[];
  /** 点検日, printed on 点検結果; left out where no check was made on a day. */
  readonly checkedOn?: PartialDate;
  /** 現在日 of 取組状況一覧, instead of the document's own. */
  readonly asOf?: PartialDate;
  /** What only 取組状況一覧 is drawn from, where it is to show other marks than the documents. */
  readonly statusListDataset?: Dataset;
}

/** A dataset without documents is dated by the first day that a file can bear. */
const earliestDay = "1980-01-01";

const fullDay = ({ year, month, day }: PartialDate): string =>
  [String(year), month ?? 1, day ?? 1].map((part) => String(part).padStart(2, "0")).join("-");

const newestDay = ({ documents }: Dataset): string => {
  const newest = documents
    .map(({ date }) => date)
    .toSorted((left, right) => compareDates(right, left))[0];
  return newest === undefined || newest.year < 1980 ? earliestDay : fullDay(newest);
};

const initiativesOf = ({ projects }: Dataset): WorkbookPlan["initiatives"] =>
  [...groupBy(projects, ({ initiative }) => initiative)].map(([initiative, members]) => ({
    initiative,
    projects: members.map(({ id }) => id),
  }));

const drawsPlaces = (id: SheetId): boolean => Object.keys(worksheets[id].places).length > 0;

/** Plans one worksheet of a workbook; each is planned once, when it is first asked for. */
export type PlanOfSheet = (id: SheetId) => SheetPlan;

export const planSheets = (input: WorkbookInput): PlanOfSheet => {
  const { dataset } = input;
  const planned = new Map<SheetId, SheetPlan>();
  const initiatives = initiativesOf(dataset);
  const sheet: PlanOfSheet = (id) => {
    const plan = planned.get(id) ?? worksheets[id].plan(content);
    planned.set(id, plan);
    return plan;
  };
  const content = {
    problems: dataset.problems,
    acknowledgements: [],
    unusableAcknowledgements: [],
    workbookProblems: null,
    checkedOn: null,
    asOf: null,
    statusListDataset: dataset,
    ...input,
    sheet,
    cellOf: (place: Parameters<typeof cellOf>[1]) =>
      cellOf({ sheets: sheetIds.filter(drawsPlaces).map(sheet), initiatives }, place),
  };
  return sheet;
};

/** Plans all worksheets, in the order in which they stand in the workbook. */
export const planWorkbook = (input: WorkbookInput): WorkbookPlan => {
  const { dataset } = input;
  const sheets = sheetIds.map(planSheets(input));
  return {
    title: "連携突合",
    datedOn: newestDay(dataset),
    fontName,
    fontSize: standardFontSize,
    sheets,
    names: definedNames(sheets),
    initiatives: initiativesOf(dataset),
  };
};
