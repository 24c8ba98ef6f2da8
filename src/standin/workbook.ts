export { isError, type CellValue, type ErrorValue, type Scalar } from "./model/cell";
export { withEra } from "./model/era-format";
export { newPageLayout } from "./model/page-layout";
export { shiftArea, shiftOf, type Axis } from "./model/shift";
export {
  internStyle,
  noStyle,
  styleValue,
  type BorderSide,
  type CellStyle,
  type StyleKey,
  type StyleValue,
} from "./model/style";
export type {
  Carried,
  CellSnapshot,
  LineSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "./snapshot/workbook-snapshot";
