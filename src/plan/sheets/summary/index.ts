import type { PlannedCell, Provenance } from "../../provenance/provenance";
import { yearsOfBudgets } from "../budget/columns";
import { subtotalProvenance } from "../budget/subtotal-provenance";
import { participationTotals } from "../participation/provenance";
import type { Worksheet } from "../worksheet";
import { planSummarySheet } from "./sheet";

/** Totals of 事業費, and the counts of 参加マトリクス. */
const summaryProvenance = (cell: PlannedCell): Provenance | null =>
  subtotalProvenance(cell, yearsOfBudgets(cell.dataset)) ?? participationTotals(cell);

/** 集計 */
export const summary: Worksheet = {
  plan: ({ dataset, sheet }) => planSummarySheet(dataset, sheet("budget"), sheet("participation")),
  places: {},
  readBack: "nothing",
  provenance: summaryProvenance,
};
