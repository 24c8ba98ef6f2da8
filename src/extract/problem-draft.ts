import type { Problem, Reading } from "../domain";

/** What a problem says; the ledger adds file and document. */
export interface ProblemDraft {
  readonly kind: Problem["kind"];
  readonly line: number | null;
  readonly column?: number;
  readonly found: string;
  readonly expected: string;
  readonly action: string;
  readonly quoted?: string;
  readonly readings?: readonly Reading[];
}
