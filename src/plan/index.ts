export { formatLapse, lapsesOf, type Lapse } from "./acknowledgement-lapse";
export {
  acknowledge,
  acknowledgementOf,
  countFindings,
  standingOf,
  withdraw,
  type Confirmation,
} from "./acknowledgement-list";
export {
  readAcknowledgements,
  type FoundAcknowledgements,
  type KeyedSheet,
} from "./acknowledgement-rows";
export {
  formatAcknowledgementState,
  stateAmong,
  type AcknowledgementState,
} from "./acknowledgement-state";
export { acknowledgementsTyped, type TypedAcknowledgements } from "./acknowledgement-typed";
export * from "./address";
export { cellOf, type PlacedCell, type PlannedSheets } from "./cell-of";
export * from "./found-workbook";
export * from "./merge";
export { columnKey, rowKey, sheetMark } from "./keys";
export { locateKeys, type LocatedKeys } from "./locate-keys";
export { withStatusListMarks, type MarksFrom } from "./status-list-marks";
export { provenanceOf, type Provenance } from "./provenance";
export { cellAt } from "./lay-out-sheet";
export { planWorkbook, type WorkbookInput } from "./plan-workbook";
export { formatPlace } from "./place-text";
export { pointsOfWidth } from "./text-metrics";
export { formatSource } from "./source-text";
export { formatPillar, formatProblemKind, formatSeverity, marks, undecidedTexts } from "./words";
export * from "./workbook-plan";
export { readSheets, type FoundSheets, type ReadSheets } from "./read";
