export type { ReadSheet } from "./read-sheet";
export { formulasOf, readWorkbook, type ReadWorkbook } from "./read-workbook";
export { writeWorkbook } from "./write-workbook";
