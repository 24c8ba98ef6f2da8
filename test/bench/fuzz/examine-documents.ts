import { isDeepStrictEqual } from "node:util";
import { buildDataset, loadDataset, saveDataset } from "../../../src/dataset";
import type { Dataset, Decision, Problem, SourceDocument } from "../../../src/domain";
import { extractDocuments } from "../../../src/extract";
import { checkDataset, documentsOnly } from "../../../src/rules";
import { planWorkbook } from "../../../src/plan";
import { toFiles, type Texts } from "../../fixtures/seeds";

/** Every line that is not blank counts once, and each unread one has its problem: its own, or the question for the heading above it. */
const lineFault = (
  { id, lines, lineCounts }: SourceDocument,
  { problems }: Dataset,
): string | null => {
  const { used, furniture, unread } = lineCounts;
  const filled = lines.filter((line) => line.trim() !== "").length;
  if (used + furniture + unread !== filled) {
    return `${id}：空白でない${String(filled)}行のうち、数えたのは${String(used + furniture + unread)}行`;
  }
  const problemsOf = (kind: Problem["kind"]): readonly Problem[] =>
    problems.filter((one) => one.kind === kind && one.document === id);
  const told = problemsOf("line-unread");
  const isAsked = told.length < unread && problemsOf("heading-unknown").length > 0;
  return told.length === unread || isAsked
    ? null
    : `${id}：読んでいない${String(unread)}行のうち、問題になったのは${String(told.length)}行`;
};

const roundTripFault = (dataset: Dataset): string | null => {
  const loaded = loadDataset(saveDataset(dataset));
  if (!loaded.ok) {
    const [first] = loaded.faults;
    return `保存した正本データが読めない：${first?.path ?? ""} ${first?.message ?? ""}`;
  }
  return isDeepStrictEqual(loaded.dataset, dataset) ? null : "保存して読むと、元と違う";
};

/** What is wrong with how a folder of documents is read, built, saved, checked and planned; nothing where all is well. */
export const examineDocuments = (
  texts: Texts,
  decisions: readonly Decision[],
): readonly string[] => {
  const dataset = buildDataset(extractDocuments(toFiles(texts)), decisions);
  const results = checkDataset(documentsOnly(dataset, null));
  planWorkbook({ dataset, results, acknowledgements: [] });
  return [
    ...dataset.documents.map((document) => lineFault(document, dataset)),
    roundTripFault(dataset),
  ].filter((fault) => fault !== null);
};
