import type { Amount, Budget, Dataset, FiscalYear, Project } from "../../../domain";
import type { WorkbookProblem } from "../../found-workbook";
import { columnKey, rowKey } from "../../keys/keys";
import { readAmount } from "../../read/amount";
import { missingColumnText, repeatedRowText } from "../../read/columns";
import { cellInColumn, findRow, problemAt, type LocatedSheet } from "../../read/located-sheet";
import { formatPlace } from "../../text/place-text";

/** What the row of a project says. `missing`: there is no such row. `repeated`: several bear its key. */
export interface BudgetRow {
  readonly kind: "found" | "missing" | "repeated";
  readonly years: ReadonlyMap<FiscalYear, Amount>;
  readonly statedTotal: Amount;
  readonly problems: readonly WorkbookProblem[];
}

const unreadable = (raw: string): Amount => ({ kind: "unreadable", raw });

const rowOfAll = (
  kind: BudgetRow["kind"],
  amount: Amount,
  years: readonly FiscalYear[],
): BudgetRow => ({
  kind,
  years: new Map(years.map((year) => [year, amount])),
  statedTotal: amount,
  problems: [],
});

/** Reads the amounts of one project; `budget` is what the document says of it. */
export const readBudgetRow = (
  dataset: Dataset,
  located: LocatedSheet,
  project: Project["id"],
  years: readonly FiscalYear[],
  budget: Budget | undefined,
): BudgetRow => {
  const found = findRow(located, rowKey.project(project));
  if (found.kind === "missing") return rowOfAll("missing", { kind: "blank" }, years);
  if (found.kind === "repeated") return rowOfAll("repeated", unreadable(repeatedRowText), years);
  const problems: WorkbookProblem[] = [];
  const read = (key: string, placeOf: () => string, canonical: Amount | undefined): Amount => {
    const cell = cellInColumn(located, found.row, key);
    if (cell === null) return unreadable(missingColumnText);
    const { amount, complaint } = readAmount(cell, placeOf, canonical);
    if (complaint !== null) problems.push(problemAt(located, cell, complaint));
    return amount;
  };
  const amounts = years.map((fiscalYear): readonly [FiscalYear, Amount] => [
    fiscalYear,
    read(
      columnKey.fiscalYear(fiscalYear),
      () => formatPlace(dataset, { kind: "budgetYear", project, fiscalYear }),
      budget?.years.find((one) => one.fiscalYear === fiscalYear)?.amount,
    ),
  ]);
  const total = (): string => formatPlace(dataset, { kind: "budgetTotal", project });
  const statedTotal = read(columnKey.statedTotal, total, budget?.statedTotal);
  return { kind: "found", years: new Map(amounts), statedTotal, problems };
};
