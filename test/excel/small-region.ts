import type { Dataset } from "../../src/domain";
import { sampleDataset } from "../fixtures/sample-dataset";

/** The sample region with one 計 that is wrong, so that a check has something to say. */
export const smallRegion = (): Dataset => {
  const { budgets } = sampleDataset();
  return sampleDataset({
    budgets: budgets.map((budget, index) =>
      index === 0 ? { ...budget, statedTotal: { kind: "decided", thousandYen: 1 } } : budget,
    ),
  });
};
