export * from "./read-sheets-of-file";
export { writeWorkbook } from "./write-workbook";
