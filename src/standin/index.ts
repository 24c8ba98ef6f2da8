export { createStandIn, type CellsView, type StandIn, type StandInOptions } from "./stand-in";
export { excelOnTheWebPayloadLimit, type Failure, type Moods } from "./moods";
export type { RecordedRequest, Recorder, Totals } from "./recorder";
export type { User } from "./user";
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
