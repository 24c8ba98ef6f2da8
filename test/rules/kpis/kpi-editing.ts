import type { Budget, Dataset, Kpi } from "../../../src/domain";
import { readKpiValue } from "../../../src/extract/kpi-value";
import { projectId, sampleDataset, sourceOf, visionId } from "../../fixtures/sample-dataset";

export const tourism = "観光資源の共同発信";

/** An indicator as the vision's table prints it. */
export const kpiOf = (baseline: string, target: string, change: Partial<Kpi> = {}): Kpi => ({
  document: visionId,
  project: projectId(tourism),
  printedProject: tourism,
  indicator: "訪れた人の数",
  baseline: readKpiValue(baseline),
  target: readKpiValue(target),
  source: sourceOf(visionId, "訪れた人の数"),
  ...change,
});

/** The sample with these indicators, and no sheets without one. */
export const withKpis = (kpis: readonly Kpi[], overrides: Partial<Dataset> = {}): Dataset => {
  const sample = sampleDataset();
  const listings = sample.listings.filter(({ kind }) => kind !== "project-sheet");
  return sampleDataset({ kpis, listings, ...overrides });
};

/** The sample's budget of the project with other parts. */
export const budgetOf = (change: Partial<Budget>): readonly Budget[] =>
  sampleDataset()
    .budgets.filter(({ printedName }) => printedName === tourism)
    .map((budget) => ({ ...budget, ...change }));

/** 「「観光資源の共同発信」の指標「訪れた人の数」」 */
export const named = `「${tourism}」の指標「訪れた人の数」`;

/** What a rule says of an indicator that the sheet states otherwise. */
export const changedInSheet = `${named}は、シート「KPI」で別冊と異なるため、判定できません（「別冊とシートのKPIの一致」で示します）。`;
