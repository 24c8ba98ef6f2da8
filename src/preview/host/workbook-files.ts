import type { WorkbookSnapshot } from "../../standin/workbook";
import type { SnapshotReading } from "../../xlsx/snapshot";

/** Workbooks as the bytes of an `.xlsx` file. */
export interface WorkbookFiles {
  readonly writeSnapshot: (snapshot: WorkbookSnapshot) => Uint8Array | Promise<Uint8Array>;
  readonly readSnapshot: (
    bytes: Uint8Array,
    name: string,
  ) => SnapshotReading | Promise<SnapshotReading>;
}

/** Called when a file is first saved or opened. */
export type LoadFiles = () => Promise<WorkbookFiles>;
