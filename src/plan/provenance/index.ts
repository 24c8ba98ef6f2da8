import { formatThousandYen, type Dataset, type Source } from "../../domain";
import { planAgreementSheet } from "../sheets/agreement/sheet";
import { planBudgetSheet } from "../sheets/budget/sheet";
import { planComparisonSheet } from "../sheets/comparison/sheet";
import { rowKey as rowKeys } from "../keys/keys";
import { planKpiSheet } from "../sheets/kpi/sheet";
import { cellAt } from "../layout/lay-out-sheet";
import { planParticipationSheet } from "../sheets/participation/sheet";
import { agreementProvenance } from "../sheets/agreement/provenance";
import { budgetProvenance, summaryProvenance } from "../sheets/budget/provenance";
import { comparisonProvenance } from "../sheets/comparison/provenance";
import { kpiProvenance } from "../sheets/kpi/provenance";
import { openingLines } from "./lines";
import { participationProvenance, statusListProvenance } from "../sheets/participation/provenance";
import { planSourcesSheet } from "../sheets/sources/sheet";
import { planStatusListSheet } from "../sheets/status-list/sheet";
import { planSummarySheet } from "../sheets/summary/sheet";
import { shownValue, type SheetId, type SheetPlan } from "../workbook-plan";

/** Where the value of a cell comes from. */
export interface Provenance {
  /** What the cell is, in words: 「中小企業支援」令和5年度の事業費. */
  readonly title: string;
  /** What the document says there, as a person reads it: 「1,590千円」. */
  readonly stated: string;
  /** The lines that say so; empty for a cell that is calculated. */
  readonly sources: readonly Source[];
  /** For a calculated cell, from what; otherwise `null`. */
  readonly explanation: string | null;
}

/** A cell of a sheet as it is planned, by its keys. */
export interface PlannedCell {
  readonly dataset: Dataset;
  readonly plan: SheetPlan;
  readonly row: string;
  readonly column: string;
  /** What the plan shows there, as a person reads it. */
  readonly shown: string;
  readonly isEmpty: boolean;
}

/** A row of 出典 about a document: how the document begins. */
const documentProvenance = ({ dataset, row, shown }: PlannedCell): Provenance | null => {
  const document = dataset.documents.find(({ id }) => rowKeys.document(id) === row);
  return document === undefined
    ? null
    : {
        title: `資料「${document.title}」`,
        stated: shown,
        sources: openingLines(document),
        explanation: null,
      };
};

interface KnownSheet {
  readonly plan: (dataset: Dataset) => SheetPlan;
  readonly provenance: (cell: PlannedCell) => Provenance | null;
}

/** The sheets whose cells come from lines of documents. 点検結果 shows its own lines, 確認記録 holds what staff wrote. */
const knownSheets: Partial<Readonly<Record<SheetId, KnownSheet>>> = {
  participation: { plan: planParticipationSheet, provenance: participationProvenance },
  budget: { plan: planBudgetSheet, provenance: budgetProvenance },
  summary: {
    plan: (dataset) =>
      planSummarySheet(dataset, planBudgetSheet(dataset), planParticipationSheet(dataset)),
    provenance: summaryProvenance,
  },
  comparison: { plan: planComparisonSheet, provenance: comparisonProvenance },
  kpi: { plan: planKpiSheet, provenance: kpiProvenance },
  agreement: { plan: planAgreementSheet, provenance: agreementProvenance },
  statusList: { plan: (dataset) => planStatusListSheet(dataset), provenance: statusListProvenance },
  sources: {
    plan: (dataset) => planSourcesSheet(dataset, dataset.problems),
    provenance: documentProvenance,
  },
};

const plans = new WeakMap<Dataset, Map<SheetId, SheetPlan>>();

/** A sheet of a dataset, planned once: people select one cell after the other. */
const planOnce = (dataset: Dataset, id: SheetId, { plan }: KnownSheet): SheetPlan => {
  const known = plans.get(dataset) ?? new Map<SheetId, SheetPlan>();
  plans.set(dataset, known);
  const planned = known.get(id) ?? plan(dataset);
  known.set(id, planned);
  return planned;
};

const amountColumn = /^(?:fiscal-year:\d+|stated-total|computed-total|difference)$/u;

const shownText = (value: string | number | null, column: string): string => {
  if (value === null || value === "") return "空欄";
  if (typeof value === "string") return value;
  return amountColumn.test(column) ? formatThousandYen(value) : value.toLocaleString("ja-JP");
};

/** Where the value of the cell at two keys comes from; `null` for headings and what no document says. */
export const provenanceOf = (
  dataset: Dataset,
  sheet: SheetId,
  rowKey: string,
  columnKey: string,
): Provenance | null => {
  const known = knownSheets[sheet];
  if (known === undefined) return null;
  const plan = planOnce(dataset, sheet, known);
  const at = cellAt(plan, rowKey, columnKey);
  if (at === null || at.column === plan.keys.keyColumn) return null;
  const value = shownValue(plan.values[at.row]?.[at.column] ?? null);
  return known.provenance({
    dataset,
    plan,
    row: rowKey,
    column: columnKey,
    shown: shownText(value, columnKey),
    isEmpty: value === null,
  });
};
