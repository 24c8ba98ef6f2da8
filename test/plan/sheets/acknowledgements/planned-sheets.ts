import { parseA1 } from "../../../../src/references";
import {
  locateKeys,
  planWorkbook,
  shownValue,
  type FoundSheet,
  type FoundValue,
  type SheetId,
  type SheetPlan,
  type WorkbookInput,
} from "../../../../src/plan";
import { sampleDataset } from "../../../fixtures/sample-dataset";
import { sampleResults } from "../../sample-results";

export const planned = (id: SheetId, input: Partial<WorkbookInput> = {}): SheetPlan => {
  const plan = planWorkbook({ dataset: sampleDataset(), results: sampleResults, ...input });
  const sheet = plan.sheets.find((one) => one.id === id);
  if (sheet === undefined) throw new Error(`no sheet ${id}`);
  return sheet;
};

export type Edit = readonly [cell: string, value: FoundValue];

/** The sheet as Excel would give it, after these edits. */
export const foundAs = (plan: SheetPlan, edits: readonly Edit[] = []): FoundSheet => {
  const values = plan.values.map((cells) =>
    cells.map((value): FoundValue => shownValue(value) ?? ""),
  );
  for (const [cell, value] of edits) {
    const at = parseA1(cell);
    const row = values[at?.row ?? -1];
    if (at === null || row === undefined) throw new Error(cell);
    row[at.column] = value;
  }
  return { name: plan.name, values, formulas: values, numberFormats: null };
};

export const keyed = (plan: SheetPlan, sheet: FoundSheet) => {
  const located = locateKeys(plan, sheet);
  if (located.kind !== "found") throw new Error(located.kind);
  return { sheet, keys: located.keys };
};

export const textOf = ({ values }: SheetPlan): string =>
  values.flatMap((cells) => cells.map(shownValue)).join("\n");
