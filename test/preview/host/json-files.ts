import type { WorkbookFiles } from "../../../src/preview/host/workbook-files";
import type { WorkbookSnapshot } from "../../../src/standin/workbook";

const isSnapshot = (value: unknown): value is WorkbookSnapshot =>
  typeof value === "object" && value !== null && "sheets" in value;

/** Stands where `.xlsx` files stand: workbooks as JSON, so that these tests do not depend on the file format. */
export const jsonFiles: WorkbookFiles = {
  writeSnapshot: (snapshot) => Promise.resolve(new TextEncoder().encode(JSON.stringify(snapshot))),
  readSnapshot: (bytes, name) => {
    const text = new TextDecoder().decode(bytes);
    const read: unknown = text.startsWith("{") ? JSON.parse(text) : null;
    return Promise.resolve(
      isSnapshot(read)
        ? {
            ok: true,
            snapshot: { ...read, name },
            unkept: name.startsWith("図形") ? ["図形（「Sheet1」）"] : [],
          }
        : { ok: false, message: "ブックではありません。" },
    );
  },
};
