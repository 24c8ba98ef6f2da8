import type { Dataset } from "../../../src/domain";
import type { FoundSheet, SheetId } from "../../../src/plan";
import type { Texts } from "../../fixtures/seeds";
import type { Random } from "../../fixtures/region-documents/random";
import type { Subject } from "./subject";

/** Where a fault is made: in the received texts, in what was read from them, in the sheets that were filled. */
export const layers = ["text", "dataset", "workbook"] as const;
export type Layer = (typeof layers)[number];

export type Sheets = ReadonlyMap<SheetId, FoundSheet>;

/** One single fault. A layer that cannot have it is absent. */
export interface Fault {
  readonly label: string;
  /** Whether the documents contradict it: they state the value twice, or state a bound that it breaks. */
  readonly detectable: boolean;
  readonly inText?: () => Texts;
  readonly inDataset?: () => Dataset;
  /** What the workbook says; held against the documents, it is detectable wherever the documents state the cell. */
  readonly inWorkbook?: () => Dataset | Sheets;
}

/** One kind of slip, with the places in which it can happen. */
export interface FaultKind {
  readonly title: string;
  /** When the documents contradict it, in one Japanese sentence; no word about any rule. */
  readonly detectableWhen: string;
  /** Deterministic: the same subject and numbers give the same faults. */
  readonly faults: (subject: Subject, random: Random) => readonly Fault[];
}
