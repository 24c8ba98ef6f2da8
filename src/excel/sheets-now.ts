import type { Dataset } from "../domain";
import type { ReadSheets, WorkbookPlan } from "../plan";
import { refuseOtherRegion } from "./other-region";
import {
  acknowledgementsIn,
  currentIn,
  findSheets,
  planFor,
  type FoundSheets,
  type SheetsRead,
} from "./prepare";
import type { Refusal } from "./session";
import { statusListDateIn, type Settings } from "./settings";

/** What the sheets of a workbook say now. */
export interface SheetsNow {
  readonly ok: true;
  /** 現在日 of 取組状況一覧, where one was chosen. */
  readonly asOf: ReturnType<typeof statusListDateIn>;
  /** The sheets as they are planned for the dataset, without results. */
  readonly outline: WorkbookPlan;
  readonly found: FoundSheets;
  /** The dataset with what stands in the sheets laid over it, which parts were read, and the totals they show. */
  readonly sheets: ReadSheets;
  /** 確認記録. */
  readonly recorded: ReturnType<typeof acknowledgementsIn>;
}

/** Reads what staff have made of the sheets of a workbook, wherever it was read from: Excel or a file. */
export const sheetsNow = (
  dataset: Dataset,
  reading: SheetsRead & { readonly settings: Settings },
): SheetsNow | { readonly ok: false; readonly refusal: Refusal } => {
  const asOf = statusListDateIn(reading.settings);
  const outline = planFor({ dataset, results: [], acknowledgements: [], asOf, checkedOn: null });
  const found = findSheets(outline, reading);
  const refusal = refuseOtherRegion(dataset, reading.settings, found);
  if (refusal !== null) return { ok: false, refusal };
  const sheets = currentIn(dataset, outline, found);
  return { ok: true, asOf, outline, found, sheets, recorded: acknowledgementsIn(found) };
};
