import type { Workbook } from "../model/workbook";

/** What the members of the classes work on. */
export interface Host {
  readonly workbook: Workbook;
  /** The year that "4-1" means. */
  readonly year: number;
  /** The newest `ExcelApi` requirement set. */
  readonly excelApi: () => string;
  /** A read of more cells than this answers null. */
  readonly nullReadAboveCells: () => number;
  readonly doesFitToPagesStick: () => boolean;
  readonly areEventsOn: () => boolean;
  readonly turnEvents: (state: "on" | "off") => void;
  /** The add-in wants to be told of these. */
  readonly subscribe: (messageType: number, targetId: string) => void;
  readonly unsubscribe: (messageType: number, targetId: string) => void;
  readonly dropReference: (id: string) => void;
}
