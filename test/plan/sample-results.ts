import type { RuleResult, SourceDocument } from "../../src/domain";
import {
  nankoku,
  projectId,
  sampleDataset,
  sourceOf,
  statusListId,
  visionId,
} from "../fixtures/sample-dataset";

const amountSource = sourceOf(visionId, "鉄道の利用促進\t実施");

/** Results of three rules on the sample dataset: one without findings, one with two, one that could not compare. */
export const sampleResults: readonly RuleResult[] = [
  {
    rule: "budget-total-equals-years",
    title: "年度別事業費と計の一致",
    severity: "error",
    unit: "事業",
    compared: 5,
    outcomes: { match: 2, mismatch: 1, undecidable: 2, notApplicable: 0 },
    findings: [
      {
        rule: "budget-total-equals-years",
        severity: "error",
        outcome: "mismatch",
        at: { kind: "budgetTotal", project: projectId("鉄道の利用促進") },
        message: "計は「3,561,037千円」ですが、年度別の合計は「3,561,036千円」です。",
        stated: 3561037,
        computed: 3561036,
        sources: [amountSource],
        fingerprint: "f-total",
      },
    ],
    remarks: [
      {
        outcome: "undecidable",
        message: "「防災訓練の共同実施」の計は確定分のみの計です。",
        sources: [sourceOf(visionId, "防災訓練の共同実施\t実施")],
      },
    ],
  },
  {
    rule: "participation-matches-status-list",
    title: "別冊と取組状況一覧の連携市町の一致",
    severity: "warning",
    unit: "事業",
    compared: 6,
    outcomes: { match: 4, mismatch: 1, undecidable: 1, notApplicable: 0 },
    findings: [
      {
        rule: "participation-matches-status-list",
        severity: "warning",
        outcome: "mismatch",
        at: {
          kind: "participation",
          project: projectId("鉄道の利用促進"),
          municipalities: [nankoku],
        },
        message: "「南国市」は取組状況一覧だけに印があります。",
        stated: "香南市",
        computed: "南国市、香南市",
        sources: [sourceOf(statusListId, "鉄道の利用促進")],
        fingerprint: "f-marks",
      },
    ],
    remarks: [],
  },
  {
    rule: "slogan-is-consistent",
    title: "将来像の表記の一致",
    severity: "warning",
    unit: "資料の組",
    compared: 1,
    outcomes: { match: 1, mismatch: 0, undecidable: 0, notApplicable: 0 },
    findings: [],
    remarks: [],
  },
];

/** The sample dataset without the documents of a kind, as when the folder does not hold them. */
export const withoutKind = (kind: SourceDocument["kind"]) => {
  const dataset = sampleDataset();
  const documents = dataset.documents.filter((document) => document.kind !== kind);
  const kept = new Set(documents.map(({ id }) => id));
  const isKept = ({ document }: { readonly document: string }): boolean => kept.has(document);
  return sampleDataset({
    documents,
    listings: dataset.listings.filter(isKept),
    budgets: dataset.budgets.filter(isKept),
    kpis: dataset.kpis.filter(isKept),
    slogans: dataset.slogans.filter(isKept),
    statusListBlocks: dataset.statusListBlocks.filter(isKept),
    agreements: dataset.agreements.filter(isKept),
    legends: dataset.legends.filter(isKept),
    decisions: [],
    problems: [],
    fiscalYears: kind === "vision" ? [] : dataset.fiscalYears,
  });
};
