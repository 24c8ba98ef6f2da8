import { generateRegion } from "../fixtures/region-documents";
import { seedDecisions, seedTexts, toFiles } from "../fixtures/seeds";
import type { BenchInput } from "./steps";

const partnerCount = 33;

/** The documents of a region that does not exist. */
export const generated = (projectCount: number): BenchInput => ({
  name: `${projectCount.toLocaleString("ja-JP")}事業×${String(partnerCount)}市町`,
  files: toFiles(generateRegion({ projectCount, partnerCount }).texts),
  decisions: [],
});

export const seeds: BenchInput = {
  name: "受領した資料",
  files: toFiles(seedTexts),
  decisions: seedDecisions,
};

/** The received documents, and regions with 1×, 10× and 100× the projects. */
export const growingInputs = (): readonly BenchInput[] => [
  seeds,
  ...[13, 130, 1300].map(generated),
];
