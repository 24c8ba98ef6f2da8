import type { Control, WorkbookSession } from "../../excel/session";
import type { SelfTestReport } from "../../excel/self-test/report";
import type { Memory } from "../memory";
import type { PaneState } from "./pane-state";

/** What tasks reach beyond the state. */
export interface Environment {
  readonly session: () => Promise<WorkbookSession>;
  readonly memory: Memory;
  readonly now: () => Date;
  /** Versions, for 動作確認. */
  readonly facts: () => SelfTestReport["facts"];
}

/** What one run of a task holds in its hands; `state` is as it was when the task began. */
export interface TaskContext extends Environment {
  readonly state: PaneState;
  readonly control: Required<Control>;
}
