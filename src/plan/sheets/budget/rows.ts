import type { Amount, Budget, FiscalYear, Project } from "../../../domain";
import { rowKey } from "../../keys/keys";
import { outlineRow } from "../../layout/outline-columns";
import type { RowDraft } from "../../layout/sheet-draft";
import { outlineLines, type OutlineLine, type PillarGroup } from "../../subject/outline";
import { formatPillar, formatPillarNumber, undecidedWord } from "../../text/words";
import type { CellValue } from "../../workbook-plan";
import { firstYearColumn } from "./columns";
import { budgetSubtotalRow } from "./subtotals";
import { totalCells } from "./total-formulas";

/** An amount as it stands in its cell: a number in 千円, 「未定」, the unreadable text, or nothing. */
export const amountCell = (amount: Amount | undefined): CellValue => {
  switch (amount?.kind) {
    case "decided":
      return amount.thousandYen;
    case "undecided":
      return undecidedWord;
    case "unreadable":
      return amount.raw;
    case "blank":
    case undefined:
      return null;
  }
};

/** What the rows of 事業費 are made of, and where they begin. */
interface BudgetContext {
  readonly firstRow: number;
  readonly years: readonly FiscalYear[];
  readonly budgets: ReadonlyMap<Project["id"], Budget>;
  /** What 備考 says of a project without a budget. */
  readonly absentText: (project: Project["id"]) => string;
}

const nothingStated: Pick<Budget, "years" | "statedTotal"> = {
  years: [],
  statedTotal: { kind: "blank" },
};

const projectRow = (
  line: OutlineLine,
  row: number,
  { years, budgets, absentText }: BudgetContext,
): RowDraft => {
  const { id } = line.project;
  const budget = budgets.get(id);
  const cells = { row, firstYearColumn, yearCount: years.length };
  const remark = budget === undefined ? absentText(id) : "金額の記載なし";
  return outlineRow(line, [
    ...years.map((year) =>
      amountCell(budget?.years.find(({ fiscalYear }) => fiscalYear === year)?.amount),
    ),
    amountCell(budget?.statedTotal),
    ...totalCells(cells, budget ?? nothingStated, remark),
  ]);
};

/** Rows of one pillar: its projects, a subtotal behind each initiative, and the pillar's own. */
const pillarRows = (
  { pillar, initiatives }: PillarGroup,
  firstRow: number,
  context: BudgetContext,
): readonly RowDraft[] => {
  const { budgets, years } = context;
  const pillarName = formatPillar(pillar);
  const budgetsOf = (projects: readonly Project[]) => projects.map(({ id }) => budgets.get(id));
  const rows: RowDraft[] = [];
  for (const { initiative, projects } of initiatives) {
    const start = firstRow + rows.length;
    rows.push(
      ...projects.map((project, index) =>
        projectRow({ pillar, initiative, project }, start + index, context),
      ),
      budgetSubtotalRow({
        kind: "subtotal",
        key: rowKey.initiativeTotal(initiative.id),
        labels: ["小計", pillarName, initiative.name],
        row: start + projects.length,
        firstRow: start,
        adds: "projects",
        budgets: budgetsOf(projects),
        years,
      }),
    );
  }
  const total = budgetSubtotalRow({
    kind: "total",
    key: rowKey.pillarTotal(pillar.id),
    labels: [`役割${formatPillarNumber(pillar.number)}の計`, pillarName, null],
    row: firstRow + rows.length,
    firstRow,
    adds: "initiative-total",
    budgets: budgetsOf(initiatives.flatMap(({ projects }) => projects)),
    years,
  });
  return [...rows, total];
};

/** Without a year there is nothing to add up: only the projects. */
const rowsWithoutYears = (
  groups: readonly PillarGroup[],
  context: BudgetContext,
): readonly RowDraft[] =>
  outlineLines(groups).map((line, index) => projectRow(line, context.firstRow + index, context));

/** All rows of 事業費 below its headings: the pillars one after the other, then the grand total. */
export const budgetRows = (
  groups: readonly PillarGroup[],
  context: BudgetContext,
): readonly RowDraft[] => {
  const { budgets, years } = context;
  if (years.length === 0) return rowsWithoutYears(groups, context);
  const rows: RowDraft[] = [];
  for (const group of groups)
    rows.push(...pillarRows(group, context.firstRow + rows.length, context));
  if (rows.length === 0) return rows;
  const grandTotal = budgetSubtotalRow({
    kind: "total",
    key: rowKey.grandTotal,
    labels: ["総計", null, null],
    row: context.firstRow + rows.length,
    firstRow: context.firstRow,
    adds: "pillar-total",
    budgets: outlineLines(groups).map(({ project }) => budgets.get(project.id)),
    years,
  });
  return [...rows, grandTotal];
};
