import type { Dataset } from "../../domain";
import type {
  FormerCheck,
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
import type { FlowName, Task } from "./task";

export const tabs = ["data", "sheets", "check", "statusList", "sources"] as const;
export type Tab = (typeof tabs)[number];

/** What the pane stands in: `missing` when Office.js never appeared, `unsupported` when Excel is too old. */
export type Host = "connecting" | "missing" | "otherApp" | "unsupported" | "ready";

/** Where the dataset in use comes from. */
export type Origin =
  | { readonly kind: "bundled" }
  | { readonly kind: "file"; readonly fileName: string; readonly isRemembered: boolean };

/** A file that was not taken in; what was in use before stays. */
export interface RejectedFile {
  readonly fileName: string;
  readonly from: "disk" | "memory";
  readonly faults: readonly { readonly path: string; readonly message: string }[];
}

export interface OpenDataset {
  readonly dataset: Dataset;
  readonly origin: Origin;
}

/** A running task; `isStopping` from the moment somebody asked it to stop. */
export interface Running {
  readonly task: Task;
  readonly progress: Progress | null;
  readonly canStop: boolean;
  readonly isStopping: boolean;
}

/** What did not go as asked, until it is closed or tried again. */
export type Notice =
  | { readonly kind: "refused"; readonly task: Task; readonly refusal: Refusal }
  | { readonly kind: "defect"; readonly details: string };

/** Filling, step by step: choose, look at what would change, done. */
export type Flow =
  | { readonly step: "choosing" }
  | {
      readonly step: "previewed";
      readonly request: FillRequest;
      readonly preview: FillPreview;
      /** Typed cells that are to be replaced, and rows that are to come or stay otherwise than unasked, by id. */
      readonly overruled: ReadonlySet<string>;
    }
  | { readonly step: "done"; readonly summary: FillSummary };

interface StatusListForm {
  /** As the date field gives it; can be empty or half filled. */
  readonly asOf: string;
  readonly marksFrom: MarksFrom;
}

/** The form under a finding that is open: one at a time. */
export interface OpenForm {
  readonly kind: "acknowledge" | "inquire" | "withdraw" | "endInquiry";
  readonly fingerprint: string;
}

export interface GroupView {
  readonly isOpen: boolean;
  /** How many of its findings are listed. */
  readonly listed: number;
}

/** The result of an earlier check, from a file. */
export interface EarlierFile extends FormerCheck {
  readonly fileName: string;
}

export interface CheckState {
  readonly report: CheckReport | null;
  /** The check before the last one: of this session, or the last that the workbook remembers. */
  readonly former: FormerCheck | null;
  /** What the report is compared with instead. */
  readonly earlierFile: EarlierFile | null;
  readonly rejectedResult: RejectedFile | null;
  /** Edits of sheets that were noticed, and how many of them the report has seen. */
  readonly edits: number;
  readonly checkedEdits: number;
  readonly isAutomatic: boolean;
  readonly filter: FindingFilter;
  /** Findings that stay listed although they no longer fit the filter: a list keeps its place. */
  readonly pinned: ReadonlySet<string>;
  /** What a person opened or closed, by rule. */
  readonly groups: ReadonlyMap<string, GroupView>;
  readonly form: OpenForm | null;
  /** Fingerprints of findings that get the reason of the form too. */
  readonly others: ReadonlySet<string>;
  /** Typed reasons, by fingerprint. */
  readonly reasons: ReadonlyMap<string, string>;
  readonly confirmedBy: string;
}

export interface PaneState {
  readonly host: Host;
  readonly tab: Tab;
  readonly open: OpenDataset | null;
  readonly rejected: RejectedFile | null;
  readonly workbook: WorkbookState | null;
  readonly running: Running | null;
  readonly notice: Notice | null;
  /** What was last done, in words: read out when it changes. */
  readonly outcome: string;
  readonly chosenSheets: ReadonlySet<SheetId>;
  readonly flows: Readonly<Record<FlowName, Flow>>;
  readonly statusList: StatusListForm;
  readonly check: CheckState;
  readonly selection: Selection | null;
  /** The last 動作確認. */
  readonly selfTest: SelfTestReport | null;
}
