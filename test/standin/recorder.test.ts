import { errorOf, onSheet, openExcel } from "./open-excel";

test("要求ごとに、大きさ・動作・書き込み・読み取りが記録される", async () => {
  const excel = openExcel();
  await onSheet(excel, async (sheet, context) => {
    const range = sheet.getRange("A1:B1");
    range.values = [[1, 2]];
    range.format.font.bold = true;
    range.load("values");
    await context.sync();
  });
  await excel.standIn.idle();
  const [first, second] = excel.standIn.recorder.requests;
  expect(first).toMatchObject({
    number: 1,
    actionKinds: { instantiate: 7, method: 1, setProperty: 2, query: 1 },
    writes: ["Range.Values", "RangeFont.Bold"],
    reads: ["Range"],
    clearsUndo: [],
    isHousekeeping: false,
    error: null,
  });
  expect(first?.bytesIn).toBeGreaterThan(500);
  expect(second).toMatchObject({ number: 1, writes: [], isHousekeeping: true });
  expect(excel.standIn.recorder.totals()).toMatchObject({
    requests: 2,
    requestsWithoutHousekeeping: 1,
    writes: 2,
  });
  expect(excel.standIn.trackedObjects()).toBe(0);
});

test("バイト数は、送られたJSONのUTF-8の長さである", async () => {
  const short = openExcel();
  const long = openExcel();
  const write = (excel: typeof short, text: string) =>
    onSheet(excel, async (sheet, context) => {
      sheet.getRange("A1").values = [[text]];
      await context.sync();
    });
  await write(short, "あ");
  await write(long, "ああああ");
  const bytes = [short, long].map(({ standIn }) => standIn.recorder.requests[0]?.bytesIn ?? 0);
  expect((bytes[1] ?? 0) - (bytes[0] ?? 0)).toBe(9);
});

describe("元に戻す履歴を消す呼び出し", () => {
  test.each<[string, (sheet: Excel.Worksheet) => void, readonly string[]]>([
    [
      "名前の変更",
      (sheet) => {
        sheet.name = "別";
      },
      ["Worksheet.Name"],
    ],
    [
      "保護",
      (sheet) => {
        sheet.protection.protect();
      },
      ["WorksheetProtection.Protect"],
    ],
    [
      "保護の解除",
      (sheet) => {
        sheet.protection.unprotect();
      },
      ["WorksheetProtection.Unprotect"],
    ],
    [
      "結合の読み取り",
      (sheet) => {
        sheet.getRange("A1").getMergedAreasOrNullObject().load("address");
      },
      ["Range.GetMergedAreasOrNullObject"],
    ],
    [
      "値の書き込みは消さない",
      (sheet) => {
        sheet.getRange("A1").values = [[1]];
      },
      [],
    ],
    [
      "保護の読み取りは消さない",
      (sheet) => {
        sheet.protection.load("protected");
      },
      [],
    ],
  ])("%s", async (_title, act, members) => {
    const excel = openExcel();
    await onSheet(excel, async (sheet, context) => {
      act(sheet);
      await context.sync();
    });
    expect(excel.standIn.recorder.totals().clearsUndo).toEqual(members);
  });

  test("シートの削除", async () => {
    const excel = openExcel();
    excel.standIn.user.addSheet("別");
    await onSheet(excel, async (sheet, context) => {
      sheet.delete();
      await context.sync();
    });
    expect(excel.standIn.recorder.totals().clearsUndo).toEqual(["Worksheet.Delete"]);
  });

  test("複製は代役にはできないと断られ、記録には残らない", async () => {
    const excel = openExcel();
    const copy = onSheet(excel, async (sheet, context) => {
      sheet.copy();
      await context.sync();
    });
    expect((await errorOf(excel, copy)).code).toBe("NotImplemented");
    expect(excel.standIn.recorder.totals().clearsUndo).toEqual([]);
  });
});

test("失敗した要求は、どこまで行われたかと符号が残る", async () => {
  const excel = openExcel();
  const work = onSheet(excel, async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    sheet.getRange("無!A1").values = [[1]];
    sheet.getRange("A2").values = [[1]];
    await context.sync();
  });
  await errorOf(excel, work);
  expect(excel.standIn.recorder.requests[0]).toMatchObject({
    writes: ["Range.Values"],
    error: "ItemNotFound",
  });
});

test("断られた書き込みは、書き込みに数えない", async () => {
  const excel = openExcel();
  excel.standIn.user.protect("Sheet1");
  const work = onSheet(excel, async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
  await errorOf(excel, work);
  expect(excel.standIn.recorder.totals().writes).toBe(0);
});
