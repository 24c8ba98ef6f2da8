import type { WorkbookSnapshot } from "../../src/standin";
import { earlierEdition } from "./editions";
import { noCalculator } from "./no-calculator";
import { allSheets, day, openFilled, openWorkbook, valueOf, type OpenWorkbook } from "./open-workbook";
import { smallRegion } from "./small-region";
import { lostMarks, staffWork } from "./staff-work";

const revised = smallRegion();
const earlier = earlierEdition(revised);
const quick = { calculator: noCalculator };

const fillFrom =
  (dataset: typeof revised) =>
  ({ session }: OpenWorkbook) =>
    valueOf(session.fill({ dataset, sheets: allSheets }, new Set()));

describe("職員の作業は、シートを作り直しても点検しても残る", () => {
  let workbook: WorkbookSnapshot | undefined;
  beforeAll(async () => {
    workbook = await (await openFilled(earlier, quick)).standIn.snapshot();
  });

  test.each(staffWork)("$title", async ({ act, marks }) => {
    const tried = openWorkbook({ ...quick, ...(workbook === undefined ? {} : { workbook }) });
    await act(tried);
    expect(await lostMarks(tried, marks)).toEqual([]);
    const steps = [
      ["同じ正本で作る", fillFrom(earlier)],
      ["点検", ({ session }: OpenWorkbook) => valueOf(session.check(earlier, day))],
      ["改訂した正本で作る", fillFrom(revised)],
      ["改訂後の点検", ({ session }: OpenWorkbook) => valueOf(session.check(revised, day))],
    ] as const;
    for (const [step, run] of steps) {
      await run(tried);
      expect({ step, lost: await lostMarks(tried, marks) }).toEqual({ step, lost: [] });
    }
    tried.standIn.recorder.clear();
    const again = await fillFrom(revised)(tried);
    expect(again.sheets.map(({ action }) => action)).not.toContain("update");
    expect(tried.standIn.recorder.totals().writes).toBe(0);
  });
});
