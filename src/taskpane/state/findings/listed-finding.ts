import type { Acknowledgement, Finding } from "../../../domain";
import type { Lapse } from "../../../plan";
import type { FindingChange } from "./since";

/** A finding with all that a list says of it. */
export interface ListedFinding {
  readonly finding: Finding;
  readonly acknowledgement: Acknowledgement | null;
  /** What has become of it since the earlier check; `null` where there is none to compare with. */
  readonly change: FindingChange | null;
  /** An earlier acknowledgement that fell away because a value has changed. */
  readonly lapse: Lapse | null;
}
