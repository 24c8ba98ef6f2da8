import type { Acknowledgement } from "../../domain";
import type {
  CheckReport,
  FillPreview,
  FillRequest,
  FillSummary,
  MarksFrom,
  Progress,
  Refusal,
  Selection,
  WorkbookState,
} from "../../excel/session";
import type { SelfTestReport } from "../../excel/self-test/report";
import type { SheetId } from "../../plan";
import type { FindingFilter } from "./findings/filter";
import type { EarlierFile, Host, OpenDataset, OpenForm, RejectedFile, Tab } from "./pane-state";
import type { FlowName, Task } from "./task";

/** How a task ended; `taskEnded` says that there is nothing to change. */
export type TaskOutcome =
  | { readonly kind: "taskEnded" }
  | { readonly kind: "refused"; readonly task: Task; readonly refusal: Refusal }
  | { readonly kind: "defectFound"; readonly details: string }
  | { readonly kind: "datasetOpened"; readonly open: OpenDataset }
  | { readonly kind: "fileRejected"; readonly rejected: RejectedFile }
  | { readonly kind: "inspected"; readonly workbook: WorkbookState }
  | {
      readonly kind: "previewed";
      readonly flow: FlowName;
      readonly request: FillRequest;
      readonly preview: FillPreview;
    }
  | { readonly kind: "filled"; readonly flow: FlowName; readonly summary: FillSummary }
  /** `edits`: how many edits were noticed before the check began. */
  | { readonly kind: "checked"; readonly report: CheckReport; readonly edits: number }
  | {
      readonly kind: "acknowledged" | "inquired" | "withdrawn";
      readonly fingerprint: string;
      readonly acknowledgements: readonly Acknowledgement[];
    }
  | { readonly kind: "resultOpened"; readonly earlier: EarlierFile }
  | { readonly kind: "resultRejected"; readonly rejected: RejectedFile }
  | { readonly kind: "selectionRead"; readonly selection: Selection }
  | { readonly kind: "selfTested"; readonly report: SelfTestReport };

export type Action =
  | TaskOutcome
  | { readonly kind: "hostChanged"; readonly host: Host }
  | { readonly kind: "tabOpened"; readonly tab: Tab }
  | { readonly kind: "taskStarted"; readonly task: Task; readonly canStop: boolean }
  | { readonly kind: "taskProgressed"; readonly progress: Progress }
  | { readonly kind: "stopAsked" }
  | { readonly kind: "noticeClosed" }
  | { readonly kind: "sheetsChosen"; readonly sheets: readonly SheetId[] }
  | { readonly kind: "flowRestarted"; readonly flow: FlowName }
  /** Typed cells and rows, by id, of which somebody decides otherwise than filling does unasked, or as it does after all. */
  | {
      readonly kind: "overruled" | "notOverruled";
      readonly flow: FlowName;
      readonly ids: readonly string[];
    }
  | { readonly kind: "asOfTyped"; readonly asOf: string }
  | { readonly kind: "marksChosen"; readonly marksFrom: MarksFrom }
  | { readonly kind: "sheetEdited" }
  | { readonly kind: "automaticSwitched"; readonly isAutomatic: boolean }
  | { readonly kind: "filterChanged"; readonly filter: FindingFilter }
  | { readonly kind: "groupToggled"; readonly rule: string; readonly isOpen: boolean }
  | { readonly kind: "moreListed"; readonly rule: string }
  | { readonly kind: "formOpened"; readonly form: OpenForm }
  | { readonly kind: "formClosed" }
  | { readonly kind: "othersChosen"; readonly others: ReadonlySet<string> }
  | { readonly kind: "resultClosed" }
  | { readonly kind: "reasonTyped"; readonly fingerprint: string; readonly reason: string }
  | { readonly kind: "nameTyped"; readonly name: string };
