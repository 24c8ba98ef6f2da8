import { formatOutcome, groupBy } from "../../../domain";
import { columnKey } from "../../keys/keys";
import { undecidedTexts } from "../../text/words";
import type { FormulaCell } from "../../workbook-plan";
import { isProjectRow, type SummaryBudget } from "./source";

/** 役割 and 連携取組 as 集計 and 事業費 both write them. */
export type Labels = readonly [pillar: string, initiative: string | null];

const labelLetters = ["B", "C"] as const;
const absent = formatOutcome("notApplicable");

const isUndecided = (cells: string): string =>
  `(${undecidedTexts.map((text) => `(${cells}="${text}")`).join("+")}>0)`;

const countOf = (conditions: readonly string[], result: number): FormulaCell => ({
  formula: `SUMPRODUCT(${[...conditions, "1"].join("*")})`,
  result,
});

/**
 * Counts the project rows of 事業費 that bear the labels of a row in these columns: 事業数; with years also 金額の記載がある事業数
 * and 未定の欄の数.
 */
export const projectCounts = (
  { source, years }: SummaryBudget,
  comparedColumns: readonly string[],
): ((labels: Labels, row: number) => readonly FormulaCell[]) => {
  const yearColumns = years.map(columnKey.fiscalYear);
  const labelOf = (texts: readonly unknown[]): string =>
    JSON.stringify(texts.slice(0, comparedColumns.length));
  const byLabel = groupBy(source.projects, (project) =>
    labelOf(comparedColumns.map((column) => source.shownAt(project, column))),
  );
  const isBudgeted = (project: string): boolean =>
    source.shownAt(project, columnKey.outcome) !== absent;
  const undecidedIn = (project: string): number =>
    yearColumns.filter((column) =>
      undecidedTexts.some((text) => text === source.shownAt(project, column)),
    ).length;
  return (labels, row) => {
    const projects = byLabel.get(labelOf(labels)) ?? [];
    const conditions = [
      isProjectRow(source.rowKeys),
      ...comparedColumns.map((column, index) => {
        const label = `$${labelLetters[index] ?? ""}${String(row + 1)}`;
        return `(${source.cells([column])}=${label})`;
      }),
    ];
    const all = countOf(conditions, projects.length);
    if (years.length === 0) return [all];
    const outcomes = source.cells([columnKey.outcome]);
    return [
      all,
      countOf([...conditions, `(${outcomes}<>"${absent}")`], projects.filter(isBudgeted).length),
      countOf(
        [...conditions, isUndecided(source.cells(yearColumns))],
        projects.reduce((sum, project) => sum + undecidedIn(project), 0),
      ),
    ];
  };
};
