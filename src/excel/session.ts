import type {
  Acknowledgement,
  Dataset,
  Finding,
  PartialDate,
  Place,
  Problem,
  RuleResult,
} from "../domain";
import type {
  Confirmation,
  MarksFrom,
  PlacedCell,
  Provenance,
  RowChange,
  SheetId,
  TypedCell,
  WorkbookProblem,
} from "../plan";
import type { EarlierResults } from "../rules/compare-results";
import type { SelfTestReport, SelfTestRequest } from "./self-test/report";

export type { MarksFrom, RowChange, TypedCell } from "../plan";

/** Something that could not be done, in Japanese: what happened, where, and what to do. Nothing typed was lost. */
export interface Refusal {
  readonly kind:
    | "cellEditMode"
    | "accessDenied"
    | "filteredRange"
    | "mergedRange"
    | "otherWorkbook"
    | "excelBusy"
    | "claimed"
    | "otherRegion"
    | "workbookNotEmpty"
    | "findingChanged"
    | "sheetGone"
    | "sheetHidden"
    | "sheetUnusable"
    | "payloadTooLarge"
    | "noAnswer"
    | "unreadableAnswer"
    | "stopped"
    | "excelFailed";
  readonly message: string;
  readonly problems: readonly WorkbookProblem[];
  /** Whether trying again can help without changing anything. */
  readonly canRetry: boolean;
}

export type Answer<Value> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: Refusal };

/** A sheet of the plan beside the workbook as it is. */
export interface SheetState {
  readonly id: SheetId;
  readonly name: string;
  readonly state: "absent" | "present" | "unusable";
}

export interface WorkbookState {
  readonly sheets: readonly SheetState[];
  /** The dataset from which the workbook was filled; `null` for a workbook without our sheets. */
  readonly filledFrom: { readonly region: string | null; readonly digest: string } | null;
  readonly isSameDataset: boolean;
  readonly problems: readonly WorkbookProblem[];
}

export interface FillRequest {
  readonly dataset: Dataset;
  readonly sheets: readonly SheetId[];
  /** 点検日 of a 点検結果 that is made, an ISO 8601 day. */
  readonly checkedOn?: string;
  /** 現在日 and marks of 取組状況一覧; those of the document when left out. */
  readonly statusList?: { readonly asOf: PartialDate; readonly marksFrom: MarksFrom };
}

/** What filling would do to one sheet. */
export interface SheetPreview {
  readonly id: SheetId;
  readonly name: string;
  readonly action: "create" | "update" | "none" | "refuse";
  readonly changedCells: number;
  readonly addedRows: number;
  readonly removedRows: number;
  /** Rows and columns of staff, or of an earlier dataset, that stay as they are. */
  readonly keptRows: number;
  readonly typed: readonly TypedCell[];
  /** The rows that are added or removed, and those that staff have deleted. */
  readonly rowChanges: readonly RowChange[];
  readonly problems: readonly WorkbookProblem[];
}

export interface FillPreview {
  readonly sheets: readonly SheetPreview[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
  /** What is being done, in Japanese. */
  readonly label: string;
}

export interface Control {
  readonly onProgress?: (progress: Progress) => void;
  /** Stops between two sheets; what is written stays, and the next run goes on from there. */
  readonly signal?: AbortSignal;
}

export interface FillSummary {
  readonly sheets: readonly SheetPreview[];
  /** Cells of staff that were left as typed. */
  readonly keptTyped: readonly TypedCell[];
  /** What was replaced, with the value it had. */
  readonly replacedTyped: readonly TypedCell[];
  readonly wasStopped: boolean;
  readonly problems: readonly WorkbookProblem[];
}

/** A check that another is compared with. */
export interface FormerCheck {
  /** ISO 8601 day. */
  readonly checkedOn: string;
  readonly results: EarlierResults;
}

export interface CheckReport {
  /** ISO 8601 day. */
  readonly checkedOn: string;
  readonly results: readonly RuleResult[];
  /** Of the documents. */
  readonly documentProblems: readonly Problem[];
  /** Of the workbook: what could not be read. A sheet named here was not checked. */
  readonly workbookProblems: readonly WorkbookProblem[];
  readonly acknowledgements: readonly Acknowledgement[];
  /** Where a place stands in the workbook as it is now. */
  readonly cellOf: (place: Place) => PlacedCell | null;
  /** The check of this workbook before this one, as the workbook remembers it. */
  readonly former: FormerCheck | null;
  /** Typed cells of 点検結果 that were left as they are. */
  readonly keptTyped: readonly TypedCell[];
}

export interface Selection {
  readonly sheet: string;
  /** A1 of the active cell. */
  readonly cell: string;
  /** `null` outside our sheets and where a cell has no source. */
  readonly provenance: Provenance | null;
}

export interface Watcher {
  readonly onSelection: () => void;
  /** A hint that a check is due; Excel can miss it. Not called for what this session writes itself. */
  readonly onEdit: (sheet: string) => void;
}

/** Everything the pane does with Excel. Never throws for what Excel refuses: it answers with a refusal. */
export interface WorkbookSession {
  readonly inspect: (dataset: Dataset) => Promise<Answer<WorkbookState>>;
  readonly previewFill: (request: FillRequest) => Promise<Answer<FillPreview>>;
  /**
   * Typed cells stay, deleted rows stay away, new ones come and former ones go, unless their ids are in `overruled`.
   */
  readonly fill: (
    request: FillRequest,
    overruled: ReadonlySet<string>,
    control?: Control,
  ) => Promise<Answer<FillSummary>>;
  /**
   * `checkedOn` is an ISO 8601 day: the core has no clock. `results`: whether typed cells of 点検結果, and results of which
   * nothing is known, stay; the columns of staff always do.
   */
  readonly check: (
    dataset: Dataset,
    checkedOn: string,
    control?: Control,
    results?: "keep" | "replace",
  ) => Promise<Answer<CheckReport>>;
  /**
   * Writes into 確認記録 and 点検結果, `others` for the same reason; answers with all acknowledgements. Nothing is written where one
   * of the findings is not there any more.
   */
  readonly acknowledge: (
    dataset: Dataset,
    finding: Finding,
    given: Confirmation,
    others?: readonly Finding[],
  ) => Promise<Answer<readonly Acknowledgement[]>>;
  readonly withdraw: (
    dataset: Dataset,
    fingerprint: string,
    given: { readonly by: string; readonly on: string },
  ) => Promise<Answer<readonly Acknowledgement[]>>;
  readonly select: (cell: PlacedCell) => Promise<Answer<null>>;
  /** The active cell and where its value comes from. */
  readonly selection: (dataset: Dataset) => Promise<Answer<Selection>>;
  /** Answers with what ends the watching. */
  readonly watch: (watcher: Watcher) => Promise<Answer<() => Promise<void>>>;
  /** 動作確認, in an empty workbook. */
  readonly selfTest: (
    request: SelfTestRequest,
    control?: Control,
  ) => Promise<Answer<SelfTestReport>>;
}
