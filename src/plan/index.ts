export * from "./address";
export { cellOf, type PlacedCell, type PlannedSheets } from "./cell-of";
export { columnKey, rowKey } from "./keys";
export { cellAt } from "./lay-out-sheet";
export { planWorkbook, type WorkbookInput } from "./plan-workbook";
export { formatPlace } from "./place-text";
export { formatSource } from "./source-text";
export { formatPillar, formatProblemKind, formatSeverity, marks, undecidedTexts } from "./words";
export * from "./workbook-plan";
