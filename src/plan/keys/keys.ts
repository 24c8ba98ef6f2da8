import type {
  DocumentId,
  FiscalYear,
  InitiativeId,
  MunicipalityId,
  PillarId,
  ProjectId,
  TotalColumn,
  TotalScope,
} from "../../domain";
import type { SheetId } from "../workbook-plan";

/** Keys of rows and columns. They stand in the hidden key column and key row of a sheet, as text. */
export const rowKey = {
  project: (id: ProjectId) => `project:${id}`,
  initiativeTotal: (id: InitiativeId) => `initiative-total:${id}`,
  pillarTotal: (id: PillarId) => `pillar-total:${id}`,
  grandTotal: "grand-total",
  kpi: (id: ProjectId, indicator: string) => `kpi:${id}|${indicator}`,
  annexItem: (municipality: MunicipalityId, initiative: string) =>
    `annex-item:${municipality}|${initiative}`,
  document: (id: DocumentId) => `document:${id}`,
  rule: (code: string) => `rule:${code}`,
  problem: (kind: string, fileName: string, line: number | null) =>
    `problem:${kind}|${fileName}|${String(line ?? "")}`,
  remark: (rule: string) => `remark:${rule}`,
  finding: (fingerprint: string) => `finding:${fingerprint}`,
  workbookProblem: (sheet: string, cell: string | null) =>
    `workbook-problem:${sheet}|${cell ?? ""}`,
  acknowledgement: (fingerprint: string) => `acknowledgement:${fingerprint}`,
  /** 照会中, among the acknowledgements. */
  inquiry: (fingerprint: string) => `acknowledgement:inquiry:${fingerprint}`,
  municipality: (id: MunicipalityId) => `municipality:${id}`,
  participationTotal: "participation-total",
} as const;

export const totalRowKey = (scope: TotalScope): string => {
  switch (scope.kind) {
    case "initiative":
      return rowKey.initiativeTotal(scope.initiative);
    case "pillar":
      return rowKey.pillarTotal(scope.pillar);
    case "region":
      return rowKey.grandTotal;
  }
};

/** Whether a row has its key only by its kind (a title, a heading, a note), not by what it speaks of. */
export const isFurnitureKey = (key: string): boolean => /^[a-zA-Z]+:#\d+$/.test(key);

/** Whether a row is one text over all columns. */
export const isSpreadKey = (key: string): boolean => /^(?:title|note|band|spacer):#\d+$/.test(key);

/** Whether a row holds a record of 確認記録. */
export const isRecordKey = (key: string): boolean => key.startsWith(rowKey.acknowledgement(""));

/** Stands in the hidden first cell of a sheet with layout, and says which of our sheets it is. */
export const sheetMark = (id: SheetId): string => `renkei-totsugo:${id}`;

export const columnKey = {
  project: "project",
  pillar: "pillar",
  initiative: "initiative",
  page: "page",
  municipality: (id: MunicipalityId) => `municipality:${id}`,
  participantCount: "participant-count",
  fiscalYear: (year: FiscalYear) => `fiscal-year:${String(year)}`,
  statedTotal: "stated-total",
  computedTotal: "computed-total",
  difference: "difference",
  outcome: "outcome",
  remark: "remark",
  category: "category",
  origins: "origins",
  annexItem: "annex-item",
  baseline: "baseline",
  target: "target",
  annexContent: "annex-content",
  annexRoleA: "annex-role-a",
  annexRoleB: "annex-role-b",
  document: "document",
  response: "response",
  reason: "reason",
  confirmedBy: "confirmed-by",
  projectCount: "project-count",
  budgetedCount: "budgeted-project-count",
  undecidedCount: "undecided-count",
  acknowledgementState: "acknowledgement-state",
  rule: "rule",
  ruleTitle: "rule-title",
  place: "place",
  message: "message",
  statedValue: "stated-value",
  comparedValue: "compared-value",
  confirmedOn: "confirmed-on",
  withdrawnOn: "withdrawn-on",
  withdrawnBy: "withdrawn-by",
  fingerprint: "fingerprint",
} as const;

export const totalColumnKey = (column: TotalColumn): string => {
  switch (column) {
    case "stated":
      return columnKey.statedTotal;
    case "computed":
      return columnKey.computedTotal;
    default:
      return columnKey.fiscalYear(column);
  }
};
