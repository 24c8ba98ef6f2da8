import {
  groupBy,
  compareDates,
  type Dataset,
  type PartialDate,
  type Problem,
  type RuleResult,
} from "../domain";
import { planAgreementSheet } from "./agreement-sheet";
import { planBudgetSheet } from "./budget-sheet";
import { planComparisonSheet } from "./comparison-sheet";
import { definedNames } from "./defined-names";
import { planFindingsSheet } from "./findings-sheet";
import { planKpiSheet } from "./kpi-sheet";
import { fontName, standardFontSize } from "./palette";
import { planParticipationSheet } from "./participation-sheet";
import { planSourcesSheet } from "./sources-sheet";
import { planStatusListSheet } from "./status-list-sheet";
import type { WorkbookPlan } from "./workbook-plan";

export interface WorkbookInput {
  readonly dataset: Dataset;
  readonly results: readonly RuleResult[];
  /** Unsettled problems; those of the dataset when left out. */
  readonly problems?: readonly Problem[];
  /** 現在日 of 取組状況一覧, instead of the document's own. */
  readonly asOf?: PartialDate;
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
  asOf,
}: WorkbookInput): WorkbookPlan => {
  const participation = planParticipationSheet(dataset);
  const budget = planBudgetSheet(dataset);
  const comparison = planComparisonSheet(dataset);
  const kpi = planKpiSheet(dataset);
  const agreement = planAgreementSheet(dataset);
  const statusList = planStatusListSheet(dataset, asOf);
  const sources = planSourcesSheet(dataset, problems);
  const others = [participation, budget, comparison, kpi, agreement, statusList, sources];
  const initiatives = [...groupBy(dataset.projects, ({ initiative }) => initiative)].map(
    ([initiative, projects]) => ({ initiative, projects: projects.map(({ id }) => id) }),
  );
  const findings = planFindingsSheet(dataset, results, problems, { sheets: others, initiatives });
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
