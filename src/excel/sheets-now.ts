import type { Acknowledgement, Dataset, Place } from "../domain";
import type { PlacedCell, ReadSheets, WorkbookProblem } from "../plan";
import { cellsIn } from "./cells-in";
import { refuseOtherRegion } from "./other-region";
import { acknowledgementsIn, currentIn, findSheets, planFor, type SheetsRead } from "./prepare";
import type { Refusal } from "./session";
import { statusListDateIn, type Settings } from "./settings";

/** What the sheets of a workbook say now. */
export type SheetsNow =
  | {
      readonly ok: true;
      /** The dataset with what stands in the sheets laid over it, which parts were read, and the totals they show. */
      readonly sheets: Omit<ReadSheets, "problems">;
      /** 確認記録, oldest first. */
      readonly acknowledgements: readonly Acknowledgement[];
      readonly cellOf: (place: Place) => PlacedCell | null;
      /** What could not be read. */
      readonly problems: readonly WorkbookProblem[];
      /** Names of our sheets that were read. */
      readonly sheetNames: readonly string[];
    }
  | { readonly ok: false; readonly refusal: Refusal };

/** Reads what staff have made of the sheets of a workbook, wherever it was read from: Excel or a file. */
export const sheetsNow = (
  dataset: Dataset,
  reading: SheetsRead & { readonly settings: Settings },
): SheetsNow => {
  const asOf = statusListDateIn(reading.settings);
  const plan = planFor({ dataset, results: [], acknowledgements: [], asOf, checkedOn: null });
  const found = findSheets(plan, reading);
  const refusal = refuseOtherRegion(dataset, reading.settings, found);
  if (refusal !== null) return { ok: false, refusal };
  const { problems, ...sheets } = currentIn(dataset, plan, found);
  const recorded = acknowledgementsIn(found);
  return {
    ok: true,
    sheets,
    acknowledgements: recorded.acknowledgements,
    cellOf: cellsIn(plan, found, []),
    problems: [...found.problems, ...problems, ...recorded.problems],
    sheetNames: plan.sheets.flatMap(({ id, name }) => (found.usable.has(id) ? [name] : [])),
  };
};
