import { columnKey, rowKey, totalColumnKey, totalRowKey } from "../../keys/keys";
import { projectRows, readNames } from "../../read/project-names";
import { initiativeCells, projectCells } from "../project-rows";
import type { Worksheet } from "../worksheet";
import { budgetProvenance } from "./provenance";
import { readBudgets } from "./read";
import { planBudgetSheet } from "./sheet";
import { readShownAmounts } from "./shown-amounts";

/** 事業費 */
export const budget: Worksheet = {
  plan: ({ dataset }) => planBudgetSheet(dataset),
  places: {
    budgetYear: {
      rank: 0,
      cells: ({ project, fiscalYear }) => [
        { row: rowKey.project(project), column: columnKey.fiscalYear(fiscalYear) },
      ],
    },
    budgetTotal: {
      rank: 0,
      cells: ({ project }) => [{ row: rowKey.project(project), column: columnKey.statedTotal }],
    },
    subtotal: {
      rank: 0,
      cells: ({ scope, column }) => [{ row: totalRowKey(scope), column: totalColumnKey(column) }],
    },
    project: { rank: 2, cells: projectCells },
    initiative: { rank: 1, cells: initiativeCells },
  },
  readBack: {
    part: "budget",
    columns: new RegExp(`^(?:${columnKey.project}|fiscal-year:.*|${columnKey.statedTotal})$`, "u"),
    read: (dataset, located) => ({
      ...readBudgets(dataset, located),
      names: readNames(located, projectRows(dataset, located.plan)),
      amounts: readShownAmounts(dataset, located),
    }),
  },
  provenance: budgetProvenance,
};
