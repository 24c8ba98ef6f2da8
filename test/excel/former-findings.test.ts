import { noCalculator } from "./no-calculator";
import { allSheets, day, openWorkbook, valueOf } from "./open-workbook";
import { smallRegion } from "./small-region";
import { sampleDataset } from "../fixtures/sample-dataset";

const findingRow = (values: readonly (readonly unknown[])[]): number =>
  values.findIndex(([key]) => String(key).startsWith("finding:"));

describe("なくなった指摘の行", () => {
  const begin = async (note: string) => {
    const workbook = openWorkbook({ calculator: noCalculator });
    const { session, standIn } = workbook;
    await valueOf(session.fill({ dataset: smallRegion(), sheets: allSheets }, new Set()));
    await valueOf(session.check(smallRegion(), day));
    const before = (await standIn.look("点検結果", "A1:O60")).values;
    const row = findingRow(before);
    expect(before[row]?.[2]).toBe("要修正");
    if (note !== "") standIn.user.type("点検結果", `N${String(row + 1)}`, note);
    // 別冊の計が直り、シートの計も直された。
    standIn.user.type("事業費", "J5", 0);
    await valueOf(session.check(sampleDataset(), day));
    return { workbook, row };
  };

  test("書き込みがなければ消える", async () => {
    const { workbook } = await begin("");
    const { values } = await workbook.standIn.look("点検結果", "A1:O60");
    expect(JSON.stringify(values)).not.toContain("1千円");
  });

  test("書き込みがあれば「解消」として残り、消した後の点検でなくなる", async () => {
    const { workbook } = await begin("担当課に確認済み");
    const rowsWith = async () =>
      (await workbook.standIn.look("点検結果", "A1:O60")).values.flatMap((cells, row) =>
        cells.includes("解消") ? [{ row, note: cells[13] }] : [],
      );
    const [kept, ...more] = await rowsWith();
    expect(kept?.note).toBe("担当課に確認済み");
    expect(more).toEqual([]);
    workbook.standIn.recorder.clear();
    await valueOf(workbook.session.check(sampleDataset(), day));
    expect(workbook.standIn.recorder.totals().writes).toBe(0);
    workbook.standIn.user.type("点検結果", `N${String((kept?.row ?? 0) + 1)}`, "");
    await valueOf(workbook.session.check(sampleDataset(), day));
    expect(await rowsWith()).toEqual([]);
  });
});
