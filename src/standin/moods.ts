import { newestExcelApi } from "./office-js";
import { isVersionSupported } from "./protocol/api-versions";

/** An injected `GeneralException`. It happens once where nothing else is said; what earlier actions did stays done. */
export type Failure =
  /** After this many actions, counted from the first request on. */
  | { readonly afterActions: number }
  /** In the n-th request of the add-in (the first is 1), after so many actions; 0 or absent: before anything is done. */
  | { readonly request: number; readonly afterActionsOfRequest?: number }
  /** The n-th request is done, and its answer never comes back. */
  | { readonly request: number; readonly lost: "answer" }
  /** The n-th request is done, and its answer does not come, or what comes is empty, or cut in the middle. */
  | { readonly request: number; readonly answer: "never" | "empty" | "cut" }
  /** Half way through every request that changes the workbook, until it is taken away. Reading succeeds. */
  | { readonly everyWriting: "halfWay" };

/** How Excel behaves. All of it can be changed at any time. */
export interface Moods {
  /** The newest `ExcelApi` requirement set: "1.14" is Excel 2021, "1.17" Excel 2024. */
  excelApi: string;
  /** The user is typing into a cell: every request is refused, or waits if it was sent with `delayForCellEdit`. */
  isEditingCell: boolean;
  /** 5 MB in Excel on the web; none elsewhere. */
  payloadLimitBytes: number;
  /** A larger answer is refused, though what was asked for is done. */
  answerLimitBytes: number;
  /** What the settings of a workbook hold together, at most. */
  settingsLimitBytes: number;
  /** Another workbook is in front: what concerns the window is refused. */
  isOtherWorkbookInFront: boolean;
  /** The structure of the workbook is protected. */
  isWorkbookProtected: boolean;
  /** The workbook is open for reading alone: every change by the add-in is refused. */
  isReadOnly: boolean;
  /** Values that are written over rows which a filter hides go into the rows that are shown. */
  areFilteredRowsSkipped: boolean;
  /** `values`, `formulas`, `text` of a larger block answer null. */
  nullReadAboveCells: number;
  failure: Failure | null;
  /** Members that are refused, with the code of the error: `{ "PageLayout.PaperSize": "GeneralException" }`. */
  refusedMembers: Readonly<Record<string, string>>;
  /** Each request takes this long. */
  latencyMilliseconds: number;
  /** false: `pageLayout.zoom` set to fit pages is accepted and forgotten. */
  doesFitToPagesStick: boolean;
  /** false: events get lost. */
  areEventsDelivered: boolean;
  /** Called before each request of the add-in, with its number: what a user does in between. */
  beforeRequest: ((number: number) => void | Promise<void>) | null;
  /** Called when a request is done and its answer is still on its way. */
  beforeAnswer: ((number: number) => void | Promise<void>) | null;
}

export const excelOnTheWebPayloadLimit = 5 * 1024 * 1024;

export const calmMoods = (): Moods => ({
  excelApi: newestExcelApi,
  isEditingCell: false,
  payloadLimitBytes: Infinity,
  answerLimitBytes: Infinity,
  settingsLimitBytes: 2 * 1024 * 1024,
  isOtherWorkbookInFront: false,
  isWorkbookProtected: false,
  isReadOnly: false,
  areFilteredRowsSkipped: true,
  nullReadAboveCells: 5_000_000,
  failure: null,
  refusedMembers: {},
  latencyMilliseconds: 0,
  doesFitToPagesStick: true,
  areEventsDelivered: true,
  beforeRequest: null,
  beforeAnswer: null,
});

/** What `Office.context.requirements.isSetSupported` answers. Sets of other hosts and of Excel on the web: no. */
export const isRequirementSetSupported = (moods: Moods, name: string, version = "1.1"): boolean => {
  switch (name.toLowerCase()) {
    case "excelapi":
      return isVersionSupported(version, moods.excelApi);
    case "richapiruntime":
    case "richapiruntimeflag":
    case "delayforcelledit":
    case "sharedruntime":
    case "dialogapi":
      return true;
    default:
      return false;
  }
};
