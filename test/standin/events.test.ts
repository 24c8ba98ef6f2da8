import { openExcel, toldAll, type OpenExcel } from "./open-excel";

type ChangeSeen = Pick<Excel.WorksheetChangedEventArgs, "address" | "changeType" | "triggerSource">;

/** Listens to all sheets; what comes in is kept. */
const listen = async ({ Excel: excel }: OpenExcel): Promise<ChangeSeen[]> => {
  const seen: ChangeSeen[] = [];
  await excel.run(async (context) => {
    context.workbook.worksheets.onChanged.add((event) => {
      const { address, changeType, triggerSource } = event;
      seen.push({ address, changeType, triggerSource });
      return Promise.resolve();
    });
    await context.sync();
  });
  return seen;
};

describe("変更の知らせ", () => {
  test("利用者の入力も、アドイン自身の書き込みも知らされる", async () => {
    const excel = openExcel();
    const seen = await listen(excel);
    excel.standIn.user.type("Sheet1", "B3", 5);
    excel.standIn.user.insertRows("Sheet1", "2:3");
    await excel.Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").values = [[1], [2]];
      await context.sync();
    });
    await toldAll(excel);
    expect(seen).toEqual([
      { address: "B3", changeType: "RangeEdited", triggerSource: "Unknown" },
      { address: "2:3", changeType: "RowInserted", triggerSource: "Unknown" },
      { address: "A1:A2", changeType: "RangeEdited", triggerSource: "ThisLocalAddin" },
    ]);
  });

  test("一つのシートだけを聞ける。一つのセルなら前後の値が分かる", async () => {
    const excel = openExcel();
    const { Excel, standIn } = excel;
    standIn.user.addSheet("別");
    const seen: unknown[] = [];
    const handler = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const result = sheet.onChanged.add((event) => {
        seen.push([event.address, event.details]);
        return Promise.resolve();
      });
      sheet.load("id");
      await context.sync();
      return result;
    });
    standIn.user.type("別", "A1", 1);
    standIn.user.type("Sheet1", "A1", 1);
    standIn.user.type("Sheet1", "A1", "二");
    await toldAll(excel);
    const first = {
      valueBefore: "",
      valueAfter: 1,
      valueTypeBefore: "Empty",
      valueTypeAfter: "Double",
    };
    const second = {
      valueBefore: 1,
      valueAfter: "二",
      valueTypeBefore: "Double",
      valueTypeAfter: "String",
    };
    expect(seen).toEqual([
      ["A1", first],
      ["A1", second],
    ]);

    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    standIn.user.type("Sheet1", "A1", 3);
    await toldAll(excel);
    expect(seen).toHaveLength(2);
  });

  test("enableEventsを切れば知らされない", async () => {
    const excel = openExcel();
    const seen = await listen(excel);
    await excel.Excel.run(async (context) => {
      context.runtime.enableEvents = false;
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[1]];
      context.runtime.enableEvents = true;
      await context.sync();
    });
    await toldAll(excel);
    expect(seen).toEqual([]);
  });

  test("知らせは失われることがある", async () => {
    const excel = openExcel({ moods: { areEventsDelivered: false } });
    const seen = await listen(excel);
    excel.standIn.user.type("Sheet1", "B3", 5);
    await toldAll(excel);
    expect(seen).toEqual([]);
  });
});

test("選択・シートの追加・並べ替えの知らせ", async () => {
  const excel = openExcel();
  const { Excel, standIn } = excel;
  const seen: unknown[] = [];
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.onSelectionChanged.add(({ address }) => {
      seen.push(["selection", address]);
      return Promise.resolve();
    });
    worksheets.onAdded.add(() => {
      seen.push(["added"]);
      return Promise.resolve();
    });
    worksheets.onRowSorted.add(({ address }) => {
      seen.push(["sorted", address]);
      return Promise.resolve();
    });
    context.workbook.onSelectionChanged.add(() => {
      seen.push(["workbook selection"]);
      return Promise.resolve();
    });
    await context.sync();
  });
  standIn.user.select("Sheet1", "C3");
  standIn.user.addSheet("別");
  standIn.user.paste("Sheet1", "A1", [[2], [1]]);
  await standIn.user.sortRows("Sheet1", "A1:A2", 0);
  await toldAll(excel);
  expect(seen).toEqual([
    ["selection", "C3"],
    ["workbook selection"],
    ["added"],
    ["sorted", "A1:A2"],
  ]);
});
