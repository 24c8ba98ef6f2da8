import { formatThousandYen, type Dataset } from "../domain";
import { cellAt } from "./layout/lay-out-sheet";
import { planSheets, type PlanOfSheet } from "./plan-workbook";
import type { Provenance } from "./provenance/provenance";
import { worksheets } from "./sheets";
import { shownValue, type SheetId } from "./workbook-plan";

const plans = new WeakMap<Dataset, PlanOfSheet>();

/** The sheets of a dataset, each planned once: people select one cell after the other. */
const planOnce = (dataset: Dataset): PlanOfSheet => {
  const known = plans.get(dataset) ?? planSheets({ dataset, results: [] });
  plans.set(dataset, known);
  return known;
};

const amountColumn = /^(?:fiscal-year:\d+|stated-total|computed-total|difference)$/u;

const shownText = (value: string | number | null, column: string): string => {
  if (value === null || value === "") return "空欄";
  if (typeof value === "string") return value;
  return amountColumn.test(column) ? formatThousandYen(value) : value.toLocaleString("ja-JP");
};

/** Where the value of the cell at two keys comes from; `null` for headings and what no document says. */
export const provenanceOf = (
  dataset: Dataset,
  sheet: SheetId,
  rowKey: string,
  columnKey: string,
): Provenance | null => {
  const { provenance } = worksheets[sheet];
  if (provenance === "nothing") return null;
  const plan = planOnce(dataset)(sheet);
  const at = cellAt(plan, rowKey, columnKey);
  if (at === null || at.column === plan.keys.keyColumn) return null;
  const value = shownValue(plan.values[at.row]?.[at.column] ?? null);
  return provenance({
    dataset,
    plan,
    row: rowKey,
    column: columnKey,
    shown: shownText(value, columnKey),
    isEmpty: value === null,
  });
};
