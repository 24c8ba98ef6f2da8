import type { PlacedCell } from "../../plan";
import type { ChosenFile } from "./tasks/chosen-file";

/** The two ways to fill sheets: those chosen in シート, and 取組状況一覧 alone. */
export type FlowName = "sheets" | "statusList";

/** Something the pane does that takes time. A value, so that what was refused can be tried again. */
export type Task =
  | { readonly kind: "openBundled" }
  /** A file that a person chose. */
  | { readonly kind: "openFile"; readonly file: ChosenFile }
  /** The file of the last time. */
  | { readonly kind: "openRemembered" }
  /** The result of an earlier check, as a file that a person chose. */
  | { readonly kind: "openResult"; readonly file: ChosenFile }
  | { readonly kind: "inspect" }
  | { readonly kind: "preview"; readonly flow: FlowName }
  | { readonly kind: "fill"; readonly flow: FlowName }
  /** `asked` by a person, or after an `edit`; `renewal`: asked, and older results of 点検結果 are replaced. */
  | { readonly kind: "check"; readonly cause: "asked" | "edit" | "renewal" }
  /** 確認済みにする or 照会中にする: the finding of the open form, and those ticked in it. */
  | { readonly kind: "acknowledge" | "inquire"; readonly fingerprint: string }
  | { readonly kind: "withdraw"; readonly fingerprint: string }
  | { readonly kind: "goTo"; readonly cell: PlacedCell }
  | { readonly kind: "lookUp" }
  | { readonly kind: "selfTest" };

export type TaskKind = Task["kind"];

/** Short reading and moving: nothing has to wait for it. */
const quickTasks: ReadonlySet<TaskKind> = new Set(["inspect", "goTo", "lookUp"]);

export const isQuick = ({ kind }: Pick<Task, "kind">): boolean => quickTasks.has(kind);

/** Nobody asked for these: that they could not be done is said by what stays as it was. */
export const isUnasked = (task: Task): boolean =>
  task.kind === "inspect" ||
  task.kind === "lookUp" ||
  (task.kind === "check" && task.cause === "edit");
