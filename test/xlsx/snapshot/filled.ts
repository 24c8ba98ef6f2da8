import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadDataset } from "../../../src/dataset";
import type { Dataset } from "../../../src/domain";
import type { WorkbookSnapshot } from "../../../src/standin/workbook";
import { readSnapshot, writeSnapshot } from "../../../src/xlsx/snapshot";
import { noCalculator } from "../../excel/no-calculator";
import {
  day,
  openFilled,
  openWorkbook,
  valueOf,
  type OpenWorkbook,
} from "../../excel/open-workbook";

export const seeds = (): Dataset => {
  const loaded = loadDataset(readFileSync(join(__dirname, "../../../seeds/dataset.json"), "utf8"));
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.faults));
  return loaded.dataset;
};

/** A workbook with all sheets of a dataset, checked once. */
export const openChecked = async (dataset: Dataset): Promise<OpenWorkbook> => {
  const filled = await openFilled(dataset, { calculator: noCalculator });
  const workbook = openWorkbook({ workbook: await filled.standIn.snapshot() });
  await valueOf(workbook.session.check(dataset, day));
  return workbook;
};

/** What a file holds; fails when it cannot be opened. */
export const opened = (bytes: Uint8Array, name = "Book1.xlsx"): Promise<WorkbookSnapshot> => {
  const read = readSnapshot(bytes, name);
  return read.ok ? Promise.resolve(read.snapshot) : Promise.reject(new Error(read.message));
};

export const savedAndOpened = async (snapshot: WorkbookSnapshot): Promise<WorkbookSnapshot> =>
  opened(writeSnapshot(snapshot), snapshot.name);

/** A workbook as a file brings it: nobody knows who has worked out its results. */
const asOfFile = (snapshot: WorkbookSnapshot): WorkbookSnapshot => {
  const copy = { ...snapshot };
  Reflect.deleteProperty(copy, "isCalculatedHere");
  return copy;
};

/**
 * What a file can hold. Ids of conditional formats are counted anew, and cells that neither hold nor look like anything, which
 * sorting leaves behind, are gone. Columns that were inserted into a filter have no criteria, whether or not they are counted.
 */
export const comparable = (snapshot: WorkbookSnapshot): WorkbookSnapshot => ({
  ...asOfFile(snapshot),
  nextId: 0,
  sheets: snapshot.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.filter(
      ({ value, formula, style, hyperlink }) =>
        value !== null || [formula, style, hyperlink].some((part) => part !== undefined),
    ),
    conditionalFormats: sheet.conditionalFormats.map((rule) => ({ ...rule, id: "" })),
    autoFilter:
      sheet.autoFilter === null
        ? null
        : {
            ...sheet.autoFilter,
            criteria: sheet.autoFilter.criteria.slice(
              0,
              sheet.autoFilter.criteria.findLastIndex((one) => one !== null) + 1,
            ),
          },
  })),
});
