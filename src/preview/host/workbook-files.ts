import type { WorkbookSnapshot } from "../../standin";

export type ReadWorkbook =
  | {
      readonly ok: true;
      readonly snapshot: WorkbookSnapshot;
      /** What of the file is not in the workbook, in Japanese. */
      readonly notices: readonly string[];
    }
  /** Why the file cannot be opened, in Japanese. */
  | { readonly ok: false; readonly message: string };

/** Workbooks as the bytes of an `.xlsx` file. */
export interface WorkbookFiles {
  readonly writeSnapshot: (snapshot: WorkbookSnapshot) => Promise<Uint8Array>;
  readonly readSnapshot: (bytes: Uint8Array, name: string) => Promise<ReadWorkbook>;
}

/** Called when a file is first saved or opened. */
export type LoadFiles = () => Promise<WorkbookFiles>;
