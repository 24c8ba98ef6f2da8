import { buildDataset, loadDataset, saveDataset } from "../../src/dataset";
import type { Dataset, Decision, Extraction, RuleResult } from "../../src/domain";
import { extractDocuments, type InputFile } from "../../src/extract";
import { planWorkbook, readSheets, type WorkbookPlan } from "../../src/plan";
import { checkDataset, documentsOnly } from "../../src/rules";
import { writeWorkbook } from "../../src/xlsx";
import { foundSheets, locatedSheets } from "../fixtures/found-sheets";
import { prepareMergeSteps } from "./merge-steps";
import { writeCellByCell } from "./rivals";
import { cellsOf, type Step } from "./step";

/** What goes into the flow. */
export interface BenchInput {
  readonly name: string;
  readonly files: readonly InputFile[];
  readonly decisions: readonly Decision[];
}

/** What each step hands to the next; made once, so that a step is measured alone. */
export interface Stages {
  readonly extraction: Extraction;
  readonly dataset: Dataset;
  readonly json: string;
  readonly results: readonly RuleResult[];
  readonly plan: WorkbookPlan;
}

/** A step of ours beside another way to do the same work. */
export interface Rivalry {
  readonly name: string;
  readonly ours: () => unknown;
  readonly rival: () => unknown;
}

export interface Bench {
  readonly bytes: number;
  readonly steps: readonly Step[];
  /** The whole flow, each step fed by the one before. */
  readonly flow: () => unknown;
  readonly rivalries: readonly Rivalry[];
}

const bytesOf = (files: readonly InputFile[]): number =>
  files.reduce(
    (sum, file) =>
      sum + ("bytes" in file && file.bytes instanceof Uint8Array ? file.bytes.length : 0),
    0,
  );

/** Records that a person can point at: marks, amounts, indicators, annex items. */
export const recordsOf = ({ listings, budgets, kpis, agreements }: Dataset): number =>
  listings.reduce((sum, { participants }) => sum + 1 + (participants?.length ?? 0), 0) +
  budgets.reduce((sum, { years }) => sum + years.length + 1, 0) +
  kpis.length +
  agreements.reduce((sum, { annex }) => sum + annex.length, 0);

export const runStages = ({ files, decisions }: BenchInput): Stages => {
  const extraction = extractDocuments(files);
  const dataset = buildDataset(extraction, decisions);
  const json = saveDataset(dataset);
  const results = checkDataset(documentsOnly(dataset));
  return { extraction, dataset, json, results, plan: planWorkbook({ dataset, results }) };
};

const loadedFrom = (json: string): Dataset => {
  const loaded = loadDataset(json);
  if (!loaded.ok) throw new Error(`The saved dataset has ${String(loaded.faults.length)} faults.`);
  return loaded.dataset;
};

/** Prepares the steps of one input: documents → dataset → rules → plan → .xlsx, and back, in one process. */
export const prepareBench = (input: BenchInput): Bench => {
  const { extraction, dataset, json, results, plan } = runStages(input);
  const bytes = bytesOf(input.files);
  const records = { inputSize: recordsOf(dataset), inputUnit: "件" };
  const cells = { inputSize: cellsOf(plan), inputUnit: "セル" };
  const found = foundSheets(plan);
  const readBack = () => readSheets(dataset, plan, locatedSheets(plan, found).found);
  const { current, read, shown } = readBack();
  const checkedOn = { year: 2026, month: 4, day: 1 };
  return {
    bytes,
    steps: [
      {
        name: "復号と読み取り",
        inputSize: bytes,
        inputUnit: "B",
        run: () => extractDocuments(input.files),
      },
      {
        name: "正本データの作成",
        inputSize: bytes,
        inputUnit: "B",
        run: () => buildDataset(extraction, input.decisions),
      },
      { name: "JSON の保存", ...records, run: () => saveDataset(dataset) },
      {
        name: "JSON の読み込み",
        inputSize: Buffer.byteLength(json),
        inputUnit: "B",
        run: () => loadedFrom(json),
      },
      {
        name: "全規則の点検",
        ...records,
        run: () => checkDataset({ canonical: dataset, current, read, asOf: checkedOn, shown }),
      },
      { name: "帳票の設計", ...records, run: () => planWorkbook({ dataset, results }) },
      { name: ".xlsx の書き出し", ...cells, run: () => writeWorkbook(plan) },
      { name: "シートの読み戻し", ...cells, run: readBack },
      ...prepareMergeSteps(plan, found),
    ],
    flow: () => writeWorkbook(runStages(input).plan),
    rivalries: [
      {
        name: "JSON の読み込み（検証つき） ÷ JSON.parse だけ",
        ours: () => loadedFrom(json),
        rival: () => {
          JSON.parse(json);
        },
      },
      {
        name: ".xlsx の書き出し ÷ ExcelJSの書き方で1セルずつ書式を作る",
        ours: () => writeWorkbook(plan),
        rival: () => writeCellByCell(plan),
      },
    ],
  };
};
