import {
  groupBy,
  compareDates,
  type Acknowledgement,
  type Dataset,
  type PartialDate,
  type Problem,
  type RuleResult,
} from "../domain";
import { planAcknowledgementSheet } from "./sheets/acknowledgements/sheet";
import { planAgreementSheet } from "./sheets/agreement/sheet";
import { planBudgetSheet } from "./sheets/budget/sheet";
import { planComparisonSheet } from "./sheets/comparison/sheet";
import { definedNames } from "./layout/defined-names";
import { planFindingsSheet } from "./sheets/findings/sheet";
import type { WorkbookProblem } from "./found-workbook";
import { planKpiSheet } from "./sheets/kpi/sheet";
import { fontName, standardFontSize } from "./layout/palette";
import { planParticipationSheet } from "./sheets/participation/sheet";
import { planSourcesSheet } from "./sheets/sources/sheet";
import { planStatusListSheet } from "./sheets/status-list/sheet";
import { planSummarySheet } from "./sheets/summary/sheet";
import type { WorkbookPlan } from "./workbook-plan";

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
  /** 現在日 of 取組状況一覧, instead of the document's own. */
  readonly asOf?: PartialDate;
  /** From which 取組状況一覧 alone is drawn, where it is to show other marks than the documents. */
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

/** Plans all worksheets, in the order in which they stand in the workbook. */
export const planWorkbook = ({
  dataset,
  results,
  problems = dataset.problems,
  acknowledgements = [],
  unusableAcknowledgements = [],
  workbookProblems,
  asOf,
  statusListDataset = dataset,
}: WorkbookInput): WorkbookPlan => {
  const participation = planParticipationSheet(dataset);
  const budget = planBudgetSheet(dataset);
  const comparison = planComparisonSheet(dataset);
  const kpi = planKpiSheet(dataset);
  const agreement = planAgreementSheet(dataset);
  const statusList = planStatusListSheet(statusListDataset, asOf);
  const sources = planSourcesSheet(dataset, problems);
  const summary = planSummarySheet(dataset, budget, participation);
  const confirmed = planAcknowledgementSheet(acknowledgements, results, unusableAcknowledgements);
  const others = [
    participation,
    budget,
    summary,
    comparison,
    kpi,
    agreement,
    statusList,
    confirmed,
    sources,
  ];
  const initiatives = [...groupBy(dataset.projects, ({ initiative }) => initiative)].map(
    ([initiative, projects]) => ({ initiative, projects: projects.map(({ id }) => id) }),
  );
  const findings = planFindingsSheet(
    { dataset, results, problems, acknowledgements, workbookProblems: workbookProblems ?? null },
    { sheets: others, initiatives },
  );
  const sheets = [findings, ...others];
  return {
    title: "連携突合",
    datedOn: newestDay(dataset),
    fontName,
    fontSize: standardFontSize,
    sheets,
    names: definedNames(sheets),
    initiatives,
  };
};
