import type { Dataset } from "../../src/domain";
import { isFormula, planWorkbook, type SheetId, type TypedCell } from "../../src/plan";
import { checkDataset, documentsOnly } from "../../src/rules";
import type { OpenWorkbook } from "./open-workbook";
import { viewOf } from "./sheet-view";

const resultSheets: ReadonlySet<SheetId> = new Set<SheetId>(["findings", "acknowledgements"]);

/**
 * The cells that are not what the plan of a dataset wants at their keys, without typed ones that were kept. Results are no
 * part of it; formulas count by being there, their values belong to a calculator.
 */
export const wrongCells = async (
  workbook: OpenWorkbook,
  dataset: Dataset,
  kept: readonly TypedCell[],
): Promise<readonly string[]> => {
  const { sheets } = planWorkbook({ dataset, results: checkDataset(documentsOnly(dataset)) });
  const typed = new Set(kept.map(({ id }) => id));
  const wrong: string[] = [];
  for (const { id, name, keys, values } of sheets) {
    if (resultSheets.has(id)) continue;
    const view = await viewOf(workbook, name);
    for (const { key: rowKey, row } of keys.rows) {
      for (const { key: columnKey, text, column } of keys.columns) {
        if (typed.has(JSON.stringify([id, rowKey, columnKey]))) continue;
        const planned = values[row]?.[column] ?? null;
        const isRight = isFormula(planned)
          ? String(view.formula(rowKey, text)).startsWith("=")
          : view.value(rowKey, text) === (planned ?? "");
        if (!isRight) wrong.push(`${name} ${rowKey} ${text}: ${String(view.value(rowKey, text))}`);
      }
    }
  }
  return wrong;
};
