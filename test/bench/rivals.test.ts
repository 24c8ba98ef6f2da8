import { planWorkbook } from "../../src/plan";
import { checkDataset, documentsOnly } from "../../src/rules";
import type { WorkbookSnapshot } from "../../src/standin/workbook";
import { noCalculator } from "../excel/no-calculator";
import { openFilled, openWorkbook } from "../excel/open-workbook";
import { smallRegion } from "../excel/small-region";
import { byCells, fillCellByCell } from "./excel-rival";

const dataset = smallRegion();
const plan = planWorkbook({ dataset, results: checkDataset(documentsOnly(dataset)) });

/** What the rival undertakes to do: contents, looks, sizes and merged cells. */
const seenIn = ({ sheets, styles }: WorkbookSnapshot, name: string) => {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return {
    cells: sheet.cells.map(({ at, value, formula, style }) => ({
      at,
      value,
      formula,
      style: style === undefined ? null : styles[style],
    })),
    columns: sheet.columns,
    rows: sheet.rows,
    merges: sheet.merges.toSorted(),
  };
};

describe("1セルずつ書く書き手は、比べる相手と同じものを書く", () => {
  const filled = openFilled(dataset, { calculator: noCalculator });
  const rival = openWorkbook({ calculator: noCalculator });
  const written = fillCellByCell(rival, byCells(plan), plan);

  test.each(plan.sheets.map(({ name }) => name))("「%s」の値、計算式、書式、罫線", async (name) => {
    await written;
    const [ours, theirs] = [
      await (await filled).standIn.snapshot(),
      await rival.standIn.snapshot(),
    ];
    expect(seenIn(theirs, name)).toEqual(seenIn(ours, name));
  });
});
