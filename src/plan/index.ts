export { formatLapse, lapsesOf, type Lapse } from "./sheets/acknowledgements/lapse";
export {
  acknowledge,
  acknowledgementOf,
  countFindings,
  standingByFingerprint,
  standingOf,
  withdraw,
  type Confirmation,
} from "./sheets/acknowledgements/list";
export { readAcknowledgements } from "./sheets/acknowledgements/read";
export { stateAmong } from "./sheets/acknowledgements/state";
export { acknowledgementsTyped } from "./sheets/findings/read";
export { cellOf } from "./cell-of";
export type { PlacedCell } from "./sheets/worksheet";
export * from "./found-workbook";
export * from "./merge";
export { columnKey, rowKey } from "./keys/keys";
export { locateKeys } from "./keys/locate-keys";
export { withStatusListMarks, type MarksFrom } from "./sheets/status-list/marks";
export { provenanceOf } from "./provenance-of";
export type { Provenance } from "./provenance/provenance";
export { planWorkbook, type WorkbookInput } from "./plan-workbook";
export { pointsOfWidth } from "./layout/text-metrics";
export * from "./workbook-plan";
export { readSheets, type FoundSheets, type ReadSheets } from "./read-sheets";
