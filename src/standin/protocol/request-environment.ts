import type { Effect, Host, HostObject } from "./host-object";
import type { WireAction } from "./wire";

/** One thing that a request does, for the recorder. */
export interface Step {
  readonly kind: WireAction["type"] | "path";
  /** `Range.Values`, `Worksheet.Delete` … */
  readonly member: string;
  readonly effect: "read" | "write" | "view";
  readonly clearsUndo: boolean;
}

export interface RequestEnvironment {
  readonly host: Host;
  readonly root: HostObject;
  readonly findReference: (id: string) => HostObject;
  /** The add-in wants to use this object in later requests. */
  readonly keepReference: (object: HostObject) => void;
  readonly referenceOf: (object: HostObject) => string | null;
  /** Brings formulas up to date. */
  readonly calculate: () => Promise<void>;
  /** Called before each action; may throw to stand in for a failure. */
  readonly beforeAction: () => void;
  /** Called before a property is set or a method called, with `PageLayout.PaperSize`; may throw to refuse it. */
  readonly beforeMember: (member: string, effect: Effect) => void;
  readonly note: (step: Step) => void;
}
