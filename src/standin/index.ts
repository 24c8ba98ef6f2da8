export { createStandIn, type CellsView, type StandIn, type StandInOptions } from "./stand-in";
export { newestExcelApi } from "./newest-excel-api";
export { excelOnTheWebPayloadLimit, type Failure, type Moods } from "./moods";
export type { RecordedRequest, Recorder, Totals } from "./recorder";
export type { User } from "./user";
export type { CellContent, CellEdit, GridUser, GridCell } from "./grid-user";
export type { WorkbookChange } from "./workbook-change";
export type { SheetLook, SheetWatch, SheetsLook } from "./snapshot/sheet-watch";
export { HostError } from "./model/host-error";
export { shiftArea, shiftOf, type Axis } from "./model/shift";
export { joinOfficeJs, supportedOfficeJs, type OfficeScope } from "./office-scope";
export type { NativeBridge } from "./bridge";
export type { Calculator, FormulaResult } from "./calculation/calculator";
export type {
  CellSnapshot,
  LineSnapshot,
  SheetSnapshot,
  WorkbookSnapshot,
} from "./snapshot/workbook-snapshot";
export type { Scalar } from "./model/cell";
export { styleValue, type CellStyle, type StyleKey, type StyleValue } from "./model/style";
