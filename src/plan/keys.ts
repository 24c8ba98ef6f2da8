import type {
  DocumentId,
  FiscalYear,
  InitiativeId,
  MunicipalityId,
  PillarId,
  ProjectId,
} from "../domain";

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
  finding: (fingerprint: string) => `finding:${fingerprint}`,
} as const;

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
  annexItem: "annex-item",
  document: "document",
  response: "response",
  reason: "reason",
  confirmedBy: "confirmed-by",
} as const;
